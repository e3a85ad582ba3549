#include "domain/momenttext.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_MomentText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentsAreReadAsPeopleTypeThem_data();
    void momentsAreReadAsPeopleTypeThem();
    void whatIsShownIsReadAgain_data();
    void whatIsShownIsReadAgain();
};

void tst_MomentText::momentsAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    const QString evening = u"2026-12-10T18:30"_s;
    QTest::newRow("as in files") << u"2026-12-10T18:30"_s << evening;
    QTest::newRow("as in files, with a blank") << u"2026-12-10 18:30"_s << evening;
    QTest::newRow("a day as in files") << u"2026-12-10"_s << u"2026-12-10"_s;
    QTest::newRow("words") << u"10 Dec 2026, 18:30"_s << evening;
    QTest::newRow("words without a comma") << u" 10  December 2026 18:30"_s << evening;
    QTest::newRow("a day in words") << u"10 Dec 2026"_s << u"2026-12-10"_s;
    QTest::newRow("numbers") << u"10/12/2026 18.30"_s << evening;
    QTest::newRow("half a day") << u"10 Dec 2026, 6:30 pm"_s << evening;
    QTest::newRow("an hour alone") << u"10 Dec 2026 6 p.m."_s << u"2026-12-10T18:00"_s;
    QTest::newRow("midnight") << u"10 Dec 2026 12 am"_s << u"2026-12-10T00:00"_s;
    QTest::newRow("noon") << u"10 Dec 2026 12:00 pm"_s << u"2026-12-10T12:00"_s;
    QTest::newRow("the French hour") << u"10/12/2026 18h30"_s << evening;
    QTest::newRow("no such hour") << u"10 Dec 2026 25:00"_s << QString();
    QTest::newRow("no such half") << u"10 Dec 2026 18:30 pm"_s << QString();
    QTest::newRow("a time alone") << u"18:30"_s << QString();
    QTest::newRow("no such day") << u"31 Feb 2026 18:30"_s << QString();
    QTest::newRow("words that are none") << u"some evening"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void tst_MomentText::momentsAreReadAsPeopleTypeThem()
{
    QFETCH(QString, text);
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const auto moment = momentFromText(text, british);
    QTEST(moment ? isoText(*moment) : QString(), "iso");
}

void tst_MomentText::whatIsShownIsReadAgain_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("shown");
    QTest::newRow("British") << QLocale(QLocale::English, QLocale::UnitedKingdom)
                             << u"10 Dec 2026, 18:30"_s;
    QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates)
                              << u"Dec 10, 2026, 6:30 PM"_s;
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany)
                            << u"10. Dez. 2026, 18:30"_s;
    QTest::newRow("French") << QLocale(QLocale::French, QLocale::France)
                            << u"10 déc. 2026, 18:30"_s;
    QTest::newRow("Polish") << QLocale(QLocale::Polish, QLocale::Poland) << u"10 gru 2026, 18:30"_s;
}

void tst_MomentText::whatIsShownIsReadAgain()
{
    QFETCH(QLocale, locale);
    const DayOrTime moment{QDate(2026, 12, 10), QTime(18, 30)};
    const QString text = momentText(moment, locale);
    QTEST(text, "shown");
    QCOMPARE(momentFromText(text, locale), std::optional(moment));
}

static const Suite<tst_MomentText> suite;
#include "tst_momenttext.moc"
