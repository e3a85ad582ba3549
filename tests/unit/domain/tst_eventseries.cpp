#include "domain/eventseries.h"

#include "support/testmain.h"
#include "unit/domain/eventrecords.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneTimeLastsAsLongAsTheFirst_data();
    void oneTimeLastsAsLongAsTheFirst();
    void oneTimeIsTheSeriesWithoutWhatASeriesAloneHas();
    void whatIsReplacedIsKnown_data();
    void whatIsReplacedIsKnown();
    void aTimeThatIsLeftOutIsAnException_data();
    void aTimeThatIsLeftOutIsAnException();
    void aTimeIsToldWithItsWeekday();
};

namespace {

DayOrTime momentFrom(const QString &text)
{
    return *dayOrTimeFromText(text);
}

} // namespace

void tst_EventSeries::oneTimeLastsAsLongAsTheFirst_data()
{
    QTest::addColumn<QStringList>("series");
    QTest::addColumn<QString>("occurrence");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    const QStringList confirmed{u"zone=Europe/Rome"_s, u"time_confirmed=yes"_s};
    const auto row = [](const char *name, const QStringList &series, const QString &occurrence,
                        const QString &start, const QString &end) {
        QTest::newRow(name) << series << occurrence << start << end;
    };
    row("an hour", confirmed + QStringList{u"start=2026-01-06T15:00"_s, u"end=2026-01-06T16:00"_s},
        u"2027-01-12T15:00"_s, u"2027-01-12T15:00"_s, u"2027-01-12T16:00"_s);
    row("no end", confirmed + QStringList{u"start=2026-01-06T15:00"_s}, u"2027-01-12T15:00"_s,
        u"2027-01-12T15:00"_s, {});
    row("over midnight",
        confirmed + QStringList{u"start=2026-01-06T22:00"_s, u"end=2026-01-07T01:00"_s},
        u"2027-01-12T22:00"_s, u"2027-01-12T22:00"_s, u"2027-01-13T01:00"_s);
    // Rome sets its clocks forward at two on 29 March 2026.
    row("over the change of the clocks",
        confirmed + QStringList{u"start=2026-03-22T01:00"_s, u"end=2026-03-22T04:00"_s},
        u"2026-03-29T01:00"_s, u"2026-03-29T01:00"_s, u"2026-03-29T05:00"_s);
    row("whole days", {u"start=2026-01-06"_s, u"end=2026-01-08"_s}, u"2027-01-12"_s,
        u"2027-01-12"_s, u"2027-01-14"_s);
    row("a time that nobody confirmed",
        {u"start=2026-01-06T15:00"_s, u"end=2026-01-06T16:00"_s, u"zone=Europe/Rome"_s},
        u"2027-01-12"_s, u"2027-01-12T15:00"_s, u"2027-01-12T16:00"_s);
}

void tst_EventSeries::oneTimeLastsAsLongAsTheFirst()
{
    QFETCH(QStringList, series);
    QFETCH(QString, occurrence);
    const Record event =
        changedTimeOf(eventOf(u"s"_s, series), momentFrom(occurrence), RecordId(u"e"_s));
    QTEST(event.text("start"_L1), "start");
    QTEST(event.text("end"_L1), "end");
    QTEST(event.text("occurrence"_L1), "occurrence");
}

void tst_EventSeries::oneTimeIsTheSeriesWithoutWhatASeriesAloneHas()
{
    const Record series =
        eventOf(u"s"_s, {u"start=2026-01-06T15:00"_s, u"zone=Europe/Rome"_s,
                         u"time_confirmed=yes"_s, u"rrule=FREQ=WEEKLY"_s,
                         u"exceptions=2026-01-13T15:00"_s, u"uid=one"_s, u"sequence=3"_s,
                         u"slug=call"_s, u"file=2026-01-06-call.md"_s, u"state=announced"_s,
                         u"online_url=https://meet.example.org"_s, u"excerpt=All talk."_s});
    Record expected =
        eventOf(u"s"_s, {u"start=2026-01-20T15:00"_s, u"zone=Europe/Rome"_s,
                         u"time_confirmed=yes"_s, u"state=announced"_s,
                         u"online_url=https://meet.example.org"_s, u"excerpt=All talk."_s});
    expected.set("id"_L1, RecordId(u"e"_s));
    expected.set("series"_L1, series.id());
    expected.set("occurrence"_L1, u"2026-01-20T15:00"_s);
    QCOMPARE(changedTimeOf(series, momentFrom(u"2026-01-20T15:00"_s), RecordId(u"e"_s)), expected);
}

void tst_EventSeries::whatIsReplacedIsKnown_data()
{
    QTest::addColumn<QStringList>("event");
    QTest::addColumn<std::optional<DayOrTime>>("replaced");
    const std::optional<DayOrTime> none;
    QTest::newRow("an event") << QStringList{u"start=2026-01-06"_s} << none;
    QTest::newRow("a series") << QStringList{u"start=2026-01-06"_s, u"rrule=FREQ=WEEKLY"_s} << none;
    QTest::newRow("a changed time") << QStringList{u"series=s"_s, u"occurrence=2026-01-13T15:00"_s}
                                    << std::optional(DayOrTime{QDate(2026, 1, 13), QTime(15, 0)});
    QTest::newRow("a changed time of nothing")
        << QStringList{u"occurrence=2026-01-13T15:00"_s} << none;
}

void tst_EventSeries::whatIsReplacedIsKnown()
{
    QFETCH(QStringList, event);
    QTEST(replacedTime(eventOf(u"e"_s, event)), "replaced");
}

void tst_EventSeries::aTimeThatIsLeftOutIsAnException_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("occurrence");
    QTest::addColumn<QStringList>("after");
    const auto first = u"2026-01-13T15:00"_s;
    const auto second = u"2026-01-27T15:00"_s;
    QTest::newRow("the first") << QStringList() << first << QStringList{first};
    QTest::newRow("in their order") << QStringList{second} << first << QStringList{first, second};
    QTest::newRow("once") << QStringList{first, second} << second << QStringList{first, second};
    QTest::newRow("a day") << QStringList() << u"2026-01-13"_s << QStringList{u"2026-01-13"_s};
}

void tst_EventSeries::aTimeThatIsLeftOutIsAnException()
{
    QFETCH(QStringList, before);
    QFETCH(QString, occurrence);
    Record series = eventOf(u"s"_s, {u"start=2026-01-06T15:00"_s, u"rrule=FREQ=WEEKLY"_s});
    series.set("exceptions"_L1, listValue(before));
    const Record left = withoutTime(series, momentFrom(occurrence));
    QTEST(left.list("exceptions"_L1), "after");
}

void tst_EventSeries::aTimeIsToldWithItsWeekday()
{
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    QCOMPARE(occurrenceText(momentFrom(u"2027-01-12T15:00"_s), british),
             u"Tuesday, 12 January 2027, 15:00"_s);
    QCOMPARE(occurrenceText(momentFrom(u"2027-01-12"_s), british), u"Tuesday, 12 January 2027"_s);
}

static const Suite<tst_EventSeries> suite;
#include "tst_eventseries.moc"
