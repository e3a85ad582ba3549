#include "exchange/import/periodplanner.h"
#include "importdesk.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ImportPeriods : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPeriodIsToldInWords_data();
    void aPeriodIsToldInWords();
    void whatCannotBeAPeriodIsLeftOut_data();
    void whatCannotBeAPeriodIsLeftOut();
    void importingAgainOpensNothing_data();
    void importingAgainOpensNothing();
    void severalPeriodsComeInARow();
    void aPaymentIsRecorded();
    void anHonoraryPeriodNeedsNoTier();
};

namespace {

/// Ann, number M1, whose Community runs from 1 January to 31 December 2026.
void addAnn(ImportDesk &desk)
{
    const Record ann = desk.add(
        Kind::Member, {{"kind", u"person"_s}, {"number", u"M1"_s}, {"family_name", u"Lee"_s}});
    desk.add(Kind::Membership, {{"member", ann.id()},
                                {"class", u"regular"_s},
                                {"tier", desk.community.id()},
                                {"start", QDate(2026, 1, 1)},
                                {"end", QDate(2026, 12, 31)}});
}

QStringList sentencesOf(const ImportPlan &plan)
{
    QStringList sentences;
    for (const PlannedRow &row : plan.rows) {
        for (const PlannedPeriod &period : row.periods)
            sentences += period.sentence;
    }
    return sentences;
}

} // namespace

void tst_ImportPeriods::aPeriodIsToldInWords_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("start and last day")
        << QByteArray("name,tier,start,paid until\nBob,Community,2025-05-03,2026-05-02\n")
        << u"Opens Community, 3 May 2025 to 2 May 2026"_s;
    QTest::newRow("start alone") << QByteArray("name,tier,start\nBob,community,2025-05-03\n")
                                 << u"Opens Community, 3 May 2025 to 2 May 2026"_s;
    QTest::newRow("last day alone")
        << QByteArray("name,tier,paid until\nBob,Community,2026-05-02\n")
        << u"Opens Community, 3 May 2025 to 2 May 2026 (start assumed)"_s;
    QTest::newRow("day of payment alone")
        << QByteArray("name,tier,paid on,amount\nBob,Community,2025-05-03,10\n")
        << u"Opens Community, 3 May 2025 to 2 May 2026, 10.00 EUR"_s;
    QTest::newRow("a renewal by its last day")
        << QByteArray("number,tier,paid until\nM1,Community,2027-06-30\n")
        << u"Continues Community, 1 Jan 2027 to 30 Jun 2027 (start assumed)"_s;
    QTest::newRow("a renewal by its payment, in the tier that runs")
        << QByteArray("number,paid on,amount,currency\nM1,2026-11-01,45,PLN\n")
        << u"Continues Community, 1 Jan 2027 to 31 Dec 2027, 45.00 PLN"_s;
    QTest::newRow("the same days")
        << QByteArray("number,tier,start,paid until\n"
                      "M1,Community,2026-01-01,2026-12-31\n")
        << u"On record already (Opens Community, 1 Jan 2026 to 31 Dec 2026)"_s;
    QTest::newRow("the same last day")
        << QByteArray("number,tier,paid until\nM1,Community,2026-12-31\n")
        << u"On record already (Opens Community, 1 Jan 2026 to 31 Dec 2026)"_s;
    QTest::newRow("another tier by its days")
        << QByteArray("number,tier,start\nM1,Gold,2026-07-01\n")
        << u"Continues Gold, 1 Jul 2026 to 30 Jun 2027"_s;
}

void tst_ImportPeriods::aPeriodIsToldInWords()
{
    QFETCH(QByteArray, csv);
    ImportDesk desk;
    addAnn(desk);
    const ImportPlan plan = desk.plan(csv);
    QCOMPARE(problemsOf(plan), QStringList());
    QCOMPARE(sentencesOf(plan).size(), 1);
    QTEST(sentencesOf(plan).front(), "sentence");
}

void tst_ImportPeriods::whatCannotBeAPeriodIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("problem");

    QTest::newRow("an unknown tier") << QByteArray("name,tier,start\nBob,Diamond,2025-05-03\n")
                                     << u"2|tier|tier|Diamond|warning"_s;
    QTest::newRow("no tier") << QByteArray("name,start\nBob,2025-05-03\n")
                             << u"2|start|start|2025-05-03|warning"_s;
    QTest::newRow("no day") << QByteArray("name,tier\nBob,Gold\n") << u"2|tier|tier|Gold|warning"_s;
    QTest::newRow("no such day") << QByteArray("name,tier,start\nBob,Gold,2025-02-30\n")
                                 << u"2|start|start|2025-02-30|warning"_s;
    QTest::newRow("an end before the start")
        << QByteArray("name,tier,start,paid until\nBob,Gold,2025-05-03,2025-05-02\n")
        << u"2|start|start|2025-05-03|warning"_s;
    QTest::newRow("no amount") << QByteArray("name,tier,start,amount\nBob,Gold,2025-05-03,much\n")
                               << u"2|amount|amount|much|warning"_s;
    QTest::newRow("no currency")
        << QByteArray("name,tier,start,amount,currency 1\nBob,Gold,2025-05-03,5,gold\n")
        << u"2|currency 1|currency|gold|warning"_s;
    QTest::newRow("a tier for persons")
        << QByteArray("organisation,tier,start\nAcme,Community,2025-05-03\n")
        << u"2|start|start|2025-05-03|warning"_s;
    QTest::newRow("a class for persons")
        << QByteArray("organisation,class,start\nAcme,honorary,2025-05-03\n")
        << u"2|start|start|2025-05-03|warning"_s;
    QTest::newRow("overlaps the same tier")
        << QByteArray("number,tier,start 2\nM1,,\nM1,,2026-03-01\n")
        << u"3|start 2|start 2|2026-03-01|warning"_s;
}

void tst_ImportPeriods::whatCannotBeAPeriodIsLeftOut()
{
    QFETCH(QByteArray, csv);
    ImportDesk desk;
    addAnn(desk);
    const ImportPlan plan = desk.plan(csv);
    QVERIFY(!outcomesOf(plan).contains(u"error"_s));
    QCOMPARE(sentencesOf(plan), QStringList());
    QCOMPARE(problemsOf(plan).size(), 1);
    QTEST(problemsOf(plan).front(), "problem");
}

void tst_ImportPeriods::importingAgainOpensNothing_data()
{
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<QByteArray>("cells");

    QTest::newRow("start") << QByteArray("tier,start") << QByteArray("Gold,2025-05-03");
    QTest::newRow("last day") << QByteArray("tier,paid until") << QByteArray("Gold,2026-05-02");
    QTest::newRow("payment") << QByteArray("tier,paid on,amount")
                             << QByteArray("Community,2026-11-01,10");
    QTest::newRow("payment without amount")
        << QByteArray("tier,paid on") << QByteArray("Community,2026-11-01");
    QTest::newRow("payment with a reference")
        << QByteArray("tier,paid on,amount,reference") << QByteArray("Community,2026-11-01,10,R7");
    QTest::newRow("two periods") << QByteArray("tier,start,tier 2,start 2")
                                 << QByteArray("Gold,2024-05-03,Gold,2025-05-03");
    QTest::newRow("change of tier")
        << QByteArray("tier,paid on,amount") << QByteArray("Gold,2026-06-01,100");
}

void tst_ImportPeriods::importingAgainOpensNothing()
{
    QFETCH(QByteArray, columns);
    QFETCH(QByteArray, cells);
    ImportDesk desk;
    addAnn(desk);
    const QByteArray csv = "number," + columns + "\nM1," + cells + "\n";
    QCOMPARE(desk.import(csv), ImportCounts{.updated = 1});
    QCOMPARE(desk.import(csv), ImportCounts{.same = 1});
}

void tst_ImportPeriods::severalPeriodsComeInARow()
{
    ImportDesk desk;
    const ImportPlan plan = desk.plan("name,tier,paid until,tier 2,paid on 2,amount 2\n"
                                      "Bob,Community,2025-12-31,Community,2025-12-01,10\n");
    QCOMPARE(sentencesOf(plan),
             (QStringList{u"Opens Community, 1 Jan 2025 to 31 Dec 2025 (start assumed)"_s,
                          u"Continues Community, 1 Jan 2026 to 31 Dec 2026, 10.00 EUR"_s}));
    desk.apply(plan);
    const RecordId bob = must(desk.store().reader().findReference(Kind::Member, u"Bob"_s));
    QCOMPARE(must(desk.store().reader().statusOn(MemberId(bob), QDate(2026, 11, 21))),
             (StatusOnDay{.status = Status::Current,
                          .memberClass = MemberClass::Regular,
                          .tier = TierId(desk.community.id()),
                          .paidUntil = QDate(2026, 12, 31)}));
}

void tst_ImportPeriods::aPaymentIsRecorded()
{
    ImportDesk desk;
    desk.import("name,tier,start,paid on,amount,method,reference\n"
                "Bob,Gold,2025-05-03,2025-05-01,12.50,bank,R1\n");
    const Reader &reader = desk.store().reader();
    const RecordId bob = must(reader.findReference(Kind::Member, u"Bob"_s));
    const auto payments = must(reader.recordsOf(Kind::Payment, "member"_L1, bob));
    QCOMPARE(payments.size(), 1u);
    Record expected = blankRecord(Kind::Payment, payments.front().id());
    expected.set("member"_L1, bob);
    expected.set("date"_L1, QDate(2025, 5, 1));
    expected.set("amount"_L1, Money{1250});
    expected.set("currency"_L1, u"EUR"_s);
    expected.set("kind"_L1, u"dues"_s);
    expected.set("method"_L1, u"bank"_s);
    expected.set("reference"_L1, u"R1"_s);
    QCOMPARE(payments.front(), expected);
    const auto periods = must(reader.recordsOf(Kind::Membership, "member"_L1, bob));
    QCOMPARE(periods.front().reference("payment"_L1), expected.id());
    QCOMPARE(periods.front().text("source"_L1), u"import"_s);
}

void tst_ImportPeriods::anHonoraryPeriodNeedsNoTier()
{
    ImportDesk desk;
    const ImportPlan plan =
        desk.plan("name,class,start,source\nBob,honorary,2026-02-01,election\n");
    QCOMPARE(sentencesOf(plan), QStringList{u"Opens Honorary, 1 Feb 2026 to 31 Jan 2027"_s});
    desk.apply(plan);
    QCOMPARE(desk.search(u"class:honorary status:current"_s), QStringList{u"Bob"_s});
}

static const Suite<tst_ImportPeriods> suite;

#include "tst_importperiods.moc"
