#include "actions/association.h"
#include "support/testmain.h"
#include "unit/actions/roster.h"

#include <QJsonObject>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Association : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewFileHasItsFactsAndSixTiers();
    void aFileThatIsThereIsLeftAlone();
    void statusesFollowTheDaysOfGrace();
};

void tst_Association::aNewFileHasItsFactsAndSixTiers()
{
    StoreFixture fixture;
    const auto store =
        must(createAssociation(fixture.file(u"new.chapterhouse"_s), fixture.context(),
                               {.name = u"Mage-OS"_s,
                                .zone = u"Europe/Warsaw"_s,
                                .country = u"PL"_s,
                                .currency = u"PLN"_s}));
    Reader &reader = store->reader();
    QCOMPARE(must(reader.setting(settings::associationName)), u"Mage-OS"_s);
    QCOMPARE(must(reader.setting(settings::associationCountry)), u"PL"_s);
    QCOMPARE(must(reader.setting(settings::associationCurrency)), u"PLN"_s);
    QCOMPARE(reader.associationZone().id(), QByteArray("Europe/Warsaw"));
    QStringList tiers;
    for (const Record &tier : must(reader.all(Kind::Tier)))
        tiers += u"%1 %2 %3 %4"_s.arg(tier.text("name"_L1), tier.text("class"_L1),
                                      moneyText(*tier.money("amount"_L1)),
                                      tier.text("open_collective"_L1));
    QCOMPARE(tiers,
             (QStringList{
                 u"Community regular 10.00 44722"_s, u"Professional regular 100.00 44723"_s,
                 u"Bronze supporting 1250.00 48131"_s, u"Silver supporting 4000.00 48130"_s,
                 u"Gold supporting 10000.00 48129"_s, u"Platinum supporting 25000.00 48128"_s}));
    QVERIFY(!must(store->nextUndo()));
}

void tst_Association::aFileThatIsThereIsLeftAlone()
{
    Roster roster;
    const QList<Record> there = roster.everything();
    roster.close();
    const auto made = createAssociation(roster.path(), roster.context(), {});
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Conflict);
    roster.reopen();
    QCOMPARE(roster.everything(), there);
}

void tst_Association::statusesFollowTheDaysOfGrace()
{
    Roster roster;
    roster.add(Kind::Membership, {{"member", roster.ann.id()},
                                  {"class", u"regular"_s},
                                  {"start", QDate(2025, 10, 12)},
                                  {"end", QDate(2026, 10, 11)}});
    QCOMPARE(roster.statusOfAnn(QDate(2026, 11, 21)), Status::Lapsed);
    must(putSetting(roster.store(), settings::graceDays, u"60"_s));
    QCOMPARE(roster.statusOfAnn(QDate(2026, 11, 21)), Status::Grace);
    must(putSetting(roster.store(), settings::graceDays, {}));
    QCOMPARE(roster.statusOfAnn(QDate(2026, 11, 21)), Status::Lapsed);
}

static const Suite<tst_Association> suite;
#include "tst_association.moc"
