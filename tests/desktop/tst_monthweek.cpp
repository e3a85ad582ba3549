#include "desktop/pages/events/monthweek.h"

#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_MonthWeek : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsShareTheLines_data();
    void eventsShareTheLines();
};

namespace {

const QDate monday(2026, 11, 16);

/// Each as its days from that Monday on: "0", "-3..2".
std::vector<ScheduledEvent> eventsOf(const QStringList &texts)
{
    std::vector<ScheduledEvent> events;
    for (const QString &text : texts) {
        const QStringList days = text.split(u".."_s);
        events.push_back({.event = {},
                          .title = {},
                          .days = {monday.addDays(days.constFirst().toInt()),
                                   monday.addDays(days.constLast().toInt())}});
    }
    return events;
}

/// "bar 0: line 0, 4..6 >" with arrows where it goes on, "day 4: line 1: 1 2, roomy, 3 hidden".
QStringList textsOf(const WeekLayout &layout)
{
    QStringList texts;
    for (const WeekBar &bar : layout.bars)
        texts += u"bar %1: line %2, %3%4..%5%6"_s.arg(bar.event)
                     .arg(bar.line)
                     .arg(bar.beganBefore ? u"< "_s : QString())
                     .arg(bar.first)
                     .arg(bar.last)
                     .arg(bar.goesOn ? u" >"_s : QString());
    for (size_t at = 0; at < layout.days.size(); ++at) {
        const WeekDay &day = layout.days[at];
        QString text = u"day %1: line %2:"_s.arg(at).arg(day.line);
        for (const size_t event : day.events)
            text += u' ' + QString::number(event);
        if (day.isRoomy)
            text += u", roomy"_s;
        if (day.hidden > 0)
            text += u", %1 hidden"_s.arg(day.hidden);
        if (!day.events.empty() || day.hidden > 0)
            texts += text;
    }
    return texts;
}

} // namespace

void tst_MonthWeek::eventsShareTheLines_data()
{
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<int>("room");
    QTest::addColumn<QStringList>("layout");
    const auto row = [](const char *name, const QStringList &events, int room,
                        const QStringList &layout) {
        QTest::newRow(name) << events << room << layout;
    };
    row("nothing", {}, 4, {});
    row("other weeks", {u"-1"_s, u"7"_s, u"-3..-1"_s, u"7..9"_s}, 4, {});
    row("one with room for two lines", {u"2"_s}, 2, {u"day 2: line 0: 0, roomy"_s});
    row("two with a line each", {u"2"_s, u"2"_s}, 3, {u"day 2: line 0: 0 1"_s});
    row("more than lines", {u"2"_s, u"2"_s, u"2"_s}, 2, {u"day 2: line 0: 0, 2 hidden"_s});
    row("one line for more", {u"2"_s, u"2"_s}, 1, {u"day 2: line 0:, 2 hidden"_s});
    row("no line", {u"2"_s}, 0, {u"day 2: line 0:, 1 hidden"_s});
    row("a bar", {u"1..3"_s}, 4, {u"bar 0: line 0, 1..3"_s});
    row("a bar over three weeks", {u"-2..9"_s}, 4, {u"bar 0: line 0, < 0..6 >"_s});
    row("what is below a bar", {u"1..3"_s, u"3"_s, u"4"_s}, 4,
        {u"bar 0: line 0, 1..3"_s, u"day 3: line 1: 1, roomy"_s, u"day 4: line 0: 2, roomy"_s});
    row("bars that follow each other share a line", {u"0..1"_s, u"2..3"_s}, 4,
        {u"bar 0: line 0, 0..1"_s, u"bar 1: line 0, 2..3"_s});
    row("bars that overlap do not", {u"0..2"_s, u"2..3"_s, u"3..4"_s}, 4,
        {u"bar 0: line 0, 0..2"_s, u"bar 1: line 1, 2..3"_s, u"bar 2: line 0, 3..4"_s});
    row("of those that begin together the longer is above", {u"1..2"_s, u"1..4"_s}, 4,
        {u"bar 1: line 0, 1..4"_s, u"bar 0: line 1, 1..2"_s});
    row("a bar fills the last line", {u"1..3"_s}, 1, {u"bar 0: line 0, 1..3"_s});
    row("a bar gives way on all its days where one is full", {u"1..3"_s, u"2"_s}, 1,
        {u"day 1: line 1:, 1 hidden"_s, u"day 2: line 1:, 2 hidden"_s,
         u"day 3: line 1:, 1 hidden"_s});
    row("a second bar gives way to the count", {u"1..3"_s, u"2..4"_s, u"2"_s}, 2,
        {u"bar 0: line 0, 1..3"_s, u"day 2: line 2:, 2 hidden"_s, u"day 3: line 2:, 1 hidden"_s,
         u"day 4: line 2:, 1 hidden"_s});
}

void tst_MonthWeek::eventsShareTheLines()
{
    QFETCH(QStringList, events);
    QFETCH(int, room);
    QTEST(textsOf(weekLayout(monday, eventsOf(events), room)), "layout");
}

static const Suite<tst_MonthWeek> suite;
#include "tst_monthweek.moc"
