#include "base/idsource.h"
#include "support/fixedclock.h"
#include "support/testmain.h"

#include <QRegularExpression>
#include <QSet>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_IdSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIdIsALowerCaseUuidOfVersionSeven();
    void theTimeIsInItsFirstTwelveDigits();
    void idsOfOneMillisecondAreDistinctAndInOrder();
    void aClockThatGoesBackKeepsTheOrder();
};

void tst_IdSource::anIdIsALowerCaseUuidOfVersionSeven()
{
    const SystemClock clock;
    UuidV7Source ids(clock);
    const QRegularExpression form(
        u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    for (int i = 0; i < 100; ++i)
        QVERIFY(form.match(ids.next().text()).hasMatch());
}

void tst_IdSource::theTimeIsInItsFirstTwelveDigits()
{
    const tests::FixedClock clock(QDateTime::fromMSecsSinceEpoch(0x0123456789ab, Qt::UTC));
    UuidV7Source ids(clock);
    QCOMPARE(ids.next().text().left(13), u"01234567-89ab"_s);
}

void tst_IdSource::idsOfOneMillisecondAreDistinctAndInOrder()
{
    const tests::FixedClock clock(QDate(2026, 11, 21));
    UuidV7Source ids(clock);
    RecordId previous = ids.next();
    for (int i = 0; i < 10000; ++i) {
        const RecordId next = ids.next();
        QVERIFY2(previous < next, qPrintable(previous.text() + u" then "_s + next.text()));
        previous = next;
    }
}

void tst_IdSource::aClockThatGoesBackKeepsTheOrder()
{
    tests::FixedClock clock(QDate(2026, 11, 21));
    UuidV7Source ids(clock);
    const RecordId before = ids.next();
    clock.setNow(QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC));
    QVERIFY(before < ids.next());
}

static const tests::Suite<tst_IdSource> suite;
#include "tst_idsource.moc"
