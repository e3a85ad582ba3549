#include "site/forge/retrypolicy.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

/// What is done with an attempt that brought no answer.
class tst_RetryPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFaultIsWaitedForOrNot_data();
    void aFaultIsWaitedForOrNot();
    void aLimitIsObeyed_data();
    void aLimitIsObeyed();
    void anErrorSaysWhatToDo_data();
    void anErrorSaysWhatToDo();
    void aLongWaitIsAnErrorThatSaysUntilWhen();
};

namespace {

constexpr qint64 noWait = -1;
constexpr auto none = ForgeEffect::None;
constexpr auto again = ForgeEffect::SameAgain;
constexpr auto once = ForgeEffect::Once;

FailedAttempt attemptNow()
{
    return {.now = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC),
            .host = u"api.example.org"_s,
            .repository = u"o/r"_s,
            .words = u"Why not"_s};
}

qint64 secondsOf(const Result<std::chrono::milliseconds> &pause)
{
    return pause ? pause->count() / 1000 : noWait;
}

} // namespace

Q_DECLARE_METATYPE(chapterhouse::ForgeEffect)
Q_DECLARE_METATYPE(chapterhouse::ForgeFault)
Q_DECLARE_METATYPE(chapterhouse::ForgeHeaders)

void tst_RetryPolicy::aFaultIsWaitedForOrNot_data()
{
    QTest::addColumn<ForgeEffect>("effect");
    QTest::addColumn<ForgeFault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("number");
    QTest::addColumn<qint64>("seconds");
    using enum ForgeFault;
    QTest::newRow("a read that broke off") << none << Broken << 0 << 1 << 1LL;
    QTest::newRow("a read that broke off again") << none << Broken << 0 << 2 << 4LL;
    QTest::newRow("and again") << none << Broken << 0 << 3 << noWait;
    QTest::newRow("a slow read") << none << TooSlow << 0 << 1 << 1LL;
    QTest::newRow("a read of a broken server") << none << None << 500 << 1 << 1LL;
    QTest::newRow("a bad gateway") << none << None << 502 << 2 << 4LL;
    QTest::newRow("a write that broke off") << once << Broken << 0 << 1 << noWait;
    QTest::newRow("a slow write") << once << TooSlow << 0 << 1 << noWait;
    QTest::newRow("a write to a broken server") << once << None << 500 << 1 << noWait;
    QTest::newRow("a write that was not sent") << once << Unreachable << 0 << 1 << 1LL;
    QTest::newRow("a write that twice is once") << again << Broken << 0 << 1 << 1LL;
    QTest::newRow("a flood") << none << TooLarge << 0 << 1 << noWait;
    QTest::newRow("a false certificate") << none << Untrusted << 0 << 1 << noWait;
    QTest::newRow("a redirect elsewhere") << none << LedAway << 0 << 1 << noWait;
    QTest::newRow("not there") << none << None << 404 << 1 << noWait;
    QTest::newRow("no right") << none << None << 403 << 1 << noWait;
    QTest::newRow("a wrong token") << none << None << 401 << 1 << noWait;
}

void tst_RetryPolicy::aFaultIsWaitedForOrNot()
{
    QFETCH(ForgeEffect, effect);
    QFETCH(ForgeFault, fault);
    QFETCH(int, status);
    QFETCH(int, number);
    QFETCH(qint64, seconds);
    FailedAttempt attempt = attemptNow();
    attempt.number = number;
    attempt.effect = effect;
    attempt.fault = fault;
    attempt.status = status;
    QCOMPARE(secondsOf(pauseBeforeRepeating(attempt)), seconds);
}

void tst_RetryPolicy::aLimitIsObeyed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ForgeHeaders>("headers");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("number");
    QTest::addColumn<qint64>("seconds");
    const QString limit = u"You have exceeded a secondary rate limit"_s;
    const qint64 noon = attemptNow().now.toSecsSinceEpoch();
    const QByteArray inTwo = QByteArray::number(noon + 120);
    const ForgeHeaders usedUp{{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", inTwo}};
    ForgeHeaders both = usedUp;
    both.insert("retry-after", "7");
    QTest::newRow("retry-after") << 403 << ForgeHeaders{{"retry-after", "30"}} << limit << 1
                                 << 30LL;
    QTest::newRow("429") << 429 << ForgeHeaders{{"retry-after", "30"}} << limit << 1 << 30LL;
    QTest::newRow("at once") << 429 << ForgeHeaders{{"retry-after", "0"}} << limit << 1 << 1LL;
    QTest::newRow("a date") << 429 << ForgeHeaders{{"retry-after", "Sat, 21 Nov 2026 12:00:45 GMT"}}
                            << limit << 1 << 45LL;
    QTest::newRow("until the reset") << 403 << usedUp << limit << 1 << 120LL;
    QTest::newRow("retry-after before the reset") << 403 << both << limit << 1 << 7LL;
    QTest::newRow("something left, so no reset")
        << 429 << ForgeHeaders{{"x-ratelimit-remaining", "9"}, {"x-ratelimit-reset", inTwo}}
        << limit << 1 << 60LL;
    QTest::newRow("a minute") << 403 << ForgeHeaders() << limit << 1 << 60LL;
    QTest::newRow("a minute, no words") << 403 << ForgeHeaders() << QString() << 1 << 60LL;
    QTest::newRow("two minutes") << 403 << ForgeHeaders() << limit << 2 << 120LL;
    QTest::newRow("four minutes") << 403 << ForgeHeaders() << limit << 3 << 240LL;
    QTest::newRow("enough") << 403 << ForgeHeaders() << limit << 5 << noWait;
    QTest::newRow("nonsense") << 429 << ForgeHeaders{{"retry-after", "soon"}} << limit << 1 << 60LL;
    QTest::newRow("negative") << 429 << ForgeHeaders{{"retry-after", "-5"}} << limit << 1 << 60LL;
    QTest::newRow("huge") << 429 << ForgeHeaders{{"retry-after", "99999999999999999999"}} << limit
                          << 1 << 60LL;
    QTest::newRow("an hour") << 429 << ForgeHeaders{{"retry-after", "3600"}} << limit << 1
                             << noWait;
    QTest::newRow("no right") << 403 << ForgeHeaders() << u"Must have admin rights"_s << 1
                              << noWait;
}

void tst_RetryPolicy::aLimitIsObeyed()
{
    QFETCH(int, status);
    QFETCH(ForgeHeaders, headers);
    QFETCH(QString, words);
    QFETCH(int, number);
    QFETCH(qint64, seconds);
    FailedAttempt attempt = attemptNow();
    attempt.number = number;
    attempt.effect = once; // it was refused, so it had no effect
    attempt.status = status;
    attempt.headers = headers;
    attempt.words = words;
    QCOMPARE(secondsOf(pauseBeforeRepeating(attempt)), seconds);
}

void tst_RetryPolicy::anErrorSaysWhatToDo_data()
{
    QTest::addColumn<ForgeFault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("part");
    using enum ForgeFault;
    QTest::newRow("401") << None << 401 << QString() << ErrorKind::Unauthorised
                         << u"The token is wrong or has expired"_s;
    QTest::newRow("403") << None << 403 << QString() << ErrorKind::Unauthorised << u"no right"_s;
    QTest::newRow("404") << None << 404 << QString() << ErrorKind::NotFound
                         << u"or the token may not see it"_s;
    QTest::newRow("409") << None << 409 << QString() << ErrorKind::Conflict << u"o/r"_s;
    QTest::newRow("422") << None << 422 << QString() << ErrorKind::Input << u"Why not"_s;
    QTest::newRow("503") << None << 503 << QString() << ErrorKind::Network << u"503"_s;
    QTest::newRow("303") << None << 303 << QString() << ErrorKind::Network << u"303"_s;
    QTest::newRow("moved") << None << 200 << u"STALE_DATA"_s << ErrorKind::Conflict << u"o/r"_s;
    QTest::newRow("hidden") << None << 200 << u"NOT_FOUND"_s << ErrorKind::NotFound << u"o/r"_s;
    QTest::newRow("forbidden") << None << 200 << u"FORBIDDEN"_s << ErrorKind::Unauthorised
                               << u"no right"_s;
    QTest::newRow("other") << None << 200 << u"UNKNOWN"_s << ErrorKind::Input << u"Why not"_s;
    QTest::newRow("offline") << Unreachable << 0 << QString() << ErrorKind::Network
                             << u"cannot be reached"_s;
    QTest::newRow("broken") << Broken << 0 << QString() << ErrorKind::Network << u"broke off"_s;
    QTest::newRow("slow") << TooSlow << 0 << QString() << ErrorKind::Network << u"too long"_s;
    QTest::newRow("large") << TooLarge << 0 << QString() << ErrorKind::Network << u"more than"_s;
    QTest::newRow("TLS") << Untrusted << 0 << QString() << ErrorKind::Network << u"certificate"_s;
    QTest::newRow("away") << LedAway << 0 << QString() << ErrorKind::Network << u"another place"_s;
}

void tst_RetryPolicy::anErrorSaysWhatToDo()
{
    QFETCH(ForgeFault, fault);
    QFETCH(int, status);
    QFETCH(QString, type);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, part);
    FailedAttempt attempt = attemptNow();
    attempt.number = 9;
    attempt.fault = fault;
    attempt.status = status;
    attempt.type = type;
    const auto pause = pauseBeforeRepeating(attempt);
    QVERIFY(!pause);
    QCOMPARE(pause.error().kind, kind);
    QVERIFY2(pause.error().message.contains(part), qPrintable(pause.error().message));
    QVERIFY(!pause.error().message.contains(u'%'));
}

void tst_RetryPolicy::aLongWaitIsAnErrorThatSaysUntilWhen()
{
    FailedAttempt attempt = attemptNow();
    attempt.status = 429;
    attempt.headers = {{"retry-after", "3600"}};
    const auto pause = pauseBeforeRepeating(attempt);
    QVERIFY(!pause);
    QCOMPARE(pause.error().kind, ErrorKind::Network);
    QVERIFY2(pause.error().message.contains("2026-11-21 13:00 (UTC)"_L1),
             qPrintable(pause.error().message));
}

static const tests::Suite<tst_RetryPolicy> suite;
#include "tst_retrypolicy.moc"
