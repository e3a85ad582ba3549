#pragma once

#include "formats/icalendar/calendarreader.h"

#include <QStringList>

namespace chapterhouse::tests {

/// A calendar of one event with a UID and these lines.
inline QByteArray calendarOf(const QByteArray &lines, const QByteArray &before = {})
{
    return "BEGIN:VCALENDAR\n" + before + "BEGIN:VEVENT\nUID:1\n" + lines +
           "\nEND:VEVENT\nEND:VCALENDAR\n";
}

inline CalendarReading reading(const QByteArray &file)
{
    return readCalendar(file).value_or(CalendarReading());
}

inline QStringList shownProblems(const CalendarReading &read)
{
    QStringList all;
    for (const CalendarProblem &problem : read.problems)
        all.append(QStringLiteral("%1 %2 %3: %4")
                       .arg(problem.line)
                       .arg(problem.property, problem.value, problem.reason));
    return all;
}

} // namespace chapterhouse::tests
