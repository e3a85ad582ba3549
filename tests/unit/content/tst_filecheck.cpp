#include "content/filecheck.h"
#include "findingtesting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

QList<Finding> found(Kind kind, const QByteArray &file,
                     const QString &name = u"2026-01-01-hello.md"_s)
{
    return checkFile(builtInCollection(kind), facts(), name, file).findings;
}

} // namespace

class tst_FileCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPostIsChecked_data();
    void aPostIsChecked();
    void anEventIsChecked_data();
    void anEventIsChecked();
    void aMendMends_data();
    void aMendMends();
    void whatTheSitesEditorsAreAskedForIsChecked();
    void whatIsNotKnownIsNotChecked();
};

void tst_FileCheck::aPostIsChecked_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const QByteArray &file, const QStringList &findings) {
        QTest::newRow(name) << file << findings;
    };
    row("nothing", postWith({}, "Text."), {});
    row("unreadable", "---\ntitle: Foo: bar\n---\n",
        {u"2:11 error schema/yaml: Line 2, column 11: a colon and a space begin a new key, "
         "which cannot stand here. Put the whole text in quotes. [Put it in quotes]"_s});
    row("no front matter", "Text.\n",
        {u"1:1 error schema/front-matter: There is no front matter: the keys stand between two "
         "lines of three dashes, ---."_s});
    row("dots at the end", "---\ntitle: A\npublishDate: 2026-01-01\n...\n\nText.\n",
        {u"1:1 error schema/front-matter: There is no front matter: the keys stand between two "
         "lines of three dashes, ---. [Write --- instead]"_s});
    row("no text", "---\ntitle: 2025\npublishDate: 2026-01-01\n---\n",
        {u"2:1 error schema/type: “title” is a number; the site expects a text, in quotes if need "
         "be. [Put it in quotes]"_s});
    row("no title", "---\npublishDate: 2026-01-01\n---\n",
        {u"1:1 error schema/missing: “title” is missing: the site needs it."_s});
    row("empty title", "---\ntitle: \"\"\npublishDate: 2026-01-01\n---\n",
        {u"2:1 warning writing/title-empty: The title is empty."_s});
    row("no date", "---\ntitle: A\n---\n",
        {u"1:1 warning build/no-date: It has no “publishDate”: the site dates it anew each time "
         "that it is built."_s});
    row("a date that is none", "---\ntitle: A\npublishDate:\n---\n",
        {u"3:1 warning build/date: “publishDate” is nothing: the site takes it for a time in 1970. "
         "Write a date, like \"2026-10-22T09:00:00.000Z\". [Leave it out]"_s});
    row("no zone", "---\ntitle: A\npublishDate: \"2026-01-19T20:55:00\"\n---\n",
        {u"3:1 warning build/date-zone: “publishDate” names no time zone: the site reads it in "
         u"UTC. "
         "[Write that it is in UTC]"_s});
    row("future", "---\ntitle: A\npublishDate: \"2026-03-02T00:00:00.000Z\"\n---\n",
        {u"3:1 warning build/future: It is dated 2 Mar 2026, and the site shows it as soon as it "
         u"is "
         "there."_s});
    row("cover of nowhere", postWith("image: foo.png\nimageAlt: Foo\n"),
        {u"4:1 error build/image: The site does not find the image “foo.png”: it takes "
         "~/assets/images/… or https://… or http://…. The build of the whole site fails."_s});
    row("cover that is not there", postWith("image: ~/assets/images/blog/x.png\nimageAlt: X\n"),
        {u"4:1 warning build/image-missing: There is no image “src/assets/images/blog/x.png” on "
         u"the "
         "site. It will not be shown."_s});
    row("cover", postWith("image: ~/assets/images/blog/2026/a.png\nimageAlt: A\n"), {});
    row("cover elsewhere", postWith("image: https://example.org/a.png\nimageAlt: A\n"), {});
    row("cover without words", postWith("image: ~/assets/images/blog/2026/a.png\n"),
        {u"4:1 warning writing/image-text: The picture “~/assets/images/blog/2026/a.png” has no "
         "text for those who do not see it."_s});
    row("images",
        postWith({}, "![A](~/assets/images/blog/2026/a.png)\n\n![B](~/assets/images/b.png)"
                     "\n\n<img src=\"~/assets/images/c.png\" alt=C>"),
        {u"8:1 error build/image-missing: There is no image “src/assets/images/b.png” on the site. "
         "The build of the whole site fails."_s,
         u"10:1 warning build/image-missing: There is no image “src/assets/images/c.png” on the "
         "site. It will not be shown."_s});
    row("image without words", postWith({}, "![](https://example.org/a.png)"),
        {u"6:1 warning writing/image-text: The image “https://example.org/a.png” has no text for "
         "those who do not see it."_s});
    row("title again", postWith({}, "# HELLO\n\nText."),
        {u"6:1 warning writing/title-heading: The first heading says the title once more: the site "
         "shows the title above the text. [Take the heading out]"_s});
    row("levels", postWith({}, "## Two\n\n#### Four\n\n## Two"),
        {u"8:1 warning writing/heading-level: The heading “Four” is of level 4 under one of level "
         "2: those who have pages read out lose their way. [Make it a heading of level 3]"_s});
    row("links", postWith({}, "[](https://example.org) and [here](#)"),
        {u"6:1 warning writing/empty-link: The link to https://example.org has no text that could "
         "be clicked."_s,
         u"6:1 warning writing/empty-link: The link “here” leads nowhere."_s});
    row("long summary", postWith("excerpt: " + QByteArray(201, 'x') + '\n'),
        {u"4:1 warning writing/excerpt-length: The summary has 201 characters: lists and search "
         "engines cut it after 200."_s});
    row("other category", postWith("category: Announcements\n"),
        {u"4:1 warning writing/option: “Announcements” is none of the usual ones for “category”: "
         "Releases, Updates, Community, Events, Technical, Initiatives, eCommerce Insights, Case "
         "Studies."_s});
}

void tst_FileCheck::aPostIsChecked()
{
    QFETCH(const QByteArray, file);
    QTEST(shown(found(Kind::Post, file)), "findings");
}

void tst_FileCheck::anEventIsChecked_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("findings");
    const QString name = u"2026-10-22-meetup.md"_s;
    const auto row = [](const char *keys, const QString &fileName, const QStringList &findings) {
        QTest::newRow(keys) << QByteArray(keys) << fileName << findings;
    };
    row("image: b.png\nimageAlt: B", name, {});
    row("image: /images/events/b.png\nimageAlt: B", name,
        {u"4:1 warning build/image: The site does not find the image “/images/events/b.png”: it "
         "takes the bare name of a file in public/images/events. It will not be shown."_s});
    row("draft: true", name,
        {u"4:1 warning build/hidden: The site publishes it all the same: “draft” hides it on the "
         "first page only. Keep it from the site until it may be seen."_s});
    row("url: \"\"", name,
        {u"4:1 error schema/type: “url” is empty; the site expects a whole address, like "
         "https://example.org/page. [Leave it out]"_s});
    row("url: example.org", name,
        {u"4:1 error schema/type: “url” is the text “example.org”; the site expects a whole "
         "address, like https://example.org/page. [Write https:// before it]"_s});
    row("venue: Hall", u"2026-10-22-meetup"_s,
        {u"1:1 warning build/name: The site does not read the file: its name does not end in .md."_s});
}

void tst_FileCheck::anEventIsChecked()
{
    QFETCH(const QByteArray, keys);
    QFETCH(const QString, name);
    const QByteArray file = "---\ntitle: Meetup\neventDate: 2026-10-22\n" + keys + "\n---\n";
    QTEST(shown(found(Kind::Event, file, name)), "findings");
}

void tst_FileCheck::aMendMends_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("mended");
    const auto row = [](const char *name, const QByteArray &file, const QByteArray &mended) {
        QTest::newRow(name) << file << mended;
    };
    const auto key = [&row](const char *before, const char *after) {
        row(before, postWith(before), postWith(after));
    };
    row("colon", "---\r\ntitle: Say \"hi\": now\r\npublishDate: 2026-01-01\r\n---\r\n",
        "---\r\ntitle: \"Say \\\"hi\\\": now\"\r\npublishDate: 2026-01-01\r\n---\r\n");
    row("dots", "---\ntitle: A\npublishDate: 2026-01-01\n...\n",
        "---\ntitle: A\npublishDate: 2026-01-01\n---\n");
    key("category: 2025 # year\n", "category: \"2025\" # year\n");
    key("excerpt:\n", "");
    key("excerpt: true\n", "excerpt: \"true\"\n");
    key("draft: \"false\"\n", "draft: false\n");
    key("draft: 'yes'\n", "draft: true\n");
    key("tags: a, b\n", "tags:\n  - a\n  - b\n");
    key("updateDate: 2026-01-19T20:55:00\n", "updateDate: 2026-01-19T20:55:00\n");
    key("updateDate: '2026-01-19T20:55:00'\n", "updateDate: '2026-01-19T20:55:00.000Z'\n");
    key("updateDate:\n", "");
    row("title heading", postWith({}, "# Hello\n\nText."), postWith({}, "Text."));
    row("heading level", postWith({}, "Text\n\n#### Four ##\n\nText."),
        postWith({}, "Text\n\n## Four ##\n\nText."));
}

void tst_FileCheck::aMendMends()
{
    QFETCH(const QByteArray, file);
    QByteArray now = file;
    for (const Finding &finding : found(Kind::Post, file)) {
        if (finding.mend)
            now = finding.mend->file;
    }
    QTEST(now, "mended");
    for (const Finding &finding : found(Kind::Post, now))
        QVERIFY2(!finding.mend, qPrintable(finding.sentence));
}

void tst_FileCheck::whatTheSitesEditorsAreAskedForIsChecked()
{
    const auto site = completed(builtInProfile(), R"(collections:
  - name: post
    folder: src/data/post
    fields:
      - {name: excerpt, widget: text}
      - {name: author, widget: string, pattern: ['^[a-z-]+$', 'Small letters only']}
)");
    QVERIFY(site);
    QCOMPARE(shown(checkFile(*site->collectionOf(Kind::Post), facts(), u"a.md"_s,
                             postWith("author: Ann Lee\n"))
                       .findings),
             (QStringList{u"1:1 warning writing/expected: “excerpt” is missing: the site's editors "
                          "are asked for it."_s,
                          u"4:1 warning writing/pattern: “author” is not as the site's editors are "
                          "asked to write it: Small letters only"_s}));
}

void tst_FileCheck::whatIsNotKnownIsNotChecked()
{
    SiteFacts unknown = facts();
    unknown.hasFile = nullptr;
    const QByteArray file = postWith({}, "![A](~/assets/images/b.png)");
    QCOMPARE(shown(checkFile(builtInCollection(Kind::Post), unknown, u"a.md"_s, file).findings),
             QStringList());
}

static const tests::Suite<tst_FileCheck> suite;
#include "tst_filecheck.moc"
