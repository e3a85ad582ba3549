#include "domain/eventclash.h"
#include "support/testmain.h"
#include "unit/domain/eventrecords.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventClash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void othersNearbyArePointedOut_data();
    void othersNearbyArePointedOut();
    void onlyWhatIsToComeAndOursHasClashes_data();
    void onlyWhatIsToComeAndOursHasClashes();
    void theSameDayComesFirst();
};

namespace {

const QDate today(2026, 11, 21);

Record milanMeetup()
{
    return eventOf(u"Milan"_s,
                   {u"start=2026-12-03T18:30"_s, u"end=2026-12-04T00:00"_s, u"chapter=italy"_s});
}

} // namespace

void tst_EventClash::othersNearbyArePointedOut_data()
{
    QTest::addColumn<QStringList>("other");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QStringList &other, const QString &sentence = {}) {
        QTest::newRow(name) << other << sentence;
    };
    const QString italy = u"chapter=italy"_s;
    const QString sameDay = u"Rome is on the same day."_s;
    row("on the same day", {u"start=2026-12-03"_s}, sameDay);
    row("days around it", {u"start=2026-12-01"_s, u"end=2026-12-05"_s}, sameDay);
    row("of the chapter on the same day", {u"start=2026-12-03"_s, italy}, sameDay);
    row("the day after", {u"start=2026-12-04"_s});
    row("of the chapter the day after", {u"start=2026-12-04"_s, italy},
        u"Rome, of the same chapter, is on 4 Dec 2026."_s);
    row("of the chapter before", {u"start=2026-11-20"_s, italy},
        u"Rome, of the same chapter, is on 20 Nov 2026."_s);
    row("of the chapter two weeks before", {u"start=2026-11-19"_s, italy});
    row("of the chapter two weeks after", {u"start=2026-12-17"_s, italy});
    row("of another chapter", {u"start=2026-12-04"_s, u"chapter=spain"_s});
    row("cancelled", {u"start=2026-12-03"_s, u"state=cancelled"_s});
    row("recurs", {u"start=2026-12-03"_s, u"rrule=FREQ=WEEKLY"_s});
    row("on no day", {italy});
}

void tst_EventClash::othersNearbyArePointedOut()
{
    QFETCH(QStringList, other);
    const Record milan = milanMeetup();
    const std::vector others{milan, eventOf(u"Rome"_s, other)};
    QStringList sentences;
    for (const EventClash &clash : clashesOf(milan, others, today))
        sentences += clash.sentence;
    QTEST(sentences.join(u' '), "sentence");
}

void tst_EventClash::onlyWhatIsToComeAndOursHasClashes_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<int>("clashes");
    const auto row = [](const char *name, const QStringList &fields, int clashes) {
        QTest::newRow(name) << fields << clashes;
    };
    row("planned", {u"state=planned"_s, u"start=2026-12-03"_s}, 1);
    row("today", {u"start=2026-11-20"_s, u"end=2026-11-21"_s}, 1);
    row("over", {u"state=announced"_s, u"start=2026-11-20"_s}, 0);
    row("held", {u"state=held"_s, u"start=2026-12-03"_s}, 0);
    row("cancelled", {u"state=cancelled"_s, u"start=2026-12-03"_s}, 0);
    row("recurs", {u"start=2026-12-03"_s, u"rrule=FREQ=WEEKLY"_s}, 0);
    row("only listed", {u"our_part=list_only"_s, u"start=2026-12-03"_s}, 0);
}

void tst_EventClash::onlyWhatIsToComeAndOursHasClashes()
{
    QFETCH(QStringList, fields);
    const std::vector others{eventOf(u"Rome"_s, {u"start=2026-11-01"_s, u"end=2026-12-31"_s})};
    const Record event = eventOf(u"Milan"_s, fields);
    QTEST(static_cast<int>(clashesOf(event, others, today).size()), "clashes");
    QCOMPARE(daysOfClashes(event, today).has_value(), !clashesOf(event, others, today).empty());
}

void tst_EventClash::theSameDayComesFirst()
{
    const auto onDay = [](const QString &id, const QString &day) {
        return eventOf(id, {u"start="_s + day, u"chapter=italy"_s});
    };
    const std::vector others{onDay(u"Rome"_s, u"2026-12-05"_s), onDay(u"Turin"_s, u"2026-12-03"_s)};
    QStringList titles;
    for (const EventClash &clash : clashesOf(milanMeetup(), others, today))
        titles += clash.other.text();
    QCOMPARE(titles, (QStringList{u"Turin"_s, u"Rome"_s}));
    QVERIFY(clashesOf(eventOf(u"Some day"_s, {u"chapter=italy"_s}), others, today).empty());
}

static const Suite<tst_EventClash> suite;
#include "tst_eventclash.moc"
