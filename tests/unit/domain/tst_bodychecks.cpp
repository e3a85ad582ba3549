#include "domain/bodychecks.h"
#include "unit/domain/bodies.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_BodyChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsNotKept_data();
    void findsWhatIsNotKept() { compareFindings(); }
    void aFindingNamesItsArticleMemberAndSeat();
    void theArticleOfTheOtherBodyServes();
    void findingsComeInTheOrderOfTheRules();
};

namespace {

void seatRows()
{
    BodyRules rules = noRules();
    rules.seatsMin = 2;
    rules.seatsMax = 3;
    const Seat ann = seat(u"Ann"_s, start, end);
    const Seat bo = seat(u"Bo"_s, start, end);
    const Seat cy = seat(u"Cy"_s, start, end);
    const Seat dee = seat(u"Dee"_s, start.addDays(1), end);
    row("seats: too few", body(rules, {ann}), day, {u"seats: 1 of at least 2 seats is filled"_s});
    row("seats: none", body(rules, {}), day, {u"seats: 0 of at least 2 seats are filled"_s});
    row("seats: the least", body(rules, {ann, bo}), day, {});
    row("seats: the most", body(rules, {ann, bo, cy}), day, {});
    row("seats: too many", body(rules, {ann, bo, cy, dee}), day,
        {u"seats: 4 seats are filled, where there are at most 3"_s});
    row("seats: the day before the fourth", body(rules, {ann, bo, cy, dee}), start, {});
    row("seats: the last day is included", body(rules, {ann, bo}), end, {});
    row("seats: over the day after", body(rules, {ann, bo}), end.addDays(1),
        {u"seats: 0 of at least 2 seats are filled"_s});
    row("seats: before the body was there", body(rules, {ann}), start.addDays(-1), {});
    row("seats: no rule", body(noRules(), {}), day, {});
}

void functionRows()
{
    BodyRules rules = noRules();
    rules.functions = QStringList{u"President"_s, u"Treasurer"_s};
    const std::vector<Seat> seats{seat(u"Ann"_s, start, end), seat(u"Bo"_s, start, end),
                                  seat(u"Cy"_s, start, QDate(2024, 12, 31))};
    const Function president = function(u"Ann"_s, u"President"_s, start);
    const Function treasurer = function(u"Bo"_s, u"treasurer"_s, start, day);
    row("functions: filled once each, in any case", body(rules, seats, {president, treasurer}), day,
        {});
    row("functions: over the day after", body(rules, seats, {president, treasurer}), day.addDays(1),
        {u"functions: Nobody is Treasurer"_s});
    row("functions: nobody, two at once", body(rules, seats), day,
        {u"functions: Nobody is President"_s, u"functions: Nobody is Treasurer"_s});
    row("functions: held by two",
        body(rules, seats, {function(u"Bo"_s, u"President"_s, start), president, treasurer}), day,
        {u"functions: President is held by more than one: Ann Lee, Bo Lee"_s});
    row("functions: noted twice for one",
        body(rules, seats, {president, function(u"Ann"_s, u"president"_s, day), treasurer}), day,
        {});
    row("functions: the seat is over",
        body(rules, seats, {function(u"Cy"_s, u"President"_s, start), treasurer}), day,
        {u"functions: Nobody is President"_s});
    row("functions: another title",
        body(rules, seats, {function(u"Ann"_s, u"Vice president"_s, start), treasurer}), day,
        {u"functions: Nobody is President"_s});
}

} // namespace

void tst_BodyChecks::findsWhatIsNotKept_data()
{
    findingColumns();
    seatRows();
    functionRows();
}

void tst_BodyChecks::aFindingNamesItsArticleMemberAndSeat()
{
    BodyRules rules = noRules();
    rules.seatsMin = 2;
    rules.endsWithMembership = true;
    rules.grounds = {{u"seats"_s, u"article 12"_s}};
    const auto findings = checkBody(
        with(body(rules, {named(u"chair"_s, seat(u"Ann"_s, start, end))}), u"Ann"_s, {}), day);
    const BodyFinding tooFew{.rule = "seats"_L1,
                             .sentence = u"1 of at least 2 seats is filled"_s,
                             .ground = u"article 12"_s,
                             .member = {},
                             .seat = {}};
    const BodyFinding noMember{.rule = "membership"_L1,
                               .sentence = u"Ann Lee is not a member (Contact)"_s,
                               .ground = {},
                               .member = memberId(u"Ann"_s),
                               .seat = seatId(u"chair"_s)};
    QVERIFY((findings == std::vector{tooFew, noMember}));
    QCOMPARE(textWithGround(tooFew), u"1 of at least 2 seats is filled (article 12)"_s);
    QCOMPARE(textWithGround(noMember), u"Ann Lee is not a member (Contact)"_s);
}

void tst_BodyChecks::theArticleOfTheOtherBodyServes()
{
    BodyOnDay board = body(noRules(), {seat(u"Ann"_s, start, end)});
    BodyRules control = noRules();
    control.body = bodyId(u"control"_s);
    control.excludes = {board.rules.body};
    control.grounds = {{u"excludes"_s, u"article 18"_s}};
    board.exclude = {{.rules = control, .seats = board.seats}};
    QCOMPARE(checkBody(board, day).front().ground, u"article 18"_s);
    board.rules.grounds = {{u"excludes"_s, u"article 7"_s}};
    QCOMPARE(checkBody(board, day).front().ground, u"article 7"_s);
}

void tst_BodyChecks::findingsComeInTheOrderOfTheRules()
{
    BodyRules rules = termsOfJuly();
    rules.seatsMin = 9;
    rules.functions = QStringList{u"Treasurer"_s};
    rules.eligible = {MemberClass::Regular};
    rules.experienced = QStringList{u"President"_s};
    rules.endsWithMembership = true;
    rules.mostSteppingDown = 1;
    BodyOnDay all = body(rules,
                         {ended(seat(u"Bo"_s, founded, start), SeatEnd::SteppedDown),
                          seat(u"Ann"_s, start.addDays(2))},
                         {function(u"Ann"_s, u"President"_s, start.addDays(2))});
    BodyRules other = noRules();
    other.body = bodyId(u"other"_s);
    other.excludes = {rules.body};
    all.exclude = {{.rules = other, .seats = {seat(u"Ann"_s, start)}}};
    QStringList found;
    for (const BodyFinding &finding : checkBody(with(all, u"Ann"_s, {}), day))
        found += finding.rule;
    QStringList known;
    for (const Choice &rule : ruleChoices())
        known += rule.value;
    QCOMPARE(found, known);
}

static const Suite<tst_BodyChecks> suite;
#include "tst_bodychecks.moc"
