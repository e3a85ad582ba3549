#include "filecommand.h"
#include "importdecisions.h"
#include "interrupt.h"

#include "base/words.h"
#include "exchange/fileformat.h"
#include "exchange/import/importapplier.h"
#include "exchange/import/importfile.h"
#include "exchange/import/importplanner.h"
#include "exchange/import/matchrules.h"
#include "exchange/import/savedmappings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

Failure unknownValue(const QString &option, const QString &value, const QString &expected)
{
    return fail(ErrorKind::Usage,
                Words::tr("--%1: “%2” is none of: %3.").arg(option, value, expected));
}

Result<void> checkFormat(const Arguments &arguments)
{
    const QString format = arguments.value(u"format"_s).value_or(u"csv"_s);
    if (format == "csv"_L1)
        return {};
    return fail(ErrorKind::Usage,
                Words::tr("The format “%1” cannot be imported; csv can.").arg(format));
}

Result<CsvChoices> choicesFrom(const Arguments &arguments)
{
    CsvChoices choices;
    if (const auto name = arguments.value(u"encoding"_s)) {
        choices.encoding = textEncodingNamed(*name);
        QStringList names;
        for (const TextEncoding encoding : allTextEncodings())
            names += nameOf(encoding);
        if (!choices.encoding)
            return unknownValue(u"encoding"_s, *name, names.join(u", "_s));
    }
    if (const auto name = arguments.value(u"separator"_s)) {
        choices.separator = csvSeparatorNamed(*name);
        if (!choices.separator)
            return unknownValue(u"separator"_s, *name, u"comma, semicolon, tab, pipe"_s);
    }
    if (const auto name = arguments.value(u"dates"_s)) {
        choices.dates = DateFormat::named(*name);
        if (!choices.dates)
            return unknownValue(u"dates"_s, *name, u"YYYY-MM-DD, DD.MM.YYYY, MM/DD/YYYY, …"_s);
    }
    return choices;
}

/// The headers that are mapped by hand, and so are headers.
QStringList mappedHeaders(const Arguments &arguments)
{
    QStringList headers;
    for (const QString &overrule : arguments.values(u"map"_s))
        headers += overrule.left(overrule.lastIndexOf(u'='));
    return headers;
}

Result<ImportMapping> mappingFor(const Reader &reader, Kind kind, const CsvDocument &document,
                                 const QStringList &overrules)
{
    const auto found = savedMapping(reader, kind, document.headers());
    if (!found)
        return failed(found);
    const std::optional<ImportMapping> &saved = *found;
    const ImportMapping mapping =
        saved ? *saved : guessMapping(kind, document.headers(), firstRows(document));
    return withOverrules(mapping, document.headers(), overrules);
}

Result<ImportRequest> requestFor(const Arguments &arguments, const Reader &reader, Kind kind,
                                 const CsvDocument &document)
{
    const auto mode = modeFrom(arguments);
    if (!mode)
        return failed(mode);
    const auto mapping = mappingFor(reader, kind, document, arguments.values(u"map"_s));
    if (!mapping)
        return failed(mapping);
    const auto match = matchRules(*mapping, arguments.value(u"match"_s).value_or(QString()));
    if (!match)
        return failed(match);
    return ImportRequest{
        .mapping = *mapping, .mode = *mode, .match = *match, .dates = document.dialect().dates};
}

bool hasDates(const ImportMapping &mapping)
{
    return std::ranges::any_of(mapping.columns, [&](const ColumnTarget &target) {
        if (target.what == ColumnTarget::What::Field)
            return catalogueOf(mapping.kind).at(target.field).kind == FieldKind::Date;
        return target.what == ColumnTarget::What::Period;
    });
}

/// The first of the names, and how many more there are.
QString namesOf(const QStringList &names)
{
    constexpr qsizetype mostNames = 20;
    if (names.size() <= mostNames)
        return names.join(u", "_s);
    return Words::tr("%1 and %L2 more")
        .arg(names.first(mostNames).join(u", "_s))
        .arg(names.size() - mostNames);
}

/// What was guessed and what is left out, so that a wrong guess is seen.
void tellGuesses(Console &console, const CsvDocument &document, const ImportMapping &mapping,
                 bool datesAreChosen)
{
    for (const CsvHeaderIssue &issue : document.headerIssues())
        console.message(sentenceOf(issue, document));
    QStringList ignored;
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        if (mapping.columns[i].isIgnored())
            ignored += document.headers().value(i);
    }
    if (!ignored.isEmpty())
        console.message(Words::tr("Not imported: %1.").arg(namesOf(ignored)));
    if (document.dates().isAmbiguous && !datesAreChosen && hasDates(mapping))
        console.message(Words::tr("Dates are read as %1; --dates says otherwise.")
                            .arg(document.dialect().dates.name()));
}

QString lineOf(const ImportProblem &problem, const QString &path)
{
    QString line = path + u": "_s;
    if (problem.line > 0)
        line = u"%1:%2: "_s.arg(path).arg(problem.line);
    if (!problem.column.isEmpty())
        line += problem.column.simplified() + u": "_s;
    if (problem.value.isEmpty())
        return line + problem.reason;
    const bool endsWithStop = problem.reason.endsWith(u'.');
    return line + u"%1 (%2)"_s.arg(problem.reason.chopped(endsWithStop ? 1 : 0),
                                   problem.value.simplified());
}

QJsonArray jsonOf(const std::vector<ImportProblem> &problems)
{
    QJsonArray array;
    for (const ImportProblem &problem : problems) {
        const bool isError = problem.severity == ImportProblem::Severity::Error;
        QJsonObject object{{u"line"_s, problem.line},
                           {u"column"_s, problem.column},
                           {u"field"_s, problem.field},
                           {u"value"_s, problem.value},
                           {u"severity"_s, isError ? u"error"_s : u"warning"_s},
                           {u"reason"_s, problem.reason}};
        if (!problem.file.isEmpty())
            object[u"file"_s] = problem.file;
        array += object;
    }
    return array;
}

int reportImport(Console &console, const ImportPlan &plan, const QString &path, bool isDryRun)
{
    const ImportCounts counts = countsOf(plan);
    if (!console.isJson()) {
        for (const ImportProblem &problem : plan.problems)
            console.line(lineOf(problem, problem.file.isEmpty() ? path : problem.file));
    }
    for (const QString &note : plan.notes)
        console.message(note);
    OrderedObject result{
        {u"new"_s, qint64(counts.added)},         {u"updated"_s, qint64(counts.updated)},
        {u"same"_s, qint64(counts.same)},         {u"duplicates"_s, qint64(counts.duplicates)},
        {u"rejected"_s, qint64(counts.rejected)}, {u"dry_run"_s, isDryRun}};
    if (const qint64 leftOut = counts.leftOut + plan.noRecords; leftOut > 0)
        result.append({u"left_out"_s, leftOut});
    if (console.isJson())
        result.append({u"problems"_s, jsonOf(plan.problems)});
    console.object(result);
    const bool isWhole = plan.problems.empty() && counts.rejected + counts.duplicates == 0;
    return isWhole ? exitcode::done : exitcode::doneInPart;
}

Result<int> importTable(CommandContext &context, Kind kind)
{
    const auto path = context.positional(0, Words::tr("Which file? Give its path."));
    if (!path)
        return failed(path);
    const Arguments &arguments = context.arguments();
    if (const auto format = checkFormat(arguments); !format)
        return failed(format);
    const auto choices = choicesFrom(arguments);
    if (!choices)
        return failed(choices);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto document = openImportFile(*path, kind, *choices, mappedHeaders(arguments));
    if (!document)
        return failed(document);
    Reader &reader = (*store)->reader();
    const auto request = requestFor(arguments, reader, kind, *document);
    if (!request)
        return failed(request);
    tellGuesses(context.console(), *document, request->mapping, choices->dates.has_value());
    auto plan = planImport(reader, (*store)->ids(), *document, *request,
                           interruptibleProgress(Words::tr("Reading")));
    if (!plan)
        return Failure(inFile(plan.error(), *path));
    return carryOut(context, **store, *std::move(plan), *path,
                    [&document](const QString &rejects, const ImportPlan &carriedOut) {
                        return writeRejectedRows(rejects, *document, carriedOut);
                    });
}

} // namespace

Result<ImportMode> modeFrom(const Arguments &arguments)
{
    const QString name = arguments.value(u"mode"_s).value_or(u"fill"_s);
    const auto mode = importModeNamed(name);
    if (!mode)
        return unknownValue(u"mode"_s, name, u"add, fill, overwrite"_s);
    return *mode;
}

Result<int> carryOut(CommandContext &context, Store &store, ImportPlan plan, const QString &path,
                     const RejectsWriter &writeRejects)
{
    const Arguments &arguments = context.arguments();
    if (const auto taken = takeDecisions(plan, arguments.values(u"decide"_s)); !taken)
        return failed(taken);
    const bool isDryRun = arguments.has(u"dry-run"_s);
    if (!isDryRun) {
        const auto applied = applyImport(store, plan, QFileInfo(QDir::cleanPath(path)).fileName(),
                                         interruptibleProgress(Words::tr("Writing")));
        if (!applied)
            return failed(applied);
    }
    if (const auto rejects = arguments.value(u"rejects"_s); rejects && writeRejects) {
        if (const auto written = writeRejects(*rejects, plan); !written)
            return failed(written);
    }
    return reportImport(context.console(), plan, path, isDryRun);
}

Command tableImport(Kind kind)
{
    return {pluralOf(kind) + u" import"_s,
            u"FILE [--format csv] [--map \"Header=field\"]… [--encoding E] [--separator C] "
            "[--dates FORMAT] [--match FIELDS] [--mode add|fill|overwrite] "
            "[--decide LINE=new|same|out|ID]… [--dry-run] [--rejects FILE]"_s,
            {{"format"},
             {"map"},
             {"encoding"},
             {"separator"},
             {"dates"},
             {"match"},
             {"mode"},
             {"decide"},
             {"dry-run", false},
             {"rejects"}},
            [kind](CommandContext &context) { return importTable(context, kind); }};
}

std::vector<Command> importCommands()
{
    std::vector<Command> commands;
    for (const Kind kind : allKinds()) {
        if (fileFormatsOf(kind).size() == 1)
            commands.push_back(tableImport(kind));
    }
    return commands;
}

} // namespace chapterhouse::cli
