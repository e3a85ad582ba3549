#include "domain/status.h"
#include "support/testmain.h"
#include "unit/domain/stories.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Status : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheStorySays_data();
    void isWhatTheStorySays();
    void graceLastsAsLongAsTheBoardSays_data();
    void graceLastsAsLongAsTheBoardSays();
};

namespace {

using What = Standing::What;

const QDate start(2025, 5, 4);
const QDate end(2026, 5, 3);

MemberStory paid(std::vector<Membership> periods)
{
    return {.periods = std::move(periods), .standings = {}, .leavings = {}, .admissions = {}};
}

MemberStory decided(std::vector<Standing> standings)
{
    MemberStory story = paid({period(start, end)});
    story.standings = std::move(standings);
    return story;
}

MemberStory gone(std::vector<Leaving> leavings, std::vector<Membership> later = {})
{
    MemberStory story = paid({period(start, end)});
    story.periods.insert(story.periods.end(), later.begin(), later.end());
    story.leavings = std::move(leavings);
    return story;
}

MemberStory applied(std::vector<Admission> admissions, std::vector<Membership> periods = {})
{
    MemberStory story = paid(std::move(periods));
    story.admissions = std::move(admissions);
    return story;
}

void row(const char *name, const MemberStory &story, QDate day, const QString &expected)
{
    QTest::newRow(name) << story << day << expected;
}

void paymentRows()
{
    const MemberStory once = paid({period(start, end)});
    const QString paidOnce = u" regular community 2026-05-03"_s;
    row("no story", {}, start, u"contact - - -"_s);
    row("the day before a period", once, start.addDays(-1), u"applicant - - -"_s);
    row("first day of a period", once, start, u"current"_s + paidOnce);
    row("last day of a period", once, end, u"current"_s + paidOnce);
    row("first day of grace", once, end.addDays(1), u"grace"_s + paidOnce);
    row("last day of grace", once, end.addDays(30), u"grace"_s + paidOnce);
    row("first day after grace", once, end.addDays(31), u"lapsed"_s + paidOnce);

    const MemberStory early = paid({period(start, end), period({2026, 5, 4}, {2027, 5, 3})});
    row("renewed before the end, in the first year", early, {2025, 6, 1},
        u"current regular community 2027-05-03"_s);
    row("renewed before the end, on the seam", early, {2026, 5, 4},
        u"current regular community 2027-05-03"_s);

    const MemberStory late = paid({period(start, end), period({2026, 9, 1}, {2027, 8, 31})});
    row("renewed after the end, before it", late, end, u"current"_s + paidOnce);
    row("renewed after the end, in grace", late, {2026, 5, 20}, u"grace"_s + paidOnce);
    row("renewed after the end, in the gap", late, {2026, 8, 31}, u"lapsed"_s + paidOnce);
    row("renewed after the end, since", late, {2026, 9, 1},
        u"current regular community 2027-08-31"_s);

    const MemberStory missed = paid({period(start, end), period({2026, 5, 5}, {2027, 5, 4})});
    row("a gap of one day is not paid", missed, end, u"current"_s + paidOnce);
    row("a gap of one day", missed, {2026, 5, 4}, u"grace"_s + paidOnce);

    const MemberStory changed = paid(
        {period(start, {2025, 10, 31}), period({2025, 11, 1}, {2026, 10, 31}, u"professional"_s)});
    row("change of tier, the day before", changed, {2025, 10, 31},
        u"current regular community 2026-10-31"_s);
    row("change of tier, on the day", changed, {2025, 11, 1},
        u"current regular professional 2026-10-31"_s);

    const MemberStory leap = paid({period({2024, 2, 29}, lastDayAfterMonths({2024, 2, 29}, 12))});
    row("a year from 29 February, its last day", leap, {2025, 2, 27},
        u"current regular community 2025-02-27"_s);
    row("a year from 29 February, the day after", leap, {2025, 2, 28},
        u"grace regular community 2025-02-27"_s);
}

void classRows()
{
    const MemberStory both =
        paid({supporting({2025, 1, 1}, {2026, 12, 31}), period(start, end, u"professional"_s)});
    row("two at once, before the vote", both, {2025, 5, 3},
        u"current supporting bronze 2026-12-31"_s);
    row("two at once, the vote counts", both, start, u"current regular professional 2026-12-31"_s);
    row("two at once, after the vote", both, {2026, 5, 4},
        u"current supporting bronze 2026-12-31"_s);
    const MemberStory honoured = paid({honorary({2025, 7, 1}), supporting({2025, 1, 1}, end)});
    row("two at once, honorary counts before supporting", honoured, {2026, 1, 1},
        u"current honorary honour 2026-06-30"_s);
    const MemberStory twoTiers =
        paid({period(start, end), period({2025, 6, 1}, {2026, 5, 31}, u"professional"_s)});
    row("two at once, both with a vote: the longer one", twoTiers, {2025, 6, 1},
        u"current regular professional 2026-05-31"_s);
    const MemberStory endTogether =
        paid({supporting({2025, 1, 1}, end), period(start, end, u"professional"_s)});
    row("two that ended together, the vote counts", endTogether, {2026, 5, 4},
        u"grace regular professional 2026-05-03"_s);

    const MemberStory honour = paid({honorary({2025, 7, 1})});
    row("an honorary year, its last day", honour, {2026, 6, 30},
        u"current honorary honour 2026-06-30"_s);
    row("an honorary year, its anniversary", honour, {2026, 7, 1},
        u"grace honorary honour 2026-06-30"_s);
    const MemberStory organisation = paid({supporting(start, end)});
    row("an organisation as supporting member", organisation, start,
        u"current supporting bronze 2026-05-03"_s);
    row("an organisation that lapsed", organisation, {2026, 7, 1},
        u"lapsed supporting bronze 2026-05-03"_s);
    row("exempt: a period without dues counts as any", paid({period(start, end, {})}), start,
        u"current regular - 2026-05-03"_s);
}

void decisionRows()
{
    const QString paidOnce = u" regular community 2026-05-03"_s;
    row("warned", decided({decision(What::Warned, {2025, 6, 1})}), {2025, 6, 1},
        u"current"_s + paidOnce);
    const MemberStory suspended = decided({suspension({2025, 6, 1}, {2025, 6, 30})});
    row("the day before a suspension", suspended, {2025, 5, 31}, u"current"_s + paidOnce);
    row("first day of a suspension", suspended, {2025, 6, 1}, u"suspended"_s + paidOnce);
    row("last day of a suspension", suspended, {2025, 6, 30}, u"suspended"_s + paidOnce);
    row("the day after a suspension", suspended, {2025, 7, 1}, u"current"_s + paidOnce);
    const MemberStory over = decided({suspension({2026, 4, 1}, {2026, 6, 30})});
    row("a suspension over the end of the period", over, {2026, 5, 4}, u"suspended"_s + paidOnce);
    row("a suspension over the end, and over", over, {2026, 7, 1}, u"lapsed"_s + paidOnce);
    const MemberStory lifted = decided(
        {suspension({2025, 6, 1}, {2025, 12, 31}), decision(What::Reinstated, {2025, 9, 1})});
    row("the day before a reinstatement", lifted, {2025, 8, 31}, u"suspended"_s + paidOnce);
    row("reinstated", lifted, {2025, 9, 1}, u"current"_s + paidOnce);
    const MemberStory again =
        decided({suspension({2025, 6, 1}, {2025, 12, 31}), decision(What::Reinstated, {2025, 9, 1}),
                 suspension({2025, 10, 1}, {2025, 10, 31})});
    row("suspended again after a reinstatement", again, {2025, 10, 1}, u"suspended"_s + paidOnce);
    row("the second suspension over, the first lifted", again, {2025, 11, 1},
        u"current"_s + paidOnce);

    const MemberStory terminated = decided({decision(What::Terminated, {2025, 6, 1})});
    row("terminated", terminated, {2025, 6, 1}, u"terminated"_s + paidOnce);
    row("terminated for good", terminated, {2035, 1, 1}, u"terminated"_s + paidOnce);
    row("a termination has no last day",
        decided({{.what = What::Terminated, .from = {2025, 6, 1}, .until = {2025, 6, 30}}}),
        {2025, 7, 1}, u"terminated"_s + paidOnce);
    MemberStory paidSince = terminated;
    paidSince.periods.push_back(period({2025, 9, 1}, {2026, 8, 31}));
    row("paying does not end a termination", paidSince, {2025, 9, 1},
        u"terminated regular community 2026-08-31"_s);
    row("a termination ends with a reinstatement",
        decided(
            {decision(What::Terminated, {2025, 6, 1}), decision(What::Reinstated, {2026, 1, 15})}),
        {2026, 1, 15}, u"current"_s + paidOnce);
    MemberStory both = suspended;
    both.standings.push_back(decision(What::Terminated, {2025, 6, 15}));
    row("terminated while suspended", both, {2025, 6, 15}, u"terminated"_s + paidOnce);
}

void leavingRows()
{
    const QString paidOnce = u" regular community 2026-05-03"_s;
    const MemberStory left = gone({{.effective = {2025, 12, 1}}});
    row("the day before leaving", left, {2025, 11, 30}, u"current"_s + paidOnce);
    row("left, though paid for longer", left, {2025, 12, 1}, u"left"_s + paidOnce);
    row("left long ago", left, {2030, 1, 1}, u"left"_s + paidOnce);
    const MemberStory back =
        gone({{.effective = {2025, 12, 1}}}, {period({2027, 1, 1}, {2027, 12, 31})});
    row("left, the day before re-joining", back, {2026, 12, 31}, u"left"_s + paidOnce);
    row("re-joined after leaving", back, {2027, 1, 1}, u"current regular community 2027-12-31"_s);
    row("re-joined and lapsed", back, {2028, 3, 1}, u"lapsed regular community 2027-12-31"_s);
    const MemberStory leftTwice = gone({{.effective = {2027, 6, 1}}, {.effective = {2025, 12, 1}}},
                                       {period({2027, 1, 1}, {2027, 12, 31})});
    row("left for the second time", leftTwice, {2027, 6, 1},
        u"left regular community 2027-12-31"_s);
    row("back between two leavings", leftTwice, {2027, 5, 31},
        u"current regular community 2027-12-31"_s);

    const MemberStory dead = gone({{.effective = {2025, 12, 1}, .deceased = true}},
                                  {period({2027, 1, 1}, {2027, 12, 31})});
    row("deceased", dead, {2025, 12, 1}, u"deceased"_s + paidOnce);
    row("a period after the death brings nobody back", dead, {2027, 1, 1},
        u"deceased regular community 2027-12-31"_s);
    row("died after leaving",
        gone({{.effective = {2025, 12, 1}}, {.effective = {2026, 2, 1}, .deceased = true}}),
        {2026, 2, 1}, u"deceased"_s + paidOnce);
    MemberStory all = dead;
    all.standings.push_back(decision(What::Terminated, {2025, 6, 1}));
    row("deceased comes before terminated", all, {2025, 12, 1}, u"deceased"_s + paidOnce);
    MemberStory terminated = left;
    terminated.standings.push_back(decision(What::Terminated, {2025, 6, 1}));
    row("terminated comes before left", terminated, {2025, 12, 1}, u"terminated"_s + paidOnce);
    MemberStory suspended = left;
    suspended.standings.push_back(suspension({2025, 11, 1}, {2026, 1, 31}));
    row("left comes before suspended", suspended, {2025, 12, 1}, u"left"_s + paidOnce);
}

void admissionRows()
{
    const MemberStory open = applied({{.applied = {2025, 4, 1}, .decided = {}}});
    row("the day before applying", open, {2025, 3, 31}, u"contact - - -"_s);
    row("applied", open, {2025, 4, 1}, u"applicant - - -"_s);
    const MemberStory declined = applied({{.applied = {2025, 4, 1}, .decided = {2025, 4, 20}}});
    row("the day before the decision", declined, {2025, 4, 19}, u"applicant - - -"_s);
    row("declined, or accepted and never paid", declined, {2025, 4, 20}, u"contact - - -"_s);
    const MemberStory accepted =
        applied({{.applied = {2025, 4, 1}, .decided = {2025, 4, 20}}}, {period(start, end)});
    row("before applying for a period that begins later", accepted, {2025, 3, 31},
        u"contact - - -"_s);
    row("accepted, and the period begins later", accepted, {2025, 4, 20}, u"applicant - - -"_s);
    row("accepted, and the period has begun", accepted, start,
        u"current regular community 2026-05-03"_s);
    row("applied again after declining",
        applied({{.applied = {2025, 4, 1}, .decided = {2025, 4, 20}},
                 {.applied = {2025, 9, 1}, .decided = {}}}),
        {2025, 9, 1}, u"applicant - - -"_s);
    row("declined, long before applying for a period",
        applied({{.applied = {2021, 4, 1}, .decided = {2021, 4, 20}},
                 {.applied = {2025, 4, 1}, .decided = {2025, 4, 20}}},
                {period(start, end)}),
        {2023, 1, 1}, u"contact - - -"_s);
    row("applied after the period began",
        applied({{.applied = start.addDays(9), .decided = {}}}, {period(start, end)}),
        start.addDays(-1), u"applicant - - -"_s);
    row("applied again after lapsing",
        applied({{.applied = {2027, 4, 1}, .decided = {}}}, {period(start, end)}), {2027, 4, 1},
        u"lapsed regular community 2026-05-03"_s);
}

} // namespace

void tst_Status::isWhatTheStorySays_data()
{
    QTest::addColumn<MemberStory>("story");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("expected");
    paymentRows();
    classRows();
    decisionRows();
    leavingRows();
    admissionRows();
}

void tst_Status::isWhatTheStorySays()
{
    QFETCH(MemberStory, story);
    QFETCH(QDate, day);
    QFETCH(QString, expected);
    QCOMPARE(described(statusOn(day, story, {})), expected);
    std::ranges::reverse(story.periods);
    std::ranges::reverse(story.standings);
    std::ranges::reverse(story.leavings);
    std::ranges::reverse(story.admissions);
    QCOMPARE(described(statusOn(day, story, {})), expected);
}

void tst_Status::graceLastsAsLongAsTheBoardSays_data()
{
    QTest::addColumn<int>("graceDays");
    QTest::addColumn<int>("daysAfterTheEnd");
    QTest::addColumn<QString>("status");
    QTest::newRow("no grace") << 0 << 1 << u"lapsed"_s;
    QTest::newRow("one day, its day") << 1 << 1 << u"grace"_s;
    QTest::newRow("one day, the day after") << 1 << 2 << u"lapsed"_s;
    QTest::newRow("sixty days, the last") << 60 << 60 << u"grace"_s;
    QTest::newRow("sixty days, the day after") << 60 << 61 << u"lapsed"_s;
    QTest::newRow("a covered day needs none") << 0 << 0 << u"current"_s;
}

void tst_Status::graceLastsAsLongAsTheBoardSays()
{
    QFETCH(int, graceDays);
    QFETCH(int, daysAfterTheEnd);
    QFETCH(QString, status);
    const MemberStory story = paid({period(start, end)});
    const StatusRules rules{.graceDays = graceDays};
    const QDate day = end.addDays(daysAfterTheEnd);
    QCOMPARE(QString(nameOf(statusOn(day, story, rules).status)), status);
}

static const Suite<tst_Status> suite;
#include "tst_status.moc"
