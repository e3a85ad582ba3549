#pragma once

#include "desktop/records/recordhead.h"
#include "domain/record.h"

#include <map>

namespace chapterhouse {

/// What can be done with an event from the head of its pane.
enum class EventVerb {
    Plan,
    Announce,
    MarkHeld,
    BackToIdea,
    CopyEvent,
    AddTask,
    AddChecklist,
    AddAgendaItem,
    EditChecklists,
    WriteRecap,
    CallOff,
    Remove,
};

/// Which event the pane shows, when and where it is, in what state, and what can be done.
class EventHead final : public RecordHead {
    Q_OBJECT

public:
    explicit EventHead(QWidget *parent = nullptr);

    /// An event as of a day; `chapter` is the name of its chapter, or empty.
    void showEvent(const Record &event, const QString &chapter, QDate today);

Q_SIGNALS:
    void verbChosen(chapterhouse::EventVerb verb);

private:
    void addVerb(const QString &words, EventVerb verb);
    void offerVerbs(const Record &event, QDate today);

    QPushButton *m_next; ///< the step that comes next
    EventVerb m_nextVerb = EventVerb::Plan;
    std::map<EventVerb, QAction *> m_verbs; ///< those in the menu
};

} // namespace chapterhouse
