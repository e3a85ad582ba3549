#include "filecommand.h"
#include "importdecisions.h"
#include "interrupt.h"

#include "base/words.h"
#include "exchange/calendar/calendarimport.h"
#include "exchange/calendar/eventcalendar.h"
#include "exchange/import/importapplier.h"
#include "exchange/safefile.h"
#include "store/listing.h"
#include "store/querysql.h"

#include <QFileInfo>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestCalendar = qint64(32) * 1024 * 1024;

/// By the option, else by the name of the file.
bool isCalendar(const Arguments &arguments)
{
    const QString path = arguments.positional().value(0);
    const bool isNamedSo = path.endsWith(".ics"_L1, Qt::CaseInsensitive);
    return arguments.value(u"format"_s).value_or(isNamedSo ? u"ics"_s : QString()) == "ics"_L1;
}

/// Usage when an option was given that is about tables.
Result<void> allowOnly(const Arguments &arguments, const Command &command,
                       const QList<QLatin1String> &allowed)
{
    for (const OptionSpec &option : command.options) {
        const QString name = QString::fromLatin1(option.name);
        if (!allowed.contains(QLatin1String(option.name)) && arguments.has(name))
            return fail(ErrorKind::Usage,
                        Words::tr("--%1 does not go with the format ics.").arg(name));
    }
    return {};
}

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

Result<std::vector<Record>> eventsAskedFor(CommandContext &context, Store &store)
{
    const ParsedQuery parsed =
        understoodQuery(Kind::Event, context.arguments().value(u"where"_s).value_or(QString()));
    for (const QueryNote &note : parsed.notes)
        context.console().message(note.sentence);
    const auto day = context.day(u"as-of"_s, store.today());
    const auto sort = sortFromText(Kind::Event, u"start"_s);
    if (!day || !sort)
        return day ? failed(sort) : failed(day);
    const ListRequest request{
        .kind = Kind::Event, .query = parsed.query, .sort = *sort, .day = *day};
    return listKeys(store.database(), request).and_then([&](const std::vector<qint64> &keys) {
        return listRecords(store.database(), Kind::Event, keys, *day, {});
    });
}

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
    const auto written = writeSafely(path, [&](QIODevice &out) -> Result<void> {
        // What could not be written is known when the file is closed.
        out.write(calendar.text);
        return {};
    });
    if (!written)
        return failed(written);
    console.object({{u"file"_s, path}, {u"records"_s, calendar.events}});
    return exitcode::done;
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

/// The command for tables, and what to do instead where the format is a calendar.
Command withCalendar(Command command, const QList<QLatin1String> &allowed,
                     Result<int> (*forCalendar)(CommandContext &))
{
    command.usage.replace(u"--format "_s, u"--format ics|"_s);
    command.run = [table = command, allowed, forCalendar](CommandContext &context) -> Result<int> {
        if (!isCalendar(context.arguments()))
            return table.run(context);
        if (const auto right = allowOnly(context.arguments(), table, allowed); !right)
            return failed(right);
        return forCalendar(context);
    };
    return command;
}

} // namespace

std::vector<Command> eventCommands()
{
    return {withCalendar(tableImport(Kind::Event), {"format"_L1, "decide"_L1, "dry-run"_L1},
                         &importCalendar),
            withCalendar(tableExport(Kind::Event), {"format"_L1, "where"_L1, "as-of"_L1},
                         &exportCalendar)};
}

} // namespace chapterhouse::cli
