#include "exchange/calendar/calendarsequence.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <ranges>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String sequenceKey = "sequence"_L1;

/// What a calendar says; a change of anything else is none for those who have it in theirs.
constexpr QLatin1String calendarKeys[] = {"title"_L1,
                                          "kind"_L1,
                                          "state"_L1,
                                          "start"_L1,
                                          "end"_L1,
                                          "zone"_L1,
                                          "all_day"_L1,
                                          "location"_L1,
                                          "time_confirmed"_L1,
                                          "venue"_L1,
                                          "address"_L1,
                                          "city"_L1,
                                          "url"_L1,
                                          "registration_url"_L1,
                                          "online_url"_L1,
                                          "excerpt"_L1,
                                          "organiser"_L1,
                                          "body"_L1,
                                          "rrule"_L1,
                                          "exceptions"_L1,
                                          "series"_L1,
                                          "occurrence"_L1};

bool isOfCalendar(const RecordChange &change)
{
    return std::any_of(std::begin(calendarKeys), std::end(calendarKeys),
                       [&change](QLatin1String key) { return change.after.contains(key); });
}

qint64 sequenceIn(const QJsonObject &values)
{
    return values.value(sequenceKey).toInteger();
}

/// What the event had when it was added, from its changes, the newest first.
qint64 sequenceAtFirst(const std::vector<HistoryEntry> &history, const Record &event)
{
    const auto first = std::find_if(history.rbegin(), history.rend(), [](const auto &entry) {
        const RecordChange &change = entry.change;
        return change.action == ChangeAction::Removed ||
               (change.action == ChangeAction::Set && change.before.contains(sequenceKey));
    });
    return first == history.rend() ? event.integer(sequenceKey).value_or(0)
                                   : sequenceIn(first->change.before);
}

/// The rows of the steps that were undone and not redone.
QSet<qint64> undoneSteps(const std::vector<HistoryEntry> &history)
{
    QSet<qint64> undone;
    for (const HistoryEntry &entry : history) {
        const qint64 about = entry.step.about;
        if (about != 0 && !undone.remove(about))
            undone.insert(about);
    }
    return undone;
}

/// Whether the event is since then as a calendar file had it, or new.
bool isFromCalendar(const Step &step, const RecordChange &change)
{
    return change.action != ChangeAction::Set || step.origin == nameOf(Origin::Calendar) ||
           change.after.contains(sequenceKey);
}

int asInt(qint64 sequence)
{
    constexpr qint64 most = std::numeric_limits<int>::max();
    return static_cast<int>(std::clamp(sequence, qint64(0), most));
}

} // namespace

Result<int> calendarSequenceOf(const Reader &reader, const Record &event)
{
    const auto history = reader.history(event.ref());
    if (!history)
        return failed(history);
    qint64 sequence = sequenceAtFirst(*history, event);
    for (const HistoryEntry &entry : std::ranges::reverse_view(*history)) {
        const RecordChange &change = entry.change;
        if (change.action != ChangeAction::Set)
            continue;
        sequence += isOfCalendar(change) ? 1 : 0;
        sequence = std::max(sequence, sequenceIn(change.after));
    }
    return asInt(sequence);
}

Result<CalendarVersion> calendarVersionOf(const Reader &reader, const Record &event)
{
    const auto history = reader.history(event.ref());
    if (!history)
        return failed(history);
    const QSet<qint64> undone = undoneSteps(*history);
    const int taken = asInt(event.integer(sequenceKey).value_or(0));
    CalendarVersion version{.taken = taken, .number = taken, .changedAt = {}};
    for (const auto &[step, change] : *history) {
        if (step.about != 0 || undone.contains(step.row))
            continue;
        if (isFromCalendar(step, change))
            break;
        if (!isOfCalendar(change))
            continue;
        version.changedAt = version.changedAt.isValid() ? version.changedAt : step.at;
        version.number = asInt(qint64(version.number) + 1);
    }
    return version;
}

} // namespace chapterhouse
