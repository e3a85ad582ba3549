#include "support/testmain.h"
#include "unit/forge/forgefixture.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chapterhouse::tests::Fault::Kind)

/// Each thing that can go wrong, before and after a request had its effect.
class tst_Faults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ForgeFixture>(); }
    void whatTheClientSees_data();
    void whatTheClientSees();
    void aFaultComesBeforeOrAfterTheEffect_data();
    void aFaultComesBeforeOrAfterTheEffect();
    void aDroppedRequestIsSentAgainByQt();
    void aDelayLastsUntilItIsReleased();
    void sizesAreWrong();
    void redirectsLeadWhereTheySay();
    void anEndlessRedirectGoesOn();
    void aFloodAndADripGoOn_data();
    void aFloodAndADripGoOn();
    void theLimitIsNewWhenTheClockSaysSo();
    void onlyTheNthRequestFails();

private:
    QJsonObject newBranch() const
    {
        return {{u"ref"_s, u"refs/heads/new"_s}, {u"sha"_s, QString::fromLatin1(m_fixture->first)}};
    }

    std::unique_ptr<ForgeFixture> m_fixture;
};

namespace {

using Kind = Fault::Kind;
constexpr auto cutOff = QNetworkReply::RemoteHostClosedError;
constexpr int often = 4; // more than Qt by itself sends a request whose line was cut
constexpr auto fine = QNetworkReply::NoError;

} // namespace

void tst_Faults::whatTheClientSees_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("body"); // that it is, as a pattern
    const auto row = [](const char *name, Kind kind, int status, QNetworkReply::NetworkError error,
                        const QByteArray &header = {}, const QByteArray &value = {},
                        const QString &body = u".*"_s) {
        QTest::newRow(name) << kind << status << error << header << value << body;
    };
    row("drop", Kind::Drop, 0, cutOff);
    row("half", Kind::HalfAnswer, 200, cutOff, {}, {}, u"\\{.*[^}]"_s);
    row("500", Kind::ServerError, 500, QNetworkReply::InternalServerError);
    row("502", Kind::BadGateway, 502, QNetworkReply::UnknownServerError, "content-type",
        "text/html");
    row("403", Kind::RetryAfter, 403, QNetworkReply::ContentAccessDenied, "retry-after", "60");
    row("429", Kind::TooManyRequests, 429, QNetworkReply::UnknownContentError, "retry-after", "60");
    row("limit", Kind::LimitUsedUp, 403, QNetworkReply::ContentAccessDenied,
        "x-ratelimit-remaining", "0");
    row("wrong JSON", Kind::WrongJson, 200, fine, {}, {}, u"\\{\"sha\": \"0123, .*"_s);
    row("other JSON", Kind::OtherJson, 200, fine, {}, {}, u"\\[\\[1\\].*"_s);
    row("no UTF-8", Kind::InvalidUtf8, 200, fine, {}, {}, u".*\\x{fffd}.*"_s);
    row("too long", Kind::TooLong, 200, fine, {}, {}, u"\\{.*[^}]"_s);
}

void tst_Faults::whatTheClientSees()
{
    QFETCH(Kind, kind);
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(QByteArray, header);
    QFETCH(QString, body);
    m_fixture->forge.failAt(1, {.kind = kind, .moment = Fault::Moment::After, .times = often});
    const Heard heard = m_fixture->asker.get("/repos/o/r/git/ref/heads/main");
    QTEST(heard.status, "status");
    QCOMPARE(heard.error, error);
    if (!header.isEmpty())
        QTEST(heard.header(header), "value");
    QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(body),
                                QRegularExpression::DotMatchesEverythingOption)
                 .match(QString::fromUtf8(heard.body))
                 .hasMatch(),
             heard.body.constData());
}

void tst_Faults::aFaultComesBeforeOrAfterTheEffect_data()
{
    QTest::addColumn<Kind>("kind");
    for (const auto &[name, kind] :
         QList<QPair<const char *, Kind>>{{"drop", Kind::Drop},
                                          {"half", Kind::HalfAnswer},
                                          {"500", Kind::ServerError},
                                          {"403", Kind::RetryAfter},
                                          {"wrong JSON", Kind::WrongJson}})
        QTest::newRow(name) << kind;
}

void tst_Faults::aFaultComesBeforeOrAfterTheEffect()
{
    QFETCH(Kind, kind);
    ForgeFixture &f = *m_fixture;
    f.forge.failAt(1, {.kind = kind, .moment = Fault::Moment::Before, .times = often});
    f.asker.ask("POST", "/repos/o/r/git/refs", newBranch());
    QCOMPARE(f.forge.repository().branches(), QStringList{u"main"_s});
    QCOMPARE(f.forge.requests().constFirst().status, 0);
    f.forge.forgetRequests();
    f.forge.failAt(1, {.kind = kind, .moment = Fault::Moment::After, .times = often});
    f.asker.ask("POST", "/repos/o/r/git/refs", newBranch());
    QCOMPARE(f.forge.repository().branches(), (QStringList{u"main"_s, u"new"_s}));
    QCOMPARE(f.forge.requests().constFirst().status, 201);
}

/// What a client of Qt has to know: a write whose answer was lost comes again by itself.
void tst_Faults::aDroppedRequestIsSentAgainByQt()
{
    ForgeFixture &f = *m_fixture;
    f.forge.failAt(1, {.kind = Kind::Drop, .moment = Fault::Moment::After});
    QCOMPARE(f.asker.ask("POST", "/repos/o/r/git/refs", newBranch()).status, 422);
    QCOMPARE(f.forge.requests().size(), 2);
}

void tst_Faults::aDelayLastsUntilItIsReleased()
{
    ForgeFixture &f = *m_fixture;
    f.forge.failAt(1, {.kind = Kind::Delay});
    const std::unique_ptr<QNetworkReply> reply(
        f.asker.begin("GET", "/repos/o/r/git/ref/heads/main", {}));
    QTRY_COMPARE(f.forge.held(), 1);
    QVERIFY(!reply->isFinished());
    f.forge.release();
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(Asker::heard(*reply).status, 200);
}

void tst_Faults::sizesAreWrong()
{
    ForgeFixture &f = *m_fixture;
    f.forge.failAt(1, {.kind = Kind::WrongSizes, .moment = Fault::Moment::After});
    const QJsonValue entry = f.asker.get("/repos/o/r/git/trees/main").json[u"tree"_s][0];
    QCOMPARE(entry[u"path"_s].toString(), u"a.md"_s);
    QCOMPARE(entry[u"size"_s].toInt(), 40);
}

void tst_Faults::redirectsLeadWhereTheySay()
{
    ForgeFixture &f = *m_fixture;
    f.forge.failAt(1, {.kind = Kind::RedirectSameHost});
    f.forge.failAt(2, {.kind = Kind::RedirectOtherHost});
    const QByteArray target = "/repos/o/r/git/ref/heads/main";
    const QByteArray api = f.forge.api().toEncoded();
    const Heard same = f.asker.get(target);
    QCOMPARE(same.status, 307);
    QCOMPARE(same.header("location"), api + "/redirected" + target);
    const Heard other = f.asker.get(target);
    QCOMPARE(other.status, 302);
    QCOMPARE(other.header("location"), QByteArray(api + target).replace("127.0.0.1", "localhost"));
    QCOMPARE(f.asker.get("/redirected" + target).text(u"ref"_s), u"refs/heads/main"_s);
}

void tst_Faults::anEndlessRedirectGoesOn()
{
    ForgeFixture &f = *m_fixture;
    f.forge.failAt(1, {.kind = Kind::RedirectEndless});
    QByteArray target = "/repos/o/r/git/ref/heads/main";
    for (int i = 0; i < 5; ++i) {
        const Heard heard = f.asker.get(target);
        QCOMPARE(heard.status, 302);
        const QByteArray next = heard.header("location").mid(f.forge.api().toEncoded().size());
        QVERIFY(next != target);
        target = next;
    }
}

void tst_Faults::aFloodAndADripGoOn_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("enough"); // bytes
    QTest::newRow("flood") << Kind::Flood << qint64(20'000'000);
    QTest::newRow("drip") << Kind::SlowDrip << qint64(5);
    QTest::newRow("too short") << Kind::TooShort << qint64(100);
}

void tst_Faults::aFloodAndADripGoOn()
{
    QFETCH(Kind, kind);
    QFETCH(qint64, enough);
    ForgeFixture &f = *m_fixture;
    f.forge.failAt(1, {.kind = kind, .moment = Fault::Moment::After});
    const std::unique_ptr<QNetworkReply> reply(
        f.asker.begin("GET", "/repos/o/r/git/ref/heads/main", {}));
    qint64 received = 0;
    connect(reply.get(), &QNetworkReply::readyRead, this,
            [&] { received += reply->readAll().size(); });
    QTRY_VERIFY_WITH_TIMEOUT(received >= enough, 30'000);
    QVERIFY(!reply->isFinished());
    reply->abort();
    QCOMPARE(f.asker.get("/repos/o/r/git/ref/heads/main").status, 200);
}

void tst_Faults::theLimitIsNewWhenTheClockSaysSo()
{
    ForgeFixture &f = *m_fixture;
    f.forge.failAt(1, {.kind = Kind::LimitUsedUp, .seconds = 90});
    const Heard first = f.asker.get("/user");
    QCOMPARE(first.status, 403);
    QCOMPARE(first.header("x-ratelimit-reset"),
             QByteArray::number(f.clock.now().addSecs(90).toSecsSinceEpoch()));
    f.clock.advance(std::chrono::seconds(89));
    QCOMPARE(f.asker.get("/user").status, 403);
    f.clock.advance(std::chrono::seconds(1));
    const Heard last = f.asker.get("/user");
    QCOMPARE(last.status, 200);
    QCOMPARE(last.header("x-ratelimit-remaining"), QByteArray("4999"));
}

void tst_Faults::onlyTheNthRequestFails()
{
    ForgeFixture &f = *m_fixture;
    f.forge.failAt(3, {.kind = Kind::ServerError});
    QList<int> statuses;
    for (int i = 0; i < 4; ++i)
        statuses.append(f.asker.get("/user").status);
    f.forge.forgetRequests();
    f.forge.failAt(1, {.kind = Kind::BadGateway});
    statuses.append(f.asker.get("/user").status);
    f.forge.forgetRequests();
    f.forge.failNoMore();
    statuses.append(f.asker.get("/user").status);
    QCOMPARE(statuses, (QList<int>{200, 200, 500, 200, 502, 200}));
}

static const Suite<tst_Faults> suite;
#include "tst_faults.moc"
