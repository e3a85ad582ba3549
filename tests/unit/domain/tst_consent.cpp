#include "domain/consent.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Consent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhoAgreedIsNamed_data();
    void onlyWhoAgreedIsNamed();
    void anOrganisationIsListedOnlyIfItAgreed();
};

void tst_Consent::onlyWhoAgreedIsNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("consents");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("who said nothing") << u"person"_s << QStringList() << false;
    QTest::newRow("who takes the newsletter")
        << u"person"_s << QStringList{u"newsletter 2025-05-03"_s} << false;
    QTest::newRow("who may be photographed")
        << u"person"_s << QStringList{u"photographs 2025-05-03"_s} << false;
    QTest::newRow("who may be listed")
        << u"person"_s << QStringList{u"newsletter 2025-05-03"_s, u"listing 2025-05-03"_s} << true;
    QTest::newRow("an organisation") << u"organisation"_s << QStringList() << true;
}

void tst_Consent::onlyWhoAgreedIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, consents);
    Record member = blankRecord(Kind::Member, RecordId(u"1"_s));
    member.set("kind"_L1, kind);
    member.set("consents"_L1, listValue(consents));
    QTEST(mayBeNamed(member), "isNamed");
}

void tst_Consent::anOrganisationIsListedOnlyIfItAgreed()
{
    Record member = blankRecord(Kind::Member, RecordId(u"1"_s));
    member.set("kind"_L1, u"organisation"_s);
    QVERIFY(!mayBeListed(member));
    member.set("consents"_L1, listValue({u"listing 2025-05-03"_s}));
    QVERIFY(mayBeListed(member));
}

static const Suite<tst_Consent> suite;
#include "tst_consent.moc"
