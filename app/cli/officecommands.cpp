#include "recordcommand.h"
#include "recordoutput.h"

#include "actions/chapterverbs.h"
#include "actions/officeverbs.h"
#include "base/words.h"
#include "store/querysql.h"

#include <algorithm>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

/// The terms that say themselves of which days offices are asked for.
bool asksForDays(const Term &term)
{
    static const QStringList keys{u"state"_s, u"held"_s, u"from"_s, u"until"_s};
    return keys.contains(term.key);
}

/// Those in office on the day, unless the query says when.
Query inOffice(const Query &query)
{
    const bool saysWhen = std::ranges::any_of(query.anyOf, [](const std::vector<Term> &terms) {
        return std::ranges::any_of(terms, asksForDays);
    });
    if (saysWhen)
        return query;
    return withTerm(query, understoodQuery(Kind::Seat, u"state:current").query.anyOf.at(0).at(0));
}

Result<int> listOffices(CommandContext &context)
{
    return listRecordsOf(context, Kind::Seat, inOffice);
}

Result<int> showOffice(CommandContext &context)
{
    return refFrom(context, Kind::Seat).and_then([&](const RecordRef &ref) {
        return showRecord(context, ref);
    });
}

/// In JSON the seat as it is now, in text the sentence that says what was done.
Result<int> reportSeat(CommandContext &context, const RecordId &seat, const QString &sentence)
{
    if (context.console().isJson())
        return showRecord(context, {Kind::Seat, seat});
    context.console().line(sentence);
    return exitcode::done;
}

Result<int> addAnOffice(CommandContext &context)
{
    return addTyped(context, Kind::Seat, addOffice);
}

Result<int> setAnOffice(CommandContext &context)
{
    return setTyped(context, Kind::Seat,
                    [](Store &store, const RecordRef &seat, const FieldTexts &texts) {
                        return setOffice(store, SeatId(seat.id), texts);
                    });
}

/// A seat and the day of --on, today without it.
struct SeatOnDay {
    Store *store;
    SeatId seat;
    QDate on;
};

Result<SeatOnDay> seatOnDay(CommandContext &context)
{
    const auto ref = refFrom(context, Kind::Seat);
    if (!ref)
        return failed(ref);
    const auto store = context.store();
    if (!store)
        return failed(store);
    return context.day(u"on"_s, (*store)->today()).map([&](QDate on) {
        return SeatOnDay{*store, SeatId(ref->id), on};
    });
}

template<class Enum>
Result<Enum> choiceFrom(const CommandContext &context, const QString &option,
                        std::span<const Choice> choices, Enum fallback)
{
    const auto text = context.arguments().value(option);
    if (!text)
        return fallback;
    if (const auto named = enumFromName<Enum>(choices, *text))
        return *named;
    QStringList names;
    for (const Choice &choice : choices)
        names += choice.value;
    return fail(ErrorKind::Usage,
                Words::tr("--%1: “%2” is none of: %3.").arg(option, *text, names.join(u", "_s)));
}

Result<int> endOffice(CommandContext &context)
{
    const auto seat = seatOnDay(context);
    if (!seat)
        return failed(seat);
    const auto why = choiceFrom(context, u"reason"_s, endsOfSeats(), SeatEnd::Term);
    if (!why)
        return failed(why);
    return endSeat(*seat->store, seat->seat, seat->on, *why).and_then([&](const ChangeSet &done) {
        return reportSeat(context, seat->seat.generic(), done.label);
    });
}

Result<RecordId> memberAt(CommandContext &context, qsizetype index, Store &store)
{
    return context
        .positional(index, Words::tr("Which member? Give an id, a number, an e-mail or a name."))
        .and_then(
            [&](const QString &who) { return store.reader().findReference(Kind::Member, who); });
}

Result<int> handOverOffice(CommandContext &context)
{
    const auto seat = seatOnDay(context);
    if (!seat)
        return failed(seat);
    const auto successor = memberAt(context, 1, *seat->store);
    if (!successor)
        return failed(successor);
    const auto how = choiceFrom(context, u"how"_s, waysToASeat(), SeatOrigin::Appointed);
    if (!how)
        return failed(how);
    return handOver(*seat->store, seat->seat, MemberId(*successor), seat->on, *how)
        .and_then([&](const AddedRecord &added) {
            return reportSeat(context, added.id, added.changeSet.label);
        });
}

Result<int> giveAFunction(CommandContext &context)
{
    const auto seat = seatOnDay(context);
    if (!seat)
        return failed(seat);
    const auto title =
        context.positional(1, Words::tr("Which function? Give its title, like President."));
    if (!title)
        return failed(title);
    const auto until = context.optionalDay(u"until"_s);
    if (!until)
        return failed(until);
    return giveFunction(*seat->store, seat->seat, *title, seat->on, until->value_or(QDate()))
        .and_then([&](const AddedRecord &added) {
            return reportSeat(context, seat->seat.generic(), added.changeSet.label);
        });
}

/// A chapter, a member and the day of --on, today without it.
struct StayOnDay {
    Store *store;
    ChapterId chapter;
    MemberId member;
    QDate on;
};

Result<StayOnDay> stayOnDay(CommandContext &context)
{
    const auto chapter = refFrom(context, Kind::Chapter);
    if (!chapter)
        return failed(chapter);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto member = memberAt(context, 1, **store);
    if (!member)
        return failed(member);
    return context.day(u"on"_s, (*store)->today()).map([&](QDate on) {
        return StayOnDay{*store, ChapterId(chapter->id), MemberId(*member), on};
    });
}

Result<int> reportMember(CommandContext &context, const MemberId &member, const QString &sentence)
{
    if (context.console().isJson())
        return showRecord(context, {Kind::Member, member.generic()});
    context.console().line(sentence);
    return exitcode::done;
}

Result<int> join(CommandContext &context)
{
    const auto stay = stayOnDay(context);
    if (!stay)
        return failed(stay);
    const ChapterJoining joining{.chapter = stay->chapter,
                                 .on = stay->on,
                                 .isPrimary = context.arguments().has(u"primary"_s)};
    return joinChapter(*stay->store, {stay->member}, joining).and_then([&](const ChangeSet &done) {
        return reportMember(context, stay->member, done.label);
    });
}

Result<int> leave(CommandContext &context)
{
    const auto stay = stayOnDay(context);
    if (!stay)
        return failed(stay);
    return leaveChapter(*stay->store, {stay->member}, stay->chapter, stay->on)
        .and_then(
            [&](const ChangeSet &done) { return reportMember(context, stay->member, done.label); });
}

Result<int> removeOffice(CommandContext &context)
{
    return removeNamed(context, Kind::Seat);
}

} // namespace

std::vector<Command> officeCommands()
{
    return {
        {u"offices list"_s,
         u"[QUERY] [--as-of DAY] [--columns a,b,c] [--sort [-]a,b] [--limit N]"_s,
         {{"as-of"}, {"columns"}, {"sort"}, {"limit"}},
         listOffices},
        {u"offices show"_s, u"ID"_s, {}, showOffice},
        {u"offices add"_s,
         u"member=… body=…|chapter=… [title=…] [from=…] [until=…] [how=…]"_s,
         {},
         addAnOffice},
        {u"offices set"_s, u"ID key=value…"_s, {}, setAnOffice},
        {u"offices remove"_s, u"ID"_s, {}, removeOffice},
        {u"offices end"_s,
         u"ID [--on DAY] [--reason term|stepped_down|membership|handed_over|removed]"_s,
         {{"on"}, {"reason"}},
         endOffice},
        {u"offices hand-over"_s,
         u"ID MEMBER [--on DAY] [--how elected|by_election|next_ranking|appointed]"_s,
         {{"on"}, {"how"}},
         handOverOffice},
        {u"offices function"_s,
         u"ID TITLE [--on DAY] [--until DAY]"_s,
         {{"on"}, {"until"}},
         giveAFunction},
        {u"chapters join"_s,
         u"CHAPTER MEMBER [--on DAY] [--primary]"_s,
         {{"on"}, {"primary", false}},
         join},
        {u"chapters leave"_s, u"CHAPTER MEMBER [--on DAY]"_s, {{"on"}}, leave},
    };
}

} // namespace chapterhouse::cli
