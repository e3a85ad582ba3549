#include "models/statuswords.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_StatusWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStatusIsSaidInAWord_data();
    void aStatusIsSaidInAWord();
    void aSentenceTellsSinceWhenSomeoneLapsed_data();
    void aSentenceTellsSinceWhenSomeoneLapsed();
    void theLatestSuspensionThatCoversTheDayCounts();
};

void tst_StatusWords::aStatusIsSaidInAWord_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<QDate>("paidUntil");
    QTest::addColumn<QDate>("suspendedUntil");
    QTest::addColumn<QString>("word");
    QTest::newRow("current") << Status::Current << QDate(2027, 5, 3) << QDate() << u"Current"_s;
    QTest::newRow("grace") << Status::Grace << QDate(2026, 11, 12) << QDate()
                           << u"Grace, 21 days left"_s;
    QTest::newRow("lapsed") << Status::Lapsed << QDate(2026, 1, 1) << QDate() << u"Lapsed"_s;
    QTest::newRow("suspended") << Status::Suspended << QDate() << QDate(2027, 2, 1)
                               << u"Suspended to 1 Feb"_s;
    QTest::newRow("suspended for a year")
        << Status::Suspended << QDate() << QDate(2027, 11, 21) << u"Suspended to 21 Nov 2027"_s;
}

void tst_StatusWords::aStatusIsSaidInAWord()
{
    QFETCH(const Status, status);
    QFETCH(const QDate, paidUntil);
    QFETCH(const QDate, suspendedUntil);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QTEST(statusWord({.status = status,
                      .day = QDate(2026, 11, 21),
                      .paidUntil = paidUntil,
                      .suspendedUntil = suspendedUntil,
                      .graceDays = 30}),
          "word");
}

void tst_StatusWords::aSentenceTellsSinceWhenSomeoneLapsed_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<QDate>("paidUntil");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("after grace") << Status::Lapsed << QDate(2026, 10, 9) << u"Lapsed 12 days ago"_s;
    QTest::newRow("yesterday") << Status::Lapsed << QDate(2026, 10, 20) << u"Lapsed 1 day ago"_s;
    QTest::newRow("today") << Status::Lapsed << QDate(2026, 10, 21) << u"Lapsed today"_s;
    QTest::newRow("never paid") << Status::Lapsed << QDate() << u"Lapsed"_s;
    QTest::newRow("current") << Status::Current << QDate(2027, 5, 3) << u"Current"_s;
}

void tst_StatusWords::aSentenceTellsSinceWhenSomeoneLapsed()
{
    QFETCH(const Status, status);
    QFETCH(const QDate, paidUntil);
    QTEST(statusSentence({.status = status,
                          .day = QDate(2026, 11, 21),
                          .paidUntil = paidUntil,
                          .suspendedUntil = {},
                          .graceDays = 30}),
          "sentence");
}

void tst_StatusWords::theLatestSuspensionThatCoversTheDayCounts()
{
    const auto suspended = [](QDate from, QDate until) {
        return Standing{.what = Standing::What::Suspended, .from = from, .until = until};
    };
    const MemberStory story{.standings = {suspended({2026, 1, 1}, {2026, 12, 1}),
                                          suspended({2026, 6, 1}, {2027, 2, 1}),
                                          suspended({2027, 3, 1}, {2027, 9, 1})}};
    QCOMPARE(suspendedUntil(story, {2026, 11, 21}), QDate(2027, 2, 1));
    QCOMPARE(suspendedUntil(story, {2025, 11, 21}), QDate());
}

static const chapterhouse::tests::Suite<tst_StatusWords> suite;
#include "tst_statuswords.moc"
