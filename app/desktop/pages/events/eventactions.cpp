#include "desktop/pages/events/eventactions.h"

#include "actions/checklistverbs.h"
#include "actions/eventverbs.h"
#include "actions/postverbs.h"
#include "actions/removal.h"
#include "desktop/records/answering.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/records/newrecords.h"
#include "desktop/records/questionpanel.h"
#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/datefield.h"
#include "domain/fieldtext.h"
#include "domain/localtime.h"
#include "exchange/announcement.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct OfferedChecklist {
    ChoiceItem item;
    QString kind; ///< of events
};

/// The file's checklists by their ids, and the templates that are none of them yet by their names.
QList<OfferedChecklist> offeredChecklists(const Reader &reader)
{
    QList<OfferedChecklist> offered;
    const auto records = reader.all(Kind::Checklist);
    if (records) {
        for (const Record &record : *records)
            offered.append({{record.id().text(), titleOf(record)}, record.text("kind"_L1)});
    }
    for (const ChecklistTemplate &model : checklistTemplates()) {
        if (std::ranges::none_of(offered, [&](const OfferedChecklist &each) {
                return each.item.label == model.name;
            }))
            offered.append({{model.name, model.name}, nameOf(model.kind)});
    }
    return offered;
}

/// The first for the kind of the event, else the first.
QString usualChecklist(const QList<OfferedChecklist> &offered, const Record &event)
{
    const auto usual = std::ranges::find(offered, event.text("kind"_L1), &OfferedChecklist::kind);
    return usual == offered.end() ? offered.front().item.key : usual->item.key;
}

Result<ChangeSet> addChosenChecklist(Store &store, const EventId &event, const QString &key)
{
    const auto models = checklistTemplates();
    const auto model = std::ranges::find(models, key, &ChecklistTemplate::name);
    return model == models.end() ? addChecklist(store, event, ChecklistId(RecordId(key)))
                                 : addChecklist(store, event, *model);
}

/// A day four weeks on, as meetups of a month are; not before today.
QDate usualNextDay(const Record &event, QDate today)
{
    constexpr int fourWeeks = 28;
    const auto start = dayOrTimeFromText(event.text("start"_L1));
    const QDate next = start ? start->day.addDays(fourWeeks) : today;
    return std::max(next, today);
}

} // namespace

EventActions::EventActions(OpenFile &file, QuestionPanel &asking, QObject *parent)
    : QObject(parent), m_file(file), m_asking(asking)
{
    connect(&asking, &QuestionPanel::problemMissed, this,
            [this](const QString &problem) { Q_EMIT messageWanted(Tone::Wrong, problem); });
}

void EventActions::carryOut(EventVerb verb)
{
    m_asking.putAside();
    const QString title = titleOf(m_event);
    switch (verb) {
    case EventVerb::Plan:
        return setState(EventState::Planned, tr("%1 is planned now.").arg(title));
    case EventVerb::Announce:
        Q_EMIT announceRequested();
        return;
    case EventVerb::MarkHeld:
        return setState(EventState::Held, tr("%1 was held.").arg(title));
    case EventVerb::BackToIdea:
        return setState(EventState::Idea, tr("%1 is an idea again.").arg(title));
    case EventVerb::CallOff:
        return setState(EventState::Cancelled, tr("%1 is called off.").arg(title));
    case EventVerb::CopyEvent:
        return askForCopy();
    case EventVerb::AddTask:
        return askForNew(Kind::Task, tr("New task"), {"what"_L1, "date"_L1, "offset"_L1, "who"_L1});
    case EventVerb::AddChecklist:
        return askForChecklist();
    case EventVerb::AddAgendaItem:
        return askForNew(Kind::AgendaItem, tr("New agenda item"),
                         {"title"_L1, "minutes"_L1, "speakers"_L1});
    case EventVerb::EditChecklists:
        Q_EMIT checklistsRequested();
        return;
    case EventVerb::WriteRecap:
        return addPost(&recapEvent, tr("The recap of %1 is begun, under Blog.").arg(title));
    case EventVerb::Remove:
        Q_EMIT removeRequested();
        return;
    }
}

void EventActions::markAnnounced()
{
    setState(EventState::Announced, tr("%1 is announced.").arg(titleOf(m_event)));
}

void EventActions::draftPost()
{
    addPost(&announceEvent,
            tr("The announcement of %1 is begun, under Blog.").arg(titleOf(m_event)));
}

void EventActions::addPost(PostVerb verb, const QString &sentence)
{
    m_file.writer().run(
        this,
        [ref = m_event.ref(), verb](Store &store) {
            const Reader &reader = store.reader();
            return reader.get(ref)
                .and_then([&](const Record &event) { return toldEvent(reader, event); })
                .and_then([&](const ToldEvent &told) { return verb(store, told); });
        },
        [this, sentence](const Result<AddedRecord> &added) {
            if (!added)
                return Q_EMIT messageWanted(Tone::Wrong, added.error().message);
            Q_EMIT messageWanted(Tone::Good, tr("%1 Undo with Ctrl+Z.").arg(sentence));
            Q_EMIT postAdded(added->id);
        });
}

template<class Verb, class Done>
void EventActions::run(Verb verb, const Done &done)
{
    m_file.writer().run(this, std::move(verb), [this, done](const Result<ChangeSet> &result) {
        if (result)
            done();
        else
            Q_EMIT messageWanted(Tone::Wrong, result.error().message);
    });
}

void EventActions::setState(EventState state, const QString &sentence)
{
    run(
        [ref = m_event.ref(), name = QString(nameOf(state))](Store &store) {
            return setFields(store, ref, {{u"state"_s, name}});
        },
        [this, sentence] {
            Q_EMIT messageWanted(Tone::Good, tr("%1 Undo with Ctrl+Z.").arg(sentence));
        });
}

void EventActions::askForCopy()
{
    m_asking.begin(tr("Copy %1").arg(titleOf(m_event)), tr("Copy"), m_event.id());
    auto *day = newDateField(m_file.today(), usualNextDay(m_event, m_file.today()));
    m_asking.addField(tr("First day"), day, u"eventDay"_s);
    m_asking.ask([this, day] {
        answer(
            m_asking.answerRow(), m_file.writer(),
            [id = EventId(m_event.id()), first = dayIn(day)](Store &store) {
                return copyEvent(store, id, first);
            },
            [this](const AddedRecord &copy) {
                Q_EMIT messageWanted(Tone::Good, tr("The copy is planned, with the order of the "
                                                    "agenda and the tasks."));
                Q_EMIT copied(copy.id);
            });
    });
}

void EventActions::askForChecklist()
{
    const QList<OfferedChecklist> offered = offeredChecklists(m_file.reader());
    QList<ChoiceItem> items;
    for (const OfferedChecklist &each : offered)
        items += each.item;
    m_asking.begin(tr("Add a checklist to %1").arg(titleOf(m_event)), tr("Add"), m_event.id());
    auto *choice = newChoiceField(items, usualChecklist(offered, m_event));
    m_asking.addField(tr("Checklist"), choice, u"eventChecklist"_s);
    m_asking.ask([this, choice] {
        answer(
            m_asking.answerRow(), m_file.writer(),
            [id = EventId(m_event.id()), key = exactText(choice->value())](Store &store) {
                return addChosenChecklist(store, id, key);
            },
            [this](const ChangeSet &changes) {
                Q_EMIT messageWanted(Tone::Good, changes.label + u'.');
            });
    });
}

void EventActions::askForNew(Kind kind, const QString &heading, const QList<QLatin1String> &keys)
{
    askForRecords(m_asking, m_file,
                  {.kind = kind,
                   .heading = heading,
                   .keys = keys,
                   .owner = "event"_L1,
                   .ownerId = m_event.id()});
}

void EventActions::markDone(const QList<RecordRef> &tasks, QDate day)
{
    run([tasks, day](Store &store) { return chapterhouse::markDone(store, tasks, day); }, [] {});
}

void EventActions::removeRecords(const QList<RecordRef> &records)
{
    run([records](Store &store) { return chapterhouse::removeRecords(store, records); }, [] {});
}

} // namespace chapterhouse
