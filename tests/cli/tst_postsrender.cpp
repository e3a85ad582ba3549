#include "shell.h"
#include "support/testmain.h"

#include <QDir>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// A site with a post and an image, and a post that lies elsewhere. There is no store.
class RenderShell : public Shell {
public:
    RenderShell()
    {
        QFile::remove(path());
        QDir().mkpath(file(u"site/src/data/post"_s));
        QDir().mkpath(file(u"site/src/data/events"_s));
        QDir().mkpath(file(u"site/src/assets/images"_s));
        write(u"site/src/assets/images/cat.png"_s, "x");
        write(u"site/src/data/post/a.md"_s, post);
        write(u"site/src/data/events/b.md"_s, event);
        write(u"a.md"_s, post);
        write(u"b.md"_s, event);
        write(u"broken.md"_s, "---\ntitle: a: b\n---\n");
    }

    QString site() const { return file(u"site"_s); }

private:
    static constexpr char post[] = "---\ntitle: A post\n---\n![](~/assets/images/cat.png)\n";
    static constexpr char event[] = "---\ntitle: Meet\neventDate: 2026-10-22\n---\n";
};

} // namespace

class tst_PostsRender : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsShown_data();
    void aFileIsShown();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
};

void tst_PostsRender::aFileIsShown_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("part");
    const QString image = u"/src/assets/images/cat.png\" alt=\"\">"_s;
    QTest::newRow("post of a site") << u"site/src/data/post/a.md"_s << QStringList() << image;
    QTest::newRow("event of a site")
        << u"site/src/data/events/b.md"_s << QStringList() << u"22 Oct 2026"_s;
    QTest::newRow("post elsewhere") << u"a.md"_s << QStringList() << u">cat.png</em>"_s;
    QTest::newRow("post for a site") << u"a.md"_s << QStringList{u"--site"_s} << image;
    QTest::newRow("event elsewhere")
        << u"b.md"_s << QStringList{u"--collection"_s, u"event"_s} << u"22 Oct 2026"_s;
}

void tst_PostsRender::aFileIsShown()
{
    QFETCH(const QString, file);
    QFETCH(QStringList, options);
    QFETCH(const QString, part);
    const RenderShell shell;
    if (options == QStringList{u"--site"_s})
        options += shell.site();
    const QStringList words = QStringList{u"posts"_s, u"render"_s, shell.file(file)} + options;
    const Run run = shell.run(words);
    QCOMPARE(run.err, QString());
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.startsWith(u"<!DOCTYPE html>\n"_s), qPrintable(run.out));
    QVERIFY2(run.out.contains(part), qPrintable(run.out));
    QCOMPARE(shell.json(words).object(),
             (QJsonObject{{u"file"_s, shell.file(file)}, {u"html"_s, run.out}}));
    QVERIFY(!QFile::exists(shell.path()));
}

void tst_PostsRender::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("no file") << QStringList() << 2 << u"Which file? Give its path.\n"_s;
    QTest::newRow("unknown collection") << QStringList{u"a.md"_s, u"--collection"_s, u"pages"_s}
                                        << 2 << u"The site has no collection “pages”.\n"_s;
    QTest::newRow("missing file") << QStringList{u"nothing.md"_s} << 3
                                  << u"There is no file %1/nothing.md.\n"_s;
    QTest::newRow("unreadable file")
        << QStringList{u"broken.md"_s} << 3
        << u"%1/broken.md: Line 2, column 9: a colon and a space begin a new key, which cannot "
           "stand here. Put the whole text in quotes.\n"_s;
}

void tst_PostsRender::whatIsWrongIsSaid()
{
    QFETCH(QStringList, words);
    QFETCH(const int, code);
    QFETCH(QString, message);
    const RenderShell shell;
    if (!words.isEmpty())
        words[0] = shell.file(words[0]);
    const Run run = shell.run(QStringList{u"posts"_s, u"render"_s} + words);
    QCOMPARE(run.out, QString());
    QCOMPARE(run.err, message.replace(u"%1"_s, shell.file(u"."_s).chopped(2)));
    QCOMPARE(run.code, code);
}

static const Suite<tst_PostsRender> suite;
#include "tst_postsrender.moc"
