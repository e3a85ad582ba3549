#include "shell.h"
#include "support/testmain.h"

#include <QDir>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// A shell beside a site with two posts, one of which its build would reject.
class BlogShell : public Shell {
public:
    BlogShell()
    {
        QDir().mkpath(file(u"site/src/data/post"_s));
        QDir().mkpath(file(u"site/src/data/authors"_s));
        write(u"site/src/data/authors/ann-lee.md"_s, "---\nname: Ann Lee\nslug: ann-lee\n---\n");
        write(u"site/src/data/post/a.md"_s,
              "---\ntitle: 2025\npublishDate: 2026-01-01\nauthor: bob\n---\n");
        write(u"site/src/data/post/b.md"_s,
              "---\ntitle: B\npublishDate: 2026-01-01\nauthor: ann-lee\n---\n\nText.\n");
    }

    QString posts() const { return file(u"site/src/data/post"_s); }
    QString post(const QString &name) const { return posts() + u'/' + name; }
};

} // namespace

class tst_PostsCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findingsAreLines();
    void findingsAreJson();
    void withoutErrorsItIsDone();
    void theConfigurationOfTheSiteCounts();
    void anAuthorWhoCannotBeReadIsTold();
    void whereThePathDoesNotTellTheUserDoes();
    void wrongUseIsExplained_data();
    void wrongUseIsExplained();
};

void tst_PostsCheck::findingsAreLines()
{
    const BlogShell shell;
    const Run run = shell.run({u"posts"_s, u"check"_s, shell.posts()});
    QCOMPARE(run.out, u"%1:2: error: schema/type: “title” is a number; the site expects a text, in "
                      "quotes if need be.\n"
                      "%1:4: warning: writing/author: The site knows no author “bob”.\n"_s.arg(
                          shell.post(u"a.md"_s)));
    QCOMPARE(run.code, 1);
}

void tst_PostsCheck::findingsAreJson()
{
    const BlogShell shell;
    const Run run = shell.json({u"posts"_s, u"check"_s, shell.post(u"a.md"_s)});
    QCOMPARE(run.array(),
             (QJsonArray{QJsonObject{{u"file"_s, shell.post(u"a.md"_s)},
                                     {u"line"_s, 2},
                                     {u"column"_s, 1},
                                     {u"severity"_s, u"error"_s},
                                     {u"rule"_s, u"schema/type"_s},
                                     {u"message"_s, u"“title” is a number; the site expects a "
                                                    "text, in quotes if need be."_s},
                                     {u"fix"_s, u"Put it in quotes"_s}},
                         QJsonObject{{u"file"_s, shell.post(u"a.md"_s)},
                                     {u"line"_s, 4},
                                     {u"column"_s, 1},
                                     {u"severity"_s, u"warning"_s},
                                     {u"rule"_s, u"writing/author"_s},
                                     {u"message"_s, u"The site knows no author “bob”."_s},
                                     {u"fix"_s, QJsonValue()}}}));
    QCOMPARE(run.code, 1);
}

void tst_PostsCheck::withoutErrorsItIsDone()
{
    const BlogShell shell;
    const Run run = shell.run(
        {u"posts"_s, u"check"_s, shell.post(u"b.md"_s), shell.file(u"site/src/data/authors"_s)});
    QCOMPARE(run.out, QString());
    QCOMPARE(run.code, 0);
}

void tst_PostsCheck::theConfigurationOfTheSiteCounts()
{
    const BlogShell shell;
    QDir().mkpath(shell.file(u"site/public/admin"_s));
    shell.write(u"site/public/admin/config.yml"_s,
                "collections:\n  - name: post\n    folder: src/data/post\n    fields:\n"
                "      - {name: excerpt, widget: text}\n");
    const Run run = shell.run({u"posts"_s, u"check"_s, shell.post(u"b.md"_s)});
    QCOMPARE(run.out, u"%1:1: warning: writing/expected: “excerpt” is missing: the site's editors "
                      "are asked for it.\n"_s.arg(shell.post(u"b.md"_s)));
    QCOMPARE(run.code, 0);
    shell.write(u"site/public/admin/config.yml"_s, "collections: [\n");
    QCOMPARE(shell.run({u"posts"_s, u"check"_s, shell.post(u"b.md"_s)}).code, 3);
}

void tst_PostsCheck::anAuthorWhoCannotBeReadIsTold()
{
    const BlogShell shell;
    shell.write(u"site/src/data/authors/bob.md"_s, "---\nname: [\n---\n");
    const Run run = shell.run({u"posts"_s, u"check"_s, shell.post(u"b.md"_s)});
    QVERIFY2(run.err.contains(u"The author in %1 cannot be told: "_s.arg(
                 shell.file(u"site/src/data/authors/bob.md"_s))),
             qPrintable(run.err));
    QCOMPARE(run.out, QString());
    QCOMPARE(run.code, 0);
}

void tst_PostsCheck::whereThePathDoesNotTellTheUserDoes()
{
    const BlogShell shell;
    shell.write(u"loose.md"_s, "---\ntitle: A\npublishDate: 2026-01-01\nauthor: bob\n---\n");
    const QString loose = shell.file(u"loose.md"_s);
    QCOMPARE(shell.run({u"posts"_s, u"check"_s, loose}).code, 2);
    QCOMPARE(shell.run({u"posts"_s, u"check"_s, loose, u"--collection"_s, u"post"_s}).out,
             QString());
    const Run run = shell.run({u"posts"_s, u"check"_s, loose, u"--collection"_s, u"post"_s,
                               u"--site"_s, shell.file(u"site"_s)});
    QCOMPARE(run.out,
             u"%1:4: warning: writing/author: The site knows no author “bob”.\n"_s.arg(loose));
}

void tst_PostsCheck::wrongUseIsExplained_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no path") << QStringList() << 2;
    QTest::newRow("no file") << QStringList{u"/nowhere/src/data/post/a.md"_s} << 3;
    QTest::newRow("no collection")
        << QStringList{u"/nowhere"_s, u"--collection"_s, u"shoes"_s} << 2;
}

void tst_PostsCheck::wrongUseIsExplained()
{
    QFETCH(const QStringList, words);
    const BlogShell shell;
    const Run run = shell.run(QStringList{u"posts"_s, u"check"_s} + words);
    QCOMPARE(run.out, QString());
    QVERIFY(!run.err.isEmpty());
    QTEST(run.code, "code");
}

static const tests::Suite<tst_PostsCheck> suite;
#include "tst_postscheck.moc"
