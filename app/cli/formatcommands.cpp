#include "formatcommands.h"
#include "interrupt.h"

#include "base/words.h"
#include "content/siteprofile.h"
#include "exchange/fileformat.h"
#include "store/listing.h"
#include "store/querysql.h"

#include <QDir>
#include <QFileInfo>

#include <functional>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

using Run = std::function<Result<int>(CommandContext &)>;

/// What goes with a format beside tables.
struct FormatCommands {
    QList<QLatin1String> importOptions;
    QList<QLatin1String> exportOptions = {"format"_L1, "where"_L1, "as-of"_L1};
    Run import;
    Run exportTo;
};

Result<int> importFile(CommandContext &context, Kind kind, FileFormat format)
{
    const auto path = context.positional(0, Words::tr("Which file or folder? Give its path."));
    if (!path)
        return failed(path);
    const auto store = context.store();
    if (!store)
        return failed(store);
    auto plan = planFile(kind, format, (*store)->reader(), (*store)->ids(), *path,
                         (*store)->today(), interruptibleProgress(Words::tr("Reading")));
    if (!plan)
        return failed(plan);
    return carryOut(context, **store, *std::move(plan), *path);
}

/// None for a table.
std::optional<FormatCommands> commandsOf(Kind kind, FileFormat format)
{
    if (format == FileFormat::Table)
        return std::nullopt;
    if (format == FileFormat::OpenCollective)
        return FormatCommands{.importOptions = {"format"_L1, "open-collective"_L1, "mode"_L1,
                                                "decide"_L1, "dry-run"_L1, "rejects"_L1},
                              .import = &importCollective,
                              .exportTo = {}};
    FormatCommands commands;
    commands.importOptions = {"format"_L1, "dry-run"_L1};
    if (format == FileFormat::Calendar)
        commands.importOptions += "decide"_L1;
    commands.import = [=](CommandContext &context) { return importFile(context, kind, format); };
    commands.exportTo = [=](CommandContext &context) {
        return format == FileFormat::Calendar ? exportCalendar(context)
                                              : exportSiteFiles(context, kind);
    };
    return commands;
}

/// By the options, else by the path; the name of a format that the kind has not is left to the
/// command for tables.
FileFormat formatOf(Kind kind, const QList<FileFormat> &formats, const Arguments &arguments)
{
    if (arguments.has(u"open-collective"_s))
        return FileFormat::OpenCollective;
    const auto name = arguments.value(u"format"_s);
    if (!name)
        return fileFormatOf(kind, arguments.positional().value(0));
    const FileFormat format = fileFormatNamed(*name).value_or(FileFormat::Table);
    return formats.contains(format) ? format : FileFormat::Table;
}

/// Usage when an option was given that does not go with the format.
Result<void> allowOnly(const Arguments &arguments, const Command &command, FileFormat format,
                       const QList<QLatin1String> &allowed)
{
    for (const OptionSpec &option : command.options) {
        const QString name = QString::fromLatin1(option.name);
        if (!allowed.contains(QLatin1String(option.name)) && arguments.has(name))
            return fail(ErrorKind::Usage, Words::tr("--%1 does not go with the format %2.")
                                              .arg(name, QString(nameOf(format))));
    }
    return {};
}

/// The command for tables, and what to do instead where the format is another.
Command withFormats(Kind kind, Command command, const QList<FileFormat> &formats,
                    QList<QLatin1String> FormatCommands::*options, Run FormatCommands::*run)
{
    QString names;
    for (const FileFormat format : formats.sliced(1))
        names += nameOf(format) + u'|';
    command.usage.replace(u"--format "_s, u"--format "_s + names);
    command.run = [=, table = command](CommandContext &context) -> Result<int> {
        const FileFormat format = formatOf(kind, formats, context.arguments());
        const std::optional<FormatCommands> commands = commandsOf(kind, format);
        if (!commands)
            return table.run(context);
        return allowOnly(context.arguments(), table, format, (*commands).*options).and_then([&] {
            return ((*commands).*run)(context);
        });
    };
    return command;
}

/// A list of Open Collective is fetched, too.
Command importFrom(Kind kind, const QList<FileFormat> &formats)
{
    Command command = tableImport(kind);
    if (formats.contains(FileFormat::OpenCollective)) {
        command.options.push_back({"open-collective", false});
        command.usage.replace(u"FILE "_s, u"FILE|--open-collective [ADDRESS] "_s);
    }
    return command;
}

} // namespace

Result<std::vector<Record>> recordsAskedFor(CommandContext &context, Store &store, Kind kind)
{
    const ParsedQuery parsed =
        understoodQuery(kind, context.arguments().value(u"where"_s).value_or(QString()));
    for (const QueryNote &note : parsed.notes)
        context.console().message(note.sentence);
    const auto day = context.day(u"as-of"_s, store.today());
    const auto sort = sortFromText(kind, builtInCollection(kind).dayField());
    if (!day || !sort)
        return day ? failed(sort) : failed(day);
    const ListRequest request{.kind = kind, .query = parsed.query, .sort = *sort, .day = *day};
    return listKeys(store.database(), request).and_then([&](const std::vector<qint64> &keys) {
        return listRecords(store.database(), kind, keys, *day, {});
    });
}

std::vector<Command> formatCommands()
{
    std::vector<Command> commands;
    for (const Kind kind : allKinds()) {
        if (const auto formats = fileFormatsOf(kind); formats.size() > 1)
            commands.push_back(withFormats(kind, importFrom(kind, formats), formats,
                                           &FormatCommands::importOptions,
                                           &FormatCommands::import));
        if (const auto formats = exportFormatsOf(kind); formats.size() > 1)
            commands.push_back(withFormats(kind, tableExport(kind), formats,
                                           &FormatCommands::exportOptions,
                                           &FormatCommands::exportTo));
    }
    return commands;
}

} // namespace chapterhouse::cli
