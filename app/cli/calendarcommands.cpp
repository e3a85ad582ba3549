#include "eventformats.h"
#include "importdecisions.h"
#include "interrupt.h"

#include "base/words.h"
#include "exchange/calendar/calendarimport.h"
#include "exchange/calendar/eventcalendar.h"
#include "exchange/import/importapplier.h"
#include "exchange/safefile.h"

#include <QFileInfo>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestCalendar = qint64(32) * 1024 * 1024;

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

Result<int> importCalendar(CommandContext &context)
{
    const auto path = context.positional(0, Words::tr("Which file? Give its path."));
    if (!path)
        return failed(path);
    const Arguments &arguments = context.arguments();
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto reading =
        readWholeFile(*path, largestCalendar).and_then([](const QByteArray &bytes) {
            return readCalendar(bytes);
        });
    if (!reading)
        return failed(reading);
    auto plan = planCalendar((*store)->reader(), (*store)->ids(), *reading, (*store)->today());
    if (!plan)
        return failed(plan);
    if (const auto taken = takeDecisions(*plan, arguments.values(u"decide"_s)); !taken)
        return failed(taken);
    const bool isDryRun = arguments.has(u"dry-run"_s);
    if (!isDryRun) {
        const auto applied = applyImport(**store, *plan, QFileInfo(*path).fileName(),
                                         interruptibleProgress(Words::tr("Writing")));
        if (!applied)
            return failed(applied);
    }
    return reportImport(context.console(), *plan, *path, isDryRun);
}

Result<int> exportCalendar(CommandContext &context)
{
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto events = eventsAskedFor(context, **store);
    if (!events)
        return failed(events);
    const auto calendar = eventCalendar((*store)->reader(), *events, context.clock().now());
    if (!calendar)
        return failed(calendar);
    return writeCalendar(context.console(), *calendar,
                         context.arguments().positional().value(0, u"-"_s));
}

} // namespace chapterhouse::cli
