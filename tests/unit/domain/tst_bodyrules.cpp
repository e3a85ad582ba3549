#include "domain/bodyrules.h"
#include "domain/recordchecks.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_BodyRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleComesFromTheRecord();
    void whatIsNotSetBindsNobody();
    void numbersThatMakeNoSenseBindNobody_data();
    void numbersThatMakeNoSenseBindNobody();
    void aTermLastsAMonthAtLeast_data();
    void aTermLastsAMonthAtLeast();
    void itIsEnoughThatOneExcludesTheOther();
};

namespace {

const RecordId board(u"01932f2e-7a5b-7cde-8f01-000000000001"_s);

Record blankBody()
{
    Record body = blankRecord(Kind::Body, board);
    body.set("name"_L1, u"Board of directors"_s);
    body.set("kind"_L1, u"board"_s);
    return body;
}

} // namespace

void tst_BodyRules::everyRuleComesFromTheRecord()
{
    Record body = blankBody();
    body.set("seats_min"_L1, qint64(6));
    body.set("seats_max"_L1, qint64(9));
    body.set("term_months"_L1, qint64(24));
    body.set("term_start"_L1, u"07-01"_s);
    body.set("functions"_L1, QStringList{u"President"_s, u"Treasurer"_s});
    body.set("experienced"_L1, QStringList{u"President"_s});
    body.set("eligible"_L1, QStringList{u"regular"_s, u"honorary"_s});
    body.set("excludes"_L1, QStringList{u"control"_s});
    body.set("ends_with_membership"_L1, true);
    body.set("most_stepping_down"_L1, qint64(3));
    body.set("grounds"_L1, QStringList{u"seats article 12"_s, u"term article 12, paragraph 3"_s,
                                       u"term article 14"_s});
    const BodyRules expected{.body = BodyId(board),
                             .name = u"Board of directors"_s,
                             .seatsMin = 6,
                             .seatsMax = 9,
                             .termMonths = 24,
                             .termStart = MonthDay{.month = 7, .day = 1},
                             .functions = {u"President"_s, u"Treasurer"_s},
                             .experienced = {u"President"_s},
                             .eligible = {MemberClass::Regular, MemberClass::Honorary},
                             .excludes = {BodyId(RecordId(u"control"_s))},
                             .endsWithMembership = true,
                             .mostSteppingDown = 3,
                             .grounds = {{u"seats"_s, u"article 12"_s},
                                         {u"term"_s, u"article 12, paragraph 3, article 14"_s}}};
    QVERIFY(bodyRulesFrom(body) == expected);
    QCOMPARE(expected.groundOf("seats"_L1), u"article 12"_s);
    QCOMPARE(expected.groundOf("excludes"_L1), QString());
}

void tst_BodyRules::whatIsNotSetBindsNobody()
{
    BodyRules expected;
    expected.body = BodyId(board);
    expected.name = u"Board of directors"_s;
    QVERIFY(bodyRulesFrom(blankBody()) == expected);
}

void tst_BodyRules::numbersThatMakeNoSenseBindNobody_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<qint64>("number");
    QTest::newRow("fewer than no seats") << u"seats_min"_s << qint64(-1);
    QTest::newRow("more seats than can be counted") << u"seats_max"_s << qint64(1) * (1LL << 40);
    QTest::newRow("a term of no month") << u"term_months"_s << qint64(0);
    QTest::newRow("a term of centuries") << u"term_months"_s << qint64(1201);
    QTest::newRow("an assembly without reason") << u"most_stepping_down"_s << qint64(0);
}

void tst_BodyRules::numbersThatMakeNoSenseBindNobody()
{
    QFETCH(QString, key);
    QFETCH(qint64, number);
    Record body = blankBody();
    body.set(QLatin1String(key.toLatin1()), number);
    QVERIFY(bodyRulesFrom(body) == bodyRulesFrom(blankBody()));
}

void tst_BodyRules::aTermLastsAMonthAtLeast_data()
{
    QTest::addColumn<qint64>("months");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a term of no month")
        << qint64(0) << u"Months of a term: 0 is not from 1 to 1,200."_s;
    QTest::newRow("the longest term") << qint64(1200) << QString();
    QTest::newRow("a longer one") << qint64(1201)
                                  << u"Months of a term: 1,201 is not from 1 to 1,200."_s;
}

void tst_BodyRules::aTermLastsAMonthAtLeast()
{
    QFETCH(qint64, months);
    QFETCH(QString, sentence);
    Record body = blankBody();
    body.set("term_months"_L1, months);
    const auto checked = checkRecord(body);
    QCOMPARE(checked ? QString() : checked.error().message, sentence);
}

void tst_BodyRules::itIsEnoughThatOneExcludesTheOther()
{
    BodyRules control;
    control.body = BodyId(RecordId(u"control"_s));
    BodyRules rules;
    rules.body = BodyId(board);
    QVERIFY(!excludeEachOther(rules, control));
    rules.excludes = {control.body};
    QVERIFY(excludeEachOther(rules, control));
    QVERIFY(excludeEachOther(control, rules));
}

static const chapterhouse::tests::Suite<tst_BodyRules> suite;
#include "tst_bodyrules.moc"
