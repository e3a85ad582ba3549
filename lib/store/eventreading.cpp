#include "store/eventreading.h"

#include "domain/daytext.h"
#include "domain/event.h"
#include "domain/eventattention.h"
#include "domain/eventclash.h"
#include "store/eventdays.h"
#include "store/eventsql.h"
#include "store/recordtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The condition on `m`, the row of an event, that it is over at the earliest on the day ?1.
QByteArray isNear()
{
    return "m.rrule IS NULL AND " + lastDayOfEvent() + " >= ?1";
}

Result<std::vector<Record>> eventsSince(const Reader &reader, QDate day)
{
    auto statement =
        reader.database().prepare("SELECT " + columnList(Kind::Event, "m.") +
                                  " FROM event m WHERE " + isNear() + " ORDER BY m.row");
    if (!statement)
        return failed(statement);
    statement->bindText(1, isoText(day));
    std::vector<Record> events;
    return statement
        ->eachRow([&](const Statement &row) { events.push_back(recordFrom(row, Kind::Event, 0)); })
        .map([&] { return std::move(events); });
}

/// The tasks of those events, by event.
Result<QHash<RecordId, std::vector<Record>>> tasksSince(const Reader &reader, QDate day)
{
    auto statement = reader.database().prepare("SELECT " + columnList(Kind::Task, "t.") +
                                               " FROM task t JOIN event m ON m.id = t.event"
                                               " WHERE " +
                                               isNear() + " ORDER BY t.position, t.row");
    if (!statement)
        return failed(statement);
    statement->bindText(1, isoText(day));
    QHash<RecordId, std::vector<Record>> tasks;
    return statement
        ->eachRow([&](const Statement &row) {
            const Record task = recordFrom(row, Kind::Task, 0);
            tasks[task.reference("event"_L1)].push_back(task);
        })
        .map([&] { return std::move(tasks); });
}

} // namespace

Result<QDate> lastEventOf(const Reader &reader, const ChapterId &chapter, QDate day)
{
    auto statement = reader.database().prepare(
        "SELECT max(min(coalesce(" + lastDayOfEvent() +
        ", ?2), ?2)) FROM event m WHERE m.chapter = ?1 AND m.state IN ('held', 'announced')"
        " AND m.our_part IS NOT 'list_only' AND " +
        firstDayOfEvent() + " <= ?2");
    if (!statement)
        return failed(statement);
    statement->bindText(1, chapter.text());
    statement->bindText(2, isoText(day));
    return statement->step().map(
        [&](bool) { return QDate::fromString(statement->text(0), Qt::ISODate); });
}

Result<std::vector<Record>> eventsAround(Database &database, const Record &event, QDate today)
{
    const auto days = daysOfClashes(event, today);
    return days ? eventsOnDays(database, {}, *days, today) : std::vector<Record>();
}

Result<EventToCheck> eventToCheck(const Reader &reader, const Record &event, QDate day)
{
    EventToCheck checked{.event = event, .agenda = {}, .tasks = {}, .others = {}};
    const auto load = [&](Kind kind, std::vector<Record> &into) {
        return reader.recordsOf(kind, "event"_L1, event.id()).map([&](std::vector<Record> found) {
            into = std::move(found);
        });
    };
    const auto loaded = load(Kind::AgendaItem, checked.agenda).and_then([&] {
        return load(Kind::Task, checked.tasks);
    });
    if (!loaded)
        return failed(loaded);
    return eventsAround(reader.database(), event, day).map([&](std::vector<Record> others) {
        checked.others = std::move(others);
        return checked;
    });
}

Result<std::vector<Record>> openEvents(const Reader &reader, QDate day)
{
    auto statement = reader.database().prepare(
        "SELECT " + columnList(Kind::Event, "m.") +
        " FROM event m WHERE m.state NOT IN ('held', 'cancelled') AND (m.start IS NULL OR m.rrule "
        "IS NOT NULL OR " +
        lastDayOfEvent() + " >= ?1) ORDER BY m.start IS NULL, m.start, m.row");
    if (!statement)
        return failed(statement);
    statement->bindText(1, isoText(day.addDays(-daysToLookBack)));
    std::vector<Record> events;
    return statement
        ->eachRow([&](const Statement &row) { events.push_back(recordFrom(row, Kind::Event, 0)); })
        .map([&] { return std::move(events); });
}

Result<std::vector<AttentionItem>> attentionToEvents(const Reader &reader, QDate day)
{
    const QDate since = day.addDays(-daysToLookBack);
    const auto events = eventsSince(reader, since);
    if (!events)
        return failed(events);
    const auto tasks = tasksSince(reader, since);
    if (!tasks)
        return failed(tasks);
    std::vector<AttentionItem> items;
    for (const Record &event : *events) {
        std::ranges::move(attentionTo(event, tasks->value(event.id()), day),
                          std::back_inserter(items));
        if (stateOf(event) != EventState::Held)
            continue;
        const auto posts = reader.recordsOf(Kind::Post, "event"_L1, event.id());
        if (!posts)
            return failed(posts);
        if (auto missing = missingRecap(event, *posts, day))
            items.push_back(*std::move(missing));
    }
    return items;
}

} // namespace chapterhouse
