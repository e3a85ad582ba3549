#include "formats/icalendar/seriesoccurrences.h"

#include "formats/icalendar/calendarwriter.h"
#include "formats/icalendar/icalhandles.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

LocalTime local(const QString &text)
{
    return localTimeFromText(text.contains(u'T') ? text : text + u"T00:00"_s).value();
}

QList<LocalTime> locals(const QString &texts)
{
    QList<LocalTime> all;
    for (const QString &text : texts.split(u' ', Qt::SkipEmptyParts))
        all.append(local(text));
    return all;
}

CalendarEvent series(const QString &zone, const QString &start, const QString &end,
                     const QString &rule)
{
    return {.uid = u"1"_s,
            .time = {.start = local(start), .zone = zone, .rule = rule},
            .end = local(end),
            .summary = u"a"_s};
}

CalendarEvent changed(const CalendarEvent &event, const QString &occurrence, const QString &start,
                      const QString &end)
{
    CalendarEvent change = series(event.time.zone, start, end, {});
    change.occurrence =
        CalendarTime{.local = local(occurrence), .zone = event.time.zone, .isDay = event.isAllDay};
    return change;
}

DayRange range(const char *first, const char *last)
{
    return {dayFromText(QString::fromLatin1(first)).value(),
            dayFromText(QString::fromLatin1(last)).value()};
}

/// "2026-03-05T18:00–2026-03-05T20:00", with the number of a change before it.
QStringList shown(const Result<std::vector<CalendarOccurrence>> &found)
{
    if (!found)
        return {found.error().message};
    QStringList all;
    for (const CalendarOccurrence &occurrence : *found)
        all.append((occurrence.change < 0 ? QString() : u"%1: "_s.arg(occurrence.change)) +
                   isoText(occurrence.start) +
                   (occurrence.end ? u"–"_s + isoText(*occurrence.end) : QString()));
    return all;
}

QString instantText(time_t time)
{
    return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate);
}

void appendSpan(icalcomponent *, struct icaltime_span *span, void *spans)
{
    static_cast<QStringList *>(spans)->append(instantText(span->start) + u'/' +
                                              instantText(span->end));
}

/// When libical says that the first event of a file takes place: by the zones of the file.
QStringList spansOfLibical(const QByteArray &file, const DayRange &days)
{
    const IcalComponent calendar(icalcomponent_new_from_string(file.constData()));
    icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    QStringList spans;
    icalcomponent_foreach_recurrence(
        event, floatingTime({.day = days.first, .time = QTime(0, 0)}),
        floatingTime({.day = days.last.addDays(1), .time = QTime(0, 0)}), &appendSpan, &spans);
    spans.sort();
    return spans;
}

QStringList spansOf(const CalendarEvent &event, const DayRange &days)
{
    const auto occurrences = seriesOccurrences(event, {}, days, 10000).value();
    QStringList spans;
    for (const CalendarOccurrence &occurrence : occurrences)
        spans.append(occurrence.instant.toString(Qt::ISODate) + u'/' +
                     occurrence.endInstant.toString(Qt::ISODate));
    return spans;
}

QStringList startsOf(const QStringList &spans)
{
    QStringList starts;
    for (const QString &span : spans)
        starts.append(span.section(u'/', 0, 0));
    return starts;
}

} // namespace

class tst_SeriesOccurrences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itTakesPlaceOnDays_data();
    void itTakesPlaceOnDays();
    void changesTakeThePlaceOfWhatTheyChange();
    void libicalSaysTheSame_data();
    void libicalSaysTheSame();
    void noMoreThanAskedForAreGiven();
    void whatCannotBeWorkedOutIsExplained();
};

void tst_SeriesOccurrences::itTakesPlaceOnDays_data()
{
    QTest::addColumn<CalendarEvent>("event");
    QTest::addColumn<DayRange>("days");
    QTest::addColumn<QString>("times");
    const auto row = [](const char *name, const CalendarEvent &event, const DayRange &days,
                        const char *times) {
        QTest::newRow(name) << event << days << QString::fromUtf8(times);
    };
    const QString rome = u"Europe/Rome"_s;
    row("once", series(rome, u"2026-03-05T18:00"_s, u"2026-03-05T20:00"_s, {}),
        range("2026-03-01", "2026-03-31"), "2026-03-05T18:00–2026-03-05T20:00");
    row("once, another time", series(rome, u"2026-03-05T18:00"_s, u"2026-03-05T20:00"_s, {}),
        range("2026-03-06", "2026-03-31"), "");
    const CalendarEvent night =
        series(rome, u"2026-03-05T22:00"_s, u"2026-03-06T02:00"_s, u"FREQ=WEEKLY"_s);
    row("over midnight, the first day", night, range("2026-03-12", "2026-03-12"),
        "2026-03-12T22:00–2026-03-13T02:00");
    row("over midnight, the second day", night, range("2026-03-13", "2026-03-13"),
        "2026-03-12T22:00–2026-03-13T02:00");
    const CalendarEvent evening =
        series(rome, u"2026-03-05T22:00"_s, u"2026-03-06T00:00"_s, u"FREQ=WEEKLY"_s);
    row("until midnight, the second day", evening, range("2026-03-13", "2026-03-13"), "");
    row("while the clocks go forward",
        series(rome, u"2026-03-21T23:00"_s, u"2026-03-22T05:00"_s, u"FREQ=WEEKLY"_s),
        range("2026-03-28", "2026-03-28"), "2026-03-28T23:00–2026-03-29T06:00");
    row("while the clocks go back",
        series(rome, u"2026-10-17T23:00"_s, u"2026-10-18T05:00"_s, u"FREQ=WEEKLY"_s),
        range("2026-10-24", "2026-10-24"), "2026-10-24T23:00–2026-10-25T04:00");
    CalendarEvent days = series({}, u"2026-03-05"_s, u"2026-03-06"_s, u"FREQ=WEEKLY;COUNT=3"_s);
    days.isAllDay = true;
    row("days", days, range("2026-03-13", "2026-03-31"),
        "2026-03-12T00:00–2026-03-13T00:00 2026-03-19T00:00–2026-03-20T00:00");
    row("the day after the last", days, range("2026-03-14", "2026-03-18"), "");
    CalendarEvent excepted =
        series(rome, u"2026-03-05T18:00"_s, u"2026-03-05T19:00"_s, u"FREQ=WEEKLY;COUNT=4"_s);
    excepted.time.exceptions = locals(u"2026-03-12T18:00 2026-03-19T17:00 2026-04-01T18:00"_s);
    excepted.additions = locals(u"2026-03-20T18:00 2026-03-26T18:00 2026-04-01T18:00"_s);
    row("with exceptions and additions", excepted, range("2026-03-01", "2026-04-30"),
        "2026-03-05T18:00–2026-03-05T19:00 2026-03-19T18:00–2026-03-19T19:00 "
        "2026-03-20T18:00–2026-03-20T19:00 2026-03-26T18:00–2026-03-26T19:00");
    CalendarEvent listed = series({}, u"2026-03-05T18:00"_s, u"2026-03-05T19:00"_s, {});
    listed.additions = locals(u"2026-03-04T18:00"_s);
    row("by a list alone", listed, range("2026-03-01", "2026-04-30"),
        "2026-03-04T18:00–2026-03-04T19:00 2026-03-05T18:00–2026-03-05T19:00");
}

void tst_SeriesOccurrences::itTakesPlaceOnDays()
{
    QFETCH(CalendarEvent, event);
    QFETCH(DayRange, days);
    QFETCH(QString, times);
    QCOMPARE(shown(seriesOccurrences(event, {}, days, 100)), times.split(u' ', Qt::SkipEmptyParts));
}

void tst_SeriesOccurrences::changesTakeThePlaceOfWhatTheyChange()
{
    const CalendarEvent weekly = series(u"Europe/Rome"_s, u"2026-03-05T18:00"_s,
                                        u"2026-03-05T19:00"_s, u"FREQ=WEEKLY;COUNT=4"_s);
    const QList<CalendarEvent> changes{
        changed(weekly, u"2026-03-12T18:00"_s, u"2026-03-13T20:00"_s, u"2026-03-13T21:00"_s),
        changed(weekly, u"2026-03-19T18:00"_s, u"2026-04-19T18:00"_s, u"2026-04-19T19:00"_s),
        changed(weekly, u"2026-02-26T18:00"_s, u"2026-03-04T18:00"_s, u"2026-03-04T19:00"_s)};
    QCOMPARE(shown(seriesOccurrences(weekly, changes, range("2026-03-01", "2026-03-31"), 100)),
             (QStringList{u"2: 2026-03-04T18:00–2026-03-04T19:00"_s,
                          u"2026-03-05T18:00–2026-03-05T19:00"_s,
                          u"0: 2026-03-13T20:00–2026-03-13T21:00"_s,
                          u"2026-03-26T18:00–2026-03-26T19:00"_s}));
    QCOMPARE(shown(seriesOccurrences(weekly, changes, range("2026-04-01", "2026-04-30"), 100)),
             QStringList{u"1: 2026-04-19T18:00–2026-04-19T19:00"_s});
    CalendarEvent elsewhere = changes.constFirst();
    elsewhere.occurrence = CalendarTime{.local = local(u"2026-03-12T17:00"_s), .zone = u"UTC"_s};
    QCOMPARE(shown(seriesOccurrences(weekly, {elsewhere}, range("2026-03-12", "2026-03-13"), 100)),
             QStringList{u"0: 2026-03-13T20:00–2026-03-13T21:00"_s});
}

void tst_SeriesOccurrences::libicalSaysTheSame_data()
{
    QTest::addColumn<CalendarEvent>("event");
    QTest::addColumn<DayRange>("days");
    QTest::addColumn<int>("least");
    const auto row = [](const char *name, const char *zone, const char *start, const char *end,
                        const char *rule, const DayRange &days, int least) {
        const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
        QTest::newRow(name) << series(text(zone), text(start), text(end), text(rule)) << days
                            << least;
    };
    const DayRange year = range("2026-01-01", "2026-12-31");
    row("clocks that change", "Europe/Rome", "2026-01-06T18:00", "2026-01-06T20:00", "FREQ=WEEKLY",
        year, 50);
    row("over midnight", "America/New_York", "2026-01-06T22:00", "2026-01-07T01:00", "FREQ=WEEKLY",
        year, 50);
    row("over the hour that comes twice", "Europe/Rome", "2026-10-20T01:30", "2026-10-20T03:45",
        "FREQ=DAILY;COUNT=10", year, 10);
    row("by count", "Europe/Rome", "2026-01-06T18:00", "2026-01-06T20:00", "FREQ=DAILY;COUNT=100",
        year, 100);
    row("until an instant", "Asia/Tokyo", "2026-01-06T18:00", "2026-01-06T20:00",
        "FREQ=DAILY;UNTIL=20260301T090000Z", year, 50);
    row("until a day", "Asia/Tokyo", "2026-01-06T18:00", "2026-01-06T20:00",
        "FREQ=DAILY;UNTIL=20260301", year, 50);
    row("the first Thursday", "Australia/Sydney", "2026-01-01T18:00", "2026-01-01T20:00",
        "FREQ=MONTHLY;BYDAY=1TH", year, 12);
    row("the last working day", "Europe/London", "2026-01-30T18:00", "2026-01-30T20:00",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", year, 12);
    row("clocks that change for the last time, Istanbul 2016", "Europe/Istanbul",
        "2015-01-06T18:00", "2015-01-06T20:00", "FREQ=WEEKLY", range("2015-01-01", "2018-12-31"),
        200);
    row("clocks that change for the last time, São Paulo 2019", "America/Sao_Paulo",
        "2018-01-02T18:00", "2018-01-02T20:00", "FREQ=WEEKLY", range("2018-01-01", "2020-12-31"),
        150);
    row("clocks that change for Ramadan, Casablanca", "Africa/Casablanca", "2024-01-02T18:00",
        "2024-01-02T20:00", "FREQ=WEEKLY", range("2024-01-01", "2027-12-31"), 200);
}

void tst_SeriesOccurrences::libicalSaysTheSame()
{
    QFETCH(CalendarEvent, event);
    QFETCH(DayRange, days);
    QFETCH(int, least);
    const QDateTime now(QDate(2026, 3, 1), QTime(10, 0), Qt::UTC);
    const auto check = [&](const CalendarEvent &checked) {
        const QStringList spans = spansOf(checked, days);
        QVERIFY2(spans.size() >= least, qPrintable(QString::number(spans.size())));
        const QStringList expected = spansOfLibical(calendarText({checked}, now).value(), days);
        if (!checked.isAllDay)
            QCOMPARE(spans, expected);
        // Of days libical says that they end with the day after the last.
        QCOMPARE(startsOf(spans), startsOf(expected));
    };
    check(event);
    CalendarEvent allDay = event;
    allDay.isAllDay = true;
    allDay.time.zone.clear();
    allDay.time.start.time = QTime(0, 0);
    allDay.end.reset();
    check(allDay);
    least -= 2;
    const auto all = seriesOccurrences(event, {}, days, 4).value();
    event.time.exceptions = {all[1].start, all[3].start};
    check(event);
}

void tst_SeriesOccurrences::noMoreThanAskedForAreGiven()
{
    const CalendarEvent daily =
        series(u"UTC"_s, u"2026-03-05T18:00"_s, u"2026-03-05T19:00"_s, u"FREQ=DAILY"_s);
    const DayRange march = range("2026-03-01", "2026-03-31");
    QCOMPARE(shown(seriesOccurrences(daily, {}, march, 2)),
             (QStringList{u"2026-03-05T18:00–2026-03-05T19:00"_s,
                          u"2026-03-06T18:00–2026-03-06T19:00"_s}));
    QVERIFY(seriesOccurrences(daily, {}, march, 0).value().empty());
}

void tst_SeriesOccurrences::whatCannotBeWorkedOutIsExplained()
{
    CalendarEvent event =
        series(u"Europe/Atlantis"_s, u"2026-03-05T18:00"_s, u"2026-03-05T19:00"_s, {});
    const DayRange march = range("2026-03-01", "2026-03-31");
    const auto found = seriesOccurrences(event, {}, march, 2);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Input);
    const CalendarEvent change = event;
    event.time.zone = u"UTC"_s;
    QVERIFY(!seriesOccurrences(event, {change}, march, 2));
    event.time.rule = u"FREQ=HOURLY"_s;
    QVERIFY(!seriesOccurrences(event, {}, march, 2));
}

static const tests::Suite<tst_SeriesOccurrences> suite;
#include "tst_seriesoccurrences.moc"
