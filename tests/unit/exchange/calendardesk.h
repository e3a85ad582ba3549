#pragma once

#include "exchange/calendar/calendarimport.h"
#include "exchange/calendar/eventcalendar.h"
#include "importdesk.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

inline QByteArray entry(const QByteArray &lines)
{
    return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n";
}

inline QByteArray meetup(const QByteArray &more = {})
{
    return entry("UID:1@example.org\nDTSTART;TZID=Europe/Rome:20261203T183000\n"
                 "DTEND;TZID=Europe/Rome:20261203T210000\nSUMMARY:Milan meetup\n" +
                 more);
}

/// A store and a desk to import calendars at.
class CalendarDesk : public StoreFixture {
public:
    ImportPlan plan(const QByteArray &entries)
    {
        const auto reading = must(readCalendar("BEGIN:VCALENDAR\n" + entries + "END:VCALENDAR\n"));
        return must(planCalendar(store().reader(), ids, reading, store().today()));
    }

    ImportCounts import(const QByteArray &entries)
    {
        return must(applyImport(store(), plan(entries), u"a.ics"_s)).counts;
    }

    std::vector<Record> events() { return must(store().reader().all(Kind::Event)); }

    Record eventTitled(const QString &title)
    {
        for (const Record &event : events()) {
            if (event.text("title"_L1) == title)
                return event;
        }
        return blankRecord(Kind::Event, {});
    }

    QByteArray exported()
    {
        return must(eventCalendar(store().reader(), events(), clock.now())).text;
    }
};

inline QStringList reasonsOf(const ImportPlan &plan)
{
    QStringList reasons;
    for (const ImportProblem &problem : plan.problems)
        reasons.append(u"%1 %2: %3"_s.arg(problem.line).arg(problem.field, problem.reason));
    return reasons;
}

} // namespace chapterhouse::tests
