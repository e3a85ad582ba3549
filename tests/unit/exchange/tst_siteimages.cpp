#include "content/siteprofile.h"
#include "exchange/content/sitefolder.h"
#include "exchange/content/siteimages.h"
#include "support/storefixture.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray png = "\x89PNG\r\n\x1a\n and the rest";
const QByteArray jpeg = "\xff\xd8\xff and the rest";
const QByteArray gif = "GIF89a and the rest";
const QByteArray webp = "RIFF....WEBPVP8 and the rest";
const QByteArray avif = "....ftypavif and the rest";
const QByteArray svg = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

/// A folder with pictures that somebody could choose, beside a site.
class ImageDesk {
public:
    QString root() const { return m_folder.filePath(u"site"_s); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString chosen(const QString &name, const QByteArray &bytes) const
    {
        const QString made = path(name);
        QDir().mkpath(QFileInfo(made).path());
        QFile file(made);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(made));
        return made;
    }
    QByteArray onSite(const QString &name) const
    {
        QFile file(root() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }
    /// What an entry says, or why not, with the desk's own folder as "desk".
    QString take(const QString &imagePath, const ContentCollection &collection) const
    {
        const auto taken = takeImage(collection, root(), imagePath, QDate(2026, 11, 21));
        return taken ? *taken : QString(taken.error().message).replace(m_folder.path(), u"desk"_s);
    }
    QString take(const QString &imagePath) const
    {
        return take(imagePath, builtInCollection(Kind::Post));
    }

private:
    QTemporaryDir m_folder;
};

SiteProfile siteWith(const QByteArray &collection)
{
    return must(readSiteProfile("media_folder: static/uploads\npublic_folder: /uploads\n"
                                "collections:\n  - {name: blog, folder: content/blog, " +
                                collection + "}\n"));
}

} // namespace

class tst_SiteImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFolderOfASiteIsBesideTheFile_data();
    void theFolderOfASiteIsBesideTheFile();
    void anImageGoesWhereThePostsHaveTheirs_data();
    void anImageGoesWhereThePostsHaveTheirs();
    void anEventNamesTheBareFile();
    void anotherSiteHasAnotherFolder_data();
    void anotherSiteHasAnotherFolder();
    void theSameImageIsThereOnce();
    void whatIsThereIsNotOverwritten();
    void whatIsNoImageIsRefused_data();
    void whatIsNoImageIsRefused();
    void linksAreRefused();
    void aCollectionWithoutImagesTakesNone();
};

void tst_SiteImages::theFolderOfASiteIsBesideTheFile_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("folder");
    QTest::newRow("usual") << u"/home/ann/my.association.chapterhouse"_s
                           << u"/home/ann/my.association.site"_s;
    QTest::newRow("here") << u"roster.db"_s << u"roster.site"_s;
    QTest::newRow("without ending") << u"/v1.2/roster"_s << u"/v1.2/roster.site"_s;
    QTest::newRow("the same ending") << u"/a/roster.site"_s << u"/a/roster.site.site"_s;
}

void tst_SiteImages::theFolderOfASiteIsBesideTheFile()
{
    QFETCH(const QString, store);
    QTEST(siteFolderOf(store), "folder");
}

void tst_SiteImages::anImageGoesWhereThePostsHaveTheirs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("taken");
    QTest::newRow("PNG") << u"Hall of Łódź.PNG"_s << png << u"hall-of-lodz.png"_s;
    QTest::newRow("JPEG") << u"hall.jpeg"_s << jpeg << u"hall.jpeg"_s;
    QTest::newRow("GIF") << u"v1.2.gif"_s << gif << u"v1-2.gif"_s;
    QTest::newRow("WebP") << u"hall.webp"_s << webp << u"hall.webp"_s;
    QTest::newRow("AVIF") << u"hall.avif"_s << avif << u"hall.avif"_s;
    QTest::newRow("SVG") << u"hall.svg"_s << svg << u"hall.svg"_s;
    QTest::newRow("another ending") << u"hall.png"_s << jpeg << u"hall.jpg"_s;
    QTest::newRow("no ending") << u"hall"_s << webp << u"hall.webp"_s;
    QTest::newRow("nothing to say") << u"灯台.png"_s << png << u"entry.png"_s;
    QTest::newRow("device") << u"con.png"_s << png << u"image-con.png"_s;
    QTest::newRow("long") << QString(200, u'a') + u".png"_s << png
                          << QString(100, u'a') + u".png"_s;
}

void tst_SiteImages::anImageGoesWhereThePostsHaveTheirs()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, taken);
    const ImageDesk desk;
    QCOMPARE(desk.take(desk.chosen(name, bytes)), u"~/assets/images/blog/2026/"_s + taken);
    QCOMPARE(desk.onSite(u"src/assets/images/blog/2026/"_s + taken), bytes);
}

void tst_SiteImages::anEventNamesTheBareFile()
{
    const ImageDesk desk;
    QCOMPARE(desk.take(desk.chosen(u"Hall.png"_s, png), builtInCollection(Kind::Event)),
             u"hall.png"_s);
    QCOMPARE(desk.onSite(u"public/images/events/hall.png"_s), png);
}

void tst_SiteImages::anotherSiteHasAnotherFolder_data()
{
    QTest::addColumn<QByteArray>("mediaFolder");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("path");
    QTest::newRow("none of its own")
        << QByteArray() << u"/uploads/hall.png"_s << u"static/uploads/hall.png"_s;
    QTest::newRow("below that of all")
        << QByteArray("media_folder: '{{media_folder}}/{{month}}/covers', ")
        << u"/uploads/11/covers/hall.png"_s << u"static/uploads/11/covers/hall.png"_s;
    QTest::newRow("from the root")
        << QByteArray("media_folder: /static/uploads/blog/, ") << u"/uploads/blog/hall.png"_s
        << u"static/uploads/blog/hall.png"_s;
    QTest::newRow("from its folder") << QByteArray("media_folder: ../../static/uploads/a, ")
                                     << u"/uploads/a/hall.png"_s << u"static/uploads/a/hall.png"_s;
    QTest::newRow("where images have no name")
        << QByteArray("media_folder: '', ") << u"/uploads/hall.png"_s
        << u"static/uploads/hall.png"_s;
}

void tst_SiteImages::anotherSiteHasAnotherFolder()
{
    QFETCH(const QByteArray, mediaFolder);
    QFETCH(const QString, path);
    const SiteProfile site =
        siteWith(mediaFolder + "fields: [{name: date, widget: datetime}, {name: title}, "
                               "{name: cover, widget: image}]");
    const ImageDesk desk;
    QTEST(desk.take(desk.chosen(u"hall.png"_s, png), site.collections.first()), "written");
    QCOMPARE(desk.onSite(path), png);
}

void tst_SiteImages::theSameImageIsThereOnce()
{
    const ImageDesk desk;
    const QString folder = u"~/assets/images/blog/2026/"_s;
    QCOMPARE(desk.take(desk.chosen(u"hall.png"_s, png)), folder + u"hall.png"_s);
    QCOMPARE(desk.take(desk.chosen(u"again/hall.png"_s, png)), folder + u"hall.png"_s);
    QCOMPARE(QDir(desk.root() + u"/src/assets/images/blog/2026"_s).entryList(QDir::Files),
             QStringList{u"hall.png"_s});
}

void tst_SiteImages::whatIsThereIsNotOverwritten()
{
    const ImageDesk desk;
    const QString folder = u"~/assets/images/blog/2026/"_s;
    const QByteArray other = png + " of another";
    QCOMPARE(desk.take(desk.chosen(u"hall.png"_s, png)), folder + u"hall.png"_s);
    QVERIFY(QDir(desk.root()).mkpath(u"src/assets/images/blog/2026/hall-2.png"_s));
    QCOMPARE(desk.take(desk.chosen(u"hall.png"_s, other)), folder + u"hall-3.png"_s);
    QCOMPARE(desk.take(desk.path(u"hall.png"_s)), folder + u"hall-3.png"_s);
    QCOMPARE(desk.onSite(u"src/assets/images/blog/2026/hall.png"_s), png);
    QCOMPARE(desk.onSite(u"src/assets/images/blog/2026/hall-3.png"_s), other);
}

void tst_SiteImages::whatIsNoImageIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const QString none = u"desk/hall.png is no image that sites show. Choose a PNG, JPEG, GIF, "
                         "WebP, AVIF or SVG file."_s;
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("text") << QByteArray("Hello") << none;
    QTest::newRow("page") << QByteArray("<!doctype html><svg></svg>") << none;
    QTest::newRow("half a sign") << png.first(4) << none;
    QTest::newRow("too large")
        << png + QByteArray(largestSiteImage, ' ')
        << u"desk/hall.png is larger than 9.54 MiB, the most that can be read."_s;
}

void tst_SiteImages::whatIsNoImageIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const ImageDesk desk;
    QTEST(desk.take(desk.chosen(u"hall.png"_s, bytes)), "sentence");
    QVERIFY(!QDir(desk.root()).exists());
}

void tst_SiteImages::linksAreRefused()
{
    const ImageDesk desk;
    const QString image = desk.chosen(u"hall.png"_s, png);
    QVERIFY(QFile::link(image, desk.path(u"link.png"_s)));
    QCOMPARE(desk.take(desk.path(u"link.png"_s)),
             u"desk/link.png is a link, and links are not followed. Choose the image that it "
             "leads to."_s);
    QVERIFY(QDir().mkpath(desk.root() + u"/src"_s));
    QVERIFY(QFile::link(desk.path(u"."_s), desk.root() + u"/src/assets"_s));
    QCOMPARE(desk.take(image),
             u"desk/site/src/assets leads out of the site, and links are not followed."_s);
}

void tst_SiteImages::aCollectionWithoutImagesTakesNone()
{
    const ImageDesk desk;
    QCOMPARE(desk.take(desk.chosen(u"hall.png"_s, png), builtInCollection(Kind::Author)),
             u"The site has no folder for images of “Author”."_s);
}

static const Suite<tst_SiteImages> suite;
#include "tst_siteimages.moc"
