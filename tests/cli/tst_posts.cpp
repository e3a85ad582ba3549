#include "shell.h"
#include "support/testmain.h"

#include <QDir>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Posts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPostBeginsFromATemplate();
    void anUnknownTemplateIsUsage();
    void aPostIsDuplicated();
    void anEventGetsOneAnnouncementUntilItIsHeld();
    void anEventGetsOneRecap();
    void fieldsHaveTheSitesNames();
    void aFolderComesInAndGoesOut();
};

void tst_Posts::aPostBeginsFromATemplate()
{
    const Shell shell;
    const QJsonObject post =
        shell.json({u"posts"_s, u"new"_s, u"monthly"_s, u"author=ann-lee"_s}).object();
    QCOMPARE(post[u"title"_s].toString(), u"November 2026 update"_s);
    QCOMPARE(post[u"publishDate"_s].toString(), u"2026-11-21"_s);
    QCOMPARE(post[u"author"_s].toString(), u"ann-lee"_s);
    QCOMPARE(post[u"state"_s].toString(), u"local"_s);
}

void tst_Posts::anUnknownTemplateIsUsage()
{
    const Shell shell;
    const Run run = shell.run({u"posts"_s, u"new"_s, u"novel"_s});
    QCOMPARE(run.code, 2);
    QCOMPARE(run.err, u"There is no template “novel”: it is one of post, announcement, questions, "
                      "release, monthly.\n"_s);
}

void tst_Posts::aPostIsDuplicated()
{
    const Shell shell;
    shell.run({u"posts"_s, u"add"_s, u"title=Hello"_s, u"category=Updates"_s});
    const QJsonObject copy = shell.json({u"posts"_s, u"duplicate"_s, u"hello"_s}).object();
    QCOMPARE(copy[u"title"_s].toString(), u"Hello"_s);
    QCOMPARE(copy[u"category"_s].toString(), u"Updates"_s);
    QCOMPARE(shell.json({u"posts"_s, u"list"_s}).array().size(), 2);
}

void tst_Posts::anEventGetsOneAnnouncementUntilItIsHeld()
{
    const Shell shell;
    shell.run({u"events"_s, u"add"_s, u"title=Meetup"_s, u"city=Milan"_s});
    const QJsonObject draft = shell.json({u"events"_s, u"draft-post"_s, u"meetup"_s}).object();
    QCOMPARE(draft[u"title"_s].toString(), u"Meetup"_s);
    QCOMPARE(draft[u"category"_s].toString(), u"Events"_s);
    QCOMPARE(draft[u"state"_s].toString(), u"local"_s);
    QCOMPARE(shell.run({u"events"_s, u"draft-post"_s, u"meetup"_s}).code, 3);
    shell.run({u"posts"_s, u"remove"_s, u"meetup"_s});
    shell.run({u"events"_s, u"set"_s, u"meetup"_s, u"state=held"_s});
    QCOMPARE(shell.run({u"events"_s, u"draft-post"_s, u"meetup"_s}).code, 3);
}

void tst_Posts::anEventGetsOneRecap()
{
    const Shell shell;
    shell.run({u"events"_s, u"add"_s, u"title=Meetup"_s, u"city=Milan"_s, u"state=held"_s});
    const QJsonObject recap = shell.json({u"events"_s, u"recap"_s, u"meetup"_s}).object();
    QCOMPARE(recap[u"title"_s].toString(), u"Recap: Meetup"_s);
    QVERIFY(recap[u"body"_s].toString().contains(u"- Where: Milan"_s));
    QCOMPARE(shell.run({u"events"_s, u"recap"_s, u"meetup"_s}).code, 3);
}

void tst_Posts::fieldsHaveTheSitesNames()
{
    const Shell shell;
    const QJsonObject post =
        shell
            .json({u"posts"_s, u"add"_s, u"title=Hello"_s, u"publishDate=2026-01-09T08:30"_s,
                   u"imageAlt=A cat"_s, u"tags=a; b"_s})
            .object();
    QCOMPARE(post[u"publishDate"_s].toString(), u"2026-01-09T08:30"_s);
    QCOMPARE(post[u"imageAlt"_s].toString(), u"A cat"_s);
    QCOMPARE(post[u"tags"_s].toArray(), (QJsonArray{u"a"_s, u"b"_s}));
    QCOMPARE(shell.json({u"posts"_s, u"list"_s, u"publishDate:2026"_s}).array().size(), 1);
}

void tst_Posts::aFolderComesInAndGoesOut()
{
    const Shell shell;
    const QByteArray file = "---\n# by hand\ntitle: 'Hello'\npublishDate: 2026-01-01\n---\nText.";
    QDir().mkpath(shell.file(u"in"_s));
    shell.write(u"in/2026-01-01-hello.md"_s, file);
    QCOMPARE(shell.run({u"posts"_s, u"import"_s, shell.file(u"in"_s)}).code, 0);
    QCOMPARE(shell.json({u"posts"_s, u"show"_s, u"hello"_s}).object()[u"state"_s].toString(),
             u"published"_s);
    QCOMPARE(shell.run({u"posts"_s, u"export"_s, shell.file(u"out/"_s)}).code, 0);
    QCOMPARE(shell.read(u"out/2026-01-01-hello.md"_s), file);
}

static const tests::Suite<tst_Posts> suite;
#include "tst_posts.moc"
