#include "content/siteentries.h"
#include "findingtesting.h"
#include "support/sharedfile.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

const ContentCollection &posts()
{
    return builtInCollection(Kind::Post);
}

CheckedFile checkedPost(const QString &name, const QByteArray &file)
{
    return checkFile(posts(), facts(), name, file);
}

CheckedFile checkedTitle(const QString &name, const QByteArray &title)
{
    return checkedPost(name, "---\ntitle: " + title + "\npublishDate: 2026-01-01\n---\n");
}

} // namespace

class tst_SiteEntries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAreComparedWithEachOther();
    void authorsAreLookedUp();
    void linksToPagesAreFollowed();
    void whatIsNotKnownIsNotChecked();
    void anEntryIsNotComparedWithItself();
    void theFilesOfARealSiteHoldNoErrors();
};

void tst_SiteEntries::filesAreComparedWithEachOther()
{
    SiteEntries known(posts());
    known.add(posts(), recordOf(Kind::Post, {{"title", u"Old"_s}, {"file", u"old.md"_s}}));
    QList<CheckedFile> files{checkedTitle(u"A.md"_s, "Hello"), checkedTitle(u"a.mdx"_s, "Other"),
                             checkedTitle(u"b.md"_s, "hello"), checkedTitle(u"c.md"_s, "OLD"),
                             checkedTitle(u"é.md"_s, "E"),     checkedTitle(u"e.md"_s, "F")};
    compareFiles(files, known, facts());
    QStringList lines;
    for (const CheckedFile &file : files)
        lines += file.fileName + u' ' + shown(file.findings).join(u'|');
    QCOMPARE(
        lines,
        (QStringList{u"A.md 1:1 error build/same-name: For the site it has the same name as a.mdx: "
                     "one overwrites the other.|2:1 warning writing/title-taken: “Hello” is the "
                     "title of b.md too."_s,
                     u"a.mdx 1:1 error build/same-name: For the site it has the same name as A.md: "
                     "one overwrites the other."_s,
                     u"b.md 2:1 warning writing/title-taken: “hello” is the title of A.md too."_s,
                     u"c.md 2:1 warning writing/title-taken: “OLD” is the title of old.md too."_s,
                     u"é.md 1:1 error build/same-address: It has the address /e, as e.md has."_s,
                     u"e.md 1:1 error build/same-address: It has the address /e, as é.md has."_s}));
}

void tst_SiteEntries::authorsAreLookedUp()
{
    SiteEntries known(posts());
    known.add(builtInCollection(Kind::Author), recordOf(Kind::Author, {{"slug", u"ann-lee"_s}}));
    QList<CheckedFile> files{
        checkedPost(u"a.md"_s, postWith("author: ann-lee\n")),
        checkedPost(u"b.md"_s, "---\ntitle: B\npublishDate: 2026-01-01\nauthor: bob\n---\n")};
    compareFiles(files, known, facts());
    QCOMPARE(shown(files[0].findings), QStringList());
    QCOMPARE(shown(files[1].findings),
             QStringList{u"4:1 warning writing/author: The site knows no author “bob”."_s});
}

void tst_SiteEntries::linksToPagesAreFollowed()
{
    QList<CheckedFile> files{checkedPost(
        u"a.md"_s, postWith("category: Updates\n", "[a](/about/#us) [b](/) [c](/updates/a?b=c)\n"
                                                   "[d](//example.org/x) [e](https://example.org/"
                                                   "x)\n[f](/nowhere#here) [g](/)"))};
    compareFiles(files, SiteEntries(posts()), facts());
    QCOMPARE(shown(files.first().findings),
             QStringList{u"9:1 warning writing/dead-link: The site has no page /nowhere."_s});
}

void tst_SiteEntries::whatIsNotKnownIsNotChecked()
{
    SiteFacts unknown = facts();
    unknown.hasPage = nullptr;
    QList<CheckedFile> files{checkedPost(u"a.md"_s, postWith("author: nobody\n", "[b](/nowhere)"))};
    compareFiles(files, SiteEntries(posts()), unknown);
    QCOMPARE(shown(files.first().findings), QStringList());
}

void tst_SiteEntries::anEntryIsNotComparedWithItself()
{
    SiteEntries known(posts());
    const Record post =
        recordOf(Kind::Post, {{"title", u"Hello"_s}, {"file", u"2026-01-01-hello.md"_s}});
    known.add(posts(), post);
    const CheckedFile file = checkedPost(u"2026-01-01-hello.md"_s, postWith({}));
    QCOMPARE(known.findingsBeside(file, post.id().text(), facts()), QList<Finding>());
    QCOMPARE(known.findingsBeside(file, u"another"_s, facts()).size(), 2);
    QVERIFY(!known.isTaken(u"2026-01-01-hello.md"_s, post.id().text()));
    QVERIFY(known.isTaken(u"2026-01-01-hello.md"_s, u"another"_s));
    QVERIFY(!known.isTaken(u"2026-01-01-hello.mdx"_s, u"another"_s));
}

void tst_SiteEntries::theFilesOfARealSiteHoldNoErrors()
{
    if (sharedFile(u"website/src/data"_s).isEmpty())
        QSKIP("the samples of a website are not there");
    SiteFacts alone = facts();
    alone.hasFile = nullptr;
    alone.hasPage = nullptr;
    for (const ContentCollection &collection : builtInProfile().collections) {
        QList<CheckedFile> files;
        const QDir folder(sharedFile(u"website/"_s + collection.folder));
        for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            files += checkFile(collection, alone, name, file.readAll());
        }
        QVERIFY(!files.isEmpty());
        compareFiles(files, SiteEntries(collection), alone);
        for (const CheckedFile &file : files) {
            for (const Finding &finding : file.findings)
                QVERIFY2(finding.severity == Severity::Warning,
                         qPrintable(file.fileName + shown({finding}).first()));
        }
    }
}

static const tests::Suite<tst_SiteEntries> suite;
#include "tst_siteentries.moc"
