#include "domain/bodyyears.h"
#include "domain/daytext.h"
#include "support/testmain.h"
#include "unit/domain/offices.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_BodyYears : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void periodsAreTermsOrYears_data();
    void periodsAreTermsOrYears();
    void eachFunctionHasARow();
    void whatIsPartOfAPeriodSaysSo_data();
    void whatIsPartOfAPeriodSaysSo();
    void oneWhoGoesOnIsToldOnce();
    void aFunctionEndsWithItsSeat();
    void aBodyWithoutSeatsHasNoYears();
};

namespace {

const QDate july2022(2022, 7, 1);
const QDate july2023(2023, 7, 1);
const QDate july2024(2024, 7, 1);
const QDate june2024(2024, 6, 30);
const QDate june2025(2025, 6, 30);
const QDate june2026(2026, 6, 30);
const QDate day(2025, 3, 1);

BodyRoster roster(std::vector<Seat> seats, std::vector<Function> functions = {},
                  std::optional<int> months = 24)
{
    BodyRoster roster{
        .rules = {}, .seats = std::move(seats), .functions = std::move(functions), .holders = {}};
    roster.rules.termMonths = months;
    roster.rules.termStart = MonthDay{.month = 7, .day = 1};
    roster.rules.functions = {u"President"_s, u"Treasurer"_s};
    for (const Seat &seat : roster.seats)
        roster.holders.insert(seat.member, {.name = seat.member.text(), .country = {}});
    return roster;
}

QStringList periodsOf(const BodyYears &years)
{
    QStringList texts;
    for (const DayRange &period : years.periods)
        texts += isoText(period.first) + u".."_s + isoText(period.last);
    return texts;
}

/// "President: Ann; Bo (until 3 Mar 2024) | Cy".
QStringList described(const BodyYears &years)
{
    QStringList rows;
    for (qsizetype row = 0; row < years.titles.size(); ++row) {
        QStringList cells;
        for (size_t period = 0; period < years.periods.size(); ++period) {
            QStringList names;
            for (const OfficeStay &stay : years.stays[static_cast<size_t>(row)][period]) {
                const QString part = stayText(stay, years.periods[period]);
                names += part.isEmpty() ? stay.name : u"%1 (%2)"_s.arg(stay.name, part);
            }
            cells += names.join(u"; "_s);
        }
        rows += years.titles[row] + u": "_s + cells.join(u" | "_s);
    }
    return rows;
}

} // namespace

void tst_BodyYears::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_BodyYears::periodsAreTermsOrYears_data()
{
    QTest::addColumn<BodyRoster>("body");
    QTest::addColumn<QStringList>("periods");
    QTest::newRow("terms") << roster({seat(u"Ann"_s, july2022, june2024),
                                      seat(u"Bo"_s, july2024, june2026)})
                           << QStringList{u"2024-07-01..2026-06-30"_s, u"2022-07-01..2024-06-30"_s};
    QTest::newRow("a part is elected each year")
        << roster({seat(u"Ann"_s, july2022, june2024), seat(u"Bo"_s, july2023, june2025)})
        << QStringList{u"2024-07-01..2025-06-30"_s, u"2023-07-01..2024-06-30"_s,
                       u"2022-07-01..2023-06-30"_s};
    QTest::newRow("a by-election begins none")
        << roster({seat(u"Ann"_s, july2024, june2026),
                   seat(u"Bo"_s, day, june2026, SeatOrigin::ByElection)})
        << QStringList{u"2024-07-01..2026-06-30"_s};
    QTest::newRow("no terms") << roster({seat(u"Ann"_s, QDate(2024, 2, 1))}, {}, {})
                              << QStringList{u"2024-07-01..2025-06-30"_s,
                                             u"2023-07-01..2024-06-30"_s};
    QTest::newRow("to come") << roster({seat(u"Ann"_s, july2024, june2026),
                                        seat(u"Bo"_s, QDate(2026, 7, 1))})
                             << QStringList{u"2026-07-01..2028-06-30"_s,
                                            u"2024-07-01..2026-06-30"_s};
}

void tst_BodyYears::periodsAreTermsOrYears()
{
    QFETCH(const BodyRoster, body);
    QTEST(periodsOf(bodyYears(body, day)), "periods");
}

void tst_BodyYears::eachFunctionHasARow()
{
    const BodyRoster board = roster(
        {seat(u"Ann"_s, july2022, june2024), seat(u"Bo"_s, july2022, june2024),
         seat(u"Cy"_s, july2024, june2026), seat(u"Di"_s, july2024, june2026)},
        {function(u"Ann"_s, u"President"_s, july2022, june2024),
         function(u"Cy"_s, u"President"_s, july2024), function(u"Di"_s, u"Press"_s, july2024)});
    QCOMPARE(described(bodyYears(board, day)),
             (QStringList{u"President: Cy | Ann"_s, u"Treasurer:  | "_s, u"Press: Di | "_s,
                          u":  | Bo"_s}));
}

void tst_BodyYears::whatIsPartOfAPeriodSaysSo_data()
{
    QTest::addColumn<Seat>("asked");
    QTest::addColumn<QString>("told");
    const QDate march(2025, 3, 1);
    QTest::newRow("all of it") << seat(u"Ann"_s, july2024, june2026) << u"Ann"_s;
    QTest::newRow("without an end") << seat(u"Ann"_s, july2024) << u"Ann"_s;
    QTest::newRow("until") << seat(u"Ann"_s, july2024, march) << u"Ann (until 1 Mar 2025)"_s;
    QTest::newRow("by-election") << seat(u"Ann"_s, march, june2026, SeatOrigin::ByElection)
                                 << u"Ann (by-election, from 1 Mar 2025)"_s;
    QTest::newRow("next-ranking") << seat(u"Ann"_s, march, {}, SeatOrigin::NextRanking)
                                  << u"Ann (next-ranking, from 1 Mar 2025)"_s;
    QTest::newRow("from until") << seat(u"Ann"_s, march, QDate(2025, 5, 1), SeatOrigin::Appointed)
                                << u"Ann (1 Mar 2025 – 1 May 2025)"_s;
}

void tst_BodyYears::whatIsPartOfAPeriodSaysSo()
{
    QFETCH(const Seat, asked);
    QFETCH(const QString, told);
    const Seat other = seat(u"Bo"_s, july2024, june2026);
    const QStringList rows = described(bodyYears(roster({asked, other}), day));
    QVERIFY2(rows.back().contains(told + u';') || rows.back().endsWith(told),
             qPrintable(rows.back()));
}

void tst_BodyYears::oneWhoGoesOnIsToldOnce()
{
    Seat again = seat(u"Ann"_s, day, june2026);
    again.id = seatId(u"again"_s);
    const BodyRoster board = roster({seat(u"Ann"_s, july2024, day.addDays(-1)), again});
    QCOMPARE(described(bodyYears(board, day)).back(), u": Ann"_s);
}

void tst_BodyYears::aFunctionEndsWithItsSeat()
{
    const BodyRoster board =
        roster({seat(u"Ann"_s, july2024, day)}, {function(u"Ann"_s, u"President"_s, july2024)});
    QCOMPARE(described(bodyYears(board, day)).front(), u"President: Ann (until 1 Mar 2025)"_s);
}

void tst_BodyYears::aBodyWithoutSeatsHasNoYears()
{
    QVERIFY(bodyYears(roster({}), day).periods.empty());
}

static const Suite<tst_BodyYears> suite;
#include "tst_bodyyears.moc"
