#include "shell.h"
#include "support/testmain.h"

#include <QDir>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr char meetup[] = "---\n"
                          "title: Meetup\n"
                          "eventDate: \"2026-12-03T16:28:00.000Z\"\n"
                          "location: Milan\n"
                          "---\n";

/// A shell beside a site's folder of two events, one of which cannot be read.
class SiteShell : public Shell {
public:
    SiteShell()
    {
        QDir().mkpath(file(u"site"_s));
        write(u"site/2026-12-03-meetup.md"_s, meetup);
        write(u"site/broken.md"_s, "---\ntitle: a\ntitle: b\n---\n");
    }

    QString site() const { return file(u"site"_s); }
    QString brokenFile() const { return file(u"site/broken.md"_s); }
};

} // namespace

/// Files of a website at the command line.
class tst_ContentFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFolderComesIn();
    void problemsAreLines();
    void aDryRunChangesNothing();
    void oneFileComesIn_data();
    void oneFileComesIn();
    void aFolderGoesOut();
    void onlyWhatIsAskedForGoesOut();
    void whatStaysInIsSaid();
    void wrongOptionsAreUsage_data();
    void wrongOptionsAreUsage();
};

void tst_ContentFiles::aFolderComesIn()
{
    const SiteShell shell;
    const Run run = shell.json({u"events"_s, u"import"_s, shell.site()});
    QCOMPARE(run.code, 1);
    QJsonObject result = run.object();
    const QJsonObject problem = result.take(u"problems"_s).toArray().at(0).toObject();
    QCOMPARE(result, (QJsonObject{{u"new"_s, 1},
                                  {u"updated"_s, 0},
                                  {u"same"_s, 0},
                                  {u"duplicates"_s, 0},
                                  {u"rejected"_s, 1},
                                  {u"dry_run"_s, false}}));
    QCOMPARE(problem[u"file"_s].toString(), shell.brokenFile());
    QCOMPARE(problem[u"line"_s].toInt(), 3);
    QCOMPARE(problem[u"severity"_s].toString(), u"error"_s);
    const QJsonObject event = shell.json({u"events"_s, u"list"_s}).array().at(0).toObject();
    QCOMPARE(event[u"state"_s].toString(), u"announced"_s);
    QCOMPARE(event[u"start"_s].toString(), u"2026-12-03"_s);
    QCOMPARE(shell.json({u"undo"_s}).object()[u"label"_s].toString(),
             u"Import site: 1 new, 0 updated"_s);
}

void tst_ContentFiles::problemsAreLines()
{
    const SiteShell shell;
    const Run run = shell.run({u"events"_s, u"import"_s, shell.site()});
    QVERIFY2(run.out.startsWith(shell.brokenFile() + u":3: "_s), qPrintable(run.out));
}

void tst_ContentFiles::aDryRunChangesNothing()
{
    const SiteShell shell;
    const Run run = shell.json({u"events"_s, u"import"_s, shell.site(), u"--dry-run"_s});
    QCOMPARE(run.object()[u"new"_s].toInt(), 1);
    QCOMPARE(run.object()[u"dry_run"_s].toBool(), true);
    QCOMPARE(shell.json({u"events"_s, u"list"_s}).array().size(), 0);
}

void tst_ContentFiles::oneFileComesIn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    const QStringList markdown{u"--format"_s, u"markdown"_s};
    QTest::newRow("by its ending") << u"site/2026-12-03-meetup.md"_s << QStringList() << 0;
    QTest::newRow("by the option") << u"site/2026-12-03-meetup.md"_s << markdown << 0;
    QTest::newRow("another ending") << u"a.chapterhouse"_s << markdown << 3;
    QTest::newRow("none") << u"none.md"_s << QStringList() << 3;
    QTest::newRow("what cannot be read") << u"site/broken.md"_s << QStringList() << 1;
}

void tst_ContentFiles::oneFileComesIn()
{
    QFETCH(QString, name);
    QFETCH(QStringList, options);
    const SiteShell shell;
    const Run run = shell.json(QStringList{u"events"_s, u"import"_s, shell.file(name)} + options);
    QTEST(run.code, "code");
    QCOMPARE(shell.json({u"events"_s, u"list"_s}).array().size(), run.code == 0 ? 1 : 0);
}

void tst_ContentFiles::aFolderGoesOut()
{
    const SiteShell shell;
    shell.run({u"events"_s, u"import"_s, shell.site()});
    shell.run({u"events"_s, u"set"_s, u"meetup"_s, u"venue=Talent Garden"_s});
    const Run written = shell.json({u"events"_s, u"export"_s, shell.site() + u'/'});
    QCOMPARE(written.code, 0);
    QCOMPARE(written.object(), (QJsonObject{{u"folder"_s, shell.site() + u'/'},
                                            {u"written"_s, 1},
                                            {u"same"_s, 0},
                                            {u"problems"_s, QJsonArray()}}));
    QCOMPARE(shell.read(u"site/2026-12-03-meetup.md"_s),
             QByteArray(meetup).replace("Milan\n", "Milan\nvenue: Talent Garden\n"));
    const Run again = shell.json({u"events"_s, u"export"_s, shell.site()});
    QCOMPARE(again.object()[u"same"_s].toInt(), 1);
}

void tst_ContentFiles::onlyWhatIsAskedForGoesOut()
{
    const SiteShell shell;
    shell.run({u"events"_s, u"add"_s, u"title=Oslo"_s, u"start=2027-01-10"_s});
    shell.run({u"events"_s, u"add"_s, u"title=Riga"_s, u"start=2027-01-10"_s});
    const Run run = shell.json({u"events"_s, u"export"_s, shell.file(u"out"_s), u"--format"_s,
                                u"markdown"_s, u"--where"_s, u"oslo"_s});
    QCOMPARE(run.object()[u"written"_s].toInt(), 1);
    QCOMPARE(QDir(shell.file(u"out"_s)).entryList(QDir::Files),
             QStringList{u"2027-01-10-oslo.md"_s});
}

void tst_ContentFiles::whatStaysInIsSaid()
{
    const SiteShell shell;
    shell.run({u"events"_s, u"add"_s, u"title=Picnic"_s});
    shell.run(
        {u"events"_s, u"add"_s, u"title=Escape"_s, u"start=2027-01-10"_s, u"file=../escape.md"_s});
    const Run run = shell.run({u"events"_s, u"export"_s, shell.site()});
    QCOMPARE(run.code, 1);
    QCOMPARE(run.out, u"%1/../escape.md: “../escape.md” is no name of a file that the site reads.\n"
                      "“Picnic” has no day yet, and files are named by it: give “Start”.\n"
                      "folder: %1\n"
                      "written: 0\n"
                      "same: 0\n"_s.arg(shell.site()));
    QVERIFY(!QFile::exists(shell.file(u"escape.md"_s)));
}

void tst_ContentFiles::wrongOptionsAreUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no path to import") << QStringList{u"import"_s, u"--format=markdown"_s}
                                       << u"Which file or folder? Give its path.\n"_s;
    QTest::newRow("no folder to export to") << QStringList{u"export"_s, u"--format=markdown"_s}
                                            << u"Into which folder? Give its path.\n"_s;
    QTest::newRow("a file to export to")
        << QStringList{u"export"_s, u"a.md"_s}
        << u"a.md is the name of a file, and every record is one: name a folder.\n"_s;
    QTest::newRow("an option of tables") << QStringList{u"import"_s, u"a.md"_s, u"--mode=add"_s}
                                         << u"--mode does not go with the format markdown.\n"_s;
    QTest::newRow("columns") << QStringList{u"export"_s, u"a/"_s, u"--columns=title"_s}
                             << u"--columns does not go with the format markdown.\n"_s;
}

void tst_ContentFiles::wrongOptionsAreUsage()
{
    QFETCH(QStringList, words);
    const Run run = SiteShell().run(QStringList{u"events"_s} + words);
    QCOMPARE(run.code, 2);
    QTEST(run.err, "sentence");
}

static const Suite<tst_ContentFiles> suite;
#include "tst_contentfiles.moc"
