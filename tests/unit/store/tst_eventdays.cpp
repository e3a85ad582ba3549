#include "store/eventdays.h"
#include "store/querysql.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventDays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsOfSomeDaysComeInTheirOrder_data();
    void eventsOfSomeDaysComeInTheirOrder();
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
    const auto add = [&](const QString &title, const QString &start, const QString &end,
                         const QString &kind, const QString &rule = {}) {
        fixture.add(Kind::Event, {{"title", title},
                                  {"state", u"planned"_s},
                                  {"kind", kind},
                                  {"start", start},
                                  {"end", end},
                                  {"rrule", textValue(rule)}});
    };
    add(u"Meetup"_s, u"2026-11-26T18:30"_s, u"2026-11-26T20:30"_s, u"meetup"_s);
    add(u"Fair"_s, u"2026-11-10"_s, u"2026-11-12"_s, u"conference"_s);
    add(u"Call"_s, u"2026-01-06T15:00"_s, u"2026-01-06T16:00"_s, u"online_call"_s,
        u"FREQ=WEEKLY;BYDAY=TU"_s);
    const Query query = understoodQuery(Kind::Event, search).query;
    QStringList titles;
    for (const Record &event :
         must(eventsOnDays(fixture.store().database(), query, {first, last}, QDate(2026, 11, 21))))
        titles += titleOf(event);
    QTEST(titles, "titles");
}

static const Suite<tst_EventDays> suite;
#include "tst_eventdays.moc"
