#include "exchange/meetingcalendar.h"

#include "formats/icalendar/calendarwriter.h"
#include "formats/icalendar/occurrences.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// How often what the file says of the time was changed.
Result<int> timeChanges(const Reader &reader, const RecordRef &ref)
{
    const auto history = reader.history(ref);
    if (!history)
        return failed(history);
    const auto isOfTime = [](const QString &key) { return key.startsWith("meeting"_L1); };
    const auto changes =
        std::count_if(history->begin(), history->end(), [&isOfTime](const HistoryEntry &entry) {
            const QStringList keys = entry.change.after.keys();
            return entry.change.action == ChangeAction::Set &&
                   std::any_of(keys.begin(), keys.end(), isOfTime);
        });
    return static_cast<int>(changes);
}

/// The first of some addresses that a browser can open, "https://" added where it is missing.
QUrl webAddress(const QStringList &texts)
{
    for (const QString &text : texts) {
        const QUrl url = QUrl::fromUserInput(text);
        if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
            return url;
    }
    return {};
}

QUrl addressOf(const Record &record)
{
    QStringList addresses{record.text("website"_L1)};
    if (record.kind == Kind::Chapter)
        addresses.append(record.text("chat"_L1));
    return webAddress(addresses);
}

} // namespace

Result<QByteArray> meetingCalendar(const Reader &reader, const RecordRef &ref, const QDateTime &now)
{
    const Result<Record> record = reader.get(ref);
    if (!record)
        return failed(record);
    const Result<RecurringTime> meeting = meetingOf(*record);
    if (!meeting)
        return failed(meeting);
    const Result<int> changes = timeChanges(reader, ref);
    if (!changes)
        return failed(changes);
    const QTimeZone zone(meeting->zone.toUtf8());
    const QDateTime end = instantOf(meeting->start, zone).addSecs(meetingMinutes(*record) * 60);
    const CalendarEvent event{
        .uid = ref.id.text() + u"-meeting@chapterhouse"_s,
        .sequence = *changes,
        .time = *meeting,
        .end = localTimeAt(end, zone),
        .summary = titleOf(*record),
        .url = addressOf(*record),
    };
    return calendarText({event}, now);
}

Result<std::vector<MeetingTime>> meetingTimes(const RecurringTime &meeting, const QTimeZone &here,
                                              const DayRange &days, int most)
{
    const QTimeZone there(meeting.zone.toUtf8());
    return occurrences(meeting, days, most).map([&](const std::vector<QDateTime> &instants) {
        std::vector<MeetingTime> times;
        times.reserve(instants.size());
        for (const QDateTime &instant : instants)
            times.push_back(meetingTime(instant, there, here));
        return times;
    });
}

} // namespace chapterhouse
