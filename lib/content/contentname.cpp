#include "content/contentname.h"

#include "base/words.h"
#include "content/contentmoment.h"
#include "domain/day.h"
#include "domain/siteslug.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

bool isContentName(const QString &fileName)
{
    return fileName.endsWith(".md"_L1, Qt::CaseInsensitive) ||
           fileName.endsWith(".mdx"_L1, Qt::CaseInsensitive);
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

QString slugFromName(const QString &fileName)
{
    static const QRegularExpression around(uR"(^\d{4}-\d{2}-\d{2}-|\.mdx?\z)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return siteSlug(QString(fileName).remove(around));
}

Result<QString> fileNameFor(const ContentCollection &collection, const Record &record,
                            const std::function<bool(const QString &lowerName)> &isTaken)
{
    if (const QString own = record.text("file"_L1); !own.isEmpty())
        return own;
    const std::optional<SiteMoment> moment = siteMoment(record, collection.dayField);
    if (!moment)
        return fail(ErrorKind::Input, Words::tr("“%1” has no day yet, and files are named by it: "
                                                "give its start.")
                                          .arg(titleOf(record)));
    const QString slug = record.text("slug"_L1);
    const QString stem = isoText(moment->instant.date()) + u'-' +
                         (slug.isEmpty() ? siteSlug(titleOf(record)) : slug);
    QString name = stem + u".md"_s;
    for (int number = 1; isTaken(name.toLower()); ++number)
        name = u"%1-%2.md"_s.arg(stem).arg(number);
    return name;
}

} // namespace chapterhouse
