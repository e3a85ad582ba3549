#include "site/collectivefetch.h"
#include "support/fixedclock.h"
#include "support/forge/answeringserver.h"
#include "support/testmain.h"

#include <QCoro/QCoroTask>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_CollectiveFetch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsThatOfAList_data();
    void anAddressIsThatOfAList();
    void whatIsNoAddressIsRefused_data();
    void whatIsNoAddressIsRefused();
    void aListIsFetchedInOneRequest();
    void aRedirectOnTheHostIsFollowedOnce_data();
    void aRedirectOnTheHostIsFollowedOnce();
    void whatGoesWrongIsSaid_data();
    void whatGoesWrongIsSaid();
    void nothingIsAskedWithoutEncryption();
    void aListThatIsTooLargeIsNotTaken();
    void whatIsStoppedSaysSo();

private:
    Result<QByteArray> fetch(const QUrl &url)
    {
        return QCoro::waitFor(fetchMembers(url, m_clock, {}, {.stall = 150ms, .answer = 60s}));
    }
    static HttpAnswer redirect(const QByteArray &to)
    {
        return {.status = 302, .headers = {{"Location", to}}, .body = {}};
    }

    FixedClock m_clock{QDate(2026, 11, 21)};
};

namespace {

const QString listPath = u"/example/members/all.json"_s;

} // namespace

Q_DECLARE_METATYPE(chapterhouse::tests::AnsweringServer::Answering)

void tst_CollectiveFetch::anAddressIsThatOfAList_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("url");
    const QString usual = u"https://opencollective.com/example/members/all.json"_s;

    QTest::newRow("a slug") << u" example "_s << usual;
    QTest::newRow("a page") << u"https://opencollective.com/example"_s << usual;
    QTest::newRow("a page with a slash") << u"https://opencollective.com/example/"_s << usual;
    QTest::newRow("a page as people write it") << u"opencollective.com/example"_s << usual;
    QTest::newRow("a part of a page")
        << u"https://opencollective.com/example?a=b#category-ABOUT"_s << usual;
    QTest::newRow("the list itself") << usual << usual;
    QTest::newRow("another list of it")
        << u"https://opencollective.com/example/members/users.json?limit=10"_s
        << u"https://opencollective.com/example/members/users.json?limit=10"_s;
    QTest::newRow("another server") << u"https://collective.example.org/us"_s
                                    << u"https://collective.example.org/us/members/all.json"_s;
    QTest::newRow("this computer")
        << u"http://127.0.0.1:8080/us/all.json"_s << u"http://127.0.0.1:8080/us/all.json"_s;
}

void tst_CollectiveFetch::anAddressIsThatOfAList()
{
    QFETCH(QString, address);
    const auto url = collectiveListUrl(address);
    QVERIFY(url.has_value());
    QTEST(url->toString(), "url");
}

void tst_CollectiveFetch::whatIsNoAddressIsRefused_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"our collective"_s;
    QTest::newRow("a host alone") << u"https://opencollective.com/"_s;
    QTest::newRow("no encryption") << u"http://opencollective.com/example"_s;
    QTest::newRow("a password") << u"https://ann:secret@opencollective.com/example"_s;
    QTest::newRow("a file") << u"file:///etc/members.json"_s;
    QTest::newRow("a script") << u"javascript:alert(1)"_s;
}

void tst_CollectiveFetch::whatIsNoAddressIsRefused()
{
    QFETCH(QString, address);
    const auto url = collectiveListUrl(address);
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ErrorKind::Input);
}

void tst_CollectiveFetch::aListIsFetchedInOneRequest()
{
    AnsweringServer server;
    server.at(listPath, {.status = 200, .headers = {}, .body = "[{\"MemberId\":1}]"});
    const auto list = fetch(server.url(listPath));
    QVERIFY(list.has_value());
    QCOMPARE(*list, QByteArray("[{\"MemberId\":1}]"));
    QCOMPARE(server.seen.size(), 1);
    const HttpRequest &request = server.seen.front();
    QCOMPARE(request.method, QByteArray("GET"));
    QVERIFY(!request.headers.contains("authorization"));
    QVERIFY(!request.headers.contains("cookie"));
}

void tst_CollectiveFetch::aRedirectOnTheHostIsFollowedOnce_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("comes");
    QTest::addColumn<int>("requests");

    QTest::newRow("once") << QByteArray("/new.json") << QByteArray() << true << 2;
    QTest::newRow("twice") << QByteArray("/new.json") << QByteArray("/newer.json") << false << 2;
    QTest::newRow("in a circle") << QByteArray("/new.json")
                                 << QByteArray("/example/members/all.json") << false << 2;
    QTest::newRow("to another host")
        << QByteArray("http://localhost:9/new.json") << QByteArray() << false << 1;
    QTest::newRow("to another scheme")
        << QByteArray("file:///etc/passwd") << QByteArray() << false << 1;
    QTest::newRow("with a password")
        << QByteArray("http://a:b@127.0.0.1/new.json") << QByteArray() << false << 1;
    QTest::newRow("to nowhere") << QByteArray("http://") << QByteArray() << false << 1;
}

void tst_CollectiveFetch::aRedirectOnTheHostIsFollowedOnce()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    AnsweringServer server;
    server.at(listPath, redirect(first));
    server.at(u"/new.json"_s, second.isEmpty() ? HttpAnswer{.body = "[]"} : redirect(second));
    const auto list = fetch(server.url(listPath));
    QTEST(list.has_value(), "comes");
    QTEST(static_cast<int>(server.seen.size()), "requests");
    if (!list)
        QVERIFY2(list.error().message.contains("leads to another place"_L1),
                 qPrintable(list.error().message));
}

void tst_CollectiveFetch::whatGoesWrongIsSaid_data()
{
    QTest::addColumn<AnsweringServer::Answering>("answering");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("part");
    const auto status = [](int number) {
        return AnsweringServer::Answering(
            [number](HttpConnection &line) { line.answer({.status = number}); });
    };

    QTest::newRow("no such collective")
        << status(404) << ErrorKind::NotFound << u"has no members"_s;
    QTest::newRow("too many requests") << status(429) << ErrorKind::Network << u"status 429"_s;
    QTest::newRow("a broken server") << status(500) << ErrorKind::Network << u"status 500"_s;
    QTest::newRow("a line that is cut")
        << AnsweringServer::Answering([](HttpConnection &line) { line.drop(); })
        << ErrorKind::Network << u"broke off"_s;
    QTest::newRow("half an answer") << AnsweringServer::Answering([](HttpConnection &line) {
        line.sendRaw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{");
        line.close();
    }) << ErrorKind::Network << u"broke off"_s;
    QTest::newRow("no answer") << AnsweringServer::Answering([](HttpConnection &) {})
                               << ErrorKind::Network << u"too long"_s;
}

void tst_CollectiveFetch::whatGoesWrongIsSaid()
{
    QFETCH(AnsweringServer::Answering, answering);
    QFETCH(QString, part);
    AnsweringServer server;
    server.at(listPath, answering);
    const auto list = fetch(server.url(listPath));
    QVERIFY(!list);
    QTEST(list.error().kind, "kind");
    QVERIFY2(list.error().message.contains(part), qPrintable(list.error().message));
}

void tst_CollectiveFetch::nothingIsAskedWithoutEncryption()
{
    const auto list = fetch(QUrl(u"http://opencollective.com/example/members/all.json"_s));
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::Input);
}

void tst_CollectiveFetch::aListThatIsTooLargeIsNotTaken()
{
    AnsweringServer server;
    server.at(listPath, [](HttpConnection &line) {
        line.sendRaw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
        line.stream([] { return QByteArray(1 << 20, ' '); });
    });
    const auto list = fetch(server.url(listPath));
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::Network);
    QVERIFY2(list.error().message.contains("more than"_L1), qPrintable(list.error().message));
}

void tst_CollectiveFetch::whatIsStoppedSaysSo()
{
    AnsweringServer server;
    server.at(listPath, [](HttpConnection &) {});
    const auto list = QCoro::waitFor(
        fetchMembers(server.url(listPath), m_clock, [](qint64, qint64) { return false; }));
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::Cancelled);
}

static const chapterhouse::tests::Suite<tst_CollectiveFetch> suite;

#include "tst_collectivefetch.moc"
