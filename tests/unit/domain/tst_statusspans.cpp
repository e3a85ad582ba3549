#include "domain/status.h"
#include "support/testmain.h"
#include "unit/domain/stories.h"

#include <QRandomGenerator>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// The spans of a story say what the status function says of every day.
class tst_StatusSpans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spansSayWhatEachDaySays_data();
    void spansSayWhatEachDaySays();
    void manyPeriodsInAnyOrderAreOneChain();
    void spansOfAPeriodWithoutEndStayInTheCalendar();
};

namespace {

using What = Standing::What;

const QDate start(2025, 5, 4);

/// A story that no table would think of: everything may overlap everything.
MemberStory randomStory(QRandomGenerator &random)
{
    const QDate first(2020, 1, 1);
    const auto day = [&] { return first.addDays(random.bounded(1200)); };
    MemberStory story;
    for (int i = random.bounded(5); i > 0; --i) {
        const QDate from = day();
        const QDate until = from.addDays(random.bounded(400));
        story.periods.push_back(random.bounded(3) == 0 ? supporting(from, until)
                                                       : period(from, until));
    }
    for (int i = random.bounded(4); i > 0; --i) {
        const QDate from = day();
        const auto what = static_cast<What>(random.bounded(4));
        story.standings.push_back(what == What::Suspended
                                      ? suspension(from, from.addDays(random.bounded(300)))
                                      : decision(what, from));
    }
    for (int i = random.bounded(3); i > 0; --i)
        story.leavings.push_back({.effective = day(), .deceased = random.bounded(10) == 0});
    for (int i = random.bounded(3); i > 0; --i) {
        const QDate from = day();
        const bool isDecided = random.bounded(2) == 0;
        story.admissions.push_back(
            {.applied = from, .decided = isDecided ? from.addDays(random.bounded(60)) : QDate()});
    }
    return story;
}

const StatusSpan *spanOn(const std::vector<StatusSpan> &spans, QDate day)
{
    for (const StatusSpan &span : spans) {
        if (span.from <= day && day <= span.until)
            return &span;
    }
    return nullptr;
}

} // namespace

void tst_StatusSpans::spansSayWhatEachDaySays_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("story %u", seed) << seed;
}

void tst_StatusSpans::spansSayWhatEachDaySays()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const MemberStory story = randomStory(random);
    const StatusRules rules{.graceDays = random.bounded(90)};
    const std::vector<StatusSpan> spans = statusSpans(story, rules);
    QCOMPARE(spans.front().from, beginningOfTime());
    QCOMPARE(spans.back().until, endOfTime());
    for (size_t i = 0; i < spans.size(); ++i) {
        QVERIFY(spans[i].from <= spans[i].until);
        if (i == 0)
            continue;
        QCOMPARE(spans[i].from, spans[i - 1].until.addDays(1));
        QVERIFY2(!(spans[i].what == spans[i - 1].what), qPrintable(described(spans[i].what)));
    }
    for (QDate day(2019, 12, 1); day < QDate(2024, 12, 31); day = day.addDays(1))
        QCOMPARE(described(spanOn(spans, day)->what), described(statusOn(day, story, rules)));
}

void tst_StatusSpans::manyPeriodsInAnyOrderAreOneChain()
{
    constexpr int days = 1'000;
    MemberStory story;
    for (int i = days - 1; i >= 0; --i)
        story.periods.push_back(period(start.addDays(i), start.addDays(i)));
    const auto spans = statusSpans(story, {});
    QCOMPARE(spans.size(), size_t(4)); // applicant, current, grace, lapsed
    QCOMPARE(spans[1].from, start);
    QCOMPARE(spans[1].until, start.addDays(days - 1));
    QCOMPARE(described(spans[1].what),
             u"current regular community "_s + start.addDays(days - 1).toString(Qt::ISODate));
}

void tst_StatusSpans::spansOfAPeriodWithoutEndStayInTheCalendar()
{
    MemberStory story;
    story.periods = {period(start, endOfTime())};
    const StatusOnDay before{.status = Status::Applicant, .tier = {}, .paidUntil = {}};
    const StatusOnDay since{.status = Status::Current,
                            .memberClass = MemberClass::Regular,
                            .tier = tierId(u"community"_s),
                            .paidUntil = endOfTime()};
    const std::vector<StatusSpan> expected{{beginningOfTime(), start.addDays(-1), before},
                                           {start, endOfTime(), since}};
    QVERIFY(statusSpans(story, {}) == expected);
}

static const Suite<tst_StatusSpans> suite;
#include "tst_statusspans.moc"
