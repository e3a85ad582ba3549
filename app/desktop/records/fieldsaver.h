#pragma once

#include "desktop/widgets/textholder.h"
#include "domain/record.h"
#include "models/openfile.h"
#include "models/titles.h"

#include <vector>

namespace chapterhouse {

enum class Tone;

/// What was typed into a field and is not in the file yet.
struct UnsavedField {
    int number = 0;
    RecordRef record;
    QLatin1String key;
    FieldValue value;
    QString because; ///< why it could not be saved; empty: it is on its way
};

/// Brings what is typed into fields into the file. A text that cannot be right is kept there as
/// unfinished. What the file does not take (the disk is full) is held, and saved with the next
/// thing that it takes.
class FieldSaver final : public QObject, public TextHolder {
    Q_OBJECT

public:
    /// `file` must outlive it.
    explicit FieldSaver(OpenFile &file, QObject *parent = nullptr);

    void save(const RecordRef &record, QLatin1String key, const FieldValue &value);
    /// Of any record, in the order in which it was typed.
    const std::vector<UnsavedField> &unsaved() const { return m_unsaved; }
    /// The fields whose texts the file did not take.
    QStringList heldTexts() const override;
    bool isSaving() const override;

Q_SIGNALS:
    /// It is in the file; with the sentence that says what is expected, as unfinished.
    void saved(const chapterhouse::RecordRef &record, QLatin1String key,
               const QString &unfinishedBecause);
    /// Of what is unsaved something is held or has gone, with its record.
    void notSaved();
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

private:
    void send(const UnsavedField &typed);
    void taken(const UnsavedField &typed, const QString &unfinishedBecause);
    void refused(const UnsavedField &typed, const Error &why);
    void sendAgain();

    OpenFile &m_file;
    Titles m_titles;
    std::vector<UnsavedField> m_unsaved;
    int m_newest = 0;
};

} // namespace chapterhouse
