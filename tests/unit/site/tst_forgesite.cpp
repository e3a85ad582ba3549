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
    void changedTextsTakeOneRequest();
    void aHundredTextsARequest();
    void everyByteIsAsInTheRepository();
    void whatIsNoTextIsLeftOut();
    void aTextThatCannotBeGivenIsRefused();
    void anyFileIsRead();
    void aCommitIsOneRequest();
    void aCommitOnAMovedBranchIsAConflict();
    void aCommitOfWhichTheAnswerIsLostSaysSo();
    void anEnterpriseServerIsAskedBelowItsPath();

private:
    Result<std::optional<SiteListing>> listing(const SiteHead &known = {})
    {
        return QCoro::waitFor(m_desk->site.listing(m_desk->folders, known));
    }
    Result<QHash<QByteArray, QByteArray>> texts(const QList<SiteFile> &files)
    {
        return QCoro::waitFor(m_desk->site.texts(files));
    }
    Result<SiteHead> commit(const QByteArray &head, const QList<SiteChange> &changes)
    {
        return QCoro::waitFor(m_desk->site.commit({head}, u"Write"_s, changes));
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
    QVERIFY(read && *read);
    QVERIFY((*read)->isKnown);
    QVERIFY(!(*read)->head.etag.isEmpty());
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

void tst_ForgeSite::changedTextsTakeOneRequest()
{
    const auto read = texts(filesOfDesk);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message + read.error().details));
    const QHash<QByteArray, QByteArray> expected{
        {blobId("one\n"), "one\n"}, {blobId("two\n"), "two\n"}, {blobId("three\n"), "three\n"}};
    QCOMPARE(*read, expected);
    QCOMPARE(requests(), 1);
}

void tst_ForgeSite::aHundredTextsARequest()
{
    GitRepository::Edits edits;
    QList<SiteFile> files;
    QHash<QByteArray, QByteArray> expected;
    for (int i = 0; i < 201; ++i) {
        const QByteArray text = "text " + QByteArray::number(i);
        const QString path = u"src/data/post/p%1.md"_s.arg(i);
        edits.insert(path, text);
        files.append({path, blobId(text), text.size()});
        expected.insert(blobId(text), text);
    }
    m_desk->forge.repository().commit(u"main"_s, u"Write much"_s, edits);
    files += files;
    QCOMPARE(texts(files).value_or(QHash<QByteArray, QByteArray>()), expected);
    QCOMPARE(requests(), 3);
}

void tst_ForgeSite::everyByteIsAsInTheRepository()
{
    const QList<QByteArray> contents{"",
                                     "\xef\xbb\xbfwith a mark\n",
                                     "two\r\nlines\r\n",
                                     QByteArray("a\0b", 3),
                                     "Zażółć 🦆 \xe2\x80\xa8 \x7f\n",
                                     QByteArray(600'000, 'x')};
    QList<SiteFile> files;
    QHash<QByteArray, QByteArray> expected;
    for (const QByteArray &content : contents) {
        m_desk->forge.repository().commit(u"main"_s, u"Write"_s, {{u"x.md"_s, content}});
        files.append({u"x.md"_s, blobId(content)});
        expected.insert(blobId(content), content);
    }
    QCOMPARE(texts(files).value_or(QHash<QByteArray, QByteArray>()), expected);
}

void tst_ForgeSite::whatIsNoTextIsLeftOut()
{
    const QByteArray image = "\x89PNG\xff\xfe";
    const QByteArray large(largestSiteText + 1, 'x');
    m_desk->forge.repository().commit(u"main"_s, u"Write"_s,
                                      {{u"a.png"_s, image}, {u"b.md"_s, large}});
    const auto read = texts({{u"a.png"_s, blobId(image)},
                             {u"b.md"_s, blobId(large)},
                             {u"c.md"_s, blobId("one\n"), largestSiteText + 1},
                             {u"d.md"_s, "no id"}});
    QCOMPARE(read.value_or(QHash<QByteArray, QByteArray>{{"failed", {}}}),
             (QHash<QByteArray, QByteArray>()));
}

void tst_ForgeSite::aTextThatCannotBeGivenIsRefused()
{
    const auto gone = texts({{u"e.md"_s, QByteArray(40, 'e')}});
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    for (const Fault::Kind kind :
         {Fault::Kind::InvalidUtf8, Fault::Kind::WrongJson, Fault::Kind::OtherJson}) {
        m_desk->forge.forgetRequests();
        m_desk->forge.failAt(1, {.kind = kind});
        const auto read = texts(filesOfDesk);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Input);
    }
}

void tst_ForgeSite::anyFileIsRead()
{
    const QByteArray image = "\x89PNG\xff\xfe";
    m_desk->forge.repository().commit(u"main"_s, u"Draw"_s, {{u"img/ü x.png"_s, image}});
    const auto read = [this](const QString &path) {
        return QCoro::waitFor(m_desk->site.file(path));
    };
    QCOMPARE(read(u"img/ü x.png"_s).value(), image);
    QCOMPARE(read(u"README.md"_s).value(), QByteArray("five\n"));
    QCOMPARE(read(u"no.md"_s).value(), std::nullopt);
    QCOMPARE(read(u"img"_s).value(), std::nullopt);
    QCOMPARE(read(u"../a\"b"_s).error().kind, ErrorKind::Input);
}

void tst_ForgeSite::aCommitIsOneRequest()
{
    const auto head = commit(m_desk->first, {{u"src/data/post/a.md"_s, "ones\n"},
                                             {u"src/data/post/b.md"_s, std::nullopt},
                                             {u"img/x.png"_s, QByteArray("\0\xff", 2)}});
    QVERIFY2(head, qPrintable(head ? QString() : head.error().message + head.error().details));
    QCOMPARE(requests(), 1);
    GitRepository &repository = m_desk->forge.repository();
    QCOMPARE(head->commit, repository.head(u"main"_s));
    QCOMPARE(repository.read(u"main"_s, u"src/data/post/a.md"_s), QByteArray("ones\n"));
    QCOMPARE(repository.read(u"main"_s, u"src/data/post/b.md"_s), std::nullopt);
    QCOMPARE(repository.read(u"main"_s, u"img/x.png"_s), QByteArray("\0\xff", 2));
    QCOMPARE(repository.log(u"main"_s).size(), 2);
}

void tst_ForgeSite::aCommitOnAMovedBranchIsAConflict()
{
    GitRepository &repository = m_desk->forge.repository();
    const QByteArray moved = repository.commit(u"main"_s, u"Move"_s, {{u"README.md"_s, "other\n"}});
    const auto head = commit(m_desk->first, {{u"src/data/post/a.md"_s, "ones\n"}});
    QVERIFY(!head);
    QCOMPARE(head.error().kind, ErrorKind::Conflict);
    QCOMPARE(repository.head(u"main"_s), moved);
    QCOMPARE(requests(), 1);
}

void tst_ForgeSite::aCommitOfWhichTheAnswerIsLostSaysSo()
{
    m_desk->forge.failAt(1, {.kind = Fault::Kind::Drop, .moment = Fault::Moment::After});
    const auto head = commit(m_desk->first, {{u"src/data/post/a.md"_s, "ones\n"}});
    QVERIFY(!head);
    QCOMPARE(head.error().kind, ErrorKind::Network);
    QCOMPARE(m_desk->forge.repository().log(u"main"_s).size(), 2);
    QCOMPARE(requests(), 1);
}

void tst_ForgeSite::anEnterpriseServerIsAskedBelowItsPath()
{
    QUrl base = m_desk->forge.api();
    base.setPath(u"/api/v3"_s);
    const auto address = ForgeAddress::parse(u"o/r"_s, u"main"_s, base);
    QVERIFY(address);
    ForgeTransport transport(m_desk->network, *address, secretToken, m_desk->pause, m_desk->clock);
    ForgeSite site(transport);
    QVERIFY(QCoro::waitFor(site.listing(m_desk->folders, {})));
    QVERIFY(QCoro::waitFor(site.texts(filesOfDesk)));
    QCOMPARE(m_desk->forge.requests().first().target,
             QByteArray("/api/v3/repos/o/r/git/ref/heads/main"));
    QCOMPARE(m_desk->forge.requests().last().target, QByteArray("/api/graphql"));
}

static const Suite<tst_ForgeSite> suite;
#include "tst_forgesite.moc"
