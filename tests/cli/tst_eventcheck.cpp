#include "shell.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

QString idOf(const Run &run)
{
    return run.object()[u"id"_s].toString();
}

QString addMeetup(const Shell &shell, const QString &title, const QStringList &more = {})
{
    return idOf(shell.json(QStringList{u"events"_s, u"add"_s, u"title="_s + title} + more));
}

const QStringList check{u"events"_s, u"check"_s};
const QStringList ready{u"state=announced"_s, u"start=2027-03-03T18:00"_s,
                        u"end=2027-03-03T21:00"_s, u"zone=Europe/Rome"_s, u"venue=Hall"_s};

} // namespace

class tst_EventCheckCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadyIsWell();
    void findingsAreListed();
    void findingsAreObjects();
    void oneEventIsCheckedByItself();
    void itIsOfTheDay();
    void wrongUseIsSaid();
};

void tst_EventCheckCommand::whatIsReadyIsWell()
{
    const Shell shell;
    addMeetup(shell, u"Milan"_s, ready);
    addMeetup(shell, u"Long ago"_s, {u"state=held"_s, u"start=2020-01-01"_s});
    const Run run = shell.run(check);
    QCOMPARE(run.out, u"All is well.\n"_s);
    QCOMPARE(run.code, 0);
    QCOMPARE(shell.json(check).out.trimmed(), u"[]"_s);
}

void tst_EventCheckCommand::findingsAreListed()
{
    const Shell shell;
    const QString event = addMeetup(shell, u"Milan"_s, ready);
    for (const QString &item : {u"title=One minutes=60"_s, u"title=Two start=2027-03-03T20:00"_s})
        shell.run(QStringList{u"agenda"_s, u"add"_s, u"event="_s + event} + item.split(u' '));
    shell.run({u"tasks"_s, u"add"_s, u"event="_s + event, u"what=Ask"_s, u"date=2026-11-01"_s});
    addMeetup(shell, u"Rome"_s, {u"start=2027-03-03"_s, u"state=idea"_s, u"city=Rome"_s});
    const Run run = shell.run(check);
    QCOMPARE(run.out, u"Rome: missing: To plan: neither chapter nor organiser.\n"
                      "Rome: clash_day: Milan is on the same day.\n"
                      "Milan: event_tasks: Overdue for Milan: “Ask” since 1 Nov 2026.\n"
                      "Milan: agenda_gap: 60 min are free between “One” and “Two”.\n"
                      "Milan: clash_day: Rome is on the same day.\n"_s);
    QCOMPARE(run.code, 1);
}

void tst_EventCheckCommand::findingsAreObjects()
{
    const Shell shell;
    const QString milan = addMeetup(shell, u"Milan"_s, ready);
    const QString rome = addMeetup(shell, u"Rome"_s, {u"start=2027-03-03"_s, u"state=cancelled"_s});
    shell.run({u"events"_s, u"set"_s, milan, u"time_confirmed=no"_s});
    QCOMPARE(shell.json(check).array(),
             (QJsonArray{QJsonObject{{u"event"_s, milan},
                                     {u"title"_s, u"Milan"_s},
                                     {u"rule"_s, u"unconfirmed"_s},
                                     {u"message"_s, u"Nobody has confirmed its time."_s}}}));
    shell.run({u"events"_s, u"set"_s, rome, u"state=held"_s});
    const QJsonObject clash = shell.json(check).array().last().toObject();
    QCOMPARE(clash[u"kind"_s].toString(), u"event"_s);
    QCOMPARE(clash[u"id"_s].toString(), rome);
}

void tst_EventCheckCommand::oneEventIsCheckedByItself()
{
    const Shell shell;
    addMeetup(shell, u"Milan"_s, ready);
    addMeetup(shell, u"Rome"_s);
    QCOMPARE(shell.run(check + QStringList(u"Milan"_s)).code, 0);
    QCOMPARE(shell.run(check + QStringList(u"Rome"_s)).code, 1);
}

void tst_EventCheckCommand::itIsOfTheDay()
{
    const Shell shell;
    addMeetup(shell, u"Milan"_s, ready);
    const Run later = shell.run(check + QStringList{u"--as-of"_s, u"2027-03-04"_s});
    QCOMPARE(later.out,
             u"Milan: event_outcome: Milan was on 3 Mar 2027: say whether it was held or "
             "cancelled.\n"_s);
    QCOMPARE(shell.run(check + QStringList{u"--as-of"_s, u"2027-05-03"_s}).code, 0);
}

void tst_EventCheckCommand::wrongUseIsSaid()
{
    const Shell shell;
    QCOMPARE(shell.run(check + QStringList(u"Nowhere"_s)).code, 3);
    QCOMPARE(shell.run(check + QStringList(u"--what"_s)).code, 2);
}

static const Suite<tst_EventCheckCommand> suite;

#include "tst_eventcheck.moc"
