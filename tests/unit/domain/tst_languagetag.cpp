#include "domain/languagetag.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_LanguageTag : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTagIsPutIntoItsUsualForm_data();
    void aTagIsPutIntoItsUsualForm();
    void aNameIsReadAsItsTag_data();
    void aNameIsReadAsItsTag();
    void aTagIsSaidByANameThatReadsAsIt_data();
    void aTagIsSaidByANameThatReadsAsIt();
    void everyLanguageOfferedHasAName();
    void anythingElseIsExplained_data();
    void anythingElseIsExplained();
};

void tst_LanguageTag::aTagIsPutIntoItsUsualForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tag");
    const std::pair<const char *, const char *> tags[] = {
        {"en", "en"},
        {"EN", "en"},
        {"uk", "uk"},
        {"nds", "nds"},
        {"deu", "de"},
        {"de-ch", "de-CH"},
        {"DE_CH", "de-CH"},
        {"zh-hant-tw", "zh-Hant-TW"},
        {"es-419", "es-419"},
        {"de-1996", "de-1996"},
        {"sl-IT-nedis", "sl-IT-nedis"},
        {"de-DE-u-co-phonebk", "de-DE-u-co-phonebk"},
        {"en-x-Team", "en-x-team"},
    };
    for (const auto &[text, tag] : tags)
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(tag);
}

void tst_LanguageTag::aTagIsPutIntoItsUsualForm()
{
    QFETCH(QString, text);
    QFETCH(QString, tag);
    QCOMPARE(languageTag(text).value_or(QString()), tag);
}

void tst_LanguageTag::aNameIsReadAsItsTag_data()
{
    QTest::addColumn<QString>("tag");
    QTest::newRow("Ukrainian") << u"uk"_s;
    QTest::newRow(" german ") << u"de"_s;
    QTest::newRow("Deutsch") << u"de"_s;
    QTest::newRow("français") << u"fr"_s;
    QTest::newRow("FRANCAIS") << u"fr"_s;
    QTest::newRow("українська") << u"uk"_s;
    QTest::newRow("German (Switzerland)") << u"de-CH"_s;
    QTest::newRow("german (Schweiz)") << u"de-CH"_s;
}

void tst_LanguageTag::aNameIsReadAsItsTag()
{
    QTEST(languageTag(QString::fromUtf8(QTest::currentDataTag())).value_or(QString()), "tag");
}

void tst_LanguageTag::aTagIsSaidByANameThatReadsAsIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("uk") << u"Ukrainian"_s;
    QTest::newRow("de-CH") << u"German (Switzerland)"_s;
    QTest::newRow("zh-Hant-TW") << u"zh-Hant-TW"_s;
    QTest::newRow("es-419") << u"es-419"_s;
    QTest::newRow("xx") << u"xx"_s;
}

void tst_LanguageTag::aTagIsSaidByANameThatReadsAsIt()
{
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    QTEST(languageName(QString::fromLatin1(QTest::currentDataTag()), british), "name");
}

void tst_LanguageTag::everyLanguageOfferedHasAName()
{
    const QStringList codes = languageCodes();
    QVERIFY(codes.contains(u"uk"_s) && codes.contains(u"nl"_s));
    for (const QString &code : codes)
        QVERIFY2(languageName(code) != code, qPrintable(code));
}

void tst_LanguageTag::anythingElseIsExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("no such name") << u"Elbonian"_s;
    QTest::newRow("name with no such country") << u"German (Elbonia)"_s;
    QTest::newRow("country alone") << u"(Switzerland)"_s;
    QTest::newRow("one letter") << u"d"_s;
    QTest::newRow("no such language") << u"xx"_s;
    QTest::newRow("no such language of three letters") << u"qqq"_s;
    QTest::newRow("hyphen at the end") << u"de-"_s;
    QTest::newRow("two hyphens") << u"de--CH"_s;
    QTest::newRow("region before script") << u"zh-TW-Hant"_s;
    QTest::newRow("two regions") << u"de-CH-AT"_s;
    QTest::newRow("encoding") << u"de_DE.UTF-8"_s;
    QTest::newRow("extension of nothing") << u"de-u"_s;
    QTest::newRow("private use alone") << u"x-team"_s;
    QTest::newRow("blank") << u"de CH"_s;
    QTest::newRow("line break after it") << u"de\n"_s;
    QTest::newRow("letters of another script") << u"дe"_s;
    QTest::newRow("locale of the computer") << u"C"_s;
    QTest::newRow("endless") << u"de"_s + u"-a-bb"_s.repeated(100000);
}

void tst_LanguageTag::anythingElseIsExplained()
{
    QFETCH(QString, text);
    const Result<QString> result = languageTag(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Input);
    QCOMPARE(
        result.error().message,
        u"“%1” is not a known language; write its name or its code, like German, de or de-CH."_s
            .arg(text));
}

static const tests::Suite<tst_LanguageTag> suite;
#include "tst_languagetag.moc"
