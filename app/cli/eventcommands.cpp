#include "eventformats.h"

#include "base/words.h"
#include "store/listing.h"
#include "store/querysql.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

using Run = Result<int> (*)(CommandContext &);

/// A format of event files beside tables.
struct EventFormat {
    QLatin1String name;
    QList<QLatin1String> endings; ///< of files in it
    bool isOfFolders = false;
    QList<QLatin1String> importOptions;
    QList<QLatin1String> exportOptions = {"format"_L1, "where"_L1, "as-of"_L1};
    Run import = nullptr;
    Run exportTo = nullptr;
};

const std::array<EventFormat, 2> &eventFormats()
{
    static const std::array<EventFormat, 2> all{
        EventFormat{.name = "ics"_L1,
                    .endings = {".ics"_L1},
                    .importOptions = {"format"_L1, "decide"_L1, "dry-run"_L1},
                    .import = &importCalendar,
                    .exportTo = &exportCalendar},
        EventFormat{.name = "markdown"_L1,
                    .endings = {".md"_L1, ".mdx"_L1},
                    .isOfFolders = true,
                    .importOptions = {"format"_L1, "dry-run"_L1},
                    .import = &importEventFiles,
                    .exportTo = &exportEventFiles},
    };
    return all;
}

bool fitsPath(const EventFormat &format, const QString &path)
{
    const bool isFolder = path.endsWith(u'/') || QFileInfo(path).isDir();
    if (isFolder)
        return format.isOfFolders;
    return std::ranges::any_of(format.endings, [&path](QLatin1String ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    });
}

/// By the option, else by the path; null for a table.
const EventFormat *formatOf(const Arguments &arguments)
{
    const auto name = arguments.value(u"format"_s);
    const QString path = arguments.positional().value(0);
    const auto found = std::ranges::find_if(eventFormats(), [&](const EventFormat &format) {
        return name ? *name == format.name : fitsPath(format, path);
    });
    return found == eventFormats().end() ? nullptr : &*found;
}

/// Usage when an option was given that does not go with the format.
Result<void> allowOnly(const Arguments &arguments, const Command &command,
                       const EventFormat &format, const QList<QLatin1String> &allowed)
{
    for (const OptionSpec &option : command.options) {
        const QString name = QString::fromLatin1(option.name);
        if (!allowed.contains(QLatin1String(option.name)) && arguments.has(name))
            return fail(
                ErrorKind::Usage,
                Words::tr("--%1 does not go with the format %2.").arg(name, QString(format.name)));
    }
    return {};
}

/// The command for tables, and what to do instead where the format is another.
Command withFormats(Command command, QList<QLatin1String> EventFormat::*options,
                    Run EventFormat::*run)
{
    command.usage.replace(u"--format "_s, u"--format ics|markdown|"_s);
    command.run = [table = command, options, run](CommandContext &context) -> Result<int> {
        const EventFormat *format = formatOf(context.arguments());
        if (!format)
            return table.run(context);
        return allowOnly(context.arguments(), table, *format, format->*options).and_then([&] {
            return (format->*run)(context);
        });
    };
    return command;
}

} // namespace

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

std::vector<Command> eventCommands()
{
    return {
        withFormats(tableImport(Kind::Event), &EventFormat::importOptions, &EventFormat::import),
        withFormats(tableExport(Kind::Event), &EventFormat::exportOptions, &EventFormat::exportTo)};
}

} // namespace chapterhouse::cli
