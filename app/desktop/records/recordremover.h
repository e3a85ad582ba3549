#pragma once

#include "actions/removal.h"
#include "models/openfile.h"

namespace chapterhouse {

class ObstaclePanel;
enum class Tone;

/// Removes records. Where something is in the way, says what, and asks in a panel whether that goes
/// too.
class RecordRemover final : public QObject {
    Q_OBJECT

public:
    /// Another way out than removing all of it: "Make dormant instead".
    struct WayOut {
        QString words;
        std::function<void()> take;
    };

    /// Both must outlive the remover.
    RecordRemover(OpenFile &file, ObstaclePanel &panel, QObject *parent);

    void remove(const QList<RecordRef> &records, const WayOut &wayOut = {});
    /// What was asked is no longer of interest; a late answer is only said.
    void dismiss();

Q_SIGNALS:
    /// The panel asks.
    void asked();
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

private:
    /// `what`: the words for them once they are gone.
    void removeAll(const QList<RecordRef> &records, const QString &what);
    QString wordsFor(const QList<RecordRef> &records) const;
    void sayDone(const QString &what);

    OpenFile &m_file;
    ObstaclePanel &m_panel;
    int m_question = 0;
};

} // namespace chapterhouse
