#include "domain/agenda.h"
#include "support/testmain.h"
#include "unit/domain/eventrecords.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Agenda : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itemsFollowEachOther_data();
    void itemsFollowEachOther();
    void whatIsOddIsSaid_data();
    void whatIsOddIsSaid();
    void goesOverAChangeOfTheClocks();
};

namespace {

const QStringList evening{u"start=2026-12-03T18:00"_s, u"end=2026-12-03T20:00"_s, u"zone=UTC"_s};

/// "18:10 30 #2 Talk": start, minutes and position are left out or "-".
std::vector<Record> itemsOf(const QStringList &lines)
{
    std::vector<Record> items;
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        QStringList fields{u"title="_s + words.at(3)};
        if (words.at(0) != u"-"_s)
            fields += u"start=2026-12-03T"_s + words.at(0);
        if (words.at(1) != u"-"_s)
            fields += u"minutes="_s + words.at(1);
        if (words.at(2) != u"-"_s)
            fields += u"position="_s + words.at(2).mid(1);
        items.push_back(recordOf(Kind::AgendaItem, fields, words.at(3)).value());
    }
    return items;
}

QStringList timesOf(const std::vector<AgendaSlot> &agenda)
{
    const auto text = [](const QDateTime &instant) {
        return instant.isValid() ? instant.time().toString(u"HH:mm"_s) : u"?"_s;
    };
    QStringList times;
    for (const AgendaSlot &slot : agenda)
        times += u"%1 %2-%3"_s.arg(slot.title, text(slot.start), text(slot.end));
    return times;
}

} // namespace

void tst_Agenda::itemsFollowEachOther_data()
{
    QTest::addColumn<QStringList>("event");
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QStringList>("times");
    const auto row = [](const char *name, const QStringList &event, const QStringList &items,
                        const QStringList &times) {
        QTest::newRow(name) << event << items << times;
    };
    row("from the start of the event", evening, {u"- 15 - A"_s, u"- 30 - B"_s},
        {u"A 18:00-18:15"_s, u"B 18:15-18:45"_s});
    row("from a start of their own", evening, {u"18:10 15 - A"_s, u"- 30 - B"_s},
        {u"A 18:10-18:25"_s, u"B 18:25-18:55"_s});
    row("by position", evening, {u"- 15 - A"_s, u"- 30 #2 B"_s, u"- 45 #1 C"_s},
        {u"C 18:00-18:45"_s, u"B 18:45-19:15"_s, u"A 19:15-19:30"_s});
    row("until the next and the end", evening, {u"- - - A"_s, u"18:45 - - B"_s},
        {u"A 18:00-18:45"_s, u"B 18:45-20:00"_s});
    row("as far as is known", evening, {u"- - - A"_s, u"- 30 - B"_s, u"19:00 30 - C"_s},
        {u"A 18:00-?"_s, u"B ?-?"_s, u"C 19:00-19:30"_s});
    row("of a day", {u"start=2026-12-03"_s}, {u"- 15 - A"_s, u"09:00 30 - B"_s, u"- 15 - C"_s},
        {u"A ?-?"_s, u"B 09:00-09:30"_s, u"C 09:30-09:45"_s});
    row("of no day", {}, {u"- 15 - A"_s}, {u"A ?-?"_s});
    row("nothing", evening, {}, {});
}

void tst_Agenda::itemsFollowEachOther()
{
    QFETCH(QStringList, event);
    QFETCH(QStringList, items);
    QTEST(timesOf(agendaOf(eventOf(u"e"_s, event), itemsOf(items))), "times");
}

void tst_Agenda::whatIsOddIsSaid_data()
{
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QStringList>("sentences");
    const auto row = [](const char *name, const QStringList &items, const QStringList &sentences) {
        QTest::newRow(name) << items << sentences;
    };
    row("one after the other", {u"- 60 - A"_s, u"- 60 - B"_s}, {});
    row("a gap", {u"- 30 - A"_s, u"18:45 30 - B"_s}, {u"15 min are free between “A” and “B”."_s});
    row("an overlap", {u"- 30 - A"_s, u"18:20 30 - B"_s},
        {u"“B” begins 10 min before “A” is over."_s});
    row("an overlap with one long before", {u"- 60 - A"_s, u"18:10 10 - B"_s, u"18:30 40 - C"_s},
        {u"“B” begins 50 min before “A” is over."_s, u"“C” begins 30 min before “A” is over."_s});
    row("before the event", {u"17:45 15 - A"_s}, {u"“A” begins 15 min before the event."_s});
    row("beyond the event", {u"19:30 50 - A"_s},
        {u"“A” lasts 20 min beyond the end of the event."_s});
    row("too much", {u"- 90 - A"_s, u"- 45 - B"_s},
        {u"“B” lasts 15 min beyond the end of the event."_s});
}

void tst_Agenda::whatIsOddIsSaid()
{
    QFETCH(QStringList, items);
    const Record event = eventOf(u"e"_s, evening);
    QStringList sentences;
    for (const AgendaFinding &finding : checkAgenda(event, agendaOf(event, itemsOf(items))))
        sentences += finding.sentence;
    QTEST(sentences, "sentences");
}

void tst_Agenda::goesOverAChangeOfTheClocks()
{
    const Record event = eventOf(u"e"_s, {u"start=2026-10-25T01:30"_s, u"end=2026-10-25T03:30"_s,
                                          u"zone=Europe/Rome"_s, u"time_confirmed=yes"_s});
    const auto agenda = agendaOf(event, itemsOf({u"- 120 - A"_s, u"- 60 - B"_s}));
    QCOMPARE(timesOf(agenda), (QStringList{u"A 23:30-01:30"_s, u"B 01:30-02:30"_s}));
    QCOMPARE(checkAgenda(event, agenda), std::vector<AgendaFinding>());
}

static const Suite<tst_Agenda> suite;
#include "tst_agenda.moc"
