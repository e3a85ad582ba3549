#include "formatcommands.h"

#include "base/words.h"
#include "content/contentname.h"
#include "content/siteprofile.h"
#include "exchange/content/contentexport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray jsonOf(const QList<Error> &problems)
{
    QJsonArray array;
    for (const Error &problem : problems)
        array += QJsonObject{{u"file"_s, problem.file}, {u"reason"_s, problem.message}};
    return array;
}

int reportExport(Console &console, const ContentExport &done, const QString &folder)
{
    if (!console.isJson()) {
        for (const Error &problem : done.problems)
            console.line(
                problem.file.isEmpty()
                    ? problem.message
                    : u"%1: %2"_s.arg(QDir(folder).filePath(problem.file), problem.message));
    }
    OrderedObject result{
        {u"folder"_s, folder}, {u"written"_s, done.written}, {u"same"_s, done.same}};
    if (console.isJson())
        result.append({u"problems"_s, jsonOf(done.problems)});
    console.object(result);
    return done.problems.isEmpty() ? exitcode::done : exitcode::doneInPart;
}

} // namespace

Result<int> exportSiteFiles(CommandContext &context, Kind kind)
{
    const auto folder = context.positional(0, Words::tr("Into which folder? Give its path."));
    if (!folder)
        return failed(folder);
    if (isContentName(*folder) && !QFileInfo(*folder).isDir())
        return fail(ErrorKind::Usage,
                    Words::tr("%1 is the name of a file, and every record is one: name a folder.")
                        .arg(*folder));
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto records = recordsAskedFor(context, **store, kind);
    if (!records)
        return failed(records);
    const auto done = exportContent((*store)->reader(), builtInCollection(kind), *records, *folder);
    if (!done)
        return failed(done);
    return reportExport(context.console(), *done, *folder);
}

} // namespace chapterhouse::cli
