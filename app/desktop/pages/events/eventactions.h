#pragma once

#include "actions/recordverbs.h"
#include "desktop/pages/events/eventhead.h"
#include "domain/event.h"
#include "models/openfile.h"

namespace chapterhouse {

class QuestionPanel;
struct ToldEvent;
enum class Tone;

/// Carries out what is done with an event, asking in place for what it needs.
class EventActions final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    EventActions(OpenFile &file, QuestionPanel &asking, QObject *parent = nullptr);

    void setEvent(const Record &event) { m_event = event; }
    void carryOut(EventVerb verb);
    /// Others were told of it.
    void markAnnounced();
    /// Begins the post that announces it.
    void draftPost();
    /// An invalid day: they are open again.
    void markDone(const QList<RecordRef> &tasks, QDate day);
    void removeRecords(const QList<RecordRef> &records);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    void removeRequested();
    /// It is to be told to others.
    void announceRequested();
    /// What checklists say is to be changed.
    void checklistsRequested();
    /// A copy was made.
    void copied(const chapterhouse::RecordId &event);
    /// A post of it was begun.
    void postAdded(const chapterhouse::RecordId &post);

private:
    void setState(EventState state, const QString &sentence);
    using PostVerb = Result<AddedRecord> (*)(Store &, const ToldEvent &);
    void addPost(PostVerb verb, const QString &sentence);
    void askForCopy();
    void askForChecklist();
    void askForNew(Kind kind, const QString &heading, const QList<QLatin1String> &keys);
    template<class Verb, class Done>
    void run(Verb verb, const Done &done);

    OpenFile &m_file;
    QuestionPanel &m_asking;
    Record m_event;
};

} // namespace chapterhouse
