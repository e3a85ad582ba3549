#include "exchange/demo/demolives.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int yearsOfHistory = 4;

/// The first days of yearly periods up to one that ends on `end`, some with a gap before them, none
/// from before the association.
QList<QDate> firstDays(QDate end, int years, int percentOfGaps, const DemoWorld &world)
{
    QList<QDate> days{end.addDays(1).addYears(-1)};
    for (int year = 1; year < years; ++year) {
        const int gap = world.random.chance(percentOfGaps) ? world.random.between(2, 75) : 0;
        const QDate earlier = days.front().addDays(-gap).addYears(-1);
        if (earlier < world.today.addYears(-yearsOfHistory))
            break;
        days.prepend(earlier);
    }
    return days;
}

void admit(DemoLife &life, QDate joining)
{
    DemoRandom &random = life.world().random;
    const QDate applied = joining.addDays(-random.between(12, 40));
    const QDate decided = joining.addDays(-random.below(10));
    if (random.chance(90))
        life.apply(applied, decided, "accepted"_L1);
}

/// On the first day, before it when the one before runs, and never after today.
QDate dayOfPaying(const DemoLife &life, QDate firstDay)
{
    DemoRandom &random = life.world().random;
    const bool continues = life.paidUntil().addDays(1) == firstDay;
    const int early = continues && random.chance(35) ? random.between(1, 30) : 0;
    return std::min(life.world().today, firstDay.addDays(-early));
}

void payUntil(DemoLife &life, const QString &tier, QDate end, int years)
{
    constexpr int percentLate = 20;
    for (const QDate firstDay : firstDays(end, years, percentLate, life.world())) {
        if (life.isEmpty())
            admit(life, firstDay);
        life.pay(tier, dayOfPaying(life, firstDay));
    }
}

void beElectedUntil(DemoLife &life, QDate end, int years)
{
    for (const QDate assembly : firstDays(end, years, 0, life.world()))
        life.open({}, assembly, "election"_L1);
}

/// Pays for all years but the last, which is free.
void payAllButTheLast(DemoLife &life, const DemoPlan &plan, QLatin1String source)
{
    const QDate last = life.world().today.addDays(plan.until + 1).addYears(-1);
    if (plan.years > 1)
        payUntil(life, plan.tier, last.addDays(-1), plan.years - 1);
    else
        admit(life, last);
    life.open(plan.tier, last, source);
}

void changeTier(DemoLife &life, const DemoPlan &plan)
{
    const QDate change = life.world().today.addDays(plan.until + 1).addYears(-1);
    const QString before = plan.tier == "Professional"_L1 ? u"Community"_s : u"Bronze"_s;
    payUntil(life, before, change.addDays(life.world().random.between(60, 250)), plan.years - 1);
    life.pay(plan.tier, change);
}

void comeBack(DemoLife &life, const DemoPlan &plan)
{
    const QDate end = life.world().today.addDays(plan.until);
    const int away = life.world().random.between(190, 480);
    payUntil(life, plan.tier, end.addYears(-1).addDays(-away), 1);
    payUntil(life, plan.tier, end, 1);
}

void beSuspended(DemoLife &life, const DemoPlan &plan)
{
    const QDate today = life.world().today;
    payUntil(life, plan.tier, today.addDays(plan.until), plan.years);
    life.decide("warned"_L1, today.addDays(-100), {},
                u"Used the list of members for advertising."_s);
    life.decide("suspended"_L1, today.addDays(-40), today.addDays(72),
                u"Did so again after the warning.\nHeard by the board before the decision."_s);
}

void beReinstated(DemoLife &life, const DemoPlan &plan)
{
    const QDate today = life.world().today;
    payUntil(life, plan.tier, today.addDays(plan.until), plan.years);
    life.decide("suspended"_L1, today.addDays(-300), today.addDays(-120),
                u"Conduct at the summer meetup."_s);
    life.decide("reinstated"_L1, today.addDays(-170), {}, u"Apologised; appeal upheld."_s);
}

/// Pays beyond the day of `plan.until`, on which the life turns.
QDate payBeyond(DemoLife &life, const DemoPlan &plan)
{
    const QDate turn = life.world().today.addDays(plan.until);
    payUntil(life, plan.tier, turn.addDays(life.world().random.between(20, 300)), plan.years);
    return turn;
}

void beTerminated(DemoLife &life, const DemoPlan &plan)
{
    const QDate turn = payBeyond(life, plan);
    life.decide("warned"_L1, turn.addDays(-60), {},
                u"Spoke for the association without a mandate."_s);
    life.decide("terminated"_L1, turn, {}, u"Decision of the board after a hearing."_s);
}

void leaveFor(DemoLife &life, const DemoPlan &plan, QLatin1String reason)
{
    const QDate turn = payBeyond(life, plan);
    const bool gaveNotice = reason != "deceased"_L1;
    life.leave(gaveNotice ? turn.addDays(-life.world().random.below(31)) : QDate(), turn, reason);
}

void livePaying(const DemoPlan &plan, DemoLife &life)
{
    const QDate today = life.world().today;
    payUntil(life, plan.tier, today.addDays(plan.until), plan.years);
    if (plan.path == DemoPath::Two)
        life.payBeside(u"Bronze"_s, today.addDays(-life.world().random.between(30, 200)));
    if (plan.path == DemoPath::Warned)
        life.decide("warned"_L1, today.addDays(-210), {}, u"Late with the accounts of an event."_s);
}

void renewEachYear(DemoLife &life, const DemoPlan &plan)
{
    const QDate end = life.world().today.addDays(plan.until);
    for (int year = plan.years; year >= 1; --year)
        life.pay(plan.tier, end.addDays(1).addYears(-year));
}

void applyOnly(const DemoPlan &plan, DemoLife &life)
{
    const QDate today = life.world().today;
    const QDate day = today.addDays(plan.until);
    if (plan.path == DemoPath::Applied)
        return life.apply(day);
    if (plan.path == DemoPath::Declined)
        return life.apply(day, day.addDays(12), "declined"_L1);
    life.apply(today.addDays(-20), today.addDays(-6), "accepted"_L1);
    life.pay(plan.tier, day, today.addDays(-4));
}

} // namespace

DemoPath demoPathFromName(const QString &name)
{
    static const QStringList names{
        u"paid"_s,     u"steady"_s,     u"changed"_s,   u"rejoined"_s,  u"two"_s,
        u"honorary"_s, u"exempt"_s,     u"postponed"_s, u"suspended"_s, u"reinstated"_s,
        u"warned"_s,   u"terminated"_s, u"left"_s,      u"deceased"_s,  u"dissolved"_s,
        u"applied"_s,  u"declined"_s,   u"joining"_s,   u"contact"_s,
    };
    Q_ASSERT(names.contains(name));
    return static_cast<DemoPath>(names.indexOf(name));
}

void liveBy(const DemoPlan &plan, DemoLife &life)
{
    switch (plan.path) {
    case DemoPath::Paid:
    case DemoPath::Two:
    case DemoPath::Warned:
        return livePaying(plan, life);
    case DemoPath::Steady:
        return renewEachYear(life, plan);
    case DemoPath::Changed:
        return changeTier(life, plan);
    case DemoPath::Rejoined:
        return comeBack(life, plan);
    case DemoPath::Honorary:
        return beElectedUntil(life, life.world().today.addDays(plan.until), plan.years);
    case DemoPath::Exempt:
        return payAllButTheLast(life, plan, "exempt"_L1);
    case DemoPath::Postponed:
        return payAllButTheLast(life, plan, "postponed"_L1);
    case DemoPath::Suspended:
        return beSuspended(life, plan);
    case DemoPath::Reinstated:
        return beReinstated(life, plan);
    case DemoPath::Terminated:
        return beTerminated(life, plan);
    case DemoPath::Left:
        return leaveFor(life, plan, "resigned"_L1);
    case DemoPath::Deceased:
        return leaveFor(life, plan, "deceased"_L1);
    case DemoPath::Dissolved:
        return leaveFor(life, plan, "dissolved"_L1);
    case DemoPath::Applied:
    case DemoPath::Declined:
    case DemoPath::Joining:
        return applyOnly(plan, life);
    case DemoPath::Contact:
        return;
    }
    Q_UNREACHABLE();
}

} // namespace chapterhouse
