#include "site/forge/forgerequests.h"
#include "site/forge/reviewrequests.h"
#include "support/testmain.h"
#include "unit/site/forgedesk.h"

#include <QCoroTask>
#include <QJsonObject>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Requests over a network and to a server that do everything wrong.
class tst_ForgeTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { s_before = qInstallMessageHandler(keepMessage); }
    void cleanupTestCase() { qInstallMessageHandler(s_before); }
    void init()
    {
        s_messages.clear();
        m_desk = std::make_unique<ForgeDesk>(ForgePatience{.answer = 60s});
    }
    void aFaultOfAReadPasses_data();
    void aFaultOfAReadPasses();
    void aFaultThatStaysIsAnError_data();
    void aFaultThatStaysIsAnError();
    void aWriteIsNotSentAgain_data();
    void aWriteIsNotSentAgain();
    void aRefusedWriteIsSentAgain();
    void aRedirectedWriteArrivesOnce();
    void betweenTwoWritesIsASecond();
    void aDripEndsWhenItsTimeIsUp();
    void whatIsCancelledEndsAtOnce();
    void theEndOfTheTransportEndsWhatRuns();
    void theTokenIsInNoText_data();
    void theTokenIsInNoText();
    void aTokenWithALineInItIsNotSent();
    void withoutATokenNoneIsSent();
    void nothingListensThere();

private:
    Result<ForgeAnswer> send(const ForgeRequest &request)
    {
        return QCoro::waitFor(m_desk->transport.send(request));
    }
    Result<ForgeAnswer> askHead()
    {
        return send(askForHead(m_desk->transport.address(), QByteArray()));
    }
    QByteArray bytesOf(const Result<ForgeAnswer> &answer) const
    {
        return answer ? answer->body : answer.error().message.toUtf8();
    }
    static void keepMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        s_messages.append(text);
        s_before(type, context, text);
    }

    static inline QtMessageHandler s_before = nullptr;
    static inline QStringList s_messages;
    std::unique_ptr<ForgeDesk> m_desk;
};

Q_DECLARE_METATYPE(chapterhouse::tests::Fault)

void tst_ForgeTransport::aFaultOfAReadPasses_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QList<std::chrono::milliseconds>>("waits");
    using enum Fault::Kind;
    const auto row = [](const char *name, Fault fault,
                        const QList<std::chrono::milliseconds> &waits) {
        QTest::newRow(name) << fault << waits;
    };
    row("the line is cut", {.kind = Drop}, {1s});
    row("half an answer", {.kind = HalfAnswer}, {1s});
    row("500", {.kind = ServerError}, {1s});
    row("502 with a page", {.kind = BadGateway}, {1s});
    row("403 with retry-after", {.kind = RetryAfter, .seconds = 40}, {40s});
    row("429 with retry-after", {.kind = TooManyRequests, .seconds = 40}, {40s});
    row("nothing left until", {.kind = LimitUsedUp, .seconds = 300}, {300s});
    row("a redirect on the same host", {.kind = RedirectSameHost}, {});
}

void tst_ForgeTransport::aFaultOfAReadPasses()
{
    QFETCH(Fault, fault);
    QFETCH(QList<std::chrono::milliseconds>, waits);
    const QByteArray expected = bytesOf(askHead());
    m_desk->forge.forgetRequests();
    m_desk->forge.failAt(1, fault);
    const auto answer = askHead();
    QVERIFY2(answer, bytesOf(answer).constData());
    QCOMPARE(answer->body, expected);
    QCOMPARE(m_desk->pause.waits(), waits);
    QCOMPARE(m_desk->transport.requests(), m_desk->forge.requests().size() + 1);
}

void tst_ForgeTransport::aFaultThatStaysIsAnError_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("part");
    using enum Fault::Kind;
    const auto row = [](const char *name, Fault fault, const char *part) {
        QTest::newRow(name) << fault << ErrorKind::Network << QString::fromLatin1(part);
    };
    row("the line is cut", {.kind = Drop}, "broke off");
    row("half an answer", {.kind = HalfAnswer}, "broke off");
    row("fewer bytes than were announced", {.kind = TooShort}, "too long");
    row("no answer", {.kind = Delay}, "too long");
    row("500", {.kind = ServerError}, "500");
    row("a wait of an hour", {.kind = RetryAfter, .seconds = 3600}, "2026-11-21 13:00 (UTC)");
    row("a limit for an hour", {.kind = LimitUsedUp, .seconds = 3600}, "2026-11-21 13:00 (UTC)");
    row("a redirect to another host", {.kind = RedirectOtherHost}, "another place");
    row("redirects without end", {.kind = RedirectEndless}, "another place");
    row("2 GB", {.kind = Flood}, "more than");
}

void tst_ForgeTransport::aFaultThatStaysIsAnError()
{
    QFETCH(Fault, fault);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, part);
    if (part == "too long"_L1) // nothing else may seem to stand still on a busy computer
        m_desk = std::make_unique<ForgeDesk>(ForgePatience{.stall = 100ms});
    for (int nth = 1; nth <= 20; ++nth)
        m_desk->forge.failAt(nth, fault);
    const auto answer = askHead();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QVERIFY2(answer.error().message.contains(part), qPrintable(answer.error().message));
    const QList<SeenRequest> seen = m_desk->forge.requests();
    for (const SeenRequest &request : seen)
        QCOMPARE(request.host, m_desk->forge.api().authority().toUtf8());
}

void tst_ForgeTransport::aWriteIsNotSentAgain_data()
{
    QTest::addColumn<Fault>("fault");
    using enum Fault::Kind;
    for (const Fault::Moment moment : {Fault::Moment::Before, Fault::Moment::After}) {
        const QString when = moment == Fault::Moment::Before ? u"before"_s : u"after"_s;
        QTest::newRow(qPrintable(u"cut "_s + when)) << Fault{.kind = Drop, .moment = moment};
        QTest::newRow(qPrintable(u"half an answer "_s + when))
            << Fault{.kind = HalfAnswer, .moment = moment};
        QTest::newRow(qPrintable(u"500 "_s + when)) << Fault{.kind = ServerError, .moment = moment};
    }
}

void tst_ForgeTransport::aWriteIsNotSentAgain()
{
    QFETCH(Fault, fault);
    ForgeRequest write = makeBlob(m_desk->transport.address(), "six\n");
    write.effect = ForgeEffect::Once;
    m_desk->forge.failAt(1, fault);
    QVERIFY(!send(write));
    QCOMPARE(m_desk->forge.requests().size(), 1);
}

void tst_ForgeTransport::aRefusedWriteIsSentAgain()
{
    ForgeRequest write = makeBlob(m_desk->transport.address(), "six\n");
    write.effect = ForgeEffect::Once;
    m_desk->forge.failAt(1, {.kind = Fault::Kind::RetryAfter, .seconds = 5});
    QVERIFY(send(write));
    QCOMPARE(m_desk->forge.requests().size(), 2);
}

void tst_ForgeTransport::aRedirectedWriteArrivesOnce()
{
    ForgeRequest write = makeBlob(m_desk->transport.address(), "six\n");
    write.effect = ForgeEffect::Once;
    m_desk->forge.failAt(1, {.kind = Fault::Kind::RedirectSameHost});
    const auto answer = send(write);
    QVERIFY2(answer, bytesOf(answer).constData());
    QVERIFY(answer->body.contains(blobId("six\n")));
    QCOMPARE(m_desk->forge.requests().size(), 2);
    QCOMPARE(m_desk->pause.waits(), QList<std::chrono::milliseconds>());
}

void tst_ForgeTransport::betweenTwoWritesIsASecond()
{
    const ForgeRequest write = makeBlob(m_desk->transport.address(), "six\n");
    QVERIFY(send(write));
    m_desk->clock.advance(300ms);
    QVERIFY(askHead());
    QVERIFY(send(write));
    QCOMPARE(m_desk->pause.waits(), QList<std::chrono::milliseconds>{700ms});
    m_desk->clock.advance(2s);
    QVERIFY(send(write));
    QCOMPARE(m_desk->pause.waits().size(), 1);
}

void tst_ForgeTransport::aDripEndsWhenItsTimeIsUp()
{
    for (int nth = 1; nth <= 20; ++nth)
        m_desk->forge.failAt(nth, {.kind = Fault::Kind::SlowDrip});
    const auto pass = [this](QNetworkReply *reply) {
        connect(reply, &QNetworkReply::readyRead, this, [this] { m_desk->clock.advance(50s); });
    };
    m_desk->network.sent = pass;
    const auto answer = askHead();
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.contains("too long"_L1), qPrintable(answer.error().message));
}

void tst_ForgeTransport::whatIsCancelledEndsAtOnce()
{
    m_desk->forge.failAt(1, {.kind = Fault::Kind::Delay});
    auto running = m_desk->transport.send(askForHead(m_desk->transport.address(), QByteArray()));
    m_desk->transport.cancel();
    const auto answer = QCoro::waitFor(running);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    m_desk->forge.failNoMore();
    QVERIFY(askHead());
}

void tst_ForgeTransport::theEndOfTheTransportEndsWhatRuns()
{
    m_desk->forge.failAt(1, {.kind = Fault::Kind::Delay});
    auto transport = std::make_unique<ForgeTransport>(m_desk->network, m_desk->transport.address(),
                                                      secretToken, m_desk->pause, m_desk->clock);
    auto running = transport->send(askForHead(transport->address(), QByteArray()));
    transport.reset();
    const auto answer = QCoro::waitFor(running);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
}

void tst_ForgeTransport::theTokenIsInNoText_data()
{
    QTest::addColumn<Fault>("fault");
    using enum Fault::Kind;
    QTest::newRow("the line is cut") << Fault{.kind = Drop};
    QTest::newRow("half an answer") << Fault{.kind = HalfAnswer};
    QTest::newRow("500") << Fault{.kind = ServerError};
    QTest::newRow("a page") << Fault{.kind = BadGateway};
    QTest::newRow("a wait of an hour") << Fault{.kind = RetryAfter, .seconds = 3600};
    QTest::newRow("a redirect to another host") << Fault{.kind = RedirectOtherHost};
    QTest::newRow("2 GB") << Fault{.kind = Flood};
}

void tst_ForgeTransport::theTokenIsInNoText()
{
    QFETCH(Fault, fault);
    const QString token = QString::fromLatin1(secretToken);
    for (int nth = 1; nth <= 20; ++nth)
        m_desk->forge.failAt(nth, fault);
    // A server that says what it was sent.
    const ForgeRequest request =
        graphQlRequest(u"query { %1 }"_s.arg(token), {}, ForgeEffect::None);
    const auto answer = send(request);
    QVERIFY(!answer);
    m_desk->forge.failNoMore();
    m_desk->clock.advance(2h);
    const auto refused = send(request);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"…"_s), qPrintable(refused.error().message));
    const QString texts = answer.error().message + answer.error().details +
                          refused.error().message + refused.error().details +
                          s_messages.join(u'\n');
    QVERIFY2(!texts.contains(token, Qt::CaseInsensitive), qPrintable(texts));
}

void tst_ForgeTransport::aTokenWithALineInItIsNotSent()
{
    ForgeTransport transport(m_desk->network, m_desk->transport.address(), "ghp_a\r\nx-evil: 1",
                             m_desk->pause, m_desk->clock);
    const auto answer =
        QCoro::waitFor(transport.send(askForHead(transport.address(), QByteArray())));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unauthorised);
    QCOMPARE(m_desk->forge.requests().size(), 0);
}

void tst_ForgeTransport::withoutATokenNoneIsSent()
{
    m_desk = std::make_unique<ForgeDesk>(ForgePatience(), QByteArray());
    QVERIFY(askHead());
    QVERIFY(!m_desk->forge.requests().first().hasToken);
    m_desk->forge.setPrivate(true);
    const auto hidden = askHead();
    QVERIFY(!hidden);
    QCOMPARE(hidden.error().kind, ErrorKind::NotFound);
}

void tst_ForgeTransport::nothingListensThere()
{
    const auto address = ForgeAddress::parse(u"o/r"_s, u"main"_s, QUrl(u"http://127.0.0.1:1"_s));
    QVERIFY(address);
    ForgeTransport transport(m_desk->network, *address, secretToken, m_desk->pause, m_desk->clock);
    const auto answer = QCoro::waitFor(transport.send(askForHead(*address, QByteArray())));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QVERIFY(answer.error().message.contains("cannot be reached"_L1));
    QCOMPARE(transport.requests(), 3);
}

static const Suite<tst_ForgeTransport> suite;
#include "tst_forgetransport.moc"
