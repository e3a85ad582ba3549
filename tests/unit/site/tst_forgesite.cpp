#include "support/testmain.h"
#include "unit/site/forgedesk.h"

#include <QCoroTask>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// The client against a GitHub over a real repository: what it reads and writes, and how many
/// requests that takes.
class tst_ForgeSite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<ForgeDesk>(); }
    void theFoldersAreListedInTwoRequests();
    void nothingNewIsOneRequest();
    void aBranchThatWentBackToWhatIsKnownIsOneRequest();
    void aTruncatedTreeIsWalked();
    void aFolderThatIsNotThereIsEmpty();
    void hostileNamesAreLeftOut();
    void aBranchThatIsNotThereSaysSo();

private:
    Result<std::optional<SiteListing>> listing(const SiteHead &known = {})
    {
        return QCoro::waitFor(m_desk->site.listing(m_desk->folders, known));
    }
    qsizetype requests() const
    {
        const qsizetype seen = m_desk->forge.requests().size();
        return seen == m_desk->site.requests() ? seen : -1;
    }

    std::unique_ptr<ForgeDesk> m_desk;
};

namespace {

const QList<SiteFile> filesOfDesk{{u"src/data/events/c.md"_s, blobId("three\n"), 6},
                                  {u"src/data/post/a.md"_s, blobId("one\n"), 4},
                                  {u"src/data/post/b.md"_s, blobId("two\n"), 4}};

} // namespace

void tst_ForgeSite::theFoldersAreListedInTwoRequests()
{
    const auto read = listing();
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message + read.error().details));
    QVERIFY(*read);
    QCOMPARE((*read)->head.commit, m_desk->first);
    QVERIFY(!(*read)->head.etag.isEmpty());
    QCOMPARE((*read)->files, filesOfDesk);
    QCOMPARE((*read)->leftOut, QStringList());
    QCOMPARE(requests(), 2);
}

void tst_ForgeSite::nothingNewIsOneRequest()
{
    const auto read = listing();
    QVERIFY(read && *read);
    m_desk->forge.forgetRequests();
    const auto again = listing((*read)->head);
    QVERIFY(again && !*again);
    QCOMPARE(m_desk->forge.requests().size(), 1);
    QCOMPARE(m_desk->forge.requests().first().status, 304);
}

void tst_ForgeSite::aBranchThatWentBackToWhatIsKnownIsOneRequest()
{
    const auto read = listing({m_desk->first, "\"another\""});
    QVERIFY(read && !*read);
    QCOMPARE(requests(), 1);
}

void tst_ForgeSite::aTruncatedTreeIsWalked()
{
    m_desk->forge.setTreeLimit(4);
    const auto read = listing();
    QVERIFY(read && *read);
    QCOMPARE((*read)->files, filesOfDesk);
    QCOMPARE(requests(), 7); // the branch, the tree, the root and four folders
}

void tst_ForgeSite::aFolderThatIsNotThereIsEmpty()
{
    m_desk->folders = {u"src/data/authors"_s};
    const auto read = listing();
    QVERIFY(read && *read);
    QCOMPARE((*read)->files, QList<SiteFile>());
}

void tst_ForgeSite::hostileNamesAreLeftOut()
{
    m_desk->forge.repository().commitRaw(u"main"_s, u"Break out"_s,
                                         {{"100644", "..", "x\n"},
                                          {"100644", "/etc/passwd", "x\n"},
                                          {"100644", "CON", "x\n"},
                                          {"100644", "Twin.md", "x\n"},
                                          {"100644", "ok.md", "x\n"},
                                          {"100644", "twin.md", "y\n"},
                                          {"120000", "link.md", "/etc/passwd"}});
    m_desk->folders = {QString()};
    const auto read = listing();
    QVERIFY(read && *read);
    QCOMPARE((*read)->files, (QList<SiteFile>{{u"ok.md"_s, blobId("x\n"), 2}}));
    QCOMPARE((*read)->leftOut,
             (QStringList{u".."_s, u"CON"_s, u"Twin.md"_s, u"link.md"_s, u"twin.md"_s}));
}

void tst_ForgeSite::aBranchThatIsNotThereSaysSo()
{
    m_desk->forge.repository().removeBranch(u"main"_s);
    const auto read = listing();
    QVERIFY(!read);
    QVERIFY(read.error().kind == ErrorKind::NotFound || read.error().kind == ErrorKind::Conflict);
}

static const Suite<tst_ForgeSite> suite;
#include "tst_forgesite.moc"
