#include "support/testmain.h"
#include "unit/exchange/demofile.h"

#include "domain/agenda.h"
#include "domain/eventclash.h"
#include "domain/eventplan.h"
#include "formats/icalendar/occurrences.h"
#include "store/eventreading.h"
#include "store/offices.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

QStringList titlesOf(const std::vector<Record> &records)
{
    QStringList titles;
    for (const Record &record : records)
        titles += titleOf(record);
    return titles;
}

RecurringTime recurringTimeOf(const Record &series)
{
    RecurringTime time{.start = must(localTimeFromText(series.text("start"_L1))),
                       .zone = series.text("zone"_L1),
                       .rule = series.text("rrule"_L1)};
    for (const QString &exception : series.list("exceptions"_L1))
        time.exceptions += must(localTimeFromText(exception));
    return time;
}

/// How often the series comes on the day of its own zone that the time is on.
size_t timesAt(const RecurringTime &series, const LocalTime &time)
{
    return must(occurrences(series, {time.day, time.day}, 10)).size();
}

void addDemoDays()
{
    addDays({designDay, QDate(2027, 6, 30), QDate(2027, 7, 1), QDate(2028, 2, 29)});
}

} // namespace

class tst_DemoEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thirtyAreInAllStates_data() { addDemoDays(); }
    void thirtyAreInAllStates();
    void threeAreUpcoming_data() { addDemoDays(); }
    void threeAreUpcoming();
    void theyAreOfAllKindsAndChapters();
    void theyAreOfThreeYears();
    void noneIsOlderThanItsChapter_data() { addDemoDays(); }
    void noneIsOlderThanItsChapter();
    void eachHasWhatItsStateAsksFor();
    void twoAreCallsThatRecur();
    void whatIsLeftOutOrChangedIsATimeOfTheSeries_data() { addDemoDays(); }
    void whatIsLeftOutOrChangedIsATimeOfTheSeries();
    void twoAreOnOneDay();
    void theWinterMeetupWantsAttention_data() { addDemoDays(); }
    void theWinterMeetupWantsAttention();
    void oneActiveChapterSeemsDormant_data() { addDemoDays(); }
    void oneActiveChapterSeemsDormant();
    void agendasHaveMembersAndGuestsWithoutOverlaps();
    void tasksAreOpenDoneAndOverdue();
    void checklistsHaveTasks();
    void nothingIsUnfinished();

private:
    Demos m_demos;
    Demo *m_demo = nullptr; ///< as of the design's day
};

void tst_DemoEvents::initTestCase()
{
    m_demo = &m_demos.on(designDay);
}

void tst_DemoEvents::thirtyAreInAllStates()
{
    QFETCH(QDate, day);
    Demo &demo = m_demos.on(day);
    QMap<QString, int> counts;
    for (const Record &event : demo.all(Kind::Event))
        ++counts[event.text("state"_L1)];
    QCOMPARE(counts, (QMap<QString, int>{{u"announced"_s, 4},
                                         {u"cancelled"_s, 2},
                                         {u"held"_s, 20},
                                         {u"idea"_s, 3},
                                         {u"planned"_s, 1}}));
}

void tst_DemoEvents::threeAreUpcoming()
{
    QFETCH(QDate, day);
    Demo &demo = m_demos.on(day);
    QMap<QString, QString> upcoming; // by start
    for (const Record &event : demo.all(Kind::Event)) {
        if (event.text("when"_L1) == "upcoming"_L1)
            upcoming.insert(event.text("start"_L1), titleOf(event));
    }
    QCOMPARE(upcoming.values(),
             (QStringList{u"Newcomers’ welcome call"_s, u"Winter meetup Bologna"_s,
                          u"Nordic Software Days"_s}));
}

void tst_DemoEvents::theyAreOfAllKindsAndChapters()
{
    QSet<QString> kinds;
    QSet<QString> parts;
    QSet<RecordId> chapters;
    for (const Record &event : m_demo->all(Kind::Event)) {
        kinds.insert(event.text("kind"_L1));
        parts.insert(event.text("our_part"_L1));
        if (!event.reference("chapter"_L1).isEmpty())
            chapters.insert(event.reference("chapter"_L1));
    }
    QCOMPARE(kinds.size(), qsizetype(eventKinds().size()));
    QCOMPARE(parts.size(), qsizetype(ourParts().size()));
    QCOMPARE(chapters.size(), 8);
}

void tst_DemoEvents::theyAreOfThreeYears()
{
    QStringList starts;
    for (const Record &event : m_demo->all(Kind::Event)) {
        if (event.text("start"_L1) != QString())
            starts += event.text("start"_L1);
    }
    starts.sort();
    QCOMPARE(starts.front(), u"2024-01-24T18:30"_s);
    QCOMPARE(starts.back(), u"2027-01-21"_s);
}

void tst_DemoEvents::noneIsOlderThanItsChapter()
{
    QFETCH(QDate, day);
    Demo &demo = m_demos.on(day);
    const Reader reader = demo.store().reader();
    int count = 0;
    for (const Record &event : demo.all(Kind::Event)) {
        const auto time = timeOf(event);
        if (!time || event.reference("chapter"_L1).isEmpty())
            continue;
        const Record chapter = must(reader.get({Kind::Chapter, event.reference("chapter"_L1)}));
        QVERIFY2(daysOf(*time).first > chapter.date("first_meetup"_L1), qPrintable(titleOf(event)));
        ++count;
    }
    QCOMPARE(count, 18);
}

void tst_DemoEvents::eachHasWhatItsStateAsksFor()
{
    for (const Record &event : m_demo->all(Kind::Event)) {
        if (stateOf(event) == EventState::Cancelled)
            continue;
        for (const EventState state :
             {EventState::Planned, EventState::Announced, EventState::Held}) {
            const auto missing = missingFor(event, state, designDay);
            QVERIFY2(state > stateOf(event) || missing.empty(), qPrintable(titleOf(event)));
        }
    }
}

void tst_DemoEvents::twoAreCallsThatRecur()
{
    QStringList lines;
    for (const Record &event : m_demo->all(Kind::Event)) {
        if (!event.text("rrule"_L1).isEmpty())
            lines +=
                u"%1, %2, %3"_s.arg(titleOf(event), event.text("rrule"_L1), event.text("zone"_L1));
    }
    lines.sort();
    QCOMPARE(lines, (QStringList{
                        u"Chapter leads call, FREQ=WEEKLY;INTERVAL=2;BYDAY=TU, Europe/Amsterdam"_s,
                        u"Open office hours, FREQ=WEEKLY;BYDAY=WE, America/New_York"_s}));
}

void tst_DemoEvents::whatIsLeftOutOrChangedIsATimeOfTheSeries()
{
    QFETCH(QDate, day);
    Demo &demo = m_demos.on(day);
    const Record series = demo.called(Kind::Event, u"Chapter leads call"_s);
    const RecurringTime with = recurringTimeOf(series);
    QCOMPARE(with.exceptions.size(), 2);
    RecurringTime without = with;
    without.exceptions.clear();
    for (const LocalTime &exception : with.exceptions) {
        QCOMPARE(timesAt(without, exception), size_t(1));
        QCOMPARE(timesAt(with, exception), size_t(0));
    }
    const Reader reader = demo.store().reader();
    const auto changed = must(reader.recordsOf(Kind::Event, "series"_L1, series.id()));
    QCOMPARE(titlesOf(changed), QStringList{u"Chapter leads call: the budget"_s});
    const LocalTime occurrence = must(localTimeFromText(changed.front().text("occurrence"_L1)));
    QCOMPARE(must(occurrences(with, {occurrence.day, occurrence.day}, 10)),
             std::vector{instantOf(occurrence, QTimeZone(with.zone.toLatin1()))});
}

void tst_DemoEvents::twoAreOnOneDay()
{
    const auto events = m_demo->all(Kind::Event);
    Record munich = m_demo->called(Kind::Event, u"Meetup München: fast pages"_s);
    munich.set("state"_L1, u"announced"_s);
    const auto clashes = clashesOf(munich, events, timeOf(munich)->start.day);
    QCOMPARE(clashes.size(), size_t(1));
    QCOMPARE(clashes.front().what, EventClash::What::SameDay);
    QCOMPARE(clashes.front().other.generic(),
             m_demo->called(Kind::Event, u"Meetup Warszawa: payments"_s).id());
}

void tst_DemoEvents::theWinterMeetupWantsAttention()
{
    QFETCH(QDate, day);
    Demo &demo = m_demos.on(day);
    QList<std::pair<QString, RecordRef>> items;
    for (const AttentionItem &item : must(attentionToEvents(demo.store().reader(), day)))
        items.emplaceBack(QString(nameOf(item.what)), item.about);
    const RecordRef meetup = demo.called(Kind::Event, u"Winter meetup Bologna"_s).ref();
    QCOMPARE(items, (QList<std::pair<QString, RecordRef>>{{u"event_tasks"_s, meetup},
                                                          {u"event_place"_s, meetup}}));
}

void tst_DemoEvents::oneActiveChapterSeemsDormant()
{
    QFETCH(QDate, day);
    Demo &demo = m_demos.on(day);
    QStringList seeming;
    const Reader reader = demo.store().reader();
    for (const AttentionItem &item : must(attentionOn(reader, day))) {
        if (item.what != AttentionReason::DormantChapter)
            continue;
        const Record chapter = must(reader.get(item.about));
        if (chapter.text("state"_L1) == "active"_L1)
            seeming += titleOf(chapter);
    }
    QCOMPARE(seeming, QStringList{u"France"_s});
}

void tst_DemoEvents::agendasHaveMembersAndGuestsWithoutOverlaps()
{
    const Reader reader = m_demo->store().reader();
    int speakers = 0;
    int guests = 0;
    int agendas = 0;
    for (const Record &event : m_demo->all(Kind::Event)) {
        const auto items = must(reader.recordsOf(Kind::AgendaItem, "event"_L1, event.id()));
        for (const Record &item : items) {
            speakers += int(item.list("speakers"_L1).size());
            guests += int(item.list("guests"_L1).size());
        }
        for (const AgendaFinding &finding : checkAgenda(event, agendaOf(event, items)))
            QVERIFY2(finding.what == AgendaFinding::What::Gap, qPrintable(finding.sentence));
        agendas += items.empty() ? 0 : 1;
    }
    QCOMPARE(agendas, 6);
    QCOMPARE(speakers, 24);
    QCOMPARE(guests, 7);
}

void tst_DemoEvents::tasksAreOpenDoneAndOverdue()
{
    QMap<QString, int> counts; // a task of a checklist has no state
    for (const Record &task : m_demo->all(Kind::Task))
        ++counts[task.text("state"_L1)];
    QCOMPARE(counts, (QMap<QString, int>{
                         {QString(), 11}, {u"done"_s, 7}, {u"open"_s, 8}, {u"overdue"_s, 2}}));
}

void tst_DemoEvents::checklistsHaveTasks()
{
    const Reader reader = m_demo->store().reader();
    QMap<QString, size_t> tasks;
    for (const Record &checklist : m_demo->all(Kind::Checklist))
        tasks.insert(titleOf(checklist),
                     must(reader.recordsOf(Kind::Task, "checklist"_L1, checklist.id())).size());
    QCOMPARE(tasks, (QMap<QString, size_t>{{u"Conference"_s, 6}, {u"Meetup"_s, 5}}));
}

void tst_DemoEvents::nothingIsUnfinished()
{
    const Reader reader = m_demo->store().reader();
    for (const Kind kind : {Kind::Event, Kind::AgendaItem, Kind::Checklist, Kind::Task}) {
        for (const Record &record : m_demo->all(kind))
            QVERIFY2(must(reader.unfinished(record.ref())).isEmpty(), qPrintable(titleOf(record)));
    }
}

static const Suite<tst_DemoEvents> suite;
#include "tst_demoevents.moc"
