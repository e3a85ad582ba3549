#include "shell.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// Italy's meetup in Milan, where Ann speaks.
class EventShell : public Shell {
public:
    EventShell()
    {
        ann();
        words({u"chapters"_s, u"add"_s, u"name=Italy"_s, u"state=active"_s});
        event = added({u"events"_s, u"add"_s, u"title=Milan meetup"_s, u"slug=milan-meetup"_s,
                       u"start=2026-12-03T18:30"_s, u"zone=europe/rome"_s, u"chapter=italy"_s});
        talk = added({u"agenda"_s, u"add"_s, u"event=milan-meetup"_s, u"title=What is new"_s,
                      u"speakers=ann@example.org"_s, u"minutes=30"_s});
        added({u"checklists"_s, u"add"_s, u"name=Meetup"_s, u"kind=meetup"_s});
        added(
            {u"tasks"_s, u"add"_s, u"checklist=meetup"_s, u"what=Book a room"_s, u"offset=-28"_s});
        added({u"tasks"_s, u"add"_s, u"event=milan meetup"_s, u"what=Invite all"_s,
               u"who=ann@example.org"_s, u"offset=-14"_s});
    }

    Run words(const QStringList &line) const { return json(line); }
    QString added(const QStringList &line) const
    {
        return words(line).object()[u"id"_s].toString();
    }
    QJsonObject eventNow() const
    {
        return words({u"events"_s, u"show"_s, u"milan-meetup"_s}).object();
    }

    QString event;
    QString talk;
};

} // namespace

class tst_Events : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventIsShownWithWhatFollowsFromIt();
    void tasksMoveWithTheirEvent();
    void whatHangsOnAnEventGoesWithIt();
    void anEventOutlivesItsChapter();
    void aSpeakerWhoIsRemovedStaysByName();
    void checklistsComeAndGoBack();
    void itemsOfTheAgendaAreMoved();
    void aTaskIsDueByWhatWasGivenLast();
    void attentionTellsOfEvents();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();
};

void tst_Events::anEventIsShownWithWhatFollowsFromIt()
{
    const EventShell shell;
    QJsonObject shown = shell.eventNow();
    shown.remove(u"chapter"_s);
    QCOMPARE(shown, (QJsonObject{{u"id"_s, shell.event},
                                 {u"title"_s, u"Milan meetup"_s},
                                 {u"slug"_s, u"milan-meetup"_s},
                                 {u"state"_s, u"idea"_s},
                                 {u"start"_s, u"2026-12-03T18:30"_s},
                                 {u"zone"_s, u"Europe/Rome"_s},
                                 {u"time_confirmed"_s, true},
                                 {u"our_part"_s, u"organise"_s},
                                 {u"uid"_s, shell.event},
                                 {u"when"_s, u"upcoming"_s},
                                 {u"days"_s, u"2026-12-03..2026-12-03"_s}}));
}

void tst_Events::tasksMoveWithTheirEvent()
{
    const EventShell shell;
    const QStringList overdue{u"tasks"_s, u"list"_s, u"event:milan"_s, u"due:2026-11"_s};
    QCOMPARE(shell.words(overdue).array().size(), 1);
    shell.words({u"events"_s, u"set"_s, u"milan-meetup"_s, u"start=2027-01-14T18:30"_s});
    QCOMPARE(shell.words(overdue).array().size(), 0);
    const QJsonObject task =
        shell.words({u"tasks"_s, u"list"_s, u"event:milan"_s}).array().at(0).toObject();
    QCOMPARE(task[u"due"_s].toString(), u"2026-12-31"_s);
}

void tst_Events::whatHangsOnAnEventGoesWithIt()
{
    const EventShell shell;
    QCOMPARE(shell.words({u"events"_s, u"remove"_s, u"milan-meetup"_s}).code, 0);
    QCOMPARE(shell.words({u"agenda"_s, u"list"_s}).array().size(), 0);
    QCOMPARE(shell.words({u"tasks"_s, u"list"_s}).array().size(), 1);
    QCOMPARE(shell.words({u"checklists"_s, u"remove"_s, u"meetup"_s}).code, 0);
    QCOMPARE(shell.words({u"tasks"_s, u"list"_s}).array().size(), 0);
}

void tst_Events::anEventOutlivesItsChapter()
{
    const EventShell shell;
    QCOMPARE(shell.words({u"chapters"_s, u"remove"_s, u"italy"_s}).code, 0);
    const QJsonObject event = shell.eventNow();
    QCOMPARE(event[u"organiser"_s].toString(), u"Italy"_s);
    QVERIFY(!event.contains(u"chapter"_s));
}

void tst_Events::aSpeakerWhoIsRemovedStaysByName()
{
    const EventShell shell;
    const Run removed =
        shell.words({u"members"_s, u"remove"_s, u"ann@example.org"_s, u"--with-dependents"_s});
    QCOMPARE(removed.code, 0);
    const QJsonObject talk = shell.words({u"agenda"_s, u"show"_s, shell.talk}).object();
    QCOMPARE(talk[u"guests"_s].toArray(), QJsonArray{u"Ann Lee"_s});
    QVERIFY(!talk.contains(u"speakers"_s));
    const QJsonObject task =
        shell.words({u"tasks"_s, u"list"_s, u"event:milan"_s}).array().at(0).toObject();
    QVERIFY(!task.contains(u"who"_s));
}

void tst_Events::checklistsComeAndGoBack()
{
    const EventShell shell;
    const auto count = [&shell](const QString &query) {
        return shell.words({u"tasks"_s, u"list"_s, query}).array().size();
    };
    QCOMPARE(shell.words({u"checklists"_s, u"usual"_s}).code, 0);
    QCOMPARE(shell.words({u"checklists"_s, u"list"_s}).array().size(), 4);
    QCOMPARE(count(u"checklist:meetup"_s), 1);
    QCOMPARE(shell.words({u"checklists"_s, u"usual"_s}).code, 3);
    QCOMPARE(shell.words({u"checklists"_s, u"reset"_s, u"meetup"_s}).code, 0);
    QCOMPARE(count(u"checklist:meetup"_s), 9);
    QCOMPARE(shell.words({u"events"_s, u"checklist"_s, u"milan-meetup"_s, u"meetup"_s}).code, 0);
    QCOMPARE(count(u"event:milan"_s), 10);
    QCOMPARE(shell.words({u"events"_s, u"checklist"_s, u"milan-meetup"_s}).code, 2);
}

void tst_Events::itemsOfTheAgendaAreMoved()
{
    const EventShell shell;
    const QString welcome =
        shell.added({u"agenda"_s, u"add"_s, u"event=milan-meetup"_s, u"title=Welcome"_s});
    const Run moved = shell.words({u"agenda"_s, u"move"_s, welcome, u"--before"_s, shell.talk});
    QCOMPARE(moved.object(),
             (QJsonObject{{u"label"_s, u"Move agenda item Welcome"_s}, {u"changes"_s, 2}}));
    const auto titles = [&shell] {
        QStringList all;
        const auto items =
            shell.words({u"agenda"_s, u"list"_s, u"--sort"_s, u"position"_s}).array();
        for (const auto &item : items)
            all += item[u"title"_s].toString();
        return all;
    };
    QCOMPARE(titles(), (QStringList{u"Welcome"_s, u"What is new"_s}));
    QCOMPARE(shell.words({u"agenda"_s, u"move"_s, welcome}).code, 0);
    QCOMPARE(titles(), (QStringList{u"What is new"_s, u"Welcome"_s}));
    QCOMPARE(shell.words({u"agenda"_s, u"move"_s}).code, 2);
    QCOMPARE(shell.words({u"tasks"_s, u"move"_s, welcome}).code, 3);
}

void tst_Events::aTaskIsDueByWhatWasGivenLast()
{
    const EventShell shell;
    const QString task = shell.added({u"tasks"_s, u"add"_s, u"event=milan-meetup"_s,
                                      u"what=Order food"_s, u"offset=2 days before"_s});
    const auto due = [&](const QString &given) {
        const QJsonObject shown = shell.words({u"tasks"_s, u"set"_s, task, given}).object();
        return u"%1 %2"_s.arg(shown[u"due"_s].toString()).arg(shown.contains(u"offset"_s));
    };
    QCOMPARE(due(u"what=Order pizza"_s), u"2026-12-01 1"_s);
    QCOMPARE(due(u"date=2026-11-30"_s), u"2026-11-30 0"_s);
    QCOMPARE(due(u"offset=-1"_s), u"2026-12-02 1"_s);
    QCOMPARE(due(u"date="_s), u"2026-12-02 1"_s);
    QCOMPARE(shell.words({u"tasks"_s, u"set"_s, task, u"date=2026-11-30"_s, u"offset=-1"_s}).code,
             3);
}

void tst_Events::attentionTellsOfEvents()
{
    const EventShell shell;
    QStringList about;
    for (const auto &item : shell.words({u"attention"_s}).array()) {
        const QJsonObject told = item.toObject();
        if (told[u"kind"_s] == u"event"_s && told[u"id"_s] == shell.event)
            about += told[u"what"_s].toString() + u' ' + told[u"due"_s].toString();
    }
    QCOMPARE(about, (QStringList{u"event_tasks "_s, u"event_place 2026-12-03"_s,
                                 u"event_untold 2026-12-03"_s}));
    QVERIFY(shell.run({u"attention"_s})
                .out.contains(u"\nOverdue for Milan meetup: “Invite all” since 19 Nov 2026.\n"_s));
}

void tst_Events::whatCannotBeIsSaid_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("end before start")
        << u"end=2026-12-03T18:00"_s << 3
        << u"The end 2026-12-03T18:00 lies before the start 2026-12-03T18:30.\n"_s;
    QTest::newRow("what the program keeps")
        << u"source=---"_s << 2
        << u"“Site file as last read” cannot be set: the program keeps it.\n"_s;
    QTest::newRow("what follows") << u"when=past"_s << 2
                                  << u"“When” cannot be set: it follows from other records.\n"_s;
}

void tst_Events::whatCannotBeIsSaid()
{
    QFETCH(QString, assignment);
    const Run run = EventShell().run({u"events"_s, u"set"_s, u"milan-meetup"_s, assignment});
    QTEST(run.code, "code");
    QTEST(run.err, "sentence");
}

static const Suite<tst_Events> suite;
#include "tst_events.moc"
