#include "actions/bodytemplates.h"
#include "domain/bodyrules.h"
#include "support/testmain.h"
#include "unit/actions/officedesk.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_BodyTemplates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesAreToldInASentence_data();
    void rulesAreToldInASentence();
    void everyUsualBodyCanBeAdded();
    void aBoardBeginsWithItsRules();
    void aControlCommitteeExcludesEachBoard();
    void aNameIsNotTakenTwice();
};

void tst_BodyTemplates::rulesAreToldInASentence_data()
{
    QTest::addColumn<int>("body");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("board") << 0
                           << u"6 to 9 seats; terms of 24 months from 1 Jul; President, Vice "
                              "president, Actuary, Treasurer; regular, honorary members can be "
                              "elected; seats end with the membership"_s;
    QTest::newRow("control committee")
        << 1
        << u"2 seats; terms of 24 months from 1 Jul; regular, honorary members can be elected; "
           "seats end with the membership; nobody who is on the board"_s;
    QTest::newRow("committee") << 2 << u"Chair"_s;
    QTest::newRow("working group") << 3 << QString();
}

void tst_BodyTemplates::rulesAreToldInASentence()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QFETCH(const int, body);
    QTEST(rulesText(usualBodies().at(body)), "sentence");
}

void tst_BodyTemplates::everyUsualBodyCanBeAdded()
{
    OfficeDesk desk;
    for (const BodyTemplate &body : usualBodies())
        must(addBody(desk.store(), u"Our "_s + body.name, body));
    QStringList names;
    for (const Record &body : must(desk.store().reader().all(Kind::Body)))
        names += titleOf(body);
    QCOMPARE(names, (QStringList{u"Board"_s, u"Control"_s, u"Our Board"_s,
                                 u"Our Business control committee"_s, u"Our Committee"_s,
                                 u"Our Working group"_s}));
}

void tst_BodyTemplates::aBoardBeginsWithItsRules()
{
    OfficeDesk desk;
    const AddedRecord added = must(addBody(desk.store(), u"Bestuur"_s, usualBodies().front()));
    const BodyRules rules = bodyRulesFrom(must(desk.store().reader().get({Kind::Body, added.id})));
    QCOMPARE(rules.name, u"Bestuur"_s);
    QCOMPARE(rules.seatsMin, std::optional(6));
    QCOMPARE(rules.termStart, std::optional(MonthDay{.month = 7, .day = 1}));
    QCOMPARE(rules.groundOf("experienced"_L1), u"article 14"_s);
    QCOMPARE(rules.mostSteppingDown, std::optional(3));
}

void tst_BodyTemplates::aControlCommitteeExcludesEachBoard()
{
    OfficeDesk desk;
    const AddedRecord added = must(addBody(desk.store(), u"Audit"_s, usualBodies().at(1)));
    const BodyRules rules = bodyRulesFrom(must(desk.store().reader().get({Kind::Body, added.id})));
    QCOMPARE(rules.excludes, std::vector{BodyId(desk.board.id())});
}

void tst_BodyTemplates::aNameIsNotTakenTwice()
{
    OfficeDesk desk;
    const auto added = addBody(desk.store(), u"Board"_s, usualBodies().front());
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Conflict);
}

static const Suite<tst_BodyTemplates> suite;
#include "tst_bodytemplates.moc"
