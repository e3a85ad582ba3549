#include "domain/country.h"
#include "support/testmain.h"

#include <QSet>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Country : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCountryIsKnownByCodesAndNames_data();
    void aCountryIsKnownByCodesAndNames();
    void anythingElseIsExplained_data();
    void anythingElseIsExplained();
    void aNameIsShownInTheLocalesLanguage_data();
    void aNameIsShownInTheLocalesLanguage();
    void everyCountryIsFoundByEveryNameThatIsShown();
    void allOfIso3166AreThereInOrder();
};

void tst_Country::aCountryIsKnownByCodesAndNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const std::pair<const char *, const char *> known[] = {
        {"PL", "PL"},
        {"pl", "PL"},
        {"Deu", "DE"},
        {" it ", "IT"},
        {"Germany", "DE"},
        {"Deutschland", "DE"},
        {"ALLEMAGNE", "DE"},
        {"Germania", "DE"},
        {"Duitsland", "DE"},
        {"Niemcy", "DE"},
        {"Alemania", "DE"},
        {"Німеччина", "DE"},
        {"España", "ES"},
        {"espana", "ES"},
        {"Österreich", "AT"},
        {"日本", "JP"},
        {"भारत", "IN"},
        {"Україна", "UA"},
        {"UK", "GB"},
        {"U.K.", "GB"},
        {"England", "GB"},
        {"great  britain", "GB"},
        {"Wales", "GB"},
        {"USA", "US"},
        {"U.S.", "US"},
        {"United States of America", "US"},
        {"Holland", "NL"},
        {"The Netherlands", "NL"},
        {"Czech Republic", "CZ"},
        {"Republic of Ireland", "IE"},
        {"Turkey", "TR"},
        {"Korea, Republic of", "KR"},
        {"Cote d’Ivoire", "CI"},
        {"St. Lucia", "LC"},
        {"Saint Lucia", "LC"},
        {"Guinea", "GN"},
        {"Guinea-Bissau", "GW"},
        {"Niger", "NE"},
        {"Hong Kong", "HK"},
    };
    for (const auto &[text, code] : known)
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(code);
}

void tst_Country::aCountryIsKnownByCodesAndNames()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Result<QString> result = countryCode(text);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(*result, code);
}

void tst_Country::anythingElseIsExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("punctuation") << u"--"_s;
    QTest::newRow("no country") << u"Atlantis"_s;
    QTest::newRow("code of none") << u"ZZ"_s;
    QTest::newRow("part of a name") << u"Ger"_s;
    QTest::newRow("two countries") << u"Korea"_s;
    QTest::newRow("table heading") << u"alpha3"_s;
}

void tst_Country::anythingElseIsExplained()
{
    QFETCH(QString, text);
    const Result<QString> result = countryCode(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Input);
    QCOMPARE(result.error().message,
             u"“%1” is not a known country; write its name or its code of two letters, like "
             "Poland or PL."_s.arg(text));
}

void tst_Country::aNameIsShownInTheLocalesLanguage_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("name");
    QTest::newRow("English") << u"DE"_s << QLocale(u"en_GB"_s) << u"Germany"_s;
    QTest::newRow("German") << u"DE"_s << QLocale(u"de_AT"_s) << u"Deutschland"_s;
    QTest::newRow("Italian") << u"CH"_s << QLocale(u"it_CH"_s) << u"Svizzera"_s;
    QTest::newRow("Ukrainian") << u"PL"_s << QLocale(u"uk_UA"_s) << u"Польща"_s;
    QTest::newRow("no locale") << u"GB"_s << QLocale::c() << u"United Kingdom"_s;
    QTest::newRow("another language") << u"GB"_s << QLocale(u"fi_FI"_s) << u"United Kingdom"_s;
    QTest::newRow("no country") << u"ZZ"_s << QLocale(u"en_GB"_s) << u"ZZ"_s;
}

void tst_Country::aNameIsShownInTheLocalesLanguage()
{
    QFETCH(QString, code);
    QFETCH(QLocale, locale);
    QFETCH(QString, name);
    QCOMPARE(countryName(code, locale), name);
}

void tst_Country::everyCountryIsFoundByEveryNameThatIsShown()
{
    QSet<QString> languages;
    for (const char *language : {"en", "de", "fr", "it", "nl", "pl", "es", "uk"}) {
        const QLocale locale(QString::fromLatin1(language));
        for (const QString &code : countryCodes()) {
            const QString name = countryName(code, locale);
            if (countryCode(name) != code || countryCode(code) != code)
                QFAIL(qPrintable(u"%1 is not found as %2"_s.arg(code, name)));
        }
        languages.insert(countryName(u"DE"_s, locale));
    }
    QCOMPARE(languages.size(), 8);
}

void tst_Country::allOfIso3166AreThereInOrder()
{
    const QStringList codes = countryCodes();
    QCOMPARE(codes.size(), 249);
    QCOMPARE(codes.first(), u"AD"_s);
    QCOMPARE(codes.last(), u"ZW"_s);
    QVERIFY(std::is_sorted(codes.begin(), codes.end()));
}

static const tests::Suite<tst_Country> suite;
#include "tst_country.moc"
