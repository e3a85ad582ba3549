#include "desktop/records/recordremover.h"

#include "desktop/records/obstaclepanel.h"
#include "desktop/widgets/look/colours.h"

namespace chapterhouse {

RecordRemover::RecordRemover(OpenFile &file, ObstaclePanel &panel, QObject *parent)
    : QObject(parent), m_file(file), m_panel(panel)
{
}

void RecordRemover::remove(const QList<RecordRef> &records, const WayOut &wayOut)
{
    if (records.isEmpty())
        return;
    dismiss();
    m_file.writer().run(
        this, [records](Store &store) { return removeRecords(store, records); },
        [this, records, what = wordsFor(records), wayOut,
         question = m_question](const Result<ChangeSet> &removed) {
            if (removed)
                return sayDone(what);
            const QString &sentence = removed.error().message;
            if (removed.error().kind != ErrorKind::Conflict || question != m_question) {
                Q_EMIT messageWanted(Tone::Wrong, sentence);
                return;
            }
            m_panel.ask({.sentence = sentence,
                         .instead = wayOut.words,
                         .doInstead = wayOut.take,
                         .removeAll = [this, records, what] { removeAll(records, what); }});
            Q_EMIT asked();
        });
}

void RecordRemover::removeAll(const QList<RecordRef> &records, const QString &what)
{
    m_file.writer().run(
        this,
        [records](Store &store) {
            return removeRecords(store, records, RemovalScope::WithAllThatHangsOnIt);
        },
        [this, what](const Result<ChangeSet> &removed) {
            if (removed)
                sayDone(what);
            else
                Q_EMIT messageWanted(Tone::Wrong, removed.error().message);
        });
}

void RecordRemover::dismiss()
{
    ++m_question;
    m_panel.hide();
}

QString RecordRemover::wordsFor(const QList<RecordRef> &records) const
{
    if (records.size() > 1)
        return tr("%Ln records", nullptr, static_cast<int>(records.size()));
    const auto record = m_file.reader().get(records.front());
    return record ? titleOf(*record) : QString();
}

void RecordRemover::sayDone(const QString &what)
{
    Q_EMIT messageWanted(Tone::Good, tr("%1 removed. Undo with Ctrl+Z.").arg(what));
}

} // namespace chapterhouse
