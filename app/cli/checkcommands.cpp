#include "command.h"

#include "base/words.h"
#include "exchange/content/sitefolder.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(Severity severity)
{
    return severity == Severity::Error ? u"error"_s : u"warning"_s;
}

QJsonObject jsonOf(const QString &path, const Finding &finding)
{
    return {{u"file"_s, path},
            {u"line"_s, finding.line},
            {u"column"_s, finding.column},
            {u"severity"_s, nameOf(finding.severity)},
            {u"rule"_s, QString(finding.rule)},
            {u"message"_s, finding.sentence},
            {u"fix"_s, finding.mend ? QJsonValue(finding.mend->title) : QJsonValue()}};
}

QString lineOf(const QString &path, const Finding &finding)
{
    return u"%1:%2: %3: %4: %5"_s.arg(path, QString::number(finding.line), nameOf(finding.severity),
                                      finding.rule, finding.sentence);
}

/// Tells what was found in the files of one path; whether there are errors.
bool tell(Console &console, QJsonArray &all, const QString &path, const QList<CheckedFile> &files)
{
    bool hasErrors = false;
    for (const CheckedFile &file : files) {
        const QString name = QFileInfo(path).isDir() ? QDir(path).filePath(file.fileName) : path;
        for (const Finding &finding : file.findings) {
            hasErrors |= finding.severity == Severity::Error;
            if (console.isJson())
                all += jsonOf(name, finding);
            else
                console.line(lineOf(name, finding));
        }
    }
    return hasErrors;
}

Result<int> checkFiles(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    if (const auto first = context.positional(0, Words::tr("Which file or folder? Give its path."));
        !first)
        return failed(first);
    QJsonArray all;
    bool hasErrors = false;
    for (const QString &path : arguments.positional()) {
        const auto place = sitePlaceOf(path, arguments.value(u"site"_s).value_or(QString()),
                                       arguments.value(u"collection"_s).value_or(QString()));
        if (!place)
            return failed(place);
        const auto checked = checkPath(*place, path, context.clock().now());
        if (!checked)
            return failed(checked);
        for (const Error &author : checked->unread)
            context.console().message(
                Words::tr("The author in %1 cannot be told: %2").arg(author.file, author.message));
        hasErrors |= tell(context.console(), all, path, checked->files);
    }
    if (context.console().isJson())
        context.console().json(jsonText(QJsonValue(all)));
    return hasErrors ? exitcode::doneInPart : exitcode::done;
}

} // namespace

std::vector<Command> checkCommands()
{
    return {{u"posts check"_s,
             u"FILE…|DIR [--collection NAME] [--site ROOT]"_s,
             {{"collection"}, {"site"}},
             &checkFiles}};
}

} // namespace chapterhouse::cli
