#include "domain/membersearches.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_MemberSearches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void searchesReadAsAPersonWouldTypeThem();
    void whoLapsedThisMonthHadPaidUntilTheDaysOfGraceBefore_data();
    void whoLapsedThisMonthHadPaidUntilTheDaysOfGraceBefore();
};

void tst_MemberSearches::searchesReadAsAPersonWouldTypeThem()
{
    const QDate day(2026, 11, 21);
    QCOMPARE((QStringList{renewalsDueSearch(day), goodStandingSearch(MemberClass::Supporting),
                          joinedInSearch(day), leftInSearch(day), lapsedInSearch(day),
                          inChapterSearch(u"it"_s, u"Italy"_s),
                          inChapterSearch({}, u"UK and Ireland"_s)}),
             (QStringList{u"status:current paid_until:2026-11-21..2026-12-21"_s,
                          u"status:current class:supporting"_s,
                          u"joined:2026-11 or -has:joined member_since:2026-11"_s,
                          u"left:2026-11"_s, u"status:lapsed paid_until:2026-11"_s, u"chapter:it"_s,
                          u"chapter:\"UK and Ireland\""_s}));
}

void tst_MemberSearches::whoLapsedThisMonthHadPaidUntilTheDaysOfGraceBefore_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("grace");
    QTest::addColumn<QString>("expected");
    QTest::newRow("thirty days") << QDate(2026, 11, 21) << 30
                                 << u"status:lapsed paid_until:2026-10-01..2026-10-21"_s;
    QTest::newRow("no grace") << QDate(2026, 11, 21) << 0
                              << u"status:lapsed paid_until:2026-10-31..2026-11-20"_s;
    QTest::newRow("first of a month")
        << QDate(2026, 11, 1) << 0 << u"status:lapsed paid_until:2026-10-31..2026-10-31"_s;
}

void tst_MemberSearches::whoLapsedThisMonthHadPaidUntilTheDaysOfGraceBefore()
{
    QFETCH(QDate, day);
    QFETCH(int, grace);
    QTEST(lapsedThisMonthSearch(day, {.graceDays = grace}), "expected");
}

static const Suite<tst_MemberSearches> suite;
#include "tst_membersearches.moc"
