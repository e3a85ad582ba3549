#include "actions/eventverbs.h"

#include "base/words.h"
#include "domain/event.h"
#include "domain/localtime.h"

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
