#include "domain/seatproposal.h"
#include "support/testmain.h"
#include "unit/domain/offices.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_SeatProposal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void daysFollowTheTerms_data();
    void daysFollowTheTerms();
    void whoComesIsElectedAroundTheBeginOfTerms_data();
    void whoComesIsElectedAroundTheBeginOfTerms();
};

namespace {

const QDate july2024(2024, 7, 1);
const QDate july2026(2026, 7, 1);
const QDate june2026(2026, 6, 30);
const QDate june2028(2028, 6, 30);

BodyRules twoYearsFromJuly()
{
    BodyRules rules;
    rules.termMonths = 24;
    rules.termStart = MonthDay{.month = 7, .day = 1};
    return rules;
}

std::vector<Seat> oneOf2022And2024()
{
    return {seat(u"Ann"_s, QDate(2022, 7, 1), QDate(2024, 6, 30)),
            seat(u"Bo"_s, july2024, june2026)};
}

} // namespace

void tst_SeatProposal::daysFollowTheTerms_data()
{
    QTest::addColumn<BodyRules>("rules");
    QTest::addColumn<SeatOrigin>("how");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<SeatDays>("days");
    const QDate march(2026, 3, 1);
    const QDate june(2026, 6, 1);
    QTest::newRow("elected: the term that runs")
        << twoYearsFromJuly() << SeatOrigin::Elected << QDate(2024, 9, 1)
        << SeatDays{july2024, june2026};
    QTest::newRow("elected: the next one soon")
        << twoYearsFromJuly() << SeatOrigin::Elected << june << SeatDays{july2026, june2028};
    QTest::newRow("by-election") << twoYearsFromJuly() << SeatOrigin::ByElection << march
                                 << SeatDays{march, june2026};
    QTest::newRow("appointed") << twoYearsFromJuly() << SeatOrigin::Appointed << march
                               << SeatDays{march, {}};
    QTest::newRow("no terms") << BodyRules() << SeatOrigin::Elected << march << SeatDays{march, {}};
    QTest::newRow("no terms to complete")
        << BodyRules() << SeatOrigin::ByElection << march << SeatDays{march, {}};
}

void tst_SeatProposal::daysFollowTheTerms()
{
    QFETCH(const BodyRules, rules);
    QFETCH(const SeatOrigin, how);
    QFETCH(const QDate, today);
    QFETCH(const SeatDays, days);
    const std::vector<Seat> seats = oneOf2022And2024();
    const SeatDays proposed = proposedDays(rules, seats, how, today);
    QCOMPARE(proposed.from, days.from);
    QCOMPARE(proposed.until, days.until);
}

void tst_SeatProposal::whoComesIsElectedAroundTheBeginOfTerms_data()
{
    QTest::addColumn<BodyRules>("rules");
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<SeatOrigin>("how");
    QTest::newRow("before") << twoYearsFromJuly() << false << QDate(2026, 6, 1)
                            << SeatOrigin::Elected;
    QTest::newRow("after") << twoYearsFromJuly() << false << QDate(2024, 7, 20)
                           << SeatOrigin::Elected;
    QTest::newRow("within") << twoYearsFromJuly() << false << QDate(2026, 2, 1)
                            << SeatOrigin::ByElection;
    QTest::newRow("the first of all")
        << twoYearsFromJuly() << true << QDate(2026, 2, 1) << SeatOrigin::Elected;
    QTest::newRow("no terms") << BodyRules() << false << QDate(2026, 2, 1) << SeatOrigin::Appointed;
}

void tst_SeatProposal::whoComesIsElectedAroundTheBeginOfTerms()
{
    QFETCH(const BodyRules, rules);
    QFETCH(const bool, isNew);
    QFETCH(const QDate, today);
    const std::vector<Seat> seats = isNew ? std::vector<Seat>() : oneOf2022And2024();
    QTEST(proposedOrigin(rules, seats, today), "how");
}

static const Suite<tst_SeatProposal> suite;
#include "tst_seatproposal.moc"
