#pragma once

#include "desktop/widgets/scrollcolumn.h"
#include "desktop/widgets/textholder.h"
#include "domain/record.h"
#include "models/openfile.h"
#include "models/titles.h"

#include <vector>

namespace chapterhouse {

class FieldEditor;
class FieldForm;
class FieldRow;
enum class Tone;

/// The fields of one record, edited in place. A field that is left is saved at once; a text that
/// cannot be right stays, outlined, with the sentence that says what is expected, and is kept in
/// the file as unfinished. What the file does not take (the disk is full) stays as well, and is
/// saved with the next thing that it takes.
class DetailsForm final : public ScrollColumn, public TextHolder {
    Q_OBJECT

public:
    /// Of records of the kind, the fields with those keys in that order; none: all that are typed.
    DetailsForm(OpenFile &file, Kind kind, const QList<QLatin1String> &keys = {},
                QWidget *parent = nullptr);

    void showRecord(const Record &record);
    void setReadOnly(bool readOnly);
    void finishEditing();
    void focusField(QLatin1String key);
    /// The fields whose texts the file did not take.
    QStringList heldTexts() const override;
    bool isSaving() const override;

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

private:
    struct Row {
        qsizetype field = 0;
        FieldRow *row = nullptr;
    };
    /// What was typed and is not in the file yet.
    struct Unsaved {
        int number = 0;
        Row row;
        RecordRef record;
        FieldValue value;
        QString because; ///< why it could not be saved; empty: it is on its way
    };

    void addField(qsizetype field);
    void showField(const Row &row, const Record &record);
    FieldValue shownValue(const FieldSpec &field, const FieldValue &value) const;
    const FieldSpec &fieldOf(const Row &row) const;
    void showUnfinished();
    void showUnsaved();
    void take(const Row &row, const FieldValue &value);
    void save(const Unsaved &typed);
    void saved(const Unsaved &typed, const QString &unfinishedBecause);
    void notSaved(const Unsaved &typed, const Error &why);
    void saveAgain();

    OpenFile &m_file;
    const Catalogue &m_catalogue;
    Titles m_titles;
    FieldForm *m_form;
    std::vector<Row> m_rows;
    RecordRef m_record;
    std::vector<Unsaved> m_unsaved; ///< of any record shown so far
    int m_newest = 0;
};

} // namespace chapterhouse
