#include "filecommand.h"
#include "interrupt.h"

#include "base/safefile.h"
#include "base/words.h"
#include "exchange/export/columnsets.h"
#include "exchange/export/exporter.h"
#include "exchange/fileformat.h"
#include "store/querysql.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

enum class Format { Csv, Json };

Result<Format> formatFrom(const CommandContext &context, bool isJson)
{
    const QString format =
        context.arguments().value(u"format"_s).value_or(isJson ? u"json"_s : u"csv"_s);
    if (format == "csv"_L1)
        return Format::Csv;
    if (format == "json"_L1)
        return Format::Json;
    return fail(ErrorKind::Usage,
                Words::tr("The format “%1” cannot be exported; csv and json can.").arg(format));
}

Result<CsvStyle> styleFrom(const Arguments &arguments)
{
    const QString dialect = arguments.value(u"dialect"_s).value_or(u"exact"_s);
    if (dialect == "exact"_L1)
        return CsvStyle::exact();
    if (dialect == "spreadsheet"_L1)
        return CsvStyle::spreadsheet();
    return fail(ErrorKind::Usage,
                Words::tr("--dialect: “%1” is none of: exact, spreadsheet.").arg(dialect));
}

Result<ColumnSet> columnSetFrom(const Arguments &arguments, const Reader &reader, Kind kind)
{
    const auto columns = arguments.value(u"columns"_s);
    const auto name = arguments.value(u"set"_s);
    if (columns && name)
        return fail(ErrorKind::Usage, Words::tr("Give either --columns or --set."));
    if (!columns)
        return columnSetNamed(reader, kind, name.value_or(QString(defaultColumnSet)));
    return columnsFromText(kind, *columns).and_then([](const QList<ColumnTarget> &chosen) {
        return chosen.isEmpty()
                   ? Result<ColumnSet>(
                         fail(ErrorKind::Usage, Words::tr("--columns: name at least one field.")))
                   : Result<ColumnSet>(ColumnSet{.columns = chosen});
    });
}

Result<ExportRequest> requestFor(CommandContext &context, Store &store, Kind kind)
{
    const Arguments &arguments = context.arguments();
    const auto set = columnSetFrom(arguments, store.reader(), kind);
    if (!set)
        return failed(set);
    const ParsedQuery parsed =
        understoodQuery(kind, arguments.value(u"where"_s).value_or(set->where));
    for (const QueryNote &note : parsed.notes)
        context.console().message(note.sentence);
    const auto sort = sortFromText(kind, arguments.value(u"sort"_s).value_or(set->sort));
    if (!sort)
        return failed(sort);
    const auto day = context.day(u"as-of"_s, store.today());
    if (!day)
        return failed(day);
    return ExportRequest{.list = {.kind = kind, .query = parsed.query, .sort = *sort, .day = *day},
                         .columns = set->columns};
}

using Write = std::function<Result<qint64>(QIODevice &)>;

Result<int> writeToFile(Console &console, const QString &path, const Write &write)
{
    qint64 records = 0;
    const auto written = writeSafely(path, [&](QIODevice &out) {
        return write(out).map([&](qint64 count) { records = count; });
    });
    if (!written)
        return failed(written);
    console.object({{u"file"_s, path}, {u"records"_s, records}});
    return exitcode::done;
}

Result<int> exportTable(CommandContext &context, Kind kind)
{
    const auto format = formatFrom(context, context.console().isJson());
    if (!format)
        return failed(format);
    const auto style = styleFrom(context.arguments());
    if (!style)
        return failed(style);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto request = requestFor(context, **store, kind);
    if (!request)
        return failed(request);
    const Progress progress = interruptibleProgress(Words::tr("Writing"));
    const Write write = [&](QIODevice &out) {
        Database &database = (*store)->database();
        return *format == Format::Csv ? exportCsv(database, *request, *style, out, progress)
                                      : exportJson(database, *request, out, progress);
    };
    const QString path = context.arguments().positional().value(0, u"-"_s);
    if (path != "-"_L1)
        return writeToFile(context.console(), path, write);
    return write(context.console().out()).map([](qint64) { return exitcode::done; });
}

} // namespace

Command tableExport(Kind kind)
{
    return {pluralOf(kind) + u" export"_s,
            u"[FILE|-] [--format csv|json] [--dialect exact|spreadsheet] [--columns a,b,c | "
            "--set NAME] [--where QUERY] [--sort [-]a,b] [--as-of DAY]"_s,
            {{"format"}, {"dialect"}, {"columns"}, {"set"}, {"where"}, {"sort"}, {"as-of"}},
            [kind](CommandContext &context) { return exportTable(context, kind); }};
}

std::vector<Command> exportCommands()
{
    std::vector<Command> commands;
    for (const Kind kind : allKinds()) {
        if (exportFormatsOf(kind).size() == 1)
            commands.push_back(tableExport(kind));
    }
    return commands;
}

} // namespace chapterhouse::cli
