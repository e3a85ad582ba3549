#include "exchange/calendar/schedulepages.h"

#include "store/querysql.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_SchedulePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventIsToldUnderItsDays_data();
    void anEventIsToldUnderItsDays();
    void someDaysHaveTheirEntries();
    void whatIsTakenIsTold();
    void pagesTogetherHaveEverything();
    void aLongTimeWithNothingIsPassedOver();
    void aYearThatWasMistypedIsReachedInFewSteps();
    void anEndlessSeriesIsToldForSomeYears();
    void withoutEventsThePageIsTheLast();
};

namespace {

const QDate today(2026, 11, 21);

class Calendar {
public:
    void add(const QString &title, const QString &start, const QString &end = {},
             std::initializer_list<StoreFixture::Field> more = {})
    {
        const Record event = fixture.add(Kind::Event, {{"title", title},
                                                       {"state", u"planned"_s},
                                                       {"start", start},
                                                       {"end", textValue(end)},
                                                       {"zone", u"Europe/Rome"_s},
                                                       {"time_confirmed", start.contains(u'T')}});
        if (more.size() > 0)
            fixture.set(event.ref(), more);
    }
    Database &database() { return fixture.store().database(); }

    StoreFixture fixture;
    ScheduleRequest request{.query = {}, .day = today, .here = QTimeZone("Europe/Rome")};
};

/// "2026-11-26 Meetup".
QStringList told(const std::vector<ScheduleEntry> &entries)
{
    QStringList all;
    for (const ScheduleEntry &entry : entries)
        all += entry.day.toString(Qt::ISODate) + u' ' + entry.event.title;
    return all;
}

} // namespace

void tst_SchedulePages::anEventIsToldUnderItsDays_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QList<QDate>>("days");
    QTest::newRow("today") << today << today << QList{today};
    QTest::newRow("to come") << QDate(2026, 11, 25) << QDate(2026, 11, 27)
                             << QList{QDate(2026, 11, 25)};
    QTest::newRow("began today") << today << QDate(2026, 11, 22) << QList{today};
    QTest::newRow("began before") << QDate(2026, 11, 19) << QDate(2026, 11, 22)
                                  << QList{QDate(2026, 11, 19), today};
    QTest::newRow("ends today") << QDate(2026, 11, 20) << today
                                << QList{QDate(2026, 11, 20), today};
    QTest::newRow("over") << QDate(2026, 11, 19) << QDate(2026, 11, 20)
                          << QList{QDate(2026, 11, 19)};
}

void tst_SchedulePages::anEventIsToldUnderItsDays()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const std::vector<QDate> days = daysToldUnder({first, last}, today);
    QTEST(QList<QDate>(days.begin(), days.end()), "days");
}

void tst_SchedulePages::someDaysHaveTheirEntries()
{
    Calendar calendar;
    const Record italy = calendar.fixture.add(
        Kind::Chapter, {{"name", u"Italy"_s}, {"slug", u"italy"_s}, {"state", u"active"_s}});
    calendar.add(u"Fair"_s, u"2026-11-19"_s, u"2026-11-22"_s);
    calendar.add(u"Meetup"_s, u"2026-11-26T18:30"_s, {}, {{"chapter", italy.id()}});
    calendar.add(u"Call"_s, u"2026-11-05T15:00"_s, {}, {{"rrule", u"FREQ=WEEKLY"_s}});
    const auto entries =
        must(scheduleOn(calendar.database(), calendar.request, {today, QDate(2026, 12, 3)}));
    QCOMPARE(told(entries), (QStringList{u"2026-11-21 Fair"_s, u"2026-11-26 Call"_s,
                                         u"2026-11-26 Meetup"_s, u"2026-12-03 Call"_s}));
    QCOMPARE(entries[2].chapter, u"Italy"_s);
    QCOMPARE(entries[1].chapter, QString());
}

void tst_SchedulePages::whatIsTakenIsTold()
{
    Calendar calendar;
    calendar.add(u"Meetup"_s, u"2026-11-26T18:30"_s);
    calendar.add(u"Fair"_s, u"2026-11-26"_s);
    calendar.add(u"Called off"_s, u"2026-11-26"_s, {}, {{"state", u"cancelled"_s}});
    calendar.add(u"Call"_s, u"2026-11-26T15:00"_s, {}, {{"rrule", u"FREQ=WEEKLY;COUNT=1"_s}});
    calendar.add(u"Past"_s, u"2026-11-03"_s);
    calendar.add(u"Past too"_s, u"2026-11-03"_s);
    calendar.request.query = understoodQuery(Kind::Event, u"-meetup"_s).query;
    QHash<QString, QStringList> clashes;
    for (const ScheduleEntry &entry : must(scheduleOn(calendar.database(), calendar.request,
                                                      {QDate(2026, 11, 1), QDate(2026, 11, 30)})))
        clashes.insert(entry.event.title, entry.clashes);
    const QHash<QString, QStringList> expected{
        {u"Fair"_s, {u"Meetup is on the same day."_s}},
        {u"Called off"_s, {}},
        {u"Call"_s, {}},
        {u"Past"_s, {}},
        {u"Past too"_s, {}},
    };
    QCOMPARE(clashes, expected);
}

void tst_SchedulePages::pagesTogetherHaveEverything()
{
    Calendar calendar;
    constexpr int many = 300;
    for (int i = 0; i < many; ++i)
        calendar.add(u"Meetup"_s, today.addDays(i * 3 - many).toString(Qt::ISODate));
    std::vector<ScheduleEntry> all;
    SchedulePage page =
        must(scheduleUpTo(calendar.database(), calendar.request, today.addDays(-1)));
    for (;;) {
        QVERIFY(page.isLast || page.entries.size() >= 40);
        all.insert(all.begin(), page.entries.begin(), page.entries.end());
        if (page.isLast)
            break;
        page =
            must(scheduleUpTo(calendar.database(), calendar.request, page.days.first.addDays(-1)));
    }
    QCOMPARE(all.size(), size_t(100));
    page = must(scheduleFrom(calendar.database(), calendar.request, today));
    for (;;) {
        QVERIFY(page.isLast || page.entries.size() >= 40);
        all.insert(all.end(), page.entries.begin(), page.entries.end());
        if (page.isLast)
            break;
        page = must(scheduleFrom(calendar.database(), calendar.request, page.days.last.addDays(1)));
    }
    QCOMPARE(all.size(), size_t(many));
    QVERIFY(std::ranges::is_sorted(all, {}, &ScheduleEntry::day));
}

void tst_SchedulePages::aLongTimeWithNothingIsPassedOver()
{
    Calendar calendar;
    calendar.add(u"First"_s, u"2003-05-01"_s);
    calendar.add(u"Last"_s, u"2040-05-01"_s);
    const SchedulePage later = must(scheduleFrom(calendar.database(), calendar.request, today));
    QCOMPARE(told(later.entries), QStringList{u"2040-05-01 Last"_s});
    QVERIFY(later.isLast);
    const SchedulePage earlier =
        must(scheduleUpTo(calendar.database(), calendar.request, today.addDays(-1)));
    QCOMPARE(told(earlier.entries), QStringList{u"2003-05-01 First"_s});
    QVERIFY(earlier.isLast);
}

void tst_SchedulePages::aYearThatWasMistypedIsReachedInFewSteps()
{
    Calendar calendar;
    calendar.add(u"Meetup"_s, u"2026-11-26T18:30"_s);
    calendar.add(u"First"_s, u"0206-05-01"_s);
    calendar.add(u"Last"_s, u"9026-05-01"_s);
    const SchedulePage later = must(scheduleFrom(calendar.database(), calendar.request, today));
    QCOMPARE(told(later.entries), (QStringList{u"2026-11-26 Meetup"_s, u"9026-05-01 Last"_s}));
    QVERIFY(later.isLast);
    const SchedulePage earlier =
        must(scheduleUpTo(calendar.database(), calendar.request, today.addDays(-1)));
    QCOMPARE(told(earlier.entries), QStringList{u"0206-05-01 First"_s});
    QVERIFY(earlier.isLast);
}

void tst_SchedulePages::anEndlessSeriesIsToldForSomeYears()
{
    Calendar calendar;
    calendar.add(u"Call"_s, u"2026-01-06"_s, {}, {{"rrule", u"FREQ=MONTHLY"_s}});
    const SchedulePage page = must(scheduleFrom(calendar.database(), calendar.request, today));
    QVERIFY(page.isLast);
    QCOMPARE(told(page.entries).constLast(), u"2028-11-06 Call"_s);
}

void tst_SchedulePages::withoutEventsThePageIsTheLast()
{
    Calendar calendar;
    const SchedulePage expected{.days = {today, today.addDays(-1)}, .entries = {}, .isLast = true};
    QVERIFY(must(scheduleFrom(calendar.database(), calendar.request, today)) == expected);
}

static const Suite<tst_SchedulePages> suite;
#include "tst_schedulepages.moc"
