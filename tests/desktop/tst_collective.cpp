#include "desktop/importwizard.h"
#include "support/forge/answeringserver.h"
#include "support/testmain.h"

#include <QLineEdit>
#include <QPointer>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

const QString listPath = u"/example/members/all.json"_s;

const QByteArray list =
    R"([{"MemberId":1,"createdAt":"2025-02-03 10:00","type":"USER","role":"BACKER",)"
    R"("tier":"Gold","isActive":true,"totalAmountDonated":100,"currency":"EUR",)"
    R"("lastTransactionAt":"2026-02-03 10:00","lastTransactionAmount":100,)"
    R"("profile":"https://opencollective.com/ann-lee","name":"Ann Lee","email":null}])";

} // namespace

/// The members of a collective, fetched by the import's wizard.
class tst_Collective : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theMembersAreFetchedPlannedAndImported();
    void theAddressIsProposedTheNextTime();
    void whatIsNoAddressIsSaid();
    void whatIsNotThereIsSaid();
    void fetchingCanBeCancelled();
    void closingTheWizardEndsIt();
    void anAddressThatFailedIsNotRemembered();
    void onlyMembersAreFetched();

private:
    void fetch(const QString &address)
    {
        auto *line = m_page->findChild<QLineEdit *>(u"collectiveAddress"_s);
        line->clear();
        QTest::keyClicks(line, address);
        QTest::mouseClick(part(u"fetchCollective"_s), Qt::LeftButton);
    }
    /// Fetches the list of one member, up to what would happen.
    QString fetchTheList()
    {
        m_server->at(listPath, HttpAnswer{.status = 200, .headers = {}, .body = list});
        const QString address = m_server->url(u"/example"_s).toString();
        fetch(address);
        return QTest::qWaitFor(
                   [this] { return part(u"wizardNext"_s)->text() == u"Import 1 row"_s; })
                   ? address
                   : QString();
    }
    void import() { QTest::mouseClick(part(u"wizardNext"_s), Qt::LeftButton); }
    QString remembered()
    {
        return m_fixture->file().reader().setting(settings::openCollectiveAddress).value_or(u"?"_s);
    }
    QString message() const { return m_page->findChild<MessageBar *>()->sentence(); }
    QPushButton *part(const QString &name) const { return m_page->findChild<QPushButton *>(name); }
    QStringList members()
    {
        QStringList names;
        for (const Record &member :
             must(m_fixture->run([](Store &store) { return store.reader().all(Kind::Member); })))
            names += titleOf(member);
        return names;
    }
    void open(Kind kind)
    {
        m_page = std::make_unique<ImportPage>(m_fixture->file(), kind);
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    std::unique_ptr<OpenFileFixture> m_fixture;
    std::unique_ptr<ImportPage> m_page;
    std::unique_ptr<AnsweringServer> m_server;
};

void tst_Collective::init()
{
    m_page.reset();
    m_server = std::make_unique<AnsweringServer>();
    m_fixture = std::make_unique<OpenFileFixture>();
    open(Kind::Member);
}

void tst_Collective::theMembersAreFetchedPlannedAndImported()
{
    QVERIFY(!fetchTheList().isEmpty());
    QCOMPARE(members(), QStringList());
    import();
    QTRY_COMPARE(members(), QStringList{u"Ann Lee"_s});
    QCOMPARE(m_server->seen.size(), 1);
}

void tst_Collective::theAddressIsProposedTheNextTime()
{
    const QString address = fetchTheList();
    QVERIFY(!address.isEmpty());
    QCOMPARE(remembered(), QString());
    import();
    QTRY_COMPARE(remembered(), address);
    open(Kind::Member);
    QCOMPARE(m_page->findChild<QLineEdit *>(u"collectiveAddress"_s)->text(), address);
}

void tst_Collective::whatIsNoAddressIsSaid()
{
    fetch(u"http://example.org/list"_s);
    QTRY_VERIFY(!message().isEmpty());
    QVERIFY(m_server->seen.isEmpty());
    QVERIFY(part(u"fetchCollective"_s)->isEnabled());
}

void tst_Collective::whatIsNotThereIsSaid()
{
    fetch(m_server->url(u"/example"_s).toString());
    QTRY_VERIFY2(message().contains(u"127.0.0.1"_s), qPrintable(message()));
    QVERIFY(part(u"fetchCollective"_s)->isEnabled());
    QCOMPARE(m_page->findChild<QLineEdit *>(u"collectiveAddress"_s)->text(),
             m_server->url(u"/example"_s).toString());
}

void tst_Collective::fetchingCanBeCancelled()
{
    m_server->at(listPath, [](HttpConnection &) {});
    fetch(m_server->url(u"/example"_s).toString());
    QTRY_COMPARE(m_server->seen.size(), 1);
    QTRY_VERIFY(m_page->findChild<QPushButton *>(u"cancelWork"_s)->isVisible());
    QTest::mouseClick(part(u"cancelWork"_s), Qt::LeftButton);
    QTRY_COMPARE(message(), u"It was stopped before it was done."_s);
    QVERIFY(part(u"fetchCollective"_s)->isEnabled());
}

void tst_Collective::closingTheWizardEndsIt()
{
    QPointer<HttpConnection> line;
    m_server->at(listPath, [&line](HttpConnection &asking) { line = &asking; });
    fetch(m_server->url(u"/example"_s).toString());
    QTRY_VERIFY(line);
    m_page.reset();
    QTRY_VERIFY(!line);
}

void tst_Collective::anAddressThatFailedIsNotRemembered()
{
    const QString address = fetchTheList();
    QTest::mouseClick(part(u"wizardBack"_s), Qt::LeftButton);
    fetch(m_server->url(u"/nobody"_s).toString());
    QTRY_VERIFY(!message().isEmpty());
    import();
    QTRY_COMPARE(part(u"wizardNext"_s)->text(), u"Import 1 row"_s);
    import();
    QTRY_COMPARE(remembered(), address);
}

void tst_Collective::onlyMembersAreFetched()
{
    open(Kind::Event);
    QVERIFY(!part(u"fetchCollective"_s));
}

static const Suite<tst_Collective> suite;
#include "tst_collective.moc"
