#include "domain/bodychecks.h"
#include "unit/domain/bodies.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_HolderChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsNotKept_data();
    void findsWhatIsNotKept() { compareFindings(); }
};

namespace {

using What = Standing::What;

void eligibleRows()
{
    BodyRules rules = noRules();
    rules.eligible = {MemberClass::Regular, MemberClass::Honorary};
    const BodyOnDay elected = body(rules, {seat(u"Ann"_s, start, end)});
    const QString lapsed =
        u"eligible: Ann Lee was not in good standing when the seat began on 1 Jul 2024 (%1)"_s;
    row("eligible: regular", elected, day, {});
    MemberStory honoured = paid();
    honoured.periods = {honorary({2024, 1, 1})};
    row("eligible: honorary", with(elected, u"Ann"_s, honoured), day, {});
    MemberStory sponsor = paid();
    sponsor.periods = {supporting({2020, 1, 1}, {2030, 1, 1})};
    row("eligible: supporting", with(elected, u"Ann"_s, sponsor), day,
        {u"eligible: Ann Lee was not eligible when the seat began on 1 Jul 2024: of the class "
         "Supporting, not of Regular, Honorary"_s});
    row("eligible: lapsed later is another matter",
        with(elected, u"Ann"_s, paid({2020, 1, 1}, start)), end, {});
    row("eligible: grace is no good standing",
        with(elected, u"Ann"_s, paid({2020, 1, 1}, start.addDays(-1))), day,
        {lapsed.arg(u"Grace"_s)});
    row("eligible: member since that day", with(elected, u"Ann"_s, paid(start)), day, {});
    row("eligible: member since the day after", with(elected, u"Ann"_s, paid(start.addDays(1))),
        day, {lapsed.arg(u"Applicant"_s)});
    row("eligible: nobody on record", with(elected, u"Ann"_s, {}), day, {lapsed.arg(u"Contact"_s)});
    row("eligible: a seat that is over", with(elected, u"Ann"_s, paid({2020, 1, 1}, {2021, 1, 1})),
        end.addDays(1), {});
    for (const SeatOrigin how : {SeatOrigin::ByElection, SeatOrigin::NextRanking})
        row(how == SeatOrigin::ByElection ? "eligible: by-election" : "eligible: next-ranking",
            with(body(rules, {seat(u"Ann"_s, start, end, how)}), u"Ann"_s, {}), day,
            {lapsed.arg(u"Contact"_s)});
    row("eligible: the appointed are exempt",
        with(body(rules, {seat(u"Ann"_s, start, end, SeatOrigin::Appointed)}), u"Ann"_s, sponsor),
        day, {});
    rules.eligible = {MemberClass::Supporting};
    row("eligible: of another association", with(body(rules, elected.seats), u"Ann"_s, sponsor),
        day, {});
    row("eligible: no rule", with(body(noRules(), elected.seats), u"Ann"_s, sponsor), day, {});
}

void membershipRows()
{
    BodyRules rules = noRules();
    rules.endsWithMembership = true;
    const BodyOnDay held = body(rules, {seat(u"Ann"_s, start, end)});
    const auto story = [&](const MemberStory &told) { return with(held, u"Ann"_s, told); };
    const QString over =
        u"membership: The seat of Ann Lee ended with the membership on 28 Feb 2025 "
        "(%1)"_s;
    MemberStory left = paid();
    left.leavings = {{.effective = day}};
    row("membership: current", held, day, {});
    row("membership: left", story(left), day, {over.arg(u"Left"_s)});
    row("membership: left long ago", story(left), end, {over.arg(u"Left"_s)});
    row("membership: the day before leaving", story(left), day.addDays(-1), {});
    MemberStory dead = left;
    dead.leavings.push_back({.effective = day.addDays(30), .deceased = true});
    row("membership: died after leaving", story(dead), end, {over.arg(u"Deceased"_s)});
    MemberStory terminated = paid();
    terminated.standings = {decision(What::Terminated, day)};
    row("membership: terminated", story(terminated), day, {over.arg(u"Terminated"_s)});
    MemberStory leap = paid();
    leap.leavings = {{.effective = {2024, 3, 1}}};
    const BodyOnDay old = with(body(rules, {seat(u"Ann"_s, {2024, 1, 1})}), u"Ann"_s, leap);
    row("membership: until 29 February", old, day,
        {u"membership: The seat of Ann Lee ended with the membership on 29 Feb 2024 (Left)"_s});
    row("membership: left before the seat", story(leap), day,
        {u"membership: Ann Lee is not a member (Left)"_s});
    row("membership: in grace", story(paid({2020, 1, 1}, day.addDays(-30))), day, {});
    row("membership: lapsed", story(paid({2020, 1, 1}, day.addDays(-31))), day,
        {u"membership: The membership of Ann Lee has lapsed; it was paid until 29 Jan 2025"_s});
    MemberStory suspended = paid();
    suspended.standings = {suspension(day, day.addDays(9))};
    row("membership: suspended", story(suspended), day,
        {u"membership: Ann Lee is suspended and takes no part"_s});
    row("membership: suspended, the day after", story(suspended), day.addDays(10), {});
    row("membership: never a member", story({}), day,
        {u"membership: Ann Lee is not a member (Contact)"_s});
    row("membership: the seat ended in time",
        with(body(rules, {seat(u"Ann"_s, start, day.addDays(-1)), seat(u"Bo"_s, start)}), u"Ann"_s,
             left),
        day, {});
    row("membership: no rule", with(body(noRules(), held.seats), u"Ann"_s, left), day, {});
}

void excludeRows()
{
    BodyRules board = noRules();
    board.name = u"Board"_s;
    BodyRules control = noRules();
    control.body = bodyId(u"control"_s);
    control.name = u"Control committee"_s;
    control.excludes = {board.body};
    const std::vector<Seat> seats{seat(u"Ann"_s, start, end), seat(u"Bo"_s, start, end)};
    const auto sitting = [&](const BodyRules &own, const BodyRules &other, QDate until) {
        BodyOnDay both = body(own, seats);
        both.exclude = {{.rules = other, .seats = {seat(u"Ann"_s, start, until)}}};
        return both;
    };
    const QString inBoth = u"excludes: Ann Lee is also in “%1”, and nobody may be in both"_s;
    row("excludes: named by the other", sitting(board, control, day), day,
        {inBoth.arg(u"Control committee"_s)});
    row("excludes: names the other", sitting(control, board, day), day, {inBoth.arg(u"Board"_s)});
    row("excludes: over the day before", sitting(board, control, day.addDays(-1)), day, {});
    row("excludes: another seat of the same body", body(control, seats), day, {});
    control.excludes = {};
    row("excludes: neither names the other", sitting(board, control, day), day, {});
}

void experienceRows()
{
    BodyRules rules = termsOfJuly();
    rules.experienced = QStringList{u"President"_s};
    const Seat first = named(u"first"_s, seat(u"Bo"_s, founded, start.addDays(-1)));
    const Seat ann = seat(u"Ann"_s, start, end);
    const Function president = function(u"Ann"_s, u"President"_s, start);
    const QString found =
        u"experienced: Ann Lee is President without having sat in the body before"_s;
    row("experienced: new to the body", body(rules, {first, ann}, {president}), day, {found});
    row("experienced: another function",
        body(rules, {first, ann}, {function(u"Ann"_s, u"Treasurer"_s, start)}), day, {});
    row("experienced: sat in it before",
        body(rules,
             {first, ann,
              named(u"Ann then"_s,
                    seat(u"Ann"_s, {2023, 1, 1}, {2023, 2, 1}, SeatOrigin::ByElection))},
             {president}),
        day, {});
    row("experienced: of the first board", body(rules, {ann}, {president}), day, {});
    row("experienced: since the term before",
        body(rules,
             {first, named(u"Ann"_s, seat(u"Ann"_s, {2024, 1, 1}, {}, SeatOrigin::Appointed))},
             {president}),
        day, {});
    row("experienced: since the same term",
        body(rules, {first, ann}, {function(u"Ann"_s, u"President"_s, day)}), day, {found});
    row("experienced: since the election of the year before",
        body(rules, {first, ann, seat(u"Cy"_s, {2025, 7, 1}, {2027, 6, 30})},
             {function(u"Ann"_s, u"President"_s, {2025, 7, 1})}),
        {2025, 7, 1}, {});
    row("experienced: the function is over",
        body(rules, {first, ann}, {function(u"Ann"_s, u"President"_s, start, day)}), day.addDays(1),
        {});
    rules.experienced = QStringList{u"Chair"_s};
    row("experienced: of another association", body(rules, {first, ann}, {president}), day, {});
}

} // namespace

void tst_HolderChecks::findsWhatIsNotKept_data()
{
    findingColumns();
    eligibleRows();
    membershipRows();
    excludeRows();
    experienceRows();
}

static const Suite<tst_HolderChecks> suite;
#include "tst_holderchecks.moc"
