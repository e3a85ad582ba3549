#include "content/contentname.h"

#include "base/words.h"
#include "content/contentmoment.h"
#include "content/contenttemplate.h"
#include "domain/catalogue.h"
#include "domain/siteslug.h"

#include <QCache>
#include <QHash>
#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What the names of a collection's files look like; kept, as compiling it takes longer than the
/// rest of reading a file.
QRegularExpression namePattern(const QString &fileTemplate)
{
    static const QHash<QString, QString> parts{
        {u"year"_s, uR"(\d{4})"_s},    {u"month"_s, uR"(\d{2})"_s},  {u"day"_s, uR"(\d{2})"_s},
        {u"hour"_s, uR"(\d{2})"_s},    {u"minute"_s, uR"(\d{2})"_s}, {u"second"_s, uR"(\d{2})"_s},
        {u"slug"_s, u"(?<slug>.+)"_s},
    };
    constexpr qsizetype collectionsInUse = 32;
    static thread_local QCache<QString, QRegularExpression> patterns(collectionsInUse);
    if (const QRegularExpression *known = patterns.object(fileTemplate))
        return *known;
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(filledTemplate(
        fileTemplate, [](const QString &part) { return parts.value(part, u".*"_s); })));
    patterns.insert(fileTemplate, new QRegularExpression(pattern));
    return pattern;
}

} // namespace

bool isContentName(const QString &fileName)
{
    return fileName.endsWith(".md"_L1, Qt::CaseInsensitive) ||
           fileName.endsWith(".mdx"_L1, Qt::CaseInsensitive) ||
           fileName.endsWith(".markdown"_L1, Qt::CaseInsensitive);
}

bool isSafeFileName(const QString &fileName)
{
    static const QRegularExpression unsafe(uR"(^\.|[/\\:*?"<>|\x00-\x1f\x7f]|[. ]\z)"_s
                                           uR"(|^(con|prn|aux|nul|com\d|lpt\d)(\.|\z))"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longestInBytes = 255;
    return !fileName.isEmpty() && fileName.toUtf8().size() <= longestInBytes &&
           !unsafe.match(fileName).hasMatch();
}

QString slugFromName(const ContentCollection &collection, const QString &fileName)
{
    static const QRegularExpression ending(uR"(\.(mdx?|markdown)\z)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString stem = QString(fileName).remove(ending);
    const QString slug = namePattern(collection.fileTemplate).match(stem).captured(u"slug"_s);
    return siteSlug(slug.isEmpty() ? stem : slug);
}

Result<QString> fileNameFor(const ContentCollection &collection, const Record &record,
                            const std::function<bool(const QString &lowerName)> &isTaken)
{
    if (QString own = record.text("file"_L1); !own.isEmpty())
        return own;
    const bool asksForDay = collection.fileTemplate.contains("{{day}}"_L1) ||
                            collection.fileTemplate.contains("{{year}}"_L1);
    if (asksForDay && !siteMoment(record, collection.dayField()))
        return fail(
            ErrorKind::Input,
            Words::tr("“%1” has no day yet, and files are named by it: give “%2”.")
                .arg(titleOf(record), catalogueOf(collection.kind).titleOf(collection.dayField())));
    const QString stem = filledTemplate(collection.fileTemplate, [&](const QString &part) {
        return placeholderText(collection, record, part);
    });
    QString name = stem + u'.' + collection.extension;
    for (int number = 1; isTaken(name.toLower()); ++number)
        name = u"%1-%2.%3"_s.arg(stem).arg(number).arg(collection.extension);
    return name;
}

} // namespace chapterhouse
