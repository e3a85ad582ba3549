#include "domain/recordchecks.h"
#include "support/testmain.h"
#include "unit/domain/eventrecords.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_EventChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsOfAnEventAgree_data();
    void fieldsOfAnEventAgree();
    void fieldsOfATaskAgree_data();
    void fieldsOfATaskAgree();
};

namespace {

/// What is wrong with a record of these fields; empty: nothing.
QString findingOn(Kind kind, const QStringList &fields)
{
    const QString id = u"01a1fcb7-5fea-7002-8f70-167cb1575c50"_s;
    const auto checked = tests::recordOf(kind, fields, id).and_then([](const Record &record) {
        return checkRecord(record);
    });
    return checked ? QString() : checked.error().message;
}

} // namespace

void tst_EventChecks::fieldsOfAnEventAgree_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const QStringList &fields, const QString &finding = {}) {
        QTest::newRow(name) << fields << finding;
    };
    const QString series = u"series=01a1fcb7-5fea-7002-8f70-167cb1575c51"_s;
    const QString oneForm = u"Start and end are both days, like 2026-01-06, or both times, like "
                            "2026-01-06T15:00."_s;
    const QString confirmed =
        u"A confirmed time is a start with its time, like 2026-01-06T15:00, and a time zone, like "
        "Europe/Amsterdam."_s;
    const QString bothOfSeries = u"One time of a series needs both the series and the start that "
                                 "it would have had."_s;
    row("an idea", {});
    row("an evening", {u"start=2026-01-06T18:30"_s, u"end=2026-01-06T21:00"_s});
    row("over midnight", {u"start=2026-01-06T22:00"_s, u"end=2026-01-07T02:00"_s});
    row("without length", {u"start=2026-01-06T18:30"_s, u"end=2026-01-06T18:30"_s});
    row("days", {u"start=2026-01-06"_s, u"end=2026-01-07"_s});
    row("one whole day", {u"start=2026-01-06"_s, u"end=2026-01-06"_s, u"all_day=yes"_s});
    row("ends before it starts", {u"start=2026-01-06T18:30"_s, u"end=2026-01-06T18:00"_s},
        u"The end 2026-01-06T18:00 lies before the start 2026-01-06T18:30."_s);
    row("ends on a day before", {u"start=2026-01-06"_s, u"end=2026-01-05"_s},
        u"The end 2026-01-05 lies before the start 2026-01-06."_s);
    row("only ends", {u"end=2026-01-06"_s}, u"An event that ends also starts: give its start."_s);
    row("a time and a day", {u"start=2026-01-06T18:30"_s, u"end=2026-01-07"_s}, oneForm);
    row("a day and a time", {u"start=2026-01-06"_s, u"end=2026-01-07T18:30"_s}, oneForm);
    row("all day at a time", {u"start=2026-01-06T18:30"_s, u"all_day=yes"_s},
        u"An event that lasts all day starts and ends on days without times, like 2026-01-06."_s);
    row("no moment", {u"start=tomorrow"_s},
        u"“tomorrow” is neither a day, like 2026-01-06, nor day and time without a zone, like "
        "2026-01-06T15:00."_s);
    row("confirmed", {u"start=2026-01-06 18:30"_s, u"zone=Europe/Rome"_s, u"time_confirmed=yes"_s});
    row("confirmed all day", {u"start=2026-01-06"_s, u"all_day=yes"_s, u"time_confirmed=yes"_s});
    row("confirmed without a zone", {u"start=2026-01-06T18:30"_s, u"time_confirmed=yes"_s},
        confirmed);
    row("confirmed without a time",
        {u"start=2026-01-06"_s, u"zone=Europe/Rome"_s, u"time_confirmed=yes"_s}, confirmed);
    row("confirmed without a start", {u"zone=Europe/Rome"_s, u"time_confirmed=yes"_s}, confirmed);
    row("recurs", {u"start=2026-01-06T18:30"_s, u"rrule=FREQ=WEEKLY"_s,
                   u"exceptions=2026-01-13T18:30; 2026-01-20"_s});
    row("recurs from no day", {u"rrule=FREQ=WEEKLY"_s},
        u"An event that recurs needs the start of its first time."_s);
    row("exceptions of nothing", {u"start=2026-01-06"_s, u"exceptions=2026-01-13"_s},
        u"Only an event that recurs has exceptions."_s);
    row("one of a series", {u"start=2026-01-07T18:30"_s, series, u"occurrence=2026-01-06T18:30"_s});
    row("one of a series, but which", {u"start=2026-01-07T18:30"_s, series}, bothOfSeries);
    row("one of no series", {u"occurrence=2026-01-06T18:30"_s}, bothOfSeries);
    row("one of a series that recurs",
        {u"start=2026-01-07T18:30"_s, series, u"occurrence=2026-01-06T18:30"_s,
         u"rrule=FREQ=WEEKLY"_s},
        u"One time of a series does not recur itself."_s);
    row("of itself",
        {u"series=01a1fcb7-5fea-7002-8f70-167cb1575c50"_s, u"occurrence=2026-01-06T18:30"_s},
        u"An event cannot be a time of itself."_s);
    row("fewer places than none", {u"capacity_room=-1"_s}, u"“-1” is no whole number, like 12."_s);
    row("no state", {u"state="_s}, u"“State” of the event cannot be empty."_s);
}

void tst_EventChecks::fieldsOfAnEventAgree()
{
    QFETCH(QStringList, fields);
    const QStringList usual{u"title=Meetup"_s, u"state=planned"_s};
    QTEST(findingOn(Kind::Event, usual + fields), "finding");
}

void tst_EventChecks::fieldsOfATaskAgree_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const QStringList &fields, const QString &finding = {}) {
        QTest::newRow(name) << fields << finding;
    };
    const QString oneOwner =
        u"A task belongs to an event or to a checklist: give exactly one of the two."_s;
    const QString noDays = u"A task of a checklist has no days of its own: it is due some days "
                           "from the event, like -14."_s;
    row("before an event", {u"event=e"_s, u"offset=-14"_s});
    row("after an event", {u"event=e"_s, u"offset=2"_s, u"done=2026-01-06"_s});
    row("on a day", {u"event=e"_s, u"date=2026-01-06"_s});
    row("some time", {u"event=e"_s});
    row("of a checklist", {u"checklist=c"_s, u"offset=-14"_s});
    row("of nothing", {u"offset=-14"_s}, oneOwner);
    row("of both", {u"event=e"_s, u"checklist=c"_s, u"offset=-14"_s}, oneOwner);
    row("due twice", {u"event=e"_s, u"offset=-14"_s, u"date=2026-01-06"_s},
        u"A task is due some days from the event or on a day: give one of the two."_s);
    row("of a checklist, on a day", {u"checklist=c"_s, u"date=2026-01-06"_s}, noDays);
    row("of a checklist, done", {u"checklist=c"_s, u"offset=0"_s, u"done=2026-01-06"_s}, noDays);
    row("of a checklist, some time", {u"checklist=c"_s},
        u"A task of a checklist needs the days from the event on which it is due, like -14."_s);
    row("too far", {u"event=e"_s, u"offset=-3651"_s}, u"-3,651 is not from -3,650 to 3,650."_s);
}

void tst_EventChecks::fieldsOfATaskAgree()
{
    QFETCH(QStringList, fields);
    QTEST(findingOn(Kind::Task, QStringList{u"what=Book a room"_s} + fields), "finding");
}

static const tests::Suite<tst_EventChecks> suite;
#include "tst_eventchecks.moc"
