#include "domain/currency.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Currency : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsReadInAnyCase_data();
    void aCodeIsReadInAnyCase();
    void anythingElseIsExplained_data();
    void anythingElseIsExplained();
    void theCodesAreInOrderAndOnceOnly();
};

void tst_Currency::aCodeIsReadInAnyCase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("capitals") << u"EUR"_s << u"EUR"_s;
    QTest::newRow("small letters") << u"pln"_s << u"PLN"_s;
    QTest::newRow("first of the table") << u"AED"_s << u"AED"_s;
    QTest::newRow("last of the table") << u"ZWL"_s << u"ZWL"_s;
    QTest::newRow("of several countries") << u"XOF"_s << u"XOF"_s;
}

void tst_Currency::aCodeIsReadInAnyCase()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(currencyCode(text).value_or(QString()), code);
}

void tst_Currency::anythingElseIsExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("sign") << u"€"_s;
    QTest::newRow("name") << u"Euro"_s;
    QTest::newRow("gold") << u"XAU"_s;
    QTest::newRow("test code") << u"XTS"_s;
    QTest::newRow("no longer used") << u"DEM"_s;
    QTest::newRow("two codes") << u"EUR FJD"_s;
}

void tst_Currency::anythingElseIsExplained()
{
    QFETCH(QString, text);
    const Result<QString> result = currencyCode(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Input);
    QCOMPARE(result.error().message,
             u"“%1” is not a currency; write its code of three letters, like EUR."_s.arg(text));
}

void tst_Currency::theCodesAreInOrderAndOnceOnly()
{
    QStringList codes = currencyCodes();
    codes.sort();
    codes.removeDuplicates();
    QCOMPARE(currencyCodes(), codes);
}

static const tests::Suite<tst_Currency> suite;
#include "tst_currency.moc"
