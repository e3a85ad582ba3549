#include "exchange/calendar/calendarsequence.h"

#include <algorithm>
#include <limits>

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
    for (auto entry = history->rbegin(); entry != history->rend(); ++entry) {
        const RecordChange &change = entry->change;
        if (change.action != ChangeAction::Set)
            continue;
        sequence += isOfCalendar(change) ? 1 : 0;
        sequence = std::max(sequence, sequenceIn(change.after));
    }
    return asInt(sequence);
}

Result<int> calendarVersionOf(const Reader &reader, const Record &event)
{
    const auto history = reader.history(event.ref());
    if (!history)
        return failed(history);
    qint64 version = event.integer(sequenceKey).value_or(0);
    for (const HistoryEntry &entry : *history) {
        const RecordChange &change = entry.change;
        if (change.action != ChangeAction::Set || change.after.contains(sequenceKey))
            break;
        version += isOfCalendar(change) ? 1 : 0;
    }
    return asInt(version);
}

} // namespace chapterhouse
