#include "content/contentpreview.h"
#include "content/siteimage.h"
#include "content/siteprofile.h"
#include "support/sharedfile.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

/// A site with an image, and images around it that no page may show.
class ImageSite {
public:
    ImageSite()
    {
        for (const char *name :
             {"site/src/assets/images/blog/cat.png", "site/src/assets/images/a b&c.JPG",
              "site/src/assets/images/notes.txt", "site/src/assets/secret.png", "other/dog.png",
              "site/src/assets/images/folder.png/cat.png", "site/public/images/events/mm.png"})
            write(QString::fromLatin1(name));
        link(u"other/dog.png"_s, u"site/src/assets/images/dog.png"_s);
        link(u"other"_s, u"site/src/assets/images/others"_s);
        link(u"site/src/assets/images/blog/cat.png"_s, u"site/src/assets/images/kitty.png"_s);
        link(u"site/src/assets/images/notes.txt"_s, u"site/src/assets/images/notes.png"_s);
        link(u"other"_s, u"site/linked"_s);
    }

    QString root() const { return path(u"site"_s); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    void write(const QString &name) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("x") != 1)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }

    void link(const QString &target, const QString &name) const
    {
        if (!QFile::link(path(target), path(name)))
            qFatal("%s cannot be linked", qPrintable(name));
    }

    QTemporaryDir m_folder;
};

QString page(Kind kind, const QByteArray &file, const QString &root = {})
{
    const auto shown = previewPage(builtInCollection(kind), file, root);
    return shown ? *shown : shown.error().message;
}

/// What is in the page's article.
QString article(Kind kind, const QByteArray &file, const QString &root = {})
{
    const QString html = page(kind, file, root);
    const QString begin = u"<article>\n"_s;
    const QString end = u"</article>\n</body>\n</html>\n"_s;
    if (!html.contains(begin) || !html.endsWith(end))
        return html;
    return html.sliced(html.indexOf(begin) + begin.size()).chopped(end.size());
}

} // namespace

class tst_ContentPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsShown_data();
    void anEntryIsShown();
    void thePageLoadsNothingFromElsewhere();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void imagesAreThoseOfTheSite_data();
    void imagesAreThoseOfTheSite();
    void aFolderOutsideTheSiteHoldsNone_data();
    void aFolderOutsideTheSiteHoldsNone();
    void imagesStandInThePage();
    void theFilesOfARealSiteAreShown();
};

void tst_ContentPreview::anEntryIsShown_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, Kind kind, const QByteArray &file, const char *shown) {
        QTest::newRow(name) << static_cast<int>(kind) << file << QString::fromUtf8(shown);
    };
    row("post", Kind::Post,
        "---\ntitle: \"A & B\"\npublishDate: \"2026-01-18T00:00:00.000Z\"\nauthor: \"ann\"\n"
        "category: \"Updates\"\nexcerpt: \"<b>Short</b>\"\nimage: \"~/assets/images/a.png\"\n"
        "imageAlt: \"Two \\\"cats\\\"\"\n---\n\nOne "
        "*two*\n\n<figure>\n\n![](~/assets/images/b.png)\n\n"
        "<figcaption>Three</figcaption>\n</figure>\n",
        "<header>\n<p class=\"facts\">18 Jan 2026 · ann · Updates</p>\n<h1>A &amp; B</h1>\n"
        "<p class=\"summary\">&lt;b&gt;Short&lt;/b&gt;</p>\n"
        "<p class=\"cover\"><em title=\"~/assets/images/a.png\">Two \"cats\"</em></p>\n</header>\n"
        "<div class=\"text\">\n<p>One <em>two</em></p>\n<figure>\n"
        "<p><em title=\"~/assets/images/b.png\">b.png</em></p>\n<figcaption>Three</figcaption>\n"
        "</figure>\n</div>\n");
    row("post with little in it", Kind::Post, "---\ntitle: A\n---\n",
        "<header>\n<h1>A</h1>\n</header>\n<div class=\"text\">\n</div>\n");
    row("post with a time", Kind::Post, "---\ntitle: A\npublishDate: 2026-01-18T20:55:00\n---\n",
        "<header>\n<p class=\"facts\">18 Jan 2026, 20:55</p>\n<h1>A</h1>\n</header>\n"
        "<div class=\"text\">\n</div>\n");
    row("event", Kind::Event,
        "---\ntitle: Meet\neventDate: \"2026-10-22T09:00:00.000Z\"\n"
        "endDate: \"2026-10-24T09:00:00.000Z\"\nvenue: Hall\nlocation: Łódź\n"
        "url: https://a.example/?b&c\n---\n<p>Text</p>\n",
        "<header>\n<p class=\"facts\">22 Oct 2026 – 24 Oct 2026 · Hall · Łódź · "
        "<a href=\"https://a.example/?b&amp;c\">https://a.example/?b&amp;c</a></p>\n<h1>Meet</h1>\n"
        "</header>\n<div class=\"text\">\n<p>Text</p>\n</div>\n");
    row("event of a day", Kind::Event,
        "---\ntitle: Meet\neventDate: 2026-10-22T09:00:00Z\nendDate: 2026-10-22T12:00:00Z\n---\n",
        "<header>\n<p class=\"facts\">22 Oct 2026</p>\n<h1>Meet</h1>\n</header>\n"
        "<div class=\"text\">\n</div>\n");
    row("author", Kind::Author,
        "---\nname: Ann Lee\nslug: ann\nbio: Writes\nwebsite: https://a.example\n---\n",
        "<header>\n<p class=\"facts\"><a href=\"https://a.example\">https://a.example</a></p>\n"
        "<h1>Ann Lee</h1>\n<p class=\"summary\">Writes</p>\n</header>\n<div class=\"text\">\n"
        "</div>\n");
    row("what the site rejects", Kind::Post,
        "---\ntitle: 2026\ntags: a\ndraft: \"no\"\n---\nText\n",
        "<header>\n<h1>2026</h1>\n</header>\n<div class=\"text\">\n<p>Text</p>\n</div>\n");
    row("hostile values", Kind::Event,
        "---\ntitle: </title><script>alert(1)</script>\neventDate: 2026-10-22\n"
        "url: javascript:alert(1)\nimage: '\"><script>alert(2)</script>'\n"
        "venue: <img src=x onerror=alert(3)>\n---\n<script>alert(4)</script>\n",
        "<header>\n<p class=\"facts\">22 Oct 2026 · &lt;img src=x onerror=alert(3)&gt; · "
        "<a>javascript:alert(1)</a></p>\n"
        "<h1>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h1>\n<p class=\"cover\"><em "
        "title=\"&quot;&gt;&lt;script&gt;alert(2)&lt;/script&gt;\">script&gt;</em></p>\n</header>\n"
        "<div class=\"text\">\n\n</div>\n");
}

void tst_ContentPreview::anEntryIsShown()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, file);
    QTEST(article(static_cast<Kind>(kind), file), "shown");
}

void tst_ContentPreview::thePageLoadsNothingFromElsewhere()
{
    const QString html = page(Kind::Post, "---\ntitle: </title><base href=x>\n---\nText\n");
    const QString head = html.first(html.indexOf(u"<style>"_s));
    QCOMPARE(head, u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                   "img-src file: data:; style-src 'unsafe-inline'\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width\">\n"
                   "<title>&lt;/title&gt;&lt;base href=x&gt;</title>\n"_s);
    const QString style = html.sliced(head.size()).section(u"</head>"_s, 0, 0);
    QVERIFY(style.contains(u"max-width"_s));
    QCOMPARE(style.count(u'<'), 2);
    QVERIFY(!style.contains(u"url("_s) && !style.contains(u"@import"_s));
}

void tst_ContentPreview::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("message");
    QTest::newRow("no front matter")
        << QByteArray("Text")
        << u"Line 1, column 1: there is no front matter, keys between two lines of ---."_s;
    QTest::newRow("deep") << "---\ntitle: A\n---\n" + QByteArray("> ").repeated(1500) + "a"
                          << u"The text is too long or too deeply nested to be shown."_s;
}

void tst_ContentPreview::whatCannotBeReadIsSaid()
{
    QFETCH(const QByteArray, file);
    QTEST(page(Kind::Post, file), "message");
}

void tst_ContentPreview::imagesAreThoseOfTheSite_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QString &image, const QString &path = {}) {
        QTest::newRow(name) << image << path;
    };
    const QString prefix = u"~/assets/images/"_s;
    row("image", prefix + u"blog/cat.png"_s, u"site/src/assets/images/blog/cat.png"_s);
    row("odd name", prefix + u"a b&c.JPG"_s, u"site/src/assets/images/a b&c.JPG"_s);
    row("link within the folder", prefix + u"kitty.png"_s,
        u"site/src/assets/images/blog/cat.png"_s);
    row("no image of that name", prefix + u"cat.png"_s);
    row("no image", prefix + u"notes.txt"_s);
    row("link to no image", prefix + u"notes.png"_s);
    row("folder", prefix + u"folder.png"_s);
    row("the folder itself", prefix);
    row("up", prefix + u"../secret.png"_s);
    row("up and down", prefix + u"blog/../blog/cat.png"_s);
    row("here", prefix + u"./blog/cat.png"_s);
    row("from the root", prefix + u"/etc/logo.png"_s);
    row("other slashes", prefix + u"..\\secret.png"_s);
    row("link out of the folder", prefix + u"dog.png"_s);
    row("folder that leads out", prefix + u"others/dog.png"_s);
    row("other place", u"src/assets/images/blog/cat.png"_s);
    row("another site", u"https://a.example/cat.png"_s);
    row("file", u"file:///etc/logo.png"_s);
    row("nothing", {});
}

void tst_ContentPreview::imagesAreThoseOfTheSite()
{
    QFETCH(const QString, image);
    QFETCH(const QString, path);
    const ImageSite site;
    const ImageRule rule = builtInCollection(Kind::Post).keyOf("image"_L1)->images.value();
    const auto found = siteImagePath(rule, site.root(), image);
    const auto expected = path.isEmpty() ? std::nullopt : std::optional(site.path(path));
    QCOMPARE(found, expected);
    QCOMPARE(siteImagePath(rule, QString(), image), std::nullopt);
}

void tst_ContentPreview::aFolderOutsideTheSiteHoldsNone_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("up") << u"../other"_s;
    QTest::newRow("link") << u"linked"_s;
    QTest::newRow("the site itself") << u"."_s;
    QTest::newRow("missing") << u"images"_s;
}

void tst_ContentPreview::aFolderOutsideTheSiteHoldsNone()
{
    QFETCH(const QString, folder);
    const ImageSite site;
    const ImageRule rule{.places = {{QString(), folder}}};
    QCOMPARE(siteImagePath(rule, site.root(), u"dog.png"_s), std::nullopt);
}

void tst_ContentPreview::imagesStandInThePage()
{
    const ImageSite site;
    const auto address = [&site](const QString &name) {
        return QUrl::fromLocalFile(site.path(name)).toString(QUrl::FullyEncoded).toHtmlEscaped();
    };
    const QByteArray post =
        "---\ntitle: A\nimage: ~/assets/images/blog/cat.png\nimageAlt: Cat\n---\n"
        "![](<~/assets/images/a b&c.JPG>)\n![Out](~/assets/images/%2e%2e/secret.png)\n"
        "![Dog](~/assets/images/dog.png)\n<img src=https://a.example/x.png>\n";
    QCOMPARE(
        article(Kind::Post, post, site.root()),
        u"<header>\n<h1>A</h1>\n<p class=\"cover\"><img src=\"%1\" alt=\"Cat\"></p>\n</header>\n"
        "<div class=\"text\">\n<p><img src=\"%2\" alt=\"\">\n"
        "<em title=\"~/assets/images/%2e%2e/secret.png\">Out</em>\n"
        "<em title=\"~/assets/images/dog.png\">Dog</em>\n"
        "<em title=\"https://a.example/x.png\">x.png</em></p>\n</div>\n"_s
            .replace(u"%1"_s, address(u"site/src/assets/images/blog/cat.png"_s))
            .replace(u"%2\""_s, address(u"site/src/assets/images/a b&c.JPG"_s) + u'"'));
    const QString event = article(Kind::Event, "---\ntitle: A\nimage: mm.png\n---\n", site.root());
    QVERIFY(event.contains(address(u"site/public/images/events/mm.png"_s)));
}

void tst_ContentPreview::theFilesOfARealSiteAreShown()
{
    if (tests::sharedFile(u"website/src/data/post"_s).isEmpty())
        QSKIP("the samples of a website are not there");
    int shown = 0;
    for (const ContentCollection &collection : builtInProfile().collections) {
        const QDir folder(tests::sharedFile(u"website/"_s + collection.folder));
        for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto html = previewPage(collection, file.readAll(), QString());
            QVERIFY2(html, qPrintable(name));
            QVERIFY2(!html->contains(u"<h1></h1>"_s), qPrintable(name));
            ++shown;
        }
    }
    QVERIFY(shown > 0);
}

static const tests::Suite<tst_ContentPreview> suite;
#include "tst_contentpreview.moc"
