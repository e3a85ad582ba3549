#include "domain/eventcheck.h"
#include "support/testmain.h"
#include "unit/domain/eventrecords.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsAreChecked_data();
    void eventsAreChecked();
    void findingsAreAboutWhatTheyName();
    void everyRuleHasItsName();
};

namespace {

const QDate today(2026, 11, 21);

/// A meetup of which nothing is missing.
const QStringList ready{u"state=announced"_s,      u"start=2027-03-03T18:00"_s,
                        u"end=2027-03-03T21:00"_s, u"zone=Europe/Rome"_s,
                        u"time_confirmed=yes"_s,   u"venue=Hall"_s};

Record itemOf(const QString &fields)
{
    return recordOf(Kind::AgendaItem, fields.split(u' ')).value();
}

EventToCheck checked(const QStringList &fields, const QStringList &items = {},
                     const QStringList &other = {})
{
    EventToCheck all{.event = eventOf(u"Milan"_s, fields), .agenda = {}, .tasks = {}, .others = {}};
    for (const QString &item : items)
        all.agenda.push_back(itemOf(item));
    if (!other.isEmpty())
        all.others.push_back(eventOf(u"Rome"_s, other));
    return all;
}

} // namespace

void tst_EventCheck::eventsAreChecked_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QStringList>("other");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, const QStringList &fields, const QStringList &items,
                        const QStringList &other, const QStringList &findings) {
        QTest::newRow(name) << fields << items << other << findings;
    };
    row("well", ready, {}, {}, {});
    row("nothing is known of an idea", {u"state=idea"_s}, {}, {},
        {u"missing: To plan: no day, neither place nor link, neither chapter nor organiser."_s});
    row("held", {u"state=held"_s, u"start=2026-11-20T18:00"_s}, {}, {}, {});
    row("cancelled", {u"state=cancelled"_s}, {}, {}, {});
    row("where is asked once", {u"state=planned"_s, u"start=2026-12-20"_s, u"all_day=yes"_s}, {},
        {},
        {u"missing: To announce: no venue, no link, neither chapter nor organiser, no summary."_s});
    row("where is asked of what is announced",
        {u"state=announced"_s, u"start=2026-12-20"_s, u"all_day=yes"_s}, {}, {},
        {u"event_place: Milan is on 20 Dec 2026: no venue, no link."_s});
    row("the time of a planned one is missing",
        {u"state=planned"_s, u"start=2027-03-03T18:00"_s, u"venue=Hall"_s, u"organiser=We"_s,
         u"excerpt=All"_s},
        {}, {}, {u"missing: To announce: no confirmed time."_s});
    row("the time of an announced one", QStringList(ready) << u"time_confirmed=no"_s, {}, {},
        {u"unconfirmed: Nobody has confirmed its time."_s});
    row("a time that is skipped",
        QStringList(ready) << u"start=2027-03-28T02:30"_s << u"end=2027-03-28T06:00"_s, {}, {},
        {u"clock: On 28 Mar 2027 the clocks in Rome skip 02:30."_s});
    row("an item at a time that is skipped",
        QStringList(ready) << u"start=2027-03-27T20:00"_s << u"end=2027-03-28T06:00"_s,
        {u"title=Late start=2027-03-28T02:30 minutes=10"_s}, {},
        {u"clock: “Late”: On 28 Mar 2027 the clocks in Rome skip 02:30."_s});
    row("an overlap", ready,
        {u"title=One start=2027-03-03T18:00 minutes=60"_s,
         u"title=Two start=2027-03-03T18:30 minutes=60"_s},
        {}, {u"agenda_overlap: “Two” begins 30 min before “One” is over."_s});
    row("beyond the end", ready, {u"title=One start=2027-03-03T20:30 minutes=60"_s}, {},
        {u"agenda_beyond: “One” lasts 30 min beyond the end of the event."_s});
    row("the same day", ready, {}, {u"start=2027-03-03"_s, u"state=planned"_s},
        {u"clash_day: Rome is on the same day."_s});
    row("we only list it",
        {u"our_part=list_only"_s, u"start=2027-03-03T18:00"_s, u"state=announced"_s}, {},
        {u"start=2027-03-03"_s, u"state=planned"_s}, {});
}

void tst_EventCheck::eventsAreChecked()
{
    QFETCH(QStringList, fields);
    QFETCH(QStringList, items);
    QFETCH(QStringList, other);
    QStringList findings;
    for (const EventFinding &finding : checkEvent(checked(fields, items, other), today))
        findings += finding.rule + u": "_s + finding.sentence;
    QTEST(findings, "findings");
}

void tst_EventCheck::findingsAreAboutWhatTheyName()
{
    EventToCheck all = checked(QStringList(ready) << u"time_confirmed=no"_s, {}, ready);
    const auto findings = checkEvent(all, today);
    QCOMPARE(findings.size(), size_t(2));
    QCOMPARE(findings[0].about, all.event.ref());
    QCOMPARE(findings[1].about, all.others.front().ref());
}

void tst_EventCheck::everyRuleHasItsName()
{
    QStringList names;
    for (const QLatin1String rule : eventRules())
        names += rule;
    QCOMPARE(names.size(), 13);
    QCOMPARE(names.removeDuplicates(), 0);
}

static const Suite<tst_EventCheck> suite;
#include "tst_eventcheck.moc"
