#include "exchange/calendar/calendarsequence.h"

#include "actions/recordverbs.h"
#include "calendardesk.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_CalendarSequence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOlderVersionIsNotTaken();
    void whatWasSentOutIsNeverNewerThanWhatFollows();
    void anImportThatWasUndoneMayComeAgain();
    void aCalendarThatNeverCountsMayChangeAgainAndAgain();
    void ofTheSameVersionTheLastChangeIsNewer_data();
    void ofTheSameVersionTheLastChangeIsNewer();
};

void tst_CalendarSequence::anOlderVersionIsNotTaken()
{
    CalendarDesk desk;
    desk.import(meetup("SEQUENCE:4"));
    const ImportPlan older = desk.plan(meetup("SEQUENCE:3\nLOCATION:Rome"));
    QCOMPARE(outcomesOf(older), u"error"_s);
    QCOMPARE(reasonsOf(older),
             QStringList{u"2 sequence: The file has version 3 of “Milan meetup”, which is older "
                         "than version 4 here: it was not taken."_s});
    QCOMPARE(outcomesOf(desk.plan(meetup("SEQUENCE:3"))), u"same"_s);
    QCOMPARE(outcomesOf(desk.plan(meetup("SEQUENCE:4\nLOCATION:Rome"))), u"update"_s);
    desk.set(desk.events().front().ref(), {{"venue", u"Casa"_s}});
    QCOMPARE(
        reasonsOf(desk.plan(meetup("SEQUENCE:4\nLOCATION:Rome"))),
        QStringList{u"2 sequence: “Milan meetup” was changed here since, and the file does not "
                    "say that its own change is later: it was not taken."_s});
}

/// RFC 5545, 3.8.7.4: the sequence only grows, or others keep what they got before.
void tst_CalendarSequence::whatWasSentOutIsNeverNewerThanWhatFollows()
{
    CalendarDesk desk;
    const auto sentOut = [&desk] {
        return must(calendarSequenceOf(desk.store().reader(), desk.events().front()));
    };
    desk.import(meetup("SEQUENCE:3\n"));
    QCOMPARE(sentOut(), 3);
    desk.import(meetup("SEQUENCE:5\nLOCATION:Room 5\n"));
    QCOMPARE(sentOut(), 5);
    must(desk.store().undo());
    QCOMPARE(sentOut(), 6);
    must(desk.store().redo());
    QCOMPARE(sentOut(), 7);
    desk.set(desk.events().front().ref(), {{"title", u"Moved"_s}});
    QCOMPARE(sentOut(), 8);
    desk.import(meetup("SEQUENCE:12\nLOCATION:Room 6\n"));
    QCOMPARE(sentOut(), 12);
}

void tst_CalendarSequence::anImportThatWasUndoneMayComeAgain()
{
    CalendarDesk desk;
    desk.import(meetup("SEQUENCE:3\n"));
    const QByteArray newer = meetup("SEQUENCE:5\nLOCATION:Room 5\n");
    desk.import(newer);
    must(desk.store().undo());
    QCOMPARE(desk.import(newer), (ImportCounts{.updated = 1}));
    QCOMPARE(desk.events().front().text("location"_L1), u"Room 5"_s);
}

void tst_CalendarSequence::aCalendarThatNeverCountsMayChangeAgainAndAgain()
{
    CalendarDesk desk;
    desk.import(meetup());
    for (const char *place : {"Room 5", "Room 6", "Room 7"}) {
        const QByteArray moved = meetup("LOCATION:" + QByteArray(place));
        QCOMPARE(desk.import(moved), (ImportCounts{.updated = 1}));
        QCOMPARE(desk.events().front().text("location"_L1), QString::fromLatin1(place));
        must(desk.store().undo());
        QCOMPARE(desk.import(moved), (ImportCounts{.updated = 1}));
    }
}

void tst_CalendarSequence::ofTheSameVersionTheLastChangeIsNewer_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<bool>("isUndone");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const char *more, bool isUndone, const char *outcome) {
        QTest::newRow(name) << QByteArray(more) << isUndone << QString::fromLatin1(outcome);
    };
    row("nobody knows when", "LOCATION:Rome", false, "error");
    row("before the own change", "LOCATION:Rome\nLAST-MODIFIED:20200101T100000Z", false, "error");
    row("after it", "LOCATION:Rome\nLAST-MODIFIED:20990101T100000Z", false, "update");
    row("after it, an older version", "SEQUENCE:3\nLOCATION:Rome\nLAST-MODIFIED:20990101T100000Z",
        false, "error");
    row("no time", "LOCATION:Rome\nLAST-MODIFIED:soon", false, "error");
    row("the own change was undone", "LOCATION:Rome", true, "update");
}

void tst_CalendarSequence::ofTheSameVersionTheLastChangeIsNewer()
{
    QFETCH(QByteArray, more);
    QFETCH(bool, isUndone);
    CalendarDesk desk;
    desk.import(meetup("SEQUENCE:4\n"));
    must(setFields(desk.store(), desk.events().front().ref(), {{u"venue"_s, u"Casa"_s}}));
    if (isUndone)
        must(desk.store().undo());
    if (!more.contains("SEQUENCE"))
        more += "\nSEQUENCE:4";
    QTEST(outcomesOf(desk.plan(meetup(more))), "outcome");
}

static const Suite<tst_CalendarSequence> suite;
#include "tst_calendarsequence.moc"
