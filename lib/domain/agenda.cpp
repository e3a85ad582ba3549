#include "domain/agenda.h"

#include "base/words.h"
#include "domain/position.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsOfMinute = 60;

/// The start that the item itself says; invalid without one.
QDateTime ownStart(const Record &item, const QTimeZone &zone)
{
    const auto moment = dayOrTimeFromText(item.text("start"_L1));
    if (!moment || moment->isWholeDay())
        return {};
    return instantOf({.day = moment->day, .time = moment->time}, zone);
}

qint64 minutesBetween(const QDateTime &from, const QDateTime &to)
{
    return from.secsTo(to) / secondsOfMinute;
}

QString inMinutes(qint64 minutes)
{
    return Words::tr("%L1 min").arg(minutes);
}

/// Between an item and all before it, of which the last one that is over is `before`.
void checkBetween(const AgendaSlot &before, const AgendaSlot &slot,
                  std::vector<AgendaFinding> &findings)
{
    const qint64 gap = minutesBetween(before.end, slot.start);
    if (gap > 0)
        findings.push_back({.what = AgendaFinding::What::Gap,
                            .item = slot.item,
                            .minutes = gap,
                            .sentence = Words::tr("%1 are free between “%2” and “%3”.")
                                            .arg(inMinutes(gap), before.title, slot.title)});
    if (gap < 0)
        findings.push_back({.what = AgendaFinding::What::Overlap,
                            .item = slot.item,
                            .minutes = -gap,
                            .sentence = Words::tr("“%1” begins %2 before “%3” is over.")
                                            .arg(slot.title, inMinutes(-gap), before.title)});
}

void checkWithin(const EventTime &time, const AgendaSlot &slot,
                 std::vector<AgendaFinding> &findings)
{
    const qint64 early = minutesBetween(slot.start, startOf(time));
    if (early > 0)
        findings.push_back(
            {.what = AgendaFinding::What::BeforeEvent,
             .item = slot.item,
             .minutes = early,
             .sentence =
                 Words::tr("“%1” begins %2 before the event.").arg(slot.title, inMinutes(early))});
    const qint64 late = time.end ? minutesBetween(endOf(time), slot.end) : 0;
    if (late > 0)
        findings.push_back({.what = AgendaFinding::What::BeyondEvent,
                            .item = slot.item,
                            .minutes = late,
                            .sentence = Words::tr("“%1” lasts %2 beyond the end of the event.")
                                            .arg(slot.title, inMinutes(late))});
}

} // namespace

std::vector<AgendaSlot> agendaOf(const Record &event, std::span<const Record> items)
{
    const auto time = timeOf(event);
    const QTimeZone zone = time ? time->zone : QTimeZone::utc();
    const std::vector<Record> sorted = byPosition(items);
    std::vector<AgendaSlot> agenda;
    const bool hasStart = time && !time->start.isWholeDay();
    QDateTime next = hasStart ? startOf(*time) : QDateTime();
    for (size_t i = 0; i < sorted.size(); ++i) {
        const Record &item = sorted[i];
        AgendaSlot slot{.item = AgendaItemId(item.id()), .title = titleOf(item)};
        slot.start = ownStart(item, zone);
        if (!slot.start.isValid())
            slot.start = next;
        if (const auto minutes = item.integer("minutes"_L1); minutes && slot.start.isValid())
            slot.end = slot.start.addSecs(*minutes * secondsOfMinute);
        else if (slot.start.isValid() && i + 1 < sorted.size())
            slot.end = ownStart(sorted[i + 1], zone);
        else if (slot.start.isValid() && hasStart && time->end)
            slot.end = endOf(*time);
        next = slot.end;
        agenda.push_back(slot);
    }
    return agenda;
}

std::vector<AgendaFinding> checkAgenda(const Record &event, std::span<const AgendaSlot> agenda)
{
    const auto time = timeOf(event);
    std::vector<AgendaFinding> findings;
    const AgendaSlot *latest = nullptr;
    for (const AgendaSlot &slot : agenda) {
        if (!slot.start.isValid())
            continue;
        if (latest)
            checkBetween(*latest, slot, findings);
        if (time && !time->start.isWholeDay())
            checkWithin(*time, slot, findings);
        if (slot.end.isValid() && (!latest || latest->end < slot.end))
            latest = &slot;
    }
    return findings;
}

} // namespace chapterhouse
