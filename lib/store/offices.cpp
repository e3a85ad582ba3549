#include "store/offices.h"

#include "domain/fold.h"

#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<Seat>> seatsOf(const Reader &reader, const RecordRef &place)
{
    return reader.recordsOf(Kind::Seat, nameOf(place.kind), place.id)
        .map([](const std::vector<Record> &records) {
            std::vector<Seat> seats;
            seats.reserve(records.size());
            std::ranges::transform(records, std::back_inserter(seats), seatFrom);
            return seats;
        });
}

std::vector<Seat> heldOn(const std::vector<Seat> &seats, QDate day)
{
    std::vector<Seat> held;
    std::ranges::copy_if(seats, std::back_inserter(held),
                         [day](const Seat &seat) { return seat.covers(day); });
    return held;
}

Result<std::vector<Function>> functionsIn(const Reader &reader, const std::vector<Seat> &seats)
{
    std::vector<Function> functions;
    for (const Seat &seat : seats) {
        const auto records = reader.recordsOf(Kind::Function, "seat"_L1, seat.id.generic());
        if (!records)
            return failed(records);
        std::ranges::transform(*records, std::back_inserter(functions), functionFrom);
    }
    return functions;
}

Result<Holder> holderOf(Database &database, const MemberId &member)
{
    auto statement = database.prepareNamed("holder"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, member.text());
    Holder holder;
    return statement
        ->eachRow([&](const Statement &row) {
            holder.name = row.text(0);
            holder.spans.push_back(spanFrom(row, 1));
        })
        .map([&] { return std::move(holder); });
}

Result<QHash<MemberId, Holder>> holdersOf(const Reader &reader, const std::vector<Seat> &seats)
{
    QHash<MemberId, Holder> holders;
    for (const Seat &seat : seats) {
        if (holders.contains(seat.member))
            continue;
        auto holder = holderOf(reader.database(), seat.member);
        if (!holder)
            return failed(holder);
        holders.insert(seat.member, *std::move(holder));
    }
    return holders;
}

Result<std::vector<ExcludedBody>> excludedBodies(const Reader &reader, const BodyRules &rules,
                                                 const std::vector<BodyRules> &all)
{
    std::vector<ExcludedBody> excluded;
    for (const BodyRules &other : all) {
        if (!excludeEachOther(rules, other))
            continue;
        auto seats = seatsOf(reader, {Kind::Body, other.body.generic()});
        if (!seats)
            return failed(seats);
        excluded.push_back({.rules = other, .seats = *std::move(seats)});
    }
    return excluded;
}

Result<BodyOnDay> read(const Reader &reader, const BodyRules &rules,
                       const std::vector<BodyRules> &all, QDate day)
{
    BodyOnDay body{.rules = rules, .seats = {}, .functions = {}, .holders = {}, .exclude = {}};
    return seatsOf(reader, {Kind::Body, rules.body.generic()})
        .and_then([&](std::vector<Seat> seats) {
            body.seats = std::move(seats);
            return functionsIn(reader, heldOn(body.seats, day));
        })
        .and_then([&](std::vector<Function> functions) {
            body.functions = std::move(functions);
            return holdersOf(reader, heldOn(body.seats, day));
        })
        .and_then([&](const QHash<MemberId, Holder> &holders) {
            body.holders = holders;
            return excludedBodies(reader, rules, all);
        })
        .map([&](std::vector<ExcludedBody> excluded) {
            body.exclude = std::move(excluded);
            return std::move(body);
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
    ChapterOnDay told{.chapter = chapter, .seats = {}, .functions = {}, .names = {}};
    auto seats = seatsOf(reader, chapter.ref());
    if (!seats)
        return failed(seats);
    told.seats = *std::move(seats);
    const std::vector<Seat> held = heldOn(told.seats, day);
    auto functions = functionsIn(reader, held);
    if (!functions)
        return failed(functions);
    told.functions = *std::move(functions);
    if (leadsOn(told, day) == 0) {
        auto former = functionsIn(reader, told.seats);
        if (!former)
            return failed(former);
        told.functions = *std::move(former);
    }
    const auto holders = holdersOf(reader, held);
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
    sortByDue(items);
    return items;
}

} // namespace chapterhouse
