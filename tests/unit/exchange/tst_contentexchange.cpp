#include "contentdesk.h"
#include "support/sharedfile.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ContentExchange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSiteGoesOutAsItCameIn();
    void anImportIsOneStep();
    void anEditWritesItsFileAlone();
    void whatIsPastWasHeld_data();
    void whatIsPastWasHeld();
    void anEventThatIsThereKeepsItsPlans();
    void aFileMayBeOneOfTwoEvents();
    void bytesSurviveTheStore_data();
    void bytesSurviveTheStore();
    void whatTheSiteCannotReadIsRejected();
    void whatIsNoFileOfTheSiteStaysOut();
    void oneFileComesInAlone();
    void aRemovedEventStaysAway();
    void aFileThatWasChangedIsNotOverwritten();
    void aNewEventGetsAFileAndKeepsIt();
    void nothingIsWrittenElsewhere_data();
    void nothingIsWrittenElsewhere();
};

void tst_ContentExchange::aSiteGoesOutAsItCameIn()
{
    const QDir site(sharedFile(u"website/src/data/events"_s));
    if (site.path() == "."_L1 || !site.exists())
        QSKIP("the samples of a website are not there");
    const QStringList names = site.entryList({u"*.md"_s}, QDir::Files);
    ContentDesk desk;
    QCOMPARE(desk.import(site.path()),
             u"%1 new, 0 updated, 0 same, 0 duplicates, 0 rejected"_s.arg(names.size()));
    QCOMPARE(desk.import(site.path()),
             u"0 new, 0 updated, %1 same, 0 duplicates, 0 rejected"_s.arg(names.size()));
    QCOMPARE(desk.exportAll(), u"%1 written, 0 same"_s.arg(names.size()));
    QCOMPARE(desk.exportAll(), u"0 written, %1 same"_s.arg(names.size()));
    QCOMPARE(QDir(desk.folder()).entryList(QDir::Files), names);
    for (const QString &name : names) {
        QFile file(site.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(desk.read(name), file.readAll());
    }
}

void tst_ContentExchange::anImportIsOneStep()
{
    ContentDesk desk;
    desk.write(u"2026-12-03-a.md"_s, meetup);
    desk.write(u"2026-12-03-b.md"_s, meetup);
    QCOMPARE(desk.import(), u"2 new, 0 updated, 0 same, 0 duplicates, 0 rejected"_s);
    must(desk.store().undo());
    QCOMPARE(desk.events().size(), size_t(0));
    QCOMPARE(desk.import(), u"2 new, 0 updated, 0 same, 0 duplicates, 0 rejected"_s);
}

void tst_ContentExchange::anEditWritesItsFileAlone()
{
    ContentDesk desk;
    desk.write(u"2026-12-03-a.md"_s, meetup);
    desk.write(u"2026-12-03-b.md"_s, meetup);
    desk.import();
    desk.set(desk.event(u"2026-12-03-a.md"_s).ref(),
             {{"venue", u"Talent Garden"_s}, {"city", u"Milan"_s}});
    QCOMPARE(desk.exportAll(), u"1 written, 1 same"_s);
    QCOMPARE(desk.read(u"2026-12-03-a.md"_s),
             QByteArray(meetup).replace("Milan\n", "Milan\nvenue: Talent Garden\n"));
    QCOMPARE(desk.read(u"2026-12-03-b.md"_s), QByteArray(meetup));
    QCOMPARE(desk.import(), u"0 new, 1 updated, 1 same, 0 duplicates, 0 rejected"_s);
    QCOMPARE(desk.event(u"2026-12-03-a.md"_s).text("city"_L1), u"Milan"_s);
}

void tst_ContentExchange::whatIsPastWasHeld_data()
{
    QTest::addColumn<QByteArray>("dates");
    QTest::addColumn<QString>("state");
    QTest::newRow("past") << QByteArray("eventDate: 2026-11-20") << u"held"_s;
    QTest::newRow("today") << QByteArray("eventDate: 2026-11-21") << u"announced"_s;
    QTest::newRow("to come") << QByteArray("eventDate: 2026-12-03") << u"announced"_s;
    QTest::newRow("running") << QByteArray("eventDate: 2026-11-20\nendDate: 2026-11-21")
                             << u"announced"_s;
    QTest::newRow("over") << QByteArray("eventDate: 2026-11-19\nendDate: 2026-11-20") << u"held"_s;
    QTest::newRow("no day") << QByteArray("venue: Here") << u"announced"_s;
}

void tst_ContentExchange::whatIsPastWasHeld()
{
    QFETCH(QByteArray, dates);
    ContentDesk desk;
    desk.write(u"a.md"_s, "---\ntitle: Meetup\n" + dates + "\n---\n");
    desk.import();
    QTEST(desk.event(u"a.md"_s).text("state"_L1), "state");
    QCOMPARE(desk.event(u"a.md"_s).text("our_part"_L1), u"list_only"_s);
}

void tst_ContentExchange::anEventThatIsThereKeepsItsPlans()
{
    ContentDesk desk;
    const Record planned = desk.add(Kind::Event, {{"title", u"Milan meetup"_s},
                                                  {"slug", u"milan"_s},
                                                  {"state", u"planned"_s},
                                                  {"our_part", u"organise"_s},
                                                  {"start", u"2026-12-03T18:30"_s},
                                                  {"zone", u"Europe/Rome"_s},
                                                  {"time_confirmed", true},
                                                  {"venue", u"Talent Garden"_s}});
    desk.write(u"2026-12-03-milan.md"_s, meetup);
    QCOMPARE(desk.import(), u"0 new, 1 updated, 0 same, 0 duplicates, 0 rejected"_s);
    Record expected = planned;
    expected.set("title"_L1, u"Meetup"_s);
    expected.set("location"_L1, u"Milan"_s);
    expected.set("file"_L1, u"2026-12-03-milan.md"_s);
    expected.set("source"_L1, QString::fromUtf8(meetup));
    QVERIFY(desk.get(planned.ref()) == expected);
}

void tst_ContentExchange::aFileMayBeOneOfTwoEvents()
{
    ContentDesk desk;
    for (int i = 0; i < 2; ++i)
        desk.add(Kind::Event,
                 {{"title", u"Milan"_s}, {"state", u"planned"_s}, {"start", u"2026-12-03"_s}});
    const QString first = desk.events().at(0).id().text();
    const QString second = desk.events().at(1).id().text();
    desk.write(u"2026-12-03-milan.md"_s, meetup);
    const QString told = desk.import();
    QVERIFY2(told.startsWith(u"0 new, 0 updated, 0 same, 0 duplicates, 1 rejected\n"
                             "2026-12-03-milan.md:0: error: Both “Milan” ("_s),
             qPrintable(told));
    QVERIFY(told.contains(first) && told.contains(second));
}

void tst_ContentExchange::bytesSurviveTheStore_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF") + meetup;
    QTest::newRow("CRLF") << QByteArray(meetup).replace('\n', "\r\n");
    QTest::newRow("no final newline") << meetup + QByteArray("\n\n  <p>Text</p>  ");
    QTest::newRow("a NUL") << meetup + QByteArray("a\0b\n", 4);
    QTest::newRow("beyond the basic plane") << meetup + QByteArray("\xF0\x9F\x8E\x89\n");
}

void tst_ContentExchange::bytesSurviveTheStore()
{
    QFETCH(QByteArray, file);
    ContentDesk desk;
    desk.write(u"a.md"_s, file);
    QCOMPARE(desk.import(), u"1 new, 0 updated, 0 same, 0 duplicates, 0 rejected"_s);
    desk.reopen();
    QCOMPARE(desk.exportAll(desk.file(u"out"_s)), u"1 written, 0 same"_s);
    QCOMPARE(desk.read(u"../out/a.md"_s), file);
}

void tst_ContentExchange::whatTheSiteCannotReadIsRejected()
{
    ContentDesk desk;
    desk.write(u"a.md"_s, "---\ntitle: Foo: bar\n---\n");
    desk.write(u"b.md"_s, "---\neventDate: 2026-12-03\n---\n");
    desk.write(u"c.md"_s, "---\ntitle: Fine\neventDate: 2026-12-03\nlocation: [a]\n---\n");
    const QString told = desk.import();
    QVERIFY2(told.startsWith(u"1 new, 0 updated, 0 same, 0 duplicates, 2 rejected\n"
                             "a.md:2: error: "_s),
             qPrintable(told));
    QVERIFY2(told.endsWith(
                 u"\nb.md:1: warning: “title” is missing: the site needs it.\n"
                 "b.md:0: error: “Title” of the event cannot be empty.\n"
                 "c.md:4: warning: “location” is a list; the site expects a text, in quotes if "
                 "need be."_s),
             qPrintable(told));
}

void tst_ContentExchange::whatIsNoFileOfTheSiteStaysOut()
{
    ContentDesk desk;
    desk.write(u"a.md"_s, meetup);
    desk.write(u"A.md"_s, meetup);
    desk.write(u"b.mdx"_s, meetup);
    desk.write(u"draft"_s, meetup);
    desk.write(u"picture.png"_s, meetup);
    desk.write(u".hidden.md"_s, meetup);
    QVERIFY(QDir(desk.folder()).mkdir(u"sub.md"_s));
    QVERIFY(QFile::link(desk.pathOf(u"a.md"_s), desk.pathOf(u"link.md"_s)));
    QCOMPARE(desk.import(),
             u"3 new, 0 updated, 0 same, 0 duplicates, 0 rejected\n"
             "draft:0: warning: Its name has no ending .md, so the site ignores it.\n"
             "link.md:0: warning: It is a link, and links are not followed.\n"
             "a.md:0: warning: Another file has the same name but for upper and lower case: the "
             "site shows one of them."_s);
}

void tst_ContentExchange::oneFileComesInAlone()
{
    ContentDesk desk;
    desk.write(u"a.md"_s, meetup);
    desk.write(u"b.md"_s, meetup);
    QCOMPARE(desk.import(desk.pathOf(u"b.md"_s)),
             u"1 new, 0 updated, 0 same, 0 duplicates, 0 rejected"_s);
    QCOMPARE(desk.events().at(0).text("file"_L1), u"b.md"_s);
    for (const QString &path : {desk.pathOf(u"c.md"_s), desk.path()}) {
        const auto plan =
            planContentImport(desk.store().reader(), desk.ids, builtInCollection(Kind::Event), path,
                              QDate(2026, 11, 21));
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::Input);
    }
}

void tst_ContentExchange::aRemovedEventStaysAway()
{
    ContentDesk desk;
    desk.write(u"a.md"_s, meetup);
    desk.import();
    const RecordRef ref = desk.event(u"a.md"_s).ref();
    must(desk.store().transact(Origin::Person, u"Remove"_s,
                               [&](Transaction &transaction) { return transaction.remove(ref); }));
    QCOMPARE(desk.import(), u"0 new, 0 updated, 0 same, 1 duplicates, 0 rejected\n"
                            "a.md:0: warning: Meetup was removed on 2026-11-21 by Ann and does not "
                            "come back unasked."_s);
}

void tst_ContentExchange::aFileThatWasChangedIsNotOverwritten()
{
    ContentDesk desk;
    desk.write(u"a.md"_s, meetup);
    desk.import();
    desk.set(desk.event(u"a.md"_s).ref(), {{"title", u"Our meetup"_s}});
    const QByteArray theirs = QByteArray(meetup).replace("Milan", "Rome");
    desk.write(u"a.md"_s, theirs);
    QCOMPARE(desk.exportAll(),
             u"0 written, 0 same\n"
             "a.md: The file was changed since it was last read. Import it first."_s);
    QCOMPARE(desk.read(u"a.md"_s), theirs);
    QCOMPARE(desk.import(), u"0 new, 1 updated, 0 same, 0 duplicates, 0 rejected"_s);
    QCOMPARE(desk.exportAll(), u"1 written, 0 same"_s);
    QCOMPARE(desk.read(u"a.md"_s), QByteArray(theirs).replace("Meetup", "Our meetup"));
}

void tst_ContentExchange::aNewEventGetsAFileAndKeepsIt()
{
    ContentDesk desk;
    const auto add = [&](const QString &start) {
        return desk.add(
            Kind::Event,
            {{"title", u"Call"_s}, {"state", u"announced"_s}, {"start", textValue(start)}});
    };
    const Record call = add(u"2026-12-03"_s);
    add(u"2026-12-03"_s);
    add({});
    QCOMPARE(desk.exportAll(), u"2 written, 0 same\n: “Call” has no day yet, and files are named "
                               "by it: give “Start”."_s);
    QCOMPARE(QDir(desk.folder()).entryList(QDir::Files),
             (QStringList{u"2026-12-03-call-1.md"_s, u"2026-12-03-call.md"_s}));
    QFile::remove(desk.pathOf(u"2026-12-03-call-1.md"_s));
    desk.write(u"2026-12-03-call.md"_s,
               desk.read(u"2026-12-03-call.md"_s).replace("---\n\n", "---\n") + "Text\n");
    desk.set(call.ref(), {{"location", u"Virtual Event"_s}});
    desk.exportAll();
    QCOMPARE(desk.read(u"2026-12-03-call.md"_s), "---\n"
                                                 "title: Call\n"
                                                 "eventDate: \"2026-12-03T00:00:00.000Z\"\n"
                                                 "location: Virtual Event\n"
                                                 "---\n"
                                                 "Text\n");
}

void tst_ContentExchange::nothingIsWrittenElsewhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder up") << u"../victim.md"_s;
    QTest::newRow("from the root") << u"/tmp/victim.md"_s;
    QTest::newRow("another ending") << u"victim.html"_s;
    QTest::newRow("a link") << u"link.md"_s;
    QTest::newRow("a folder") << u"folder.md"_s;
}

void tst_ContentExchange::nothingIsWrittenElsewhere()
{
    QFETCH(QString, name);
    ContentDesk desk;
    QVERIFY(QFile::link(desk.file(u"victim.md"_s), desk.pathOf(u"link.md"_s)));
    QVERIFY(QDir(desk.folder()).mkdir(u"folder.md"_s));
    desk.add(Kind::Event, {{"title", u"Call"_s},
                           {"state", u"announced"_s},
                           {"start", u"2026-12-03"_s},
                           {"file", name}});
    const QString told = desk.exportAll();
    QVERIFY2(told.startsWith(u"0 written, 0 same\n"_s + name), qPrintable(told));
    QVERIFY(!QFile::exists(desk.file(u"victim.md"_s)));
    QVERIFY(!QFile::exists(desk.pathOf(name)) || name == "folder.md"_L1);
}

static const Suite<tst_ContentExchange> suite;
#include "tst_contentexchange.moc"
