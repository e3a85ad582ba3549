#include "domain/eventplan.h"
#include "support/testmain.h"
#include "unit/domain/eventrecords.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheNextStepMisses_data();
    void saysWhatTheNextStepMisses();
    void proposesALocation_data();
    void proposesALocation();
    void aTaskIsDueByTheEvent_data();
    void aTaskIsDueByTheEvent();
};

namespace {

const QDate today(2026, 11, 21);

} // namespace

void tst_EventPlan::saysWhatTheNextStepMisses_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("text");
    const auto row = [](const QStringList &fields, const QString &text) {
        QTest::newRow(qPrintable(fields.join(u' '))) << fields << text;
    };
    const QString planned = u"state=planned"_s;
    const QString day = u"start=2026-12-03T18:30"_s;
    const QStringList told{planned,
                           day,
                           u"zone=Europe/Rome"_s,
                           u"chapter=italy"_s,
                           u"excerpt=Talks"_s,
                           u"time_confirmed=yes"_s};
    row({u"state=idea"_s},
        u"To plan: no day, neither place nor link, neither chapter nor organiser."_s);
    row({u"state=idea"_s, day, u"city=Milan"_s, u"organiser=Friends"_s}, u"Ready to be planned."_s);
    row({u"state=idea"_s, u"our_part=take_part"_s}, u"To plan: no day."_s);
    row({u"state=idea"_s, u"our_part=list_only"_s}, u"Ready to be planned."_s);
    row({planned}, u"To announce: no day, no venue, no link, neither chapter nor organiser, no "
                   "summary."_s);
    row({planned, day, u"chapter=italy"_s, u"body=Talks"_s, u"venue=Hall"_s},
        u"To announce: no confirmed time."_s);
    row({planned, u"start=2026-12-03"_s, u"all_day=yes"_s, u"chapter=italy"_s, u"body=Talks"_s,
         u"venue=Hall"_s},
        u"Ready to be announced."_s);
    row(told, u"To announce: no venue, no link."_s);
    row(told + QStringList{u"venue=Hall"_s}, u"Ready to be announced."_s);
    row(told + QStringList{u"online_url=https://a.example"_s}, u"Ready to be announced."_s);
    row(told + QStringList{u"mode=in_person"_s, u"city=Milan"_s}, u"To announce: no venue."_s);
    row(told + QStringList{u"mode=in_person"_s, u"address=Via Roma 1"_s},
        u"Ready to be announced."_s);
    row(told + QStringList{u"mode=online"_s, u"venue=Hall"_s}, u"To announce: no link."_s);
    row(told + QStringList{u"mode=hybrid"_s, u"venue=Hall"_s}, u"To announce: no link."_s);
    row(told + QStringList{u"mode=hybrid"_s, u"online_url=https://a.example"_s},
        u"To announce: no venue."_s);
    row({planned, day, u"our_part=take_part"_s}, u"To announce: neither place nor link."_s);
    row({planned, day, u"our_part=take_part"_s, u"location=Marina Bay"_s},
        u"Ready to be announced."_s);
    row({planned, u"our_part=list_only"_s}, u"To announce: no day."_s);
    row({planned, day, u"our_part=list_only"_s}, u"Ready to be announced."_s);
    row({u"state=announced"_s}, u"To be held: no day."_s);
    row({u"state=announced"_s, day}, u"To be held: not over yet."_s);
    row({u"state=announced"_s, u"start=2026-11-21T18:30"_s}, u"It is over: was it held?"_s);
    row({u"state=announced"_s, u"start=2026-11-20"_s, u"end=2026-11-22"_s},
        u"To be held: not over yet."_s);
    const QStringList series{u"state=announced"_s, u"start=2026-01-06T15:00"_s};
    row(series + QStringList{u"rrule=FREQ=WEEKLY"_s}, u"To be held: not over yet."_s);
    row(series + QStringList{u"rrule=FREQ=WEEKLY;UNTIL=20261231T150000Z"_s},
        u"To be held: not over yet."_s);
    row(series + QStringList{u"rrule=FREQ=WEEKLY;UNTIL=20261117T150000Z"_s},
        u"It is over: was it held?"_s);
    row({u"state=held"_s}, QString());
    row({u"state=cancelled"_s}, QString());
}

void tst_EventPlan::saysWhatTheNextStepMisses()
{
    QFETCH(QStringList, fields);
    QTEST(nextStepText(eventOf(u"e"_s, fields), today), "text");
}

void tst_EventPlan::proposesALocation_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("location");
    QTest::newRow("city and country")
        << QStringList{u"city=Milan"_s, u"country=IT"_s} << u"Milan, Italy"_s;
    QTest::newRow("city") << QStringList{u"city=Milan"_s} << u"Milan"_s;
    QTest::newRow("country") << QStringList{u"country=IT"_s} << u"Italy"_s;
    QTest::newRow("online") << QStringList{u"city=Milan"_s, u"mode=online"_s} << u"Virtual Event"_s;
    QTest::newRow("hybrid") << QStringList{u"city=Milan"_s, u"mode=hybrid"_s} << u"Milan"_s;
    QTest::newRow("nowhere") << QStringList{} << QString();
}

void tst_EventPlan::proposesALocation()
{
    QFETCH(QStringList, fields);
    QTEST(proposedLocation(eventOf(u"e"_s, fields)), "location");
}

void tst_EventPlan::aTaskIsDueByTheEvent_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QDate>("firstDay");
    QTest::addColumn<QDate>("due");
    const QDate day(2026, 12, 3);
    QTest::newRow("before") << QStringList{u"offset=-28"_s} << day << QDate(2026, 11, 5);
    QTest::newRow("on it") << QStringList{u"offset=0"_s} << day << day;
    QTest::newRow("a day of its own")
        << QStringList{u"date=2026-11-30"_s} << day << QDate(2026, 11, 30);
    QTest::newRow("some time") << QStringList{} << day << QDate();
    QTest::newRow("of no day") << QStringList{u"offset=-28"_s} << QDate() << QDate();
}

void tst_EventPlan::aTaskIsDueByTheEvent()
{
    QFETCH(QStringList, fields);
    QFETCH(QDate, firstDay);
    QTEST(dueOf(recordOf(Kind::Task, fields).value(), firstDay), "due");
}

static const Suite<tst_EventPlan> suite;
#include "tst_eventplan.moc"
