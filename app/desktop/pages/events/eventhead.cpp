#include "desktop/pages/events/eventhead.h"

#include "desktop/records/fieldeditors.h"
#include "desktop/records/statuspills.h"
#include "desktop/widgets/look/dress.h"
#include "domain/event.h"
#include "domain/eventplan.h"
#include "domain/eventtext.h"

#include <QAction>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct NextStep {
    EventVerb verb;
    QString words;
};

/// The step from one state of an event to the next; nothing: there is none.
std::optional<NextStep> nextStep(const QString &state)
{
    if (state == nameOf(EventState::Idea))
        return NextStep{EventVerb::Plan, EventHead::tr("Plan it")};
    if (state == nameOf(EventState::Planned))
        return NextStep{EventVerb::Announce, EventHead::tr("Announce…")};
    if (state == nameOf(EventState::Announced))
        return NextStep{EventVerb::MarkHeld, EventHead::tr("It was held")};
    return std::nullopt;
}

} // namespace

EventHead::EventHead(QWidget *parent)
    : RecordHead(Kind::Event, parent), m_next(addButton({}, u"nextEventStep"_s))
{
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT verbChosen(m_nextVerb); });
    connect(addButton(tr("Copy…"), u"copyEvent"_s), &QPushButton::clicked, this,
            [this] { Q_EMIT verbChosen(EventVerb::CopyEvent); });
    addVerb(tr("Add an agenda item…"), EventVerb::AddAgendaItem);
    addVerb(tr("Add a task…"), EventVerb::AddTask);
    addVerb(tr("Add a checklist…"), EventVerb::AddChecklist);
    addVerb(tr("Edit checklists"), EventVerb::EditChecklists);
    addVerb(tr("Write a recap"), EventVerb::WriteRecap);
    addMenuSeparator();
    addVerb(tr("Back to an idea"), EventVerb::BackToIdea);
    addVerb(tr("Call off"), EventVerb::CallOff);
    addMenuSeparator();
    addVerb(tr("Remove"), EventVerb::Remove);
}

void EventHead::addVerb(const QString &words, EventVerb verb)
{
    QAction *action = addToMenu(words);
    connect(action, &QAction::triggered, this, [this, verb] { Q_EMIT verbChosen(verb); });
    m_verbs.emplace(verb, action);
}

void EventHead::showEvent(const Record &event, const QString &chapter, QDate today)
{
    const QString state = event.text("state"_L1);
    setName(titleOf(event));
    setState(pillOf(state, labelOf(state, itemsOf(eventStates()))));
    QStringList lines{eventWhen(event), eventWhere(event)};
    QStringList kinds{labelOf(event.text("kind"_L1), itemsOf(eventKinds())), chapter};
    kinds.removeAll(QString());
    lines += kinds.join(u" · "_s);
    lines.removeAll(QString());
    setStanding(lines.join(u'\n'));
    offerVerbs(event, today);
}

void EventHead::offerVerbs(const Record &event, QDate today)
{
    const QString state = event.text("state"_L1);
    const auto next = nextStep(state);
    const bool isEarly = state == nameOf(EventState::Announced) &&
                         !missingFor(event, EventState::Held, today).empty();
    m_next->setVisible(next && !isEarly);
    if (next) {
        m_nextVerb = next->verb;
        m_next->setText(next->words);
    }
    setButtonKind(m_next, ButtonKind::Primary);
    m_verbs.at(EventVerb::WriteRecap)->setVisible(state == nameOf(EventState::Held));
    m_verbs.at(EventVerb::BackToIdea)->setVisible(state == nameOf(EventState::Cancelled));
    m_verbs.at(EventVerb::CallOff)
        ->setVisible(state != nameOf(EventState::Cancelled) && state != nameOf(EventState::Held));
}

} // namespace chapterhouse
