#include "shell.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr char calendar[] = "BEGIN:VCALENDAR\n"
                            "BEGIN:VEVENT\nUID:1\nSUMMARY:Milan meetup\n"
                            "DTSTART;TZID=Europe/Rome:20261203T183000\nEND:VEVENT\n"
                            "BEGIN:VEVENT\nUID:2\nSUMMARY:No start\nEND:VEVENT\n"
                            "END:VCALENDAR\n";

} // namespace

/// Calendars at the command line.
class tst_EventFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCalendarComesIn();
    void aDryRunChangesNothing();
    void whatIsOfTheWholeFileHasNoLine();
    void aCalendarGoesOut();
    void tablesStillComeAndGo();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();
};

void tst_EventFiles::aCalendarComesIn()
{
    const Shell shell;
    const QString file = shell.write(u"a.ics"_s, calendar);
    const Run first = shell.json({u"events"_s, u"import"_s, file});
    QCOMPARE(first.code, 1);
    QCOMPARE(first.object(),
             (QJsonObject{{u"new"_s, 1},
                          {u"updated"_s, 0},
                          {u"same"_s, 0},
                          {u"duplicates"_s, 0},
                          {u"rejected"_s, 1},
                          {u"dry_run"_s, false},
                          {u"problems"_s,
                           QJsonArray{QJsonObject{
                               {u"line"_s, 7},
                               {u"column"_s, u""_s},
                               {u"field"_s, u""_s},
                               {u"value"_s, u""_s},
                               {u"severity"_s, u"error"_s},
                               {u"reason"_s, u"The event has no day or time at which it begins, "
                                             "and was left out."_s}}}}}));
    const QString renamed = shell.write(u"a.txt"_s, calendar);
    const Run again = shell.json({u"events"_s, u"import"_s, renamed, u"--format"_s, u"ics"_s});
    QCOMPARE(again.object()[u"same"_s].toInt(), 1);
    QCOMPARE(shell.json({u"events"_s, u"list"_s}).array().size(), 1);
    QCOMPARE(shell.json({u"undo"_s}).object()[u"label"_s].toString(),
             u"Import a.ics: 1 new, 0 updated"_s);
}

void tst_EventFiles::aDryRunChangesNothing()
{
    const Shell shell;
    const Run run =
        shell.run({u"events"_s, u"import"_s, shell.write(u"a.ics"_s, calendar), u"--dry-run"_s});
    QCOMPARE(run.code, 1);
    QVERIFY(run.out.contains(u"a.ics:7: The event has no day"_s));
    QCOMPARE(shell.json({u"events"_s, u"list"_s}).array().size(), 0);
}

void tst_EventFiles::whatIsOfTheWholeFileHasNoLine()
{
    const Shell shell;
    const QString file = shell.write(u"a.ics"_s, "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
    const Run run = shell.run({u"events"_s, u"import"_s, file});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.out.contains(u"a.ics: There are no events in the calendar.\n"_s),
             qPrintable(run.out));
}

void tst_EventFiles::aCalendarGoesOut()
{
    const Shell shell;
    shell.run({u"events"_s, u"import"_s, shell.write(u"a.ics"_s, calendar)});
    shell.run({u"events"_s, u"add"_s, u"title=Oslo"_s, u"start=2027-01-10"_s});
    shell.run({u"events"_s, u"add"_s, u"title=Picnic"_s});
    const Run written = shell.json({u"events"_s, u"export"_s, shell.file(u"b.ics"_s)});
    QCOMPARE(written.object()[u"records"_s].toInt(), 2);
    QCOMPARE(written.err, u"“Picnic” has no start and is not in the calendar.\n"_s);
    QVERIFY(shell.read(u"b.ics"_s).contains("\r\nUID:1\r\n"));
    const Run one =
        shell.run({u"events"_s, u"export"_s, u"--format"_s, u"ics"_s, u"--where"_s, u"oslo"_s});
    QVERIFY(one.out.contains(u"\r\nDTSTART;VALUE=DATE:20270110\r\n"_s));
    QCOMPARE(one.out.count(u"BEGIN:VEVENT"_s), 1);
}

void tst_EventFiles::tablesStillComeAndGo()
{
    const Shell shell;
    const QString file = shell.write(u"a.csv"_s, "title,state,start\nOslo,idea,2027-01-10\n");
    QCOMPARE(shell.json({u"events"_s, u"import"_s, file}).object()[u"new"_s].toInt(), 1);
    QCOMPARE(shell.run({u"events"_s, u"export"_s, u"-"_s, u"--columns"_s, u"title,start"_s}).out,
             u"title,start\r\nOslo,2027-01-10\r\n"_s);
}

void tst_EventFiles::whatCannotBeIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("an option of tables")
        << QStringList{u"export"_s, u"--format"_s, u"ics"_s, u"--columns"_s, u"title"_s} << 2
        << u"--columns does not go with the format ics.\n"_s;
    QTest::newRow("no file") << QStringList{u"import"_s, u"--format"_s, u"ics"_s} << 2
                             << u"Which file or folder? Give its path.\n"_s;
    QTest::newRow("an unknown format")
        << QStringList{u"export"_s, u"--format"_s, u"pdf"_s} << 2
        << u"The format “pdf” cannot be exported; csv and json can.\n"_s;
}

void tst_EventFiles::whatCannotBeIsSaid()
{
    QFETCH(QStringList, words);
    const Run run = Shell().run(QStringList{u"events"_s} + words);
    QTEST(run.code, "code");
    QTEST(run.err, "sentence");
}

static const Suite<tst_EventFiles> suite;
#include "tst_eventfiles.moc"
