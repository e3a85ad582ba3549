#include "store/eventsql.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The day given, or so many days from the first day of the event.
QByteArray due()
{
    return "coalesce(m.date, (SELECT date(substr(e.start, 1, 10), m.\"offset\" || ' days')"
           " FROM event e WHERE e.id = m.event))";
}

} // namespace

QByteArray firstDayOfEvent()
{
    return "substr(m.start, 1, 10)";
}

QByteArray lastDayOfEvent()
{
    return "iif(m.rrule IS NULL,"
           " coalesce(iif(m.\"end\" > m.start AND m.\"end\" LIKE '%T00:00',"
           " date(m.\"end\", '-1 day'), substr(m.\"end\", 1, 10)), " +
           firstDayOfEvent() +
           "),"
           " iif(instr(m.rrule, 'UNTIL=') = 0, NULL,"
           " substr(m.rrule, instr(m.rrule, 'UNTIL=') + 6, 4) || '-' ||"
           " substr(m.rrule, instr(m.rrule, 'UNTIL=') + 10, 2) || '-' ||"
           " substr(m.rrule, instr(m.rrule, 'UNTIL=') + 12, 2)))";
}

QByteArray derivedOfEvents(Kind kind, QLatin1String key)
{
    if (kind == Kind::Event && key == "days"_L1)
        return "(" + firstDayOfEvent() + " || '..' || coalesce(" + lastDayOfEvent() + ", ''))";
    if (kind == Kind::Event && key == "when"_L1)
        return "CASE WHEN " + firstDayOfEvent() + " > ?1 THEN 'upcoming' WHEN " + lastDayOfEvent() +
               " < ?1 THEN 'past' WHEN m.start IS NOT NULL THEN 'running' END";
    if (kind == Kind::Task && key == "due"_L1)
        return due();
    if (kind == Kind::Task && key == "state"_L1)
        return "CASE WHEN m.event IS NULL THEN NULL WHEN m.done <= ?1 THEN 'done' WHEN " + due() +
               " < ?1 THEN 'overdue' ELSE 'open' END";
    Q_UNREACHABLE();
}

} // namespace chapterhouse
