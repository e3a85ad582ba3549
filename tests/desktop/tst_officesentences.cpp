#include "desktop/pages/bodies/officesentences.h"
#include "support/testmain.h"

#include <QLocale>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_OfficeSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault({QLocale::English, QLocale::UnitedKingdom}); }
    void anEndNamesAllThatEnds_data();
    void anEndNamesAllThatEnds();
    void aHandoverNamesBothAndTheTerm_data();
    void aHandoverNamesBothAndTheTerm();
    void withoutADayNothingIsSaid();
};

namespace {

const QDate may3(2026, 5, 3);

FilledSeat seatOfAnn(const QStringList &titles, QDate until = {})
{
    FilledSeat seat{.seat = {.until = until}, .holder = {.name = u"Ann"_s, .country = {}}};
    for (const QString &title : titles)
        seat.functions.push_back({.title = title});
    return seat;
}

} // namespace

void tst_OfficeSentences::anEndNamesAllThatEnds_data()
{
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a seat alone") << QStringList()
                                  << u"Ann’s last day in the seat is 3 May 2026."_s;
    QTest::newRow("one function") << QStringList{u"Actuary"_s}
                                  << u"Ann’s last day as Actuary is 3 May 2026."_s;
    QTest::newRow("two functions") << QStringList{u"Treasurer"_s, u"Actuary"_s}
                                   << u"Ann’s last day as Treasurer and Actuary is 3 May 2026."_s;
    QTest::newRow("three functions")
        << QStringList{u"President"_s, u"Treasurer"_s, u"Actuary"_s}
        << u"Ann’s last day as President, Treasurer and Actuary is 3 May 2026."_s;
}

void tst_OfficeSentences::anEndNamesAllThatEnds()
{
    QFETCH(const QStringList, titles);
    QTEST(endOfSeatSentence(seatOfAnn(titles), may3), "sentence");
}

void tst_OfficeSentences::aHandoverNamesBothAndTheTerm_data()
{
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("without an end")
        << QDate() << u"Ann’s last day as Actuary is 2 May 2026. Bob follows on 3 May 2026."_s;
    QTest::newRow("within a term") << QDate(2027, 6, 30)
                                   << u"Ann’s last day as Actuary is 2 May 2026. Bob follows on 3 "
                                      "May 2026 and completes the term until 30 Jun 2027."_s;
}

void tst_OfficeSentences::aHandoverNamesBothAndTheTerm()
{
    QFETCH(const QDate, until);
    QTEST(handoverSentence(seatOfAnn({u"Actuary"_s}, until), u"Bob"_s, may3), "sentence");
}

void tst_OfficeSentences::withoutADayNothingIsSaid()
{
    QCOMPARE(endOfSeatSentence(seatOfAnn({}), {}), QString());
    QCOMPARE(handoverSentence(seatOfAnn({}), u"Bob"_s, {}), QString());
    QCOMPARE(handoverSentence(seatOfAnn({}), {}, may3), QString());
}

static const Suite<tst_OfficeSentences> suite;
#include "tst_officesentences.moc"
