#include "formats/icalendar/calendarreader.h"
#include "formats/icalendar/calendarwriter.h"
#include "fuzz/fuzztarget.h"

// Any bytes are read or refused; and what was read, written and read again is the same.

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t longestInput = 20000;

QList<CalendarEvent> eventsOf(const CalendarReading &reading)
{
    QList<CalendarEvent> events;
    for (const ReadCalendarEvent &read : reading.events)
        events.append(read.event);
    return events;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > longestInput)
        return 0;
    const QByteArray file(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = readCalendar(file);
    if (!read)
        return 0;
    const QDateTime now(QDate(2026, 3, 1), QTime(10, 20, 30), Qt::UTC);
    const auto written = calendarText(eventsOf(*read), now);
    const auto again = readCalendar(written.value_or(QByteArray()));
    if (again && eventsOf(*again) == eventsOf(*read))
        return 0;
    qCritical("what was read is written otherwise:\n%s\n%s",
              file.toPercentEncoding(" \n:;=,").constData(),
              written ? written->constData() : qPrintable(written.error().message));
    std::abort();
}

std::vector<std::string_view> tests::fuzzSeeds()
{
    return {
        "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\nUID:1\r\nSEQUENCE:2\r\n"
        "DTSTART;TZID=Europe/Rome:20260305T180000\r\nDTEND;TZID=Europe/Rome:20260305T200000\r\n"
        "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231T225959Z\r\n"
        "EXDATE;TZID=Europe/Rome:20260312T180000,20260319T180000\r\nRDATE:20260320T170000Z\r\n"
        "SUMMARY:a\\, b\\;c\\nd\r\nCATEGORIES:a,b\\,c\r\nURL:https://example.org/?a=b\r\n"
        "STATUS:TENTATIVE\r\nORGANIZER;CN=\"Doe, Jane\":mailto:jane@example.org\r\n"
        "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20260402T160000Z\r\n"
        "DTSTART;TZID=Europe/Rome:20260403T180000\r\nDURATION:PT1H30M\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\n"
        "DTSTART:19701025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
        "DTSTART:19700329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
        "BEGIN:VEVENT\nUID:2\nDTSTART;TZID=Ours:20260305T180000\nEND:VEVENT\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260305\nDTEND;VALUE=DATE:20260308\n"
        "RRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:fol\n ded\nBEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\n"
        "END:VEVENT\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR\n"};
}

std::vector<std::string_view> tests::fuzzWords()
{
    return {"\r\n",
            "\n ",
            ":",
            ";",
            ",",
            "\\",
            "\"",
            "^'",
            "Z",
            "T",
            "/",
            "20260329T023000",
            "20261025T023000",
            "00010101",
            "99991231T235959Z",
            "PT1H",
            "P1W",
            "P36525D",
            ";TZID=Europe/Rome",
            ";TZID=UTC",
            ";TZID=Ours",
            ";TZID=Eastern Standard Time",
            ";VALUE=DATE",
            ";INTERVAL=2",
            ";BYSETPOS=-1",
            ";BYMONTHDAY=31",
            ";COUNT=3",
            ";WKST=SU",
            "BEGIN:VEVENT\n",
            "END:VEVENT\n",
            "BEGIN:VTIMEZONE\n",
            "BEGIN:VALARM\n",
            "METHOD:CANCEL\n",
            "STATUS:CANCELLED\n",
            "SEQUENCE:9\n",
            "DURATION:P1D\n",
            "RECURRENCE-ID;VALUE=DATE:20260305\n",
            "EXDATE;VALUE=DATE:20260312\n",
            "\xC5\x82",
            "\xE9"};
}
