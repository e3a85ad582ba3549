#include "recordoutput.h"

#include "actions/membershipverbs.h"
#include "base/words.h"
#include "domain/fieldtext.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

struct MemberOnDay {
    Store *store;
    MemberId member;
    QDate on;
};

Result<MemberOnDay> memberOnDay(CommandContext &context)
{
    const auto who = context.positional(0, Words::tr("Which member? Give an id, a number or an "
                                                     "e-mail."));
    if (!who)
        return failed(who);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto id = (*store)->reader().findReference(Kind::Member, *who);
    if (!id)
        return failed(id);
    const auto on = context.day(u"on"_s, (*store)->today());
    if (!on)
        return failed(on);
    return MemberOnDay{*store, MemberId(*id), *on};
}

QString option(const CommandContext &context, const QString &name)
{
    return context.arguments().value(name).value_or(QString());
}

Result<PaidPeriod> paidPeriod(const CommandContext &context, QDate on)
{
    const auto until = context.optionalDay(u"until"_s);
    if (!until)
        return failed(until);
    PaidPeriod period{.tier = option(context, u"tier"_s),
                      .on = on,
                      .until = *until,
                      .method = option(context, u"method"_s),
                      .reference = option(context, u"reference"_s)};
    if (const auto paid = context.arguments().value(u"paid"_s)) {
        const auto amount = moneyFromText(*paid);
        if (!amount)
            return fail(ErrorKind::Usage, u"--paid: %1"_s.arg(amount.error().message));
        period.paid = *amount;
    }
    return period;
}

/// In JSON the member as it is now, in text the sentence that says what was done.
Result<int> report(CommandContext &context, const MemberId &member, const QString &sentence)
{
    if (context.console().isJson())
        return showRecord(context, {Kind::Member, member.generic()});
    context.console().line(sentence);
    return exitcode::done;
}

using PeriodVerb = Result<OpenedPeriod> (*)(Store &, const MemberId &, const PaidPeriod &);

Result<int> openWith(PeriodVerb verb, CommandContext &context)
{
    const auto who = memberOnDay(context);
    if (!who)
        return failed(who);
    const auto period = paidPeriod(context, who->on);
    if (!period)
        return failed(period);
    return verb(*who->store, who->member, *period).and_then([&](const OpenedPeriod &opened) {
        return report(context, who->member, opened.sentence);
    });
}

Result<int> decide(CommandContext &context,
                   const std::function<Result<ChangeSet>(const MemberOnDay &)> &verb)
{
    const auto who = memberOnDay(context);
    if (!who)
        return failed(who);
    return verb(*who).and_then(
        [&](const ChangeSet &changes) { return report(context, who->member, changes.label); });
}

Result<int> admitMember(CommandContext &context)
{
    return decide(context, [&](const MemberOnDay &who) {
        return admit(*who.store, who.member, who.on, option(context, u"reason"_s));
    });
}

Result<int> suspendMember(CommandContext &context)
{
    const auto until = context.optionalDay(u"until"_s);
    if (!until)
        return failed(until);
    return decide(context, [&](const MemberOnDay &who) {
        return suspend(*who.store, who.member, who.on, until->value_or(QDate()),
                       option(context, u"reason"_s));
    });
}

Result<int> reinstateMember(CommandContext &context)
{
    return decide(context, [&](const MemberOnDay &who) {
        return reinstate(*who.store, who.member, who.on, option(context, u"reason"_s));
    });
}

Result<int> endMember(CommandContext &context)
{
    return decide(context, [&](const MemberOnDay &who) {
        return endMembership(*who.store, who.member, who.on, option(context, u"reason"_s));
    });
}

} // namespace

std::vector<Command> memberCommands()
{
    const std::vector<OptionSpec> paying{{"tier"}, {"on"},     {"until"},
                                         {"paid"}, {"method"}, {"reference"}};
    const std::vector<OptionSpec> deciding{{"on"}, {"until"}, {"reason"}};
    const QString payingUsage = u"ID [--tier T] [--on DAY] [--until DAY] [--paid AMOUNT] "
                                "[--method M] [--reference R]"_s;
    const QString decidingUsage = u"ID [--on DAY] [--until DAY] [--reason R]"_s;
    return {
        {u"members join"_s, payingUsage, paying,
         [](CommandContext &context) { return openWith(join, context); }},
        {u"members renew"_s, payingUsage, paying,
         [](CommandContext &context) { return openWith(renew, context); }},
        {u"members admit"_s, decidingUsage, deciding, admitMember},
        {u"members suspend"_s, decidingUsage, deciding, suspendMember},
        {u"members reinstate"_s, decidingUsage, deciding, reinstateMember},
        {u"members end"_s, decidingUsage, deciding, endMember},
    };
}

} // namespace chapterhouse::cli
