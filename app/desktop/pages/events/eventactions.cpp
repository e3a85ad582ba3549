#include "desktop/pages/events/eventactions.h"

#include "actions/eventverbs.h"
#include "actions/removal.h"
#include "desktop/records/answering.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/records/questionpanel.h"
#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/datefield.h"
#include "domain/fieldtext.h"
#include "domain/localtime.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The file's checklists by their ids, and the templates that are none of them yet by their names.
QList<ChoiceItem> checklistItems(const Reader &reader)
{
    QList<ChoiceItem> items;
    const auto records = reader.all(Kind::Checklist);
    if (records) {
        for (const Record &record : *records)
            items.append({record.id().text(), titleOf(record)});
    }
    for (const ChecklistTemplate &model : checklistTemplates()) {
        if (std::ranges::none_of(items,
                                 [&](const ChoiceItem &item) { return item.label == model.name; }))
            items.append({model.name, model.name});
    }
    return items;
}

/// The one for the kind of the event, else the first.
QString usualChecklist(const QList<ChoiceItem> &items, const Record &event)
{
    for (const ChecklistTemplate &model : checklistTemplates()) {
        const auto item = std::ranges::find(items, model.name, &ChoiceItem::label);
        if (item != items.end() && event.text("kind"_L1) == nameOf(model.kind))
            return item->key;
    }
    return items.front().key;
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
    m_asking.hide();
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
    case EventVerb::Remove:
        Q_EMIT removeRequested();
        return;
    }
}

void EventActions::markAnnounced()
{
    setState(EventState::Announced, tr("%1 is announced.").arg(titleOf(m_event)));
}

template<class Verb, class Done>
void EventActions::run(Verb verb, Done done)
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
    m_asking.begin(tr("Copy %1").arg(titleOf(m_event)), tr("Copy"));
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
    const QList<ChoiceItem> items = checklistItems(m_file.reader());
    m_asking.begin(tr("Add a checklist to %1").arg(titleOf(m_event)), tr("Add"));
    auto *choice = newChoiceField(items, usualChecklist(items, m_event));
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

/// One after another, until it is enough.
void EventActions::askForNew(Kind kind, const QString &heading, const QList<QLatin1String> &keys)
{
    m_asking.begin(heading, tr("Add"));
    m_asking.repeatUntil(tr("Done"));
    QList<QPair<QString, FieldEditor *>> editors;
    const Catalogue &catalogue = catalogueOf(kind);
    for (const QLatin1String key : keys) {
        const FieldSpec &field = catalogue.at(catalogue.indexOf(key));
        editors.append({key, newFieldEditor(field, m_file)});
        m_asking.addField(field.titleText(), editors.back().second,
                          u"new_%1_%2"_s.arg(nameOf(kind), key));
    }
    m_asking.ask([this, kind, editors] {
        FieldTexts texts{{u"event"_s, m_event.id().text()}};
        for (const auto &[key, editor] : editors) {
            if (!isAbsent(editor->value()))
                texts.append({key, exactText(editor->value())});
        }
        answer(
            m_asking.answerRow(), m_file.writer(),
            [kind, texts](Store &store) { return addRecord(store, kind, texts); },
            [](const AddedRecord &) {});
    });
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
