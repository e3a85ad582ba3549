#include "store/offices.h"

#include "domain/fold.h"
#include "store/eventreading.h"
#include "store/seatreading.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

std::vector<Seat> heldOn(const std::vector<Seat> &seats, QDate day)
{
    std::vector<Seat> held;
    std::ranges::copy_if(seats, std::back_inserter(held),
                         [day](const Seat &seat) { return seat.covers(day); });
    return held;
}

std::vector<Function> functionsWithin(const std::vector<Function> &functions,
                                      const std::vector<Seat> &seats)
{
    std::vector<Function> within;
    std::ranges::copy_if(functions, std::back_inserter(within), [&](const Function &function) {
        return std::ranges::count(seats, function.seat, &Seat::id) > 0;
    });
    return within;
}

/// Who is in one of the seats, which are all of the place.
Result<QHash<MemberId, Holder>> holdersOf(Database &database, const RecordRef &place,
                                          const std::vector<Seat> &seats)
{
    auto statement = database.prepareNamed("holders"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, place.id.text());
    QHash<MemberId, Holder> holders;
    return statement
        ->eachRow([&](const Statement &row) {
            const MemberId member{RecordId(row.text(0))};
            if (std::ranges::count(seats, member, &Seat::member) == 0)
                return;
            Holder &holder = holders[member];
            holder.name = row.text(1);
            holder.spans.push_back(spanFrom(row, 2));
        })
        .map([&] { return std::move(holders); });
}

Result<std::vector<ExcludedBody>> excludedBodies(const Reader &reader, const BodyRules &rules,
                                                 const std::vector<BodyRules> &all)
{
    std::vector<ExcludedBody> excluded;
    for (const BodyRules &other : all) {
        if (!excludeEachOther(rules, other))
            continue;
        auto seats = seatsIn(reader, {Kind::Body, other.body.generic()});
        if (!seats)
            return failed(seats);
        excluded.push_back({.rules = other, .seats = *std::move(seats)});
    }
    return excluded;
}

Result<BodyOnDay> read(const Reader &reader, const BodyRules &rules,
                       const std::vector<BodyRules> &all, QDate day)
{
    const RecordRef place{Kind::Body, rules.body.generic()};
    auto seats = seatsIn(reader, place);
    if (!seats)
        return failed(seats);
    const std::vector<Seat> held = heldOn(*seats, day);
    const auto functions = functionsIn(reader, place);
    if (!functions)
        return failed(functions);
    auto holders = holdersOf(reader.database(), place, held);
    if (!holders)
        return failed(holders);
    return excludedBodies(reader, rules, all).map([&](std::vector<ExcludedBody> excluded) {
        return BodyOnDay{.rules = rules,
                         .seats = *std::move(seats),
                         .functions = functionsWithin(*functions, held),
                         .holders = *std::move(holders),
                         .exclude = std::move(excluded)};
    });
}

Result<std::vector<BodyRules>> rulesOfAll(const Reader &reader)
{
    return reader.all(Kind::Body).map([](const std::vector<Record> &records) {
        std::vector<BodyRules> all;
        std::ranges::transform(records, std::back_inserter(all), bodyRulesFrom);
        std::ranges::stable_sort(all, {}, [](const BodyRules &rules) { return fold(rules.name); });
        return all;
    });
}

Result<ChapterOnDay> read(const Reader &reader, const Record &chapter, QDate day)
{
    const auto lastEvent = lastEventOf(reader, ChapterId(chapter.id()), day);
    if (!lastEvent)
        return failed(lastEvent);
    ChapterOnDay told{
        .chapter = chapter, .seats = {}, .functions = {}, .names = {}, .lastEvent = *lastEvent};
    auto seats = seatsIn(reader, chapter.ref());
    if (!seats)
        return failed(seats);
    told.seats = *std::move(seats);
    const std::vector<Seat> held = heldOn(told.seats, day);
    auto functions = functionsIn(reader, chapter.ref());
    if (!functions)
        return failed(functions);
    told.functions = functionsWithin(*functions, held);
    if (leadsOn(told, day) == 0)
        told.functions = *std::move(functions);
    const auto holders = holdersOf(reader.database(), chapter.ref(), held);
    if (!holders)
        return failed(holders);
    for (auto holder = holders->begin(); holder != holders->end(); ++holder)
        told.names.insert(holder.key(), holder->name);
    return told;
}

void append(std::vector<AttentionItem> &items, std::vector<AttentionItem> more)
{
    std::ranges::move(more, std::back_inserter(items));
}

} // namespace

Result<BodyOnDay> bodyOnDay(const Reader &reader, const BodyId &body, QDate day)
{
    const auto record = reader.get({Kind::Body, body.generic()});
    if (!record)
        return failed(record);
    return rulesOfAll(reader).and_then([&](const std::vector<BodyRules> &all) {
        return read(reader, bodyRulesFrom(*record), all, day);
    });
}

Result<std::vector<BodyOnDay>> bodiesOnDay(const Reader &reader, QDate day)
{
    const auto all = rulesOfAll(reader);
    if (!all)
        return failed(all);
    std::vector<BodyOnDay> bodies;
    for (const BodyRules &rules : *all) {
        auto body = read(reader, rules, *all, day);
        if (!body)
            return failed(body);
        bodies.push_back(*std::move(body));
    }
    return bodies;
}

Result<ChapterOnDay> chapterOnDay(const Reader &reader, const ChapterId &chapter, QDate day)
{
    return reader.get({Kind::Chapter, chapter.generic()}).and_then([&](const Record &record) {
        return read(reader, record, day);
    });
}

Result<std::vector<AttentionItem>> attentionOn(const Reader &reader, QDate day)
{
    const auto bodies = bodiesOnDay(reader, day);
    if (!bodies)
        return failed(bodies);
    std::vector<AttentionItem> items;
    for (const BodyOnDay &body : *bodies)
        append(items, attentionTo(body, day));
    const auto chapters = reader.all(Kind::Chapter);
    if (!chapters)
        return failed(chapters);
    for (const Record &record : *chapters) {
        const auto chapter = read(reader, record, day);
        if (!chapter)
            return failed(chapter);
        append(items, attentionTo(*chapter, day));
    }
    auto events = attentionToEvents(reader, day);
    if (!events)
        return failed(events);
    append(items, *std::move(events));
    sortByDue(items);
    return items;
}

} // namespace chapterhouse
