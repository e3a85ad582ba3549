#include "base/words.h"
#include "domain/officeterms.h"
#include "support/testmain.h"
#include "unit/domain/offices.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_OfficeTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTermEndsTheDayBeforeTheNext_data();
    void aTermEndsTheDayBeforeTheNext();
    void aBodyWithoutTermsEndsNone();
    void theRunningTermIsCountedFromTheFirstElection_data();
    void theRunningTermIsCountedFromTheFirstElection();
    void whereTermsOverlapTheLatestCounts_data();
    void whereTermsOverlapTheLatestCounts();
    void theRulesPlanTheEndOfASeat_data();
    void theRulesPlanTheEndOfASeat();
    void seatsThatReplaceEachOtherInACircleEndWithTheRunningTerm();
    void timeLeftIsToldInWords_data();
    void timeLeftIsToldInWords();
    void aSeatEndsSoonWithinSixtyDays_data();
    void aSeatEndsSoonWithinSixtyDays();
    void aSuccessorFollowsOneSeat_data();
    void aSuccessorFollowsOneSeat();
};

namespace {

using Seats = std::vector<Seat>;

const QDate july2022(2022, 7, 1);
const QDate july2023(2023, 7, 1);
const QDate july2024(2024, 7, 1);
const QDate june2024(2024, 6, 30);
const QDate june2025(2025, 6, 30);
const QDate june2026(2026, 6, 30);

/// A board of which a part is elected each year, the first one for two and three years.
Seats staggered()
{
    return {seat(u"Ann"_s, july2022, june2024), seat(u"Bo"_s, july2022, june2025),
            seat(u"Cy"_s, july2024, june2026)};
}

} // namespace

void tst_OfficeTerms::aTermEndsTheDayBeforeTheNext_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("months");
    QTest::addColumn<QDate>("end");
    QTest::newRow("two years from 1 July") << july2024 << 24 << june2026;
    QTest::newRow("one year from 1 January") << QDate(2024, 1, 1) << 12 << QDate(2024, 12, 31);
    QTest::newRow("one month") << QDate(2024, 1, 1) << 1 << QDate(2024, 1, 31);
    QTest::newRow("from 1 March over 29 February") << QDate(2023, 3, 1) << 12 << QDate(2024, 2, 29);
    QTest::newRow("from 29 February") << QDate(2024, 2, 29) << 24 << QDate(2026, 2, 27);
}

void tst_OfficeTerms::aTermEndsTheDayBeforeTheNext()
{
    QFETCH(QDate, from);
    QFETCH(int, months);
    QTEST(termEnd(termsOfJuly(months), from), "end");
}

void tst_OfficeTerms::aBodyWithoutTermsEndsNone()
{
    const Seats seats{seat(u"Ann"_s, july2022)};
    const BodyRules rules;
    const BodyTerms terms(rules, seats);
    QCOMPARE(termEnd(rules, july2022), QDate());
    QCOMPARE(terms.plannedEnd(seats[0]), QDate());
    QCOMPARE(terms.running(july2024), (DayRange{july2022, endOfTime()}));
}

void tst_OfficeTerms::theRunningTermIsCountedFromTheFirstElection_data()
{
    QTest::addColumn<Seats>("seats");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<DayRange>("term");
    const DayRange first{july2022, june2024};
    const DayRange second{july2024, june2026};
    const Seats elected{seat(u"Ann"_s, july2022, june2024)};
    QTest::newRow("first day") << elected << july2022 << first;
    QTest::newRow("last day") << elected << june2024 << first;
    QTest::newRow("first day of the next") << elected << july2024 << second;
    QTest::newRow("the day before")
        << elected << july2022.addDays(-1) << DayRange{{2020, 7, 1}, {2022, 6, 30}};
    QTest::newRow("long ago") << elected << QDate(2015, 1, 1)
                              << DayRange{{2014, 7, 1}, {2016, 6, 30}};
    const Seats founded{seat(u"Ann"_s, {2021, 10, 4}, {2022, 6, 30}),
                        seat(u"Bo"_s, july2022, june2024)};
    QTest::newRow("founded before the first election")
        << founded << QDate(2021, 12, 1) << DayRange{{2020, 7, 1}, {2022, 6, 30}};
    QTest::newRow("no election yet") << Seats{seat(u"Ann"_s, {2021, 10, 4})} << QDate(2022, 1, 1)
                                     << DayRange{{2021, 7, 1}, {2023, 6, 30}};
    QTest::newRow("founded on the day before")
        << Seats{seat(u"Ann"_s, {2021, 6, 30})} << QDate(2021, 6, 30)
        << DayRange{{2020, 7, 1}, {2022, 6, 30}};
    QTest::newRow("nobody yet") << Seats() << QDate(2022, 1, 1)
                                << DayRange{{2021, 7, 1}, {2023, 6, 30}};
    QTest::newRow("a by-election counts for none")
        << Seats{seat(u"Ann"_s, july2023, june2024, SeatOrigin::ByElection),
                 seat(u"Bo"_s, july2024)}
        << QDate(2024, 1, 1) << first;
}

void tst_OfficeTerms::theRunningTermIsCountedFromTheFirstElection()
{
    QFETCH(Seats, seats);
    QFETCH(QDate, day);
    QFETCH(DayRange, term);
    const BodyRules rules = termsOfJuly();
    const DayRange running = BodyTerms(rules, seats).running(day);
    QCOMPARE(running.first, term.first);
    QCOMPARE(running.last, term.last);
}

void tst_OfficeTerms::whereTermsOverlapTheLatestCounts_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("begin");
    QTest::addColumn<std::vector<QDate>>("ends");
    QTest::newRow("the first board") << july2022 << july2022 << std::vector{june2024, june2025};
    QTest::newRow("its last day") << june2024 << july2022 << std::vector{june2024, june2025};
    QTest::newRow("the second") << july2024 << july2024 << std::vector{june2025, june2026};
    QTest::newRow("when the third year is over")
        << QDate(2025, 7, 1) << QDate(2025, 7, 1) << std::vector{june2026, QDate(2027, 6, 30)};
}

void tst_OfficeTerms::whereTermsOverlapTheLatestCounts()
{
    QFETCH(QDate, day);
    Seats seats = staggered();
    seats.push_back(seat(u"Dee"_s, {2025, 7, 1}));
    const BodyRules rules = termsOfJuly();
    const BodyTerms terms(rules, seats);
    QTEST(terms.lastBegin(day), "begin");
    QTEST(terms.endsOn(day), "ends");
}

void tst_OfficeTerms::theRulesPlanTheEndOfASeat_data()
{
    QTest::addColumn<Seat>("asked");
    QTest::addColumn<QDate>("end");
    const QDate mid(2025, 1, 15);
    const SeatOrigin byElection = SeatOrigin::ByElection;
    QTest::newRow("elected") << seat(u"Dee"_s, july2024) << june2026;
    QTest::newRow("elected, and ended early")
        << ended(seat(u"Dee"_s, july2024, mid), SeatEnd::SteppedDown) << june2026;
    QTest::newRow("of the first board") << seat(u"Bo"_s, july2022, june2025) << june2025;
    QTest::newRow("appointed") << seat(u"Dee"_s, mid, {2025, 3, 1}, SeatOrigin::Appointed)
                               << QDate(2025, 3, 1);
    QTest::newRow("completes an elected seat")
        << replacing(u"Fay"_s, seat(u"Dee"_s, mid, {}, byElection)) << june2025;
    QTest::newRow("completes one of the first board")
        << replacing(u"Bo"_s, seat(u"Dee"_s, {2024, 9, 1}, {}, byElection)) << june2025;
    QTest::newRow("the next-ranking completes as well")
        << replacing(u"Fay"_s, seat(u"Dee"_s, mid, {}, SeatOrigin::NextRanking)) << june2025;
    QTest::newRow("completes a seat of which nothing is known")
        << seat(u"Dee"_s, mid, {}, byElection) << june2026;
    QTest::newRow("completes who completed another")
        << replacing(u"Eve"_s, seat(u"Dee"_s, mid, {}, byElection)) << june2025;
}

void tst_OfficeTerms::theRulesPlanTheEndOfASeat()
{
    QFETCH(Seat, asked);
    Seats seats = staggered();
    seats.push_back(seat(u"Fay"_s, july2023));
    seats.push_back(ended(
        replacing(u"Fay"_s, seat(u"Eve"_s, {2024, 8, 1}, {2025, 1, 14}, SeatOrigin::ByElection)),
        SeatEnd::SteppedDown));
    seats.push_back(asked);
    const BodyRules rules = termsOfJuly();
    QTEST(BodyTerms(rules, seats).plannedEnd(asked), "end");
}

void tst_OfficeTerms::seatsThatReplaceEachOtherInACircleEndWithTheRunningTerm()
{
    const QDate mid(2025, 1, 15);
    const Seats seats{replacing(u"Bo"_s, seat(u"Ann"_s, mid, {}, SeatOrigin::ByElection)),
                      replacing(u"Ann"_s, seat(u"Bo"_s, mid, {}, SeatOrigin::ByElection)),
                      seat(u"Cy"_s, july2024)};
    const BodyRules rules = termsOfJuly();
    QCOMPARE(BodyTerms(rules, seats).plannedEnd(seats[0]), june2026);
}

void tst_OfficeTerms::timeLeftIsToldInWords_data()
{
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QString>("text");
    const QDate day(2026, 11, 21);
    QTest::newRow("no end") << QDate() << QString();
    QTest::newRow("today") << day << u"ends today"_s;
    QTest::newRow("tomorrow") << day.addDays(1) << u"ends in 1 day"_s;
    QTest::newRow("soon") << day.addDays(12) << u"ends in 12 days"_s;
    QTest::newRow("sixty days") << day.addDays(60) << u"ends in 60 days"_s;
    QTest::newRow("sixty-one days") << day.addDays(61) << u"2 months left"_s;
    QTest::newRow("the day before seven months") << QDate(2027, 6, 20) << u"6 months left"_s;
    QTest::newRow("seven months") << QDate(2027, 6, 21) << u"7 months left"_s;
    QTest::newRow("the day before two years") << QDate(2028, 11, 20) << u"23 months left"_s;
    QTest::newRow("two years") << QDate(2028, 11, 21) << u"2 years left"_s;
    QTest::newRow("yesterday") << day.addDays(-1) << u"ended 1 day ago"_s;
    QTest::newRow("sixty days ago") << day.addDays(-60) << u"ended 60 days ago"_s;
    QTest::newRow("five months ago") << QDate(2026, 6, 21) << u"ended 5 months ago"_s;
    QTest::newRow("five years ago") << QDate(2021, 11, 21) << u"ended 5 years ago"_s;
}

void tst_OfficeTerms::timeLeftIsToldInWords()
{
    QFETCH(QDate, until);
    QTEST(timeLeft(until, QDate(2026, 11, 21)), "text");
}

void tst_OfficeTerms::aSeatEndsSoonWithinSixtyDays_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<bool>("soon");
    const QDate day(2026, 5, 1);
    QTest::newRow("yesterday") << july2024 << day.addDays(-1) << false;
    QTest::newRow("today") << july2024 << day << true;
    QTest::newRow("in sixty days") << july2024 << day.addDays(60) << true;
    QTest::newRow("in sixty-one days") << july2024 << day.addDays(61) << false;
    QTest::newRow("never") << july2024 << QDate() << false;
    QTest::newRow("not begun") << day.addDays(1) << day.addDays(30) << false;
}

void tst_OfficeTerms::aSeatEndsSoonWithinSixtyDays()
{
    QFETCH(QDate, from);
    QFETCH(QDate, until);
    const Seats seats{seat(u"Ann"_s, from, until)};
    QTEST(!seatsEndingSoon(seats, QDate(2026, 5, 1)).empty(), "soon");
}

void tst_OfficeTerms::aSuccessorFollowsOneSeat_data()
{
    QTest::addColumn<Seats>("later");
    QTest::addColumn<QStringList>("without");
    const QDate next(2026, 7, 1);
    const QStringList both{u"Ann"_s, u"Bo"_s};
    QTest::newRow("nobody") << Seats() << both;
    QTest::newRow("replaces") << Seats{replacing(u"Ann"_s, seat(u"Cy"_s, {2026, 9, 1}))}
                              << QStringList{u"Bo"_s};
    QTest::newRow("replaces, and has begun")
        << Seats{replacing(u"Ann"_s, seat(u"Cy"_s, {2026, 4, 1}))} << QStringList{u"Bo"_s};
    QTest::newRow("re-elected") << Seats{named(u"Bo again"_s, seat(u"Bo"_s, next))}
                                << QStringList{u"Ann"_s};
    QTest::newRow("anyone from the day after")
        << Seats{seat(u"Cy"_s, next)} << QStringList{u"Bo"_s};
    QTest::newRow("anyone two days after") << Seats{seat(u"Cy"_s, next.addDays(1))} << both;
    QTest::newRow("two for two") << Seats{seat(u"Cy"_s, next), seat(u"Dee"_s, next)}
                                 << QStringList();
    QTest::newRow("one re-elected, one new")
        << Seats{seat(u"Cy"_s, next), named(u"Ann again"_s, seat(u"Ann"_s, next))} << QStringList();
    QTest::newRow("replaces another") << Seats{replacing(u"Eve"_s, seat(u"Cy"_s, next))} << both;
}

void tst_OfficeTerms::aSuccessorFollowsOneSeat()
{
    QFETCH(Seats, later);
    Seats seats{seat(u"Ann"_s, july2024, june2026), seat(u"Bo"_s, july2024, june2026)};
    seats.insert(seats.end(), later.begin(), later.end());
    QStringList without;
    for (const Seat &seat : endingWithoutSuccessor(seats, QDate(2026, 6, 1)))
        without += seat.id.text();
    QTEST(without, "without");
}

static const Suite<tst_OfficeTerms> suite;
#include "tst_officeterms.moc"
