#include "store/eventreading.h"
#include "store/offices.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastEventOfAChapterIsWhatItHeldOrAnnounced_data();
    void theLastEventOfAChapterIsWhatItHeldOrAnnounced();
    void theLastOfAllCounts();
    void aChapterWithoutAnEventInAYearSeemsDormant_data();
    void aChapterWithoutAnEventInAYearSeemsDormant();
    void onlyEventsToComeOrJustOverWantAttention_data();
    void onlyEventsToComeOrJustOverWantAttention();
    void eventsAreToldWithTheirOwnTasks();
    void attentionIsSortedByWhatIsDueFirst();
};

namespace {

const QDate today(2026, 11, 21);

/// A chapter, Italy, and another one, France.
class Events : public StoreFixture {
public:
    Events()
    {
        italy = add(Kind::Chapter, {{"name", u"Italy"_s}, {"state", u"active"_s}});
        france = add(Kind::Chapter, {{"name", u"France"_s}, {"state", u"active"_s}});
    }

    /// "start=2026-11-03 end=2026-11-04 state=held": an event of Italy with these fields.
    Record event(const QString &fields)
    {
        Record event = blankRecord(Kind::Event, ids.next());
        event.set("title"_L1, u"Meetup"_s);
        event.set("state"_L1, u"announced"_s);
        event.set("chapter"_L1, italy.id());
        for (const QString &field : fields.split(u' ', Qt::SkipEmptyParts)) {
            const Catalogue &catalogue = catalogueOf(Kind::Event);
            const auto place = catalogue.find(field.section(u'=', 0, 0));
            event.set(catalogue.at(place.value()).key, textValue(field.section(u'=', 1)));
        }
        must(store()
                 .transact(Origin::Person, u"Add"_s,
                           [&](Transaction &transaction) { return transaction.add(event); })
                 .map([](const ChangeSet &) {}));
        return event;
    }

    QDate lastEvent(const Record &chapter, QDate day = today)
    {
        return must(chapterOnDay(store().reader(), ChapterId(chapter.id()), day)).lastEvent;
    }

    QStringList attention(QDate day = today)
    {
        QStringList sentences;
        for (const AttentionItem &item : must(attentionToEvents(store().reader(), day)))
            sentences += item.sentence;
        return sentences;
    }

    Record italy, france;
};

} // namespace

void tst_EventReading::theLastEventOfAChapterIsWhatItHeldOrAnnounced_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QDate>("expected");
    const QDate third(2026, 11, 3);
    QTest::newRow("held") << u"start=2026-11-03T18:30 state=held"_s << third;
    QTest::newRow("announced and past") << u"start=2026-11-03"_s << third;
    QTest::newRow("we take part") << u"start=2026-11-03 our_part=take_part"_s << third;
    QTest::newRow("we organise") << u"start=2026-11-03 our_part=organise"_s << third;
    QTest::newRow("only listed") << u"start=2026-11-03 our_part=list_only"_s << QDate();
    QTest::newRow("planned") << u"start=2026-11-03 state=planned"_s << QDate();
    QTest::newRow("cancelled") << u"start=2026-11-03 state=cancelled"_s << QDate();
    QTest::newRow("without a day") << u"state=held"_s << QDate();
    QTest::newRow("two days") << u"start=2026-11-02 end=2026-11-03"_s << third;
    QTest::newRow("over at midnight") << u"start=2026-11-03T20:00 end=2026-11-04T00:00"_s << third;
    QTest::newRow("today") << u"start=2026-11-21T18:30"_s << today;
    QTest::newRow("tomorrow") << u"start=2026-11-22"_s << QDate();
    QTest::newRow("lasts still") << u"start=2026-11-20 end=2026-11-24"_s << today;
    QTest::newRow("a series") << u"start=2026-11-03T15:00 rrule=FREQ=WEEKLY"_s << today;
    QTest::newRow("a series that ended")
        << u"start=2026-10-06T15:00 rrule=FREQ=WEEKLY;UNTIL=20261103T150000Z"_s << third;
    QTest::newRow("a series to come") << u"start=2026-11-24T15:00 rrule=FREQ=WEEKLY"_s << QDate();
}

void tst_EventReading::theLastEventOfAChapterIsWhatItHeldOrAnnounced()
{
    QFETCH(QString, fields);
    Events events;
    events.event(fields);
    QTEST(events.lastEvent(events.italy), "expected");
    QCOMPARE(events.lastEvent(events.france), QDate());
}

void tst_EventReading::theLastOfAllCounts()
{
    Events events;
    for (const QString &start : {u"2025-05-08"_s, u"2026-04-02"_s, u"2024-09-12"_s})
        events.event(u"state=held start="_s + start);
    QCOMPARE(events.lastEvent(events.italy), QDate(2026, 4, 2));
    QCOMPARE(events.lastEvent(events.italy, {2026, 4, 1}), QDate(2025, 5, 8));
}

void tst_EventReading::aChapterWithoutAnEventInAYearSeemsDormant_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QStringList>("expected");
    const QString france = u"France seems dormant: no lead."_s;
    QTest::newRow("before the event")
        << QDate(2025, 11, 19) << QStringList{france, u"Italy seems dormant: no lead."_s};
    QTest::newRow("a year after") << QDate(2026, 11, 20)
                                  << QStringList{france, u"Italy seems dormant: no lead."_s};
    QTest::newRow("a year and a day after")
        << today
        << QStringList{france, u"Italy seems dormant: no lead, no event since 20 Nov 2025."_s};
}

void tst_EventReading::aChapterWithoutAnEventInAYearSeemsDormant()
{
    QFETCH(QDate, day);
    Events events;
    events.event(u"start=2025-11-20 state=held"_s);
    QStringList sentences;
    for (const AttentionItem &item : must(attentionOn(events.store().reader(), day)))
        sentences += item.sentence;
    sentences.sort();
    QTEST(sentences, "expected");
}

void tst_EventReading::onlyEventsToComeOrJustOverWantAttention_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("sixty days over")
        << u"start=2026-09-22"_s
        << QStringList{u"Meetup was on 22 Sep 2026: say whether it was held or cancelled."_s};
    QTest::newRow("sixty-one days over") << u"start=2026-09-21"_s << QStringList();
    QTest::newRow("began before, lasted longer")
        << u"start=2026-09-01 end=2026-09-22"_s
        << QStringList{u"Meetup was on 1 Sep 2026: say whether it was held or cancelled."_s};
    QTest::newRow("held, and nobody told of it")
        << u"start=2026-11-19 state=held"_s
        << QStringList{u"Meetup was held on 19 Nov 2026 and has no recap yet."_s};
    QTest::newRow("held long ago") << u"start=2026-09-21 state=held"_s << QStringList();
    QTest::newRow("to come") << u"start=2026-12-20"_s
                             << QStringList{u"Meetup is on 20 Dec 2026: no venue, no link."_s};
    QTest::newRow("far away") << u"start=2027-05-20"_s << QStringList();
    QTest::newRow("a series") << u"start=2026-11-17 rrule=FREQ=WEEKLY"_s << QStringList();
    QTest::newRow("without a day") << u"state=idea"_s << QStringList();
}

void tst_EventReading::onlyEventsToComeOrJustOverWantAttention()
{
    QFETCH(QString, fields);
    Events events;
    events.event(fields);
    QTEST(events.attention(), "expected");
}

void tst_EventReading::eventsAreToldWithTheirOwnTasks()
{
    Events events;
    const Record first = events.event(u"start=2027-01-14 title=First"_s);
    const Record second = events.event(u"start=2027-01-21 title=Second"_s);
    const auto task = [&](const Record &event, const QString &what, qint64 offset, QDate done) {
        events.add(
            Kind::Task,
            {{"event", event.id()}, {"what", what}, {"offset", offset}, {"done", dateValue(done)}});
    };
    task(first, u"Book"_s, -60, {});
    task(second, u"Invite"_s, -70, {});
    task(second, u"Cater"_s, -70, {2026, 11, 2});
    QCOMPARE(events.attention(),
             (QStringList{u"Overdue for First: “Book” since 15 Nov 2026."_s,
                          u"Overdue for Second: “Invite” since 12 Nov 2026."_s}));
}

void tst_EventReading::attentionIsSortedByWhatIsDueFirst()
{
    Events events;
    events.event(u"start=2026-12-10 title=Later our_part=take_part"_s);
    events.event(u"start=2026-12-03 title=Sooner our_part=take_part"_s);
    QList<std::pair<QString, QString>> items;
    for (const AttentionItem &item : must(attentionOn(events.store().reader(), today)))
        items.emplaceBack(QString(nameOf(item.what)), item.sentence);
    const QString dormant = u"dormant_chapter"_s;
    const QString place = u"event_place"_s;
    QCOMPARE(items, (QList<std::pair<QString, QString>>{
                        {dormant, u"Italy seems dormant: no lead."_s},
                        {dormant, u"France seems dormant: no lead."_s},
                        {place, u"Sooner is on 3 Dec 2026: neither place nor link."_s},
                        {place, u"Later is on 10 Dec 2026: neither place nor link."_s}}));
}

static const Suite<tst_EventReading> suite;
#include "tst_eventreading.moc"
