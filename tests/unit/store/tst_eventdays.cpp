#include "store/eventdays.h"
#include "store/querysql.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<chapterhouse::EventSpan>)
Q_DECLARE_METATYPE(std::optional<QDate>)

namespace {

struct EventTexts {
    QString title;
    QString start = {};
    QString end = {};
    QString rule = {};
    QString kind = {};
};

void add(StoreFixture &fixture, const EventTexts &event)
{
    fixture.add(Kind::Event, {{"title", event.title},
                              {"state", u"planned"_s},
                              {"kind", textValue(event.kind)},
                              {"start", textValue(event.start)},
                              {"end", textValue(event.end)},
                              {"rrule", textValue(event.rule)}});
}

/// One over some days, one that is over at midnight, series with and without an end, one that has
/// no day.
void addOneOfEach(StoreFixture &fixture)
{
    add(fixture, {.title = u"Fair"_s, .start = u"2026-11-10"_s, .end = u"2026-11-12"_s});
    add(fixture,
        {.title = u"Party"_s, .start = u"2026-05-01T20:00"_s, .end = u"2026-05-02T00:00"_s});
    add(fixture, {.title = u"Course"_s,
                  .start = u"2026-02-03T18:00"_s,
                  .rule = u"FREQ=WEEKLY;UNTIL=20260331T160000Z"_s});
    add(fixture,
        {.title = u"Call"_s, .start = u"2026-01-06T15:00"_s, .rule = u"FREQ=WEEKLY;BYDAY=TU"_s});
    add(fixture, {.title = u"Someday"_s});
}

} // namespace

class tst_EventDays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsOfSomeDaysComeInTheirOrder_data();
    void eventsOfSomeDaysComeInTheirOrder();
    void theSpanOfEventsIsKnown_data();
    void theSpanOfEventsIsKnown();
    void theNextDayWithEventsIsKnown_data();
    void theNextDayWithEventsIsKnown();
    void changedTimesAreKnownBySeries();
};

void tst_EventDays::eventsOfSomeDaysComeInTheirOrder_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QStringList>("titles");
    const auto row = [](const char *name, const QString &search, QDate first, QDate last,
                        const QStringList &titles) {
        QTest::newRow(name) << search << first << last << titles;
    };
    row("a month", {}, {2026, 11, 1}, {2026, 11, 30}, {u"Call"_s, u"Fair"_s, u"Meetup"_s});
    row("a day within an event", {}, {2026, 11, 11}, {2026, 11, 11}, {u"Call"_s, u"Fair"_s});
    row("before everything", {}, {2025, 1, 1}, {2025, 1, 31}, {});
    row("after what does not recur", {}, {2027, 1, 1}, {2027, 1, 31}, {u"Call"_s});
    row("that fit a search", u"kind:meetup"_s, {2026, 11, 1}, {2026, 11, 30}, {u"Meetup"_s});
    row("of two alternatives", u"kind:meetup or fair"_s, {2026, 11, 1}, {2026, 11, 30},
        {u"Fair"_s, u"Meetup"_s});
}

void tst_EventDays::eventsOfSomeDaysComeInTheirOrder()
{
    QFETCH(QString, search);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    StoreFixture fixture;
    add(fixture, {.title = u"Meetup"_s,
                  .start = u"2026-11-26T18:30"_s,
                  .end = u"2026-11-26T20:30"_s,
                  .kind = u"meetup"_s});
    add(fixture, {.title = u"Fair"_s,
                  .start = u"2026-11-10"_s,
                  .end = u"2026-11-12"_s,
                  .kind = u"conference"_s});
    add(fixture, {.title = u"Call"_s,
                  .start = u"2026-01-06T15:00"_s,
                  .end = u"2026-01-06T16:00"_s,
                  .rule = u"FREQ=WEEKLY;BYDAY=TU"_s,
                  .kind = u"online_call"_s});
    const Query query = understoodQuery(Kind::Event, search).query;
    QStringList titles;
    for (const Record &event :
         must(eventsOnDays(fixture.store().database(), query, {first, last}, QDate(2026, 11, 21))))
        titles += titleOf(event);
    QTEST(titles, "titles");
}

void tst_EventDays::theSpanOfEventsIsKnown_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<std::optional<EventSpan>>("span");
    const auto row = [](const char *name, const QString &search, std::optional<EventSpan> span) {
        QTest::newRow(name) << search << span;
    };
    row("of one over some days", u"fair"_s, EventSpan{.days = {{2026, 11, 10}, {2026, 11, 12}}});
    row("of one that is over at midnight", u"party"_s,
        EventSpan{.days = {{2026, 5, 1}, {2026, 5, 1}}});
    row("of a series that ends", u"course"_s, EventSpan{.days = {{2026, 2, 3}, {2026, 3, 31}}});
    row("of a series without an end", u"call"_s,
        EventSpan{.days = {{2026, 1, 6}, {2026, 1, 6}}, .isEndless = true});
    row("of all", {}, EventSpan{.days = {{2026, 1, 6}, {2026, 11, 12}}, .isEndless = true});
    row("of none that has a day", u"someday"_s, std::nullopt);
    row("of none", u"nothing"_s, std::nullopt);
}

void tst_EventDays::theSpanOfEventsIsKnown()
{
    QFETCH(QString, search);
    QFETCH(std::optional<EventSpan>, span);
    StoreFixture fixture;
    addOneOfEach(fixture);
    const Query query = understoodQuery(Kind::Event, search).query;
    QVERIFY(must(spanOfEvents(fixture.store().database(), query, QDate(2026, 11, 21))) == span);
}

void tst_EventDays::theNextDayWithEventsIsKnown_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<bool>("isBackwards");
    QTest::addColumn<std::optional<QDate>>("next");
    const auto row = [](const char *name, const QString &search, QDate from, bool isBackwards,
                        std::optional<QDate> next) {
        QTest::newRow(name) << search << from << isBackwards << next;
    };
    const QDate summer(2026, 7, 1);
    const QString events = u"-call -course"_s;
    row("the nearest to come", events, summer, false, QDate(2026, 11, 10));
    row("the nearest before", events, summer, true, QDate(2026, 5, 1));
    row("on the day", events, {2026, 11, 11}, false, QDate(2026, 11, 11));
    row("on the day, backwards", events, {2026, 11, 11}, true, QDate(2026, 11, 11));
    row("behind all", events, {2026, 11, 13}, false, std::nullopt);
    row("before all", events, {2026, 4, 30}, true, std::nullopt);
    row("a series may be on any day", {}, summer, false, summer);
    row("a series may be on any day, backwards", {}, summer, true, summer);
    row("before a series", {}, {2026, 1, 1}, false, QDate(2026, 1, 6));
}

void tst_EventDays::theNextDayWithEventsIsKnown()
{
    QFETCH(QString, search);
    QFETCH(QDate, from);
    QFETCH(bool, isBackwards);
    StoreFixture fixture;
    addOneOfEach(fixture);
    const Query query = understoodQuery(Kind::Event, search).query;
    QTEST(must(nextDayWithEvents(fixture.store().database(), query, from, isBackwards,
                                 QDate(2026, 11, 21))),
          "next");
}

void tst_EventDays::changedTimesAreKnownBySeries()
{
    StoreFixture fixture;
    const auto addSeries = [&](const QString &title) {
        return fixture.add(Kind::Event, {{"title", title},
                                         {"state", u"planned"_s},
                                         {"start", u"2026-01-06T15:00"_s},
                                         {"rrule", u"FREQ=WEEKLY"_s}});
    };
    const auto change = [&](const Record &series, const QString &occurrence) {
        fixture.add(Kind::Event, {{"title", u"Changed"_s},
                                  {"state", u"planned"_s},
                                  {"series", series.id()},
                                  {"occurrence", occurrence}});
    };
    const Record call = addSeries(u"Call"_s);
    const Record course = addSeries(u"Course"_s);
    const Record other = addSeries(u"Other"_s);
    change(call, u"2026-01-13T15:00"_s);
    change(call, u"2026-02-03T15:00"_s);
    change(other, u"2026-01-13T15:00"_s);
    const auto times = must(changedTimesOf(fixture.store().database(), {call.id(), course.id()}));
    const QHash<RecordId, QStringList> expected{
        {call.id(), {u"2026-01-13T15:00"_s, u"2026-02-03T15:00"_s}}};
    QCOMPARE(times, expected);
}

static const Suite<tst_EventDays> suite;
#include "tst_eventdays.moc"
