#include "domain/daytext.h"
#include "models/screentext.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ScreenText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void aValueReadsAsAPersonSaysIt_data();
    void aValueReadsAsAPersonSaysIt();
    void aReferenceIsSaidByItsTitleAlsoAfterItChanged();
    void aDayFollowsTheLocale_data();
    void aDayFollowsTheLocale();
};

void tst_ScreenText::aValueReadsAsAPersonSaysIt_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, Kind kind, const QString &key, FieldValue value,
                        const QString &text) {
        QTest::newRow(name) << kind << key << std::move(value) << text;
    };
    row("nothing", Kind::Member, u"city"_s, {}, {});
    row("a text", Kind::Member, u"city"_s, u"Łódź"_s, u"Łódź"_s);
    row("a country", Kind::Member, u"country"_s, u"PL"_s, u"Poland"_s);
    row("a language", Kind::Member, u"language"_s, u"uk"_s, u"Ukrainian"_s);
    row("languages", Kind::Chapter, u"languages"_s, QStringList{u"uk"_s, u"de-CH"_s},
        u"Ukrainian, German (Switzerland)"_s);
    row("grounds", Kind::Body, u"grounds"_s, QStringList{u"stepping_down article 15"_s},
        u"Stepping down: article 15"_s);
    row("classes", Kind::Body, u"eligible"_s, QStringList{u"regular"_s, u"honorary"_s},
        u"Regular, Honorary"_s);
    row("a rule of meetings", Kind::Chapter, u"meeting"_s, u"FREQ=WEEKLY;BYDAY=TU;COUNT=3"_s,
        u"Every Tuesday, 3 times"_s);
    row("a rule that waits for a first meeting", Kind::Chapter, u"meeting"_s, u"FREQ=WEEKLY"_s,
        u"FREQ=WEEKLY"_s);
    row("a first meeting", Kind::Body, u"meeting_start"_s, u"2026-01-06T15:00"_s,
        u"6 Jan 2026, 15:00"_s);
    row("a choice", Kind::Member, u"kind"_s, u"organisation"_s, u"Organisation"_s);
    row("a list", Kind::Member, u"tags"_s, QStringList{u"a"_s, u"b"_s}, u"a, b"_s);
    row("a day", Kind::Member, u"joined"_s, QDate(2027, 5, 3), u"3 May 2027"_s);
    row("yes", Kind::Member, u"good_standing"_s, true, u"Yes"_s);
    row("an amount", Kind::Payment, u"amount"_s, Money{125'005}, u"1,250.05"_s);
    row("a refund", Kind::Payment, u"amount"_s, Money{-5}, u"-0.05"_s);
}

void tst_ScreenText::aValueReadsAsAPersonSaysIt()
{
    QFETCH(const Kind, kind);
    QFETCH(const QString, key);
    QFETCH(const FieldValue, value);
    StoreFixture fixture;
    const Titles titles(fixture.store().reader());
    const Catalogue &catalogue = catalogueOf(kind);
    QTEST(screenText(catalogue.at(catalogue.find(key).value()), value, titles), "text");
}

void tst_ScreenText::aReferenceIsSaidByItsTitleAlsoAfterItChanged()
{
    StoreFixture fixture;
    const Record boss =
        fixture.add(Kind::Member, {{"kind", u"organisation"_s}, {"organisation", u"Bakker"_s}});
    Titles titles(fixture.store().reader());
    const Catalogue &catalogue = catalogueOf(Kind::Member);
    const FieldSpec &field = catalogue.at(catalogue.indexOf("contact_of"_L1));
    QCOMPARE(screenText(field, boss.id(), titles), u"Bakker"_s);
    fixture.set(boss.ref(), {{"organisation", u"Bakker & Zn"_s}});
    ChangeSet changes;
    changes.touched.push_back({.record = boss.ref()});
    QVERIFY(titles.forget(changes));
    QVERIFY(!titles.forget(changes));
    QCOMPARE(screenText(field, boss.id(), titles), u"Bakker & Zn"_s);
}

void tst_ScreenText::aDayFollowsTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("brief");
    QTest::newRow("British") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"1 Feb 2027"_s
                             << u"1 Feb"_s;
    QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates)
                              << u"Feb 1, 2027"_s << u"Feb 1"_s;
}

void tst_ScreenText::aDayFollowsTheLocale()
{
    QFETCH(const QLocale, locale);
    QTEST(dayText(QDate(2027, 2, 1), locale), "full");
    QTEST(shortDayText(QDate(2027, 2, 1), locale), "brief");
}

static const chapterhouse::tests::Suite<tst_ScreenText> suite;
#include "tst_screentext.moc"
