#include "site/setbacks.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

/// When what could not be sent is tried again.
class tst_Setbacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachFailureWaitsTwiceAsLong_data();
    void eachFailureWaitsTwiceAsLong();
    void whatWasChangedIsSentAtOnce();

private:
    SiteSetback after(int failures, const QByteArray &file = "text") const
    {
        std::optional<SiteSetback> setback;
        for (int i = 0; i < failures; ++i)
            setback = setbackAfter(setback, m_post, file, u"Taken."_s, m_now);
        return setback.value_or(SiteSetback());
    }

    const RecordRef m_post{Kind::Post, RecordId(u"a"_s)};
    const QDateTime m_now{QDate(2026, 11, 22), QTime(10, 0), Qt::UTC};
};

void tst_Setbacks::eachFailureWaitsTwiceAsLong_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("minutes");
    QTest::newRow("first") << 1 << 0;
    QTest::newRow("second") << 2 << 1;
    QTest::newRow("third") << 3 << 2;
    QTest::newRow("fourth") << 4 << 4;
    QTest::newRow("seventh") << 7 << 32;
    QTest::newRow("eighth") << 8 << 60;
    QTest::newRow("hundredth") << 100 << 60;
}

void tst_Setbacks::eachFailureWaitsTwiceAsLong()
{
    QFETCH(int, failures);
    QFETCH(int, minutes);
    const SiteSetback setback = after(failures);
    QCOMPARE(setback.attempts, failures);
    QCOMPARE(setback.retryAt, m_now.addSecs(minutes * 60));
    QCOMPARE(holdsUp(setback, "text", m_now), minutes > 0);
    QVERIFY(!holdsUp(setback, "text", setback.retryAt));
}

void tst_Setbacks::whatWasChangedIsSentAtOnce()
{
    const SiteSetback setback = after(3);
    QVERIFY(!holdsUp(setback, "other", m_now));
    QVERIFY(!holdsUp(setback, std::nullopt, m_now));
    const SiteSetback again = setbackAfter(setback, m_post, "other", u"Taken."_s, m_now);
    QCOMPARE(again.attempts, 1);
}

static const chapterhouse::tests::Suite<tst_Setbacks> suite;

#include "tst_setbacks.moc"
