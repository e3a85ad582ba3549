#include "demofile.h"

#include "content/siteentries.h"
#include "content/siteprofile.h"
#include "domain/post.h"
#include "exchange/content/contentexport.h"
#include "support/testmain.h"

#include <QDirIterator>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

QDateTime noonOf(QDate day)
{
    return {day, QTime(12, 0), Qt::UTC};
}

/// "error build/image": what was found, in the order of the lines.
QStringList toldOf(const QList<Finding> &findings)
{
    QStringList told;
    for (const Finding &finding : findings)
        told += u"%1 %2"_s.arg(finding.severity == Severity::Error ? u"error"_s : u"warning"_s,
                               finding.rule);
    return told;
}

/// All files below a folder and what is in them.
QMap<QString, QByteArray> filesBelow(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (QDirIterator at(folder, QDir::Files, QDirIterator::Subdirectories); at.hasNext();) {
        QFile file(at.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

/// Also a Monday, and a first of January that is a Sunday.
void addSiteDays()
{
    addDays({designDay, QDate(2026, 11, 30), QDate(2023, 1, 1), QDate(2028, 2, 29)});
}

} // namespace

class tst_DemoSite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void postsAreInAllStates();
    void authorsAreMembers();
    void publishedPostsAreFilesOfTheSite();
    void whatIsPublishedIsClean_data() { addSiteDays(); }
    void whatIsPublishedIsClean();
    void someDraftsHaveSomethingToMend_data() { addSiteDays(); }
    void someDraftsHaveSomethingToMend();
    void allPicturesAreThere();
    void theMonthlyUpdateGoesOnFromTheLast();
    void theSameDayGivesTheSameSite();
    void aFolderWithSomethingInItIsLeftAlone();

private:
    Demos m_demos;
};

void tst_DemoSite::postsAreInAllStates()
{
    Demo &demo = m_demos.on(designDay);
    QMap<QString, int> counts;
    for (const Record &post : demo.all(Kind::Post))
        ++counts[post.text("state"_L1)];
    QCOMPARE(counts, (QMap<QString, int>{{u"local"_s, 3},
                                         {u"draft"_s, 2},
                                         {u"in_review"_s, 2},
                                         {u"ready"_s, 1},
                                         {u"published"_s, 8}}));
}

void tst_DemoSite::authorsAreMembers()
{
    Demo &demo = m_demos.on(designDay);
    QStringList authors;
    for (const Record &author : demo.all(Kind::Author)) {
        const auto member =
            must(demo.store().reader().find({Kind::Member, author.reference("member"_L1)}));
        authors += u"%1: %2"_s.arg(author.text("slug"_L1), member ? titleOf(*member) : QString());
    }
    authors.sort();
    QCOMPARE(authors,
             (QStringList{u"aaltje-visser: Aaltje Visser"_s, u"fiona-macdonald: Fiona MacDonald"_s,
                          u"giulia-ferrari: Giulia Ferrari"_s, u"lukasz-nowak: Łukasz Nowak"_s,
                          u"mai-nguyen: Nguyễn Thị Mai"_s, u"open-lantern: "_s}));
}

void tst_DemoSite::publishedPostsAreFilesOfTheSite()
{
    Demo &demo = m_demos.on(designDay);
    const auto files = filesBelow(demo.site());
    const ContentCollection &collection = builtInCollection(Kind::Post);
    for (const Record &post : demo.all(Kind::Post)) {
        const bool isPublished = post.text("state"_L1) == nameOf(PostState::Published);
        QCOMPARE(!post.text("source"_L1).isEmpty(), isPublished);
        const ContentFile file = must(contentFileOf(demo.store().reader(), collection, post));
        QCOMPARE(files.value(collection.folder + u'/' + file.name),
                 isPublished ? file.bytes : QByteArray());
    }
    const Record recap = demo.called(Kind::Post, u"Recap: Who pays for it?"_s);
    QCOMPARE(recap.text("file"_L1), u"2026-09-04-who-pays-for-it.md"_s);
    QCOMPARE(recap.reference("event"_L1),
             demo.called(Kind::Event, u"Meetup Amsterdam: who pays for it?"_s).id());
}

void tst_DemoSite::whatIsPublishedIsClean()
{
    QFETCH(const QDate, day);
    Demo &demo = m_demos.on(day);
    for (const Kind kind : {Kind::Post, Kind::Author}) {
        const QString folder = demo.site() + u'/' + builtInCollection(kind).folder;
        const SitePlace place = must(sitePlaceOf(folder, {}, {}));
        QCOMPARE(place.root, demo.site());
        QCOMPARE(place.site.repository, u"example/open-lantern"_s);
        const auto checked = must(checkPath(place, folder, noonOf(day)));
        QCOMPARE(checked.files.size(), kind == Kind::Post ? 8 : 6);
        for (const CheckedFile &file : checked.files)
            QVERIFY2(file.findings.isEmpty(),
                     qPrintable(file.fileName + u' ' + toldOf(file.findings).join(u", "_s)));
    }
}

void tst_DemoSite::someDraftsHaveSomethingToMend()
{
    QFETCH(const QDate, day);
    Demo &demo = m_demos.on(day);
    const SiteProfile site = must(siteOfRoot(demo.site()));
    const ContentCollection &collection = *site.collectionOf(Kind::Post);
    const SiteFacts facts = factsOfRoot(site, demo.site(), noonOf(day));
    QStringList titles;
    QList<CheckedFile> checked;
    for (const Record &post : demo.all(Kind::Post)) {
        const ContentFile file = must(contentFileOf(demo.store().reader(), collection, post));
        titles += titleOf(post);
        checked += checkFile(collection, facts, file.name, file.bytes);
    }
    compareFiles(checked, SiteEntries(collection), facts);
    QMap<QString, QStringList> found;
    for (qsizetype i = 0; i < checked.size(); ++i) {
        if (!checked[i].findings.isEmpty())
            found.insert(titles[i], toldOf(checked[i].findings));
    }
    QCOMPARE(found, (QMap<QString, QStringList>{
                        {u"A map of our chapters"_s, {u"warning writing/image-text"_s}},
                        {u"Case study: Albero Verde leaves its old shop"_s,
                         {u"error build/image"_s, u"warning writing/heading-level"_s}},
                        {u"Meet us in Copenhagen"_s,
                         {u"warning build/future"_s, u"warning writing/dead-link"_s}},
                    }));
}

void tst_DemoSite::allPicturesAreThere()
{
    Demo &demo = m_demos.on(designDay);
    QStringList pictures;
    for (const QString &file : filesBelow(demo.site()).keys()) {
        if (file.startsWith(u"src/assets/images/blog/"_s))
            pictures += file.sliced(u"src/assets/images/blog/"_s.size());
    }
    QCOMPARE(pictures, (QStringList{u"2024/lights-off.jpg"_s, u"2025/conference-lanterns.jpg"_s,
                                    u"2025/conference-stage.jpg"_s, u"2026/amsterdam-loft.jpg"_s,
                                    u"2026/amsterdam-panel.jpg"_s, u"2026/assembly-cards.jpg"_s,
                                    u"2026/bologna-portico.jpg"_s, u"2026/chapters-map.jpg"_s,
                                    u"2026/monthly-update.jpg"_s, u"2026/release-notes.jpg"_s,
                                    u"2026/server-costs.png"_s, u"2026/treasurer-desk.jpg"_s}));
}

void tst_DemoSite::theMonthlyUpdateGoesOnFromTheLast()
{
    Demo &demo = m_demos.on(designDay);
    const Record last = demo.called(Kind::Post, u"October 2026 update"_s);
    const Record next = demo.called(Kind::Post, u"November 2026 update"_s);
    const QString closing = last.text("body"_L1).section(u"\n## "_s, -1).trimmed();
    QVERIFY(closing.startsWith(u"Stay in touch"_s));
    QVERIFY(next.text("body"_L1).endsWith(closing));
    QVERIFY(next.text("body"_L1).contains(u"Newcomers’ welcome call"_s));
}

void tst_DemoSite::theSameDayGivesTheSameSite()
{
    Demo &demo = m_demos.on(designDay);
    const Demo again;
    QCOMPARE(filesBelow(again.site()), filesBelow(demo.site()));
}

void tst_DemoSite::aFolderWithSomethingInItIsLeftAlone()
{
    QTemporaryDir folder;
    FixedClock clock(designDay);
    CountedIds ids;
    const StoreContext context{clock, ids, u"Ann"_s, u"here"_s};
    const QString path = folder.filePath(u"roster.chapterhouse"_s);
    QVERIFY(QDir(folder.path()).mkpath(u"roster.site/mine"_s));
    const auto refused = createDemoAssociation(path, context);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().message,
             u"The demo association comes with a website in %1, and there is something already. "
             "Move that away, or give the file another name."_s.arg(siteFolderOf(path)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries),
             QStringList{u"roster.site"_s});
    QVERIFY(QDir(siteFolderOf(path)).rmdir(u"mine"_s));
    QVERIFY(createDemoAssociation(path, context));
}

static const Suite<tst_DemoSite> suite;
#include "tst_demosite.moc"
