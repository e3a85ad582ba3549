#include "domain/renewal.h"
#include "support/testmain.h"
#include "unit/domain/stories.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Renewal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensThePeriodThatTheRulesSay_data();
    void opensThePeriodThatTheRulesSay();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
};

namespace {

const QDate start(2025, 5, 4);
const QDate end(2026, 5, 3);

TierTerms community(int months = 12)
{
    return {.id = tierId(u"community"_s),
            .name = u"Community"_s,
            .memberClass = MemberClass::Regular,
            .months = months};
}

TierTerms bronze()
{
    return {.id = tierId(u"bronze"_s),
            .name = u"Bronze"_s,
            .memberClass = MemberClass::Supporting,
            .months = 12};
}

TierTerms professional()
{
    return {.id = tierId(u"professional"_s),
            .name = u"Professional"_s,
            .memberClass = MemberClass::Regular,
            .months = 12};
}

MemberStory story(std::vector<Membership> periods, std::vector<Leaving> leavings = {})
{
    return {.periods = std::move(periods),
            .standings = {},
            .leavings = std::move(leavings),
            .admissions = {}};
}

/// "2026-05-04..2027-05-03 continues, cuts 2025-05-04 at 2025-10-31"
QString described(const PeriodPlan &plan)
{
    QString text = plan.start.toString(Qt::ISODate) + u".."_s + plan.end.toString(Qt::ISODate);
    if (plan.continues)
        text += u" continues"_s;
    if (plan.cutPeriod)
        text +=
            u", cuts "_s + plan.cutPeriod->text() + u" at "_s + plan.cutEnd.toString(Qt::ISODate);
    return text;
}

} // namespace

void tst_Renewal::opensThePeriodThatTheRulesSay_data()
{
    QTest::addColumn<MemberStory>("before");
    QTest::addColumn<TierTerms>("tier");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QString>("plan");
    const auto row = [](const char *name, const MemberStory &before, const TierTerms &tier,
                        QDate day, const QString &plan, QDate until = {}) {
        QTest::newRow(name) << before << tier << day << until << plan;
    };
    const MemberStory once = story({period(start, end)});
    row("first payment", {}, community(), start, u"2025-05-04..2026-05-03"_s);
    row("first payment on 29 February", {}, community(), {2024, 2, 29},
        u"2024-02-29..2025-02-27"_s);
    row("a tier of a month", {}, community(1), {2025, 1, 31}, u"2025-01-31..2025-02-27"_s);
    row("a last day of its own", {}, community(), start, u"2025-05-04..2025-12-31"_s,
        {2025, 12, 31});
    row("a period of one day", {}, community(), start, u"2025-05-04..2025-05-04"_s, start);
    row("renewed early", once, community(), {2026, 3, 1}, u"2026-05-04..2027-05-03 continues"_s);
    row("renewed on the first day", once, community(), start,
        u"2026-05-04..2027-05-03 continues"_s);
    row("renewed on the last day", once, community(), end, u"2026-05-04..2027-05-03 continues"_s);
    row("renewed the day after the end", once, community(), {2026, 5, 4},
        u"2026-05-04..2027-05-03 continues"_s);
    row("renewed late, in grace", once, community(), {2026, 5, 5}, u"2026-05-05..2027-05-04"_s);
    row("renewed late, lapsed", once, community(), {2027, 1, 10}, u"2027-01-10..2028-01-09"_s);
    row("renewed twice ahead", story({period(start, end), period({2026, 5, 4}, {2027, 5, 3})}),
        community(), {2025, 6, 1}, u"2027-05-04..2028-05-03 continues"_s);
    row("renewed early, with a last day", once, community(), {2026, 3, 1},
        u"2026-05-04..2026-12-31 continues"_s, {2026, 12, 31});
    row("change of tier", once, professional(), {2025, 11, 1},
        u"2025-11-01..2026-10-31 continues, cuts 2025-05-04 at 2025-10-31"_s);
    row("change of tier on the period's first day", once, professional(), start,
        u"2025-05-04..2026-05-03 continues"_s);
    row("change of tier the day after the end", once, professional(), {2026, 5, 4},
        u"2026-05-04..2027-05-03 continues"_s);
    row("another tier after a gap", once, professional(), {2026, 6, 1},
        u"2026-06-01..2027-05-31"_s);
    row("supporting becomes regular", story({supporting(start, end)}), community(), {2025, 11, 1},
        u"2025-11-01..2026-10-31 continues, cuts 2025-05-04 at 2025-10-31"_s);
    const MemberStory both = story({period(start, end), supporting({2025, 1, 1}, end)});
    row("of two at once the one of the tier is renewed", both, bronze(), {2025, 11, 1},
        u"2026-05-04..2027-05-03 continues"_s);
    row("of two at once the one that counts is cut", both, professional(), {2025, 11, 1},
        u"2025-11-01..2026-10-31 continues, cuts 2025-05-04 at 2025-10-31"_s);
    const MemberStory voteEndsFirst =
        story({period(start, end), supporting({2025, 11, 1}, {2026, 10, 31}),
               supporting({2026, 11, 1}, {2027, 10, 31})});
    row("of two at once the vote has no gap", voteEndsFirst, community(), {2025, 12, 1},
        u"2026-05-04..2027-05-03 continues"_s);
    row("of two at once the support has no gap", voteEndsFirst, bronze(), {2025, 12, 1},
        u"2027-11-01..2028-10-31 continues"_s);
    row("back after leaving, though paid for longer",
        story({period(start, end)}, {{.effective = {2025, 9, 1}}}), community(), {2025, 11, 1},
        u"2025-11-01..2026-10-31"_s);
    row("fills a gap before a later period", story({period({2027, 1, 1}, {2027, 12, 31})}),
        community(), {2026, 7, 1}, u"2026-07-01..2026-12-31"_s, {2026, 12, 31});
}

void tst_Renewal::opensThePeriodThatTheRulesSay()
{
    QFETCH(MemberStory, before);
    QFETCH(TierTerms, tier);
    QFETCH(QDate, day);
    QFETCH(QDate, until);
    QFETCH(QString, plan);
    const auto planned =
        planPeriod(before, tier, day, until.isValid() ? std::optional(until) : std::nullopt);
    QVERIFY2(planned, planned ? "" : qPrintable(planned.error().message));
    QCOMPARE(described(*planned), plan);
}

void tst_Renewal::refusesWhatCannotBe_data()
{
    QTest::addColumn<MemberStory>("before");
    QTest::addColumn<TierTerms>("tier");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QString>("sentence");
    const QString later = u"A period that begins on %1 is on record already. Correct or remove it "
                          "first, or give a last day before it."_s;
    const MemberStory ahead = story({period(start, end), period({2026, 5, 4}, {2027, 5, 3})});
    QTest::newRow("a last day before the first")
        << MemberStory() << community() << QDate(2025, 10, 31)
        << u"The last day 2025-10-31 lies before the first day 2025-11-01."_s;
    QTest::newRow("a last day before the end of what is paid")
        << story({period(start, end)}) << community() << QDate(2025, 12, 31)
        << u"The last day 2025-12-31 lies before the first day 2026-05-04."_s;
    QTest::newRow("a change of tier over a renewal")
        << ahead << professional() << QDate() << later.arg(u"2026-05-04"_s);
    QTest::newRow("a period over one that begins later")
        << story({period({2026, 1, 1}, {2026, 12, 31})}) << community() << QDate()
        << later.arg(u"2026-01-01"_s);
    QTest::newRow("a renewal over one that begins later")
        << story({period(start, end), period({2027, 1, 1}, {2027, 12, 31})}) << community()
        << QDate() << later.arg(u"2027-01-01"_s);
}

void tst_Renewal::refusesWhatCannotBe()
{
    QFETCH(MemberStory, before);
    QFETCH(TierTerms, tier);
    QFETCH(QDate, until);
    QFETCH(QString, sentence);
    const auto planned = planPeriod(before, tier, {2025, 11, 1},
                                    until.isValid() ? std::optional(until) : std::nullopt);
    QVERIFY(!planned);
    QCOMPARE(planned.error().message, sentence);
}

static const Suite<tst_Renewal> suite;
#include "tst_renewal.moc"
