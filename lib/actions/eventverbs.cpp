#include "actions/eventverbs.h"

#include "actions/orderverbs.h"
#include "base/words.h"
#include "domain/localtime.h"
#include "domain/position.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The day or time so many days later.
FieldValue shifted(const QString &text, qint64 days)
{
    auto moment = dayOrTimeFromText(text);
    if (!moment)
        return {};
    moment->day = moment->day.addDays(days);
    return textValue(isoText(*moment));
}

void shift(Record &record, QLatin1String key, qint64 days)
{
    record.set(key, shifted(record.text(key), days));
}

/// The record under another id, without the values of `left`.
Record copyOf(const Record &record, const RecordId &id, std::initializer_list<QLatin1String> left)
{
    Record copy = record;
    copy.set("id"_L1, id);
    for (const QLatin1String key : left)
        copy.set(key, {});
    return copy;
}

Record plannedAgain(const Record &event, const RecordId &id, qint64 days)
{
    Record copy = copyOf(event, id,
                         {"online_url"_L1, "url"_L1, "registration_url"_L1, "thanks"_L1, "rrule"_L1,
                          "exceptions"_L1, "sequence"_L1, "series"_L1, "occurrence"_L1, "source"_L1,
                          "file"_L1, "draft"_L1});
    copy.set("uid"_L1, textValue(id.text()));
    copy.set("state"_L1, QString(nameOf(EventState::Planned)));
    shift(copy, "start"_L1, days);
    shift(copy, "end"_L1, days);
    return copy;
}

/// Copies what belongs to an event to another one.
class EventCopier {
public:
    EventCopier(const Reader &reader, Transaction &transaction, const Record &from,
                const RecordId &to, qint64 days)
        : m_reader(reader), m_transaction(transaction), m_from(from), m_to(to), m_days(days)
    {
    }

    Result<void> copyAgenda()
    {
        return copyEach(Kind::AgendaItem, [this](const Record &item) {
            Record copy = copyOf(item, m_transaction.newId(),
                                 {"speakers"_L1, "guests"_L1, "slides"_L1, "note"_L1});
            shift(copy, "start"_L1, m_days);
            return copy;
        });
    }

    Result<void> copyTasks()
    {
        return copyEach(Kind::Task, [this](const Record &task) {
            Record copy = copyOf(task, m_transaction.newId(), {"done"_L1});
            if (const QDate fixed = task.date("date"_L1); fixed.isValid())
                copy.set("date"_L1, fixed.addDays(m_days));
            return copy;
        });
    }

private:
    template<class Copy>
    Result<void> copyEach(Kind kind, Copy copy)
    {
        const auto records = m_reader.recordsOf(kind, "event"_L1, m_from.id());
        if (!records)
            return failed(records);
        for (const Record &record : *records) {
            Record own = copy(record);
            own.set("event"_L1, m_to);
            if (auto added = m_transaction.add(own); !added)
                return added;
        }
        return {};
    }

    const Reader &m_reader;
    Transaction &m_transaction;
    const Record &m_from;
    RecordId m_to;
    qint64 m_days;
};

/// The tasks of a checklist that an event has not.
Result<std::vector<Record>> missingTasks(const Reader &reader, const EventId &event,
                                         const ChecklistId &checklist)
{
    auto tasks = reader.recordsOf(Kind::Task, "checklist"_L1, checklist.generic());
    const auto present = reader.recordsOf(Kind::Task, "event"_L1, event.generic());
    if (!tasks || !present)
        return failed(tasks ? present : tasks);
    std::erase_if(*tasks, [&](const Record &task) {
        return std::ranges::any_of(*present, [&](const Record &other) {
            return other.text("what"_L1) == task.text("what"_L1);
        });
    });
    return byPosition(*tasks);
}

Result<void> addTasks(const Reader &reader, Transaction &transaction, const Record &event,
                      const Record &checklist)
{
    const auto tasks = missingTasks(reader, EventId(event.id()), ChecklistId(checklist.id()));
    if (!tasks)
        return failed(tasks);
    if (tasks->empty())
        return fail(ErrorKind::Conflict,
                    Words::tr("“%1” has all tasks of the checklist “%2” already.")
                        .arg(titleOf(event), titleOf(checklist)));
    for (const Record &task : *tasks) {
        Record own = copyOf(task, transaction.newId(), {"checklist"_L1, "position"_L1});
        own.set("event"_L1, event.id());
        auto added = placeLast(reader, own).and_then([&] { return transaction.add(own); });
        if (!added)
            return added;
    }
    return {};
}

/// The file's checklist of the template's name, or a new one with its tasks.
Result<Record> checklistOf(const Reader &reader, Transaction &transaction,
                           const ChecklistTemplate &model)
{
    const auto named = reader.recordsWith(Kind::Checklist, "name"_L1, model.name);
    if (!named)
        return failed(named);
    if (!named->empty())
        return named->front();
    Record checklist = blankRecord(Kind::Checklist, transaction.newId());
    checklist.set("name"_L1, model.name);
    checklist.set("kind"_L1, QString(nameOf(model.kind)));
    if (auto added = transaction.add(checklist); !added)
        return failed(added);
    qint64 position = 0;
    for (const TemplateTask &task : model.tasks) {
        Record record = blankRecord(Kind::Task, transaction.newId());
        record.set("checklist"_L1, checklist.id());
        record.set("what"_L1, task.what);
        record.set("offset"_L1, qint64(task.offset));
        record.set("position"_L1, ++position);
        if (auto added = transaction.add(record); !added)
            return failed(added);
    }
    return checklist;
}

template<class FindChecklist>
Result<ChangeSet> addTasksOf(Store &store, const EventId &event, const QString &name,
                             FindChecklist findChecklist)
{
    const auto record = store.reader().get({Kind::Event, event.generic()});
    if (!record)
        return failed(record);
    const QString label = Words::tr("Add the checklist “%1” to %2").arg(name, titleOf(*record));
    return store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
        const Result<Record> checklist = findChecklist(transaction);
        if (!checklist)
            return failed(checklist);
        return addTasks(store.reader(), transaction, *record, *checklist);
    });
}

} // namespace

Result<AddedRecord> copyEvent(Store &store, const EventId &event, QDate firstDay)
{
    const auto record = store.reader().get({Kind::Event, event.generic()});
    if (!record)
        return failed(record);
    if (!firstDay.isValid())
        return fail(ErrorKind::Input, Words::tr("Give the day of the new event, like 2027-05-03."));
    const auto start = dayOrTimeFromText(record->text("start"_L1));
    const qint64 days = start ? start->day.daysTo(firstDay) : 0;
    RecordId id;
    auto changes =
        store.transact(Origin::Person, Words::tr("Copy event %1").arg(titleOf(*record)),
                       [&](Transaction &transaction) -> Result<void> {
                           id = transaction.newId();
                           Record copy = plannedAgain(*record, id, days);
                           if (!start)
                               copy.set("start"_L1, isoText(DayOrTime{firstDay}));
                           if (auto added = transaction.add(copy); !added)
                               return added;
                           EventCopier copier(store.reader(), transaction, *record, id, days);
                           return copier.copyAgenda().and_then([&] { return copier.copyTasks(); });
                       });
    if (!changes)
        return failed(changes);
    return AddedRecord{id, *std::move(changes)};
}

Result<ChangeSet> addChecklist(Store &store, const EventId &event, const ChecklistId &checklist)
{
    const auto record = store.reader().get({Kind::Checklist, checklist.generic()});
    if (!record)
        return failed(record);
    return addTasksOf(store, event, titleOf(*record),
                      [&](Transaction &) -> Result<Record> { return *record; });
}

Result<ChangeSet> addChecklist(Store &store, const EventId &event,
                               const ChecklistTemplate &checklist)
{
    return addTasksOf(store, event, checklist.name, [&](Transaction &transaction) {
        return checklistOf(store.reader(), transaction, checklist);
    });
}

Result<ChangeSet> markDone(Store &store, const QList<RecordRef> &tasks, QDate day)
{
    const int count = static_cast<int>(tasks.size());
    const QString label = day.isValid() ? Words::tr("Mark %Ln tasks as done", nullptr, count)
                                        : Words::tr("Open %Ln tasks again", nullptr, count);
    return store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
        for (const RecordRef &ref : tasks) {
            auto task = transaction.get(ref);
            if (!task)
                return failed(task);
            task->set("done"_L1, dateValue(day));
            if (auto kept = transaction.put(*task); !kept)
                return kept;
        }
        return {};
    });
}

} // namespace chapterhouse
