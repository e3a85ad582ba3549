#include "domain/bodychecks.h"
#include "unit/domain/bodies.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_TermChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsNotKept_data();
    void findsWhatIsNotKept() { compareFindings(); }
};

namespace {

void steppingDownRows()
{
    BodyRules rules = termsOfJuly();
    rules.mostSteppingDown = 3;
    const auto left = [](const QString &member, QDate until, SeatEnd how = SeatEnd::SteppedDown) {
        return ended(seat(member, founded, until), how);
    };
    const auto steppedDown = [&](QDate first, QDate last, SeatEnd how = SeatEnd::SteppedDown) {
        return body(rules, {seat(u"Ann"_s, founded), left(u"Bo"_s, first), left(u"Cy"_s, day),
                            left(u"Dee"_s, last, how)});
    };
    const QDate later(2025, 6, 1);
    const QString found =
        u"stepping_down: 3 have stepped down in the term since 1 Jul 2024: a special "
        "assembly is to be called"_s;
    row("stepping down: three in the term", steppedDown(start, later), end, {found});
    row("stepping down: on the last day of the term before", steppedDown(start.addDays(-1), later),
        end, {});
    row("stepping down: the third still sits", steppedDown(start, later), later, {});
    row("stepping down: the day after", steppedDown(start, later), later.addDays(1), {found});
    row("stepping down: in the next term they count no more", steppedDown(start, later),
        end.addDays(1), {});
    row("stepping down: handed over", steppedDown(start, later, SeatEnd::HandedOver), end, {});
    rules.mostSteppingDown = 4;
    row("stepping down: of another association", steppedDown(start, later), end, {});
    rules.mostSteppingDown = std::nullopt;
    row("stepping down: no rule", steppedDown(start, later), end, {});
}

void termRows()
{
    const Seat first = seat(u"Bo"_s, founded, QDate(2025, 6, 30));
    const auto sits = [&](const Seat &seat, int months = 24) {
        return body(termsOfJuly(months), {first, seat});
    };
    const QString late = u"term: The seat of Ann Lee began on %1; terms begin on 1 Jul"_s;
    const QString tooLong =
        u"term: The seat of Ann Lee lasts until %1; a term from %2 ends on %3"_s;
    row("term: a whole one", sits(seat(u"Ann"_s, start, end)), day, {});
    row("term: a shorter one", sits(seat(u"Ann"_s, start, day)), day, {});
    row("term: a day longer", sits(seat(u"Ann"_s, start, end.addDays(1))), day,
        {tooLong.arg(u"1 Jul 2026"_s, u"1 Jul 2024"_s, u"30 Jun 2026"_s)});
    row("term: the first board had three years", body(termsOfJuly(), {first}), day, {});
    row("term: begun late", sits(seat(u"Ann"_s, start.addDays(2), end)), day,
        {late.arg(u"3 Jul 2024"_s)});
    row("term: begun late and too long", sits(seat(u"Ann"_s, start.addDays(2), {2026, 7, 3})), day,
        {late.arg(u"3 Jul 2024"_s),
         tooLong.arg(u"3 Jul 2026"_s, u"3 Jul 2024"_s, u"2 Jul 2026"_s)});
    row("term: no last day", sits(seat(u"Ann"_s, start)), end, {});
    row("term: no last day, and over", sits(seat(u"Ann"_s, start)), end.addDays(1),
        {u"term: The seat of Ann Lee has no last day; a term from 1 Jul 2024 ended on 30 Jun "
         "2026"_s});
    row("term: a seat that is over", sits(seat(u"Ann"_s, start.addDays(2), {2024, 12, 31})), day,
        {});
    row("term: appointed", sits(seat(u"Ann"_s, day, {2030, 1, 1}, SeatOrigin::Appointed)), day, {});
    row("term: of another association", sits(seat(u"Ann"_s, start, end), 12), day,
        {tooLong.arg(u"30 Jun 2026"_s, u"1 Jul 2024"_s, u"30 Jun 2025"_s)});
    BodyRules anyDay = termsOfJuly();
    anyDay.termStart = std::nullopt;
    row("term: from any day, over 29 February",
        body(anyDay, {first, seat(u"Ann"_s, {2024, 2, 29}, {2026, 2, 27})}), day, {});
    row("term: from any day, a day too long",
        body(anyDay, {first, seat(u"Ann"_s, {2024, 2, 29}, {2026, 2, 28})}), day,
        {tooLong.arg(u"28 Feb 2026"_s, u"29 Feb 2024"_s, u"27 Feb 2026"_s)});
    row("term: no rule", body(noRules(), {first, seat(u"Ann"_s, {2001, 2, 3})}), day, {});
}

void completingRows()
{
    const Seat first = seat(u"Bo"_s, founded, QDate(2025, 6, 30));
    const Seat gone = ended(seat(u"Cy"_s, start, {2024, 12, 31}), SeatEnd::SteppedDown);
    const QDate since(2025, 1, 1);
    const auto completes = [&](QDate until, SeatOrigin how = SeatOrigin::ByElection) {
        return body(termsOfJuly(),
                    {first, gone, replacing(u"Cy"_s, seat(u"Ann"_s, since, until, how))});
    };
    const QString other =
        u"term: The seat of Ann Lee completes a term that ends on %1, and not on %2"_s;
    row("completing: to the end", completes(end), day, {});
    row("completing: a day less", completes(end.addDays(-1)), day,
        {other.arg(u"30 Jun 2026"_s, u"29 Jun 2026"_s)});
    row("completing: a whole term", completes({2026, 12, 31}), day,
        {other.arg(u"30 Jun 2026"_s, u"31 Dec 2026"_s)});
    row("completing: the end of another's term", completes({2025, 6, 30}), day,
        {other.arg(u"30 Jun 2026"_s, u"30 Jun 2025"_s)});
    row("completing: next-ranking", completes({2026, 12, 31}, SeatOrigin::NextRanking), day,
        {other.arg(u"30 Jun 2026"_s, u"31 Dec 2026"_s)});
    row("completing: no last day", completes({}), end, {});
    row("completing: no last day, and over", completes({}), end.addDays(1),
        {u"term: The seat of Ann Lee completes a term that ended on 30 Jun 2026, and has no last "
         "day"_s});
    BodyOnDay early = completes(day);
    early.seats.back().ended = SeatEnd::SteppedDown;
    row("completing: stepped down as well", early, day, {});
    BodyOnDay unknown = completes({2025, 6, 30});
    unknown.seats.back().replaces = {};
    row("completing: one of those that run", unknown, day, {});
    unknown.seats.back().until = end.addDays(1);
    row("completing: none of those that run", unknown, day,
        {other.arg(u"30 Jun 2025 / 30 Jun 2026"_s, u"1 Jul 2026"_s)});
    row("completing: no terms",
        body(noRules(), {first, seat(u"Ann"_s, since, {2030, 1, 1}, SeatOrigin::ByElection)}), day,
        {});
}

} // namespace

void tst_TermChecks::findsWhatIsNotKept_data()
{
    findingColumns();
    steppingDownRows();
    termRows();
    completingRows();
}

static const Suite<tst_TermChecks> suite;
#include "tst_termchecks.moc"
