#include "formatcommands.h"

#include "base/safefile.h"
#include "base/words.h"
#include "exchange/calendar/eventcalendar.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

Result<int> writeCalendar(Console &console, const EventCalendar &calendar, const QString &path)
{
    for (const QString &title : calendar.withoutStart)
        console.message(Words::tr("“%1” has no start and is not in the calendar.").arg(title));
    if (path == "-"_L1 && !console.isJson())
        console.out().write(calendar.text);
    if (path == "-"_L1 && console.isJson())
        console.object({{u"calendar"_s, QString::fromUtf8(calendar.text)}});
    if (path == "-"_L1)
        return exitcode::done;
    const auto written = writeSafely(path, calendar.text);
    if (!written)
        return failed(written);
    console.object({{u"file"_s, path}, {u"records"_s, calendar.events}});
    return exitcode::done;
}

} // namespace

Result<int> exportCalendar(CommandContext &context)
{
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto events = recordsAskedFor(context, **store, Kind::Event);
    if (!events)
        return failed(events);
    const auto calendar = eventCalendar((*store)->reader(), *events, context.clock().now());
    if (!calendar)
        return failed(calendar);
    return writeCalendar(context.console(), *calendar,
                         context.arguments().positional().value(0, u"-"_s));
}

} // namespace chapterhouse::cli
