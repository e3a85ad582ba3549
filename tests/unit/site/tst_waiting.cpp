#include "site/credentials.h"
#include "site/systempause.h"
#include "support/testmain.h"

#include <QCoroTask>

using namespace chapterhouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the program waits for outside of the network: time and the keychain.
class tst_Waiting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPauseEnds();
    void aCancelledPauseEndsAtOnce();
    void aPauseEndsWithWhatMeasuresIt();
    void aKeychainThatIsNotThereSaysSo();
};

void tst_Waiting::aPauseEnds()
{
    SystemPause pause;
    QVERIFY(QCoro::waitFor(pause.wait(1ms)));
}

void tst_Waiting::aCancelledPauseEndsAtOnce()
{
    SystemPause pause;
    auto first = pause.wait(24h);
    auto second = pause.wait(24h);
    pause.cancel();
    const auto ended = QCoro::waitFor(first);
    QVERIFY(!ended);
    QCOMPARE(ended.error().kind, ErrorKind::Cancelled);
    QVERIFY(!QCoro::waitFor(second));
    QVERIFY(QCoro::waitFor(pause.wait(1ms)));
}

void tst_Waiting::aPauseEndsWithWhatMeasuresIt()
{
    auto pause = std::make_unique<SystemPause>();
    auto waiting = pause->wait(24h);
    pause.reset();
    QVERIFY(!QCoro::waitFor(waiting));
}

void tst_Waiting::aKeychainThatIsNotThereSaysSo()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    KeychainCredentials keychain;
    const auto read = QCoro::waitFor(keychain.read(u"api.example.org"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Unauthorised);
    const QByteArray token = "ghp_SecretOfTheTests0123456789";
    const auto kept = QCoro::waitFor(keychain.keep(u"api.example.org"_s, token));
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, ErrorKind::Unauthorised);
    QVERIFY(!(kept.error().message + kept.error().details).contains(QString::fromLatin1(token)));
}

static const tests::Suite<tst_Waiting> suite;
#include "tst_waiting.moc"
