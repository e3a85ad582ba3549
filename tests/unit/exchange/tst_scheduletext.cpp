#include "exchange/calendar/scheduletext.h"

#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ScheduleText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDayIsHeaded_data();
    void aDayIsHeaded();
    void aTimeIsToldAsSeenFromHere_data();
    void aTimeIsToldAsSeenFromHere();
    void aChangedTimeIsToldAsSuch_data();
    void aChangedTimeIsToldAsSuch();
};

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);

} // namespace

void tst_ScheduleText::aDayIsHeaded_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("heading");
    QTest::newRow("yesterday") << QDate(2026, 11, 20) << u"Yesterday"_s;
    QTest::newRow("today") << QDate(2026, 11, 21) << u"Today"_s;
    QTest::newRow("tomorrow") << QDate(2026, 11, 22) << u"Tomorrow"_s;
    QTest::newRow("later") << QDate(2026, 11, 27) << u"Friday, 27 November 2026"_s;
    QTest::newRow("before") << QDate(2025, 11, 21) << u"Friday, 21 November 2025"_s;
}

void tst_ScheduleText::aDayIsHeaded()
{
    QFETCH(QDate, day);
    QTEST(dayHeading(day, QDate(2026, 11, 21), british), "heading");
}

void tst_ScheduleText::aTimeIsToldAsSeenFromHere_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QStringList>("texts");
    const QByteArray rome("Europe/Rome");
    const QByteArray newYork("America/New_York");
    const auto row = [](const char *name, const QString &start, const QString &end,
                        const QByteArray &zone, const QStringList &texts) {
        QTest::newRow(name) << start << end << zone << texts;
    };
    row("evening", u"2026-11-03T18:30"_s, u"2026-11-03T20:30"_s, rome,
        {u"18:30"_s, u"to 20:30"_s, {}});
    row("no end", u"2026-11-03T18:30"_s, {}, rome, {u"18:30"_s, {}, {}});
    row("over midnight", u"2026-11-03T22:00"_s, u"2026-11-04T02:00"_s, rome,
        {u"22:00"_s, u"to 02:00"_s, {}});
    row("until midnight", u"2026-11-03T22:00"_s, u"2026-11-04T00:00"_s, rome,
        {u"22:00"_s, u"to 00:00"_s, {}});
    row("over several days", u"2026-11-03T09:00"_s, u"2026-11-05T17:00"_s, rome,
        {u"09:00"_s, u"to 5 Nov"_s, {}});
    row("a day", u"2026-11-03"_s, {}, rome, {u"All day"_s, {}, {}});
    row("two days", u"2026-11-03"_s, u"2026-11-04"_s, rome, {u"All day"_s, u"to 4 Nov"_s, {}});
    row("elsewhere", u"2026-11-03T10:00"_s, u"2026-11-03T11:00"_s, newYork,
        {u"16:00"_s, u"to 17:00"_s, u"10:00 in New York"_s});
    row("elsewhere on another day", u"2026-11-03T18:30"_s, u"2026-11-03T20:30"_s, newYork,
        {u"00:30"_s, u"to 02:30"_s, u"Tuesday 3 November, 18:30 in New York"_s});
    row("elsewhere at the same time", u"2026-11-03T18:30"_s, {}, "Europe/Warsaw",
        {u"18:30"_s, {}, {}});
    row("a day elsewhere", u"2026-11-03"_s, {}, newYork, {u"All day"_s, {}, {}});
}

void tst_ScheduleText::aTimeIsToldAsSeenFromHere()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QByteArray, zone);
    Record event = blankRecord(Kind::Event, RecordId(u"e"_s));
    event.set("start"_L1, start);
    event.set("end"_L1, textValue(end));
    event.set("zone"_L1, QString::fromLatin1(zone));
    event.set("time_confirmed"_L1, true);
    const auto times =
        timesOf(event, {}, {QDate(2026, 11, 1), QDate(2026, 11, 30)}, QTimeZone("Europe/Rome"));
    QCOMPARE(times.size(), size_t(1));
    const ScheduledEvent &time = times.front();
    const QStringList texts{startText(time, british), untilText(time, british),
                            ownClockText(time, british)};
    QTEST(texts, "texts");
}

void tst_ScheduleText::aChangedTimeIsToldAsSuch_data()
{
    QTest::addColumn<SeriesPart>("part");
    QTest::addColumn<std::optional<DayOrTime>>("occurrence");
    QTest::addColumn<QString>("text");
    const std::optional<DayOrTime> time(DayOrTime{QDate(2027, 1, 12), QTime(15, 0)});
    const std::optional<DayOrTime> day(DayOrTime{QDate(2027, 1, 12)});
    QTest::newRow("no series") << SeriesPart::None << std::optional<DayOrTime>() << QString();
    QTest::newRow("as the rule has it") << SeriesPart::Regular << time << QString();
    QTest::newRow("changed") << SeriesPart::Changed << time
                             << u"Changed, in place of 12 Jan 2027, 15:00"_s;
    QTest::newRow("changed day") << SeriesPart::Changed << day
                                 << u"Changed, in place of 12 Jan 2027"_s;
    QTest::newRow("changed, of what is not known")
        << SeriesPart::Changed << std::optional<DayOrTime>() << u"Changed, of a series"_s;
}

void tst_ScheduleText::aChangedTimeIsToldAsSuch()
{
    QFETCH(SeriesPart, part);
    QFETCH(std::optional<DayOrTime>, occurrence);
    const ScheduledEvent event{
        .event = {}, .title = {}, .days = {}, .part = part, .occurrence = occurrence};
    QTEST(changeText(event, british), "text");
}

static const Suite<tst_ScheduleText> suite;
#include "tst_scheduletext.moc"
