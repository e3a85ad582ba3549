#include "desktop/pages/export/exportwords.h"

#include "domain/catalogue.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

QString ExportWords::title(Kind kind)
{
    switch (kind) {
    case Kind::Event:
        return tr("Export events");
    case Kind::Post:
        return tr("Export posts");
    case Kind::Author:
        return tr("Export authors");
    default:
        return tr("Export members");
    }
}

QString ExportWords::counted(Kind kind, qint64 records)
{
    const auto number = static_cast<int>(records);
    switch (kind) {
    case Kind::Event:
        return tr("%Ln events", nullptr, number);
    case Kind::Post:
        return tr("%Ln posts", nullptr, number);
    case Kind::Author:
        return tr("%Ln authors", nullptr, number);
    default:
        return tr("%Ln members", nullptr, number);
    }
}

QString ExportWords::done(Kind kind, qint64 records)
{
    const auto number = static_cast<int>(records);
    switch (kind) {
    case Kind::Event:
        return tr("%Ln events were exported", nullptr, number);
    case Kind::Post:
        return tr("%Ln posts were exported", nullptr, number);
    case Kind::Author:
        return tr("%Ln authors were exported", nullptr, number);
    default:
        return tr("%Ln members were exported", nullptr, number);
    }
}

QString ExportWords::back(Kind kind)
{
    switch (kind) {
    case Kind::Event:
        return tr("Back to the events");
    case Kind::Post:
    case Kind::Author:
        return tr("Back to the blog");
    default:
        return tr("Back to the members");
    }
}

QString ExportWords::siteFiles(Kind kind)
{
    const QString rest = tr("In a file that is there only the lines of what changed are written.");
    switch (kind) {
    case Kind::Post:
        return tr("Markdown, a file a post, into a folder of the site. %1").arg(rest);
    case Kind::Author:
        return tr("Markdown, a file an author, into a folder of the site. %1").arg(rest);
    default:
        return tr("Markdown, a file an event, into a folder of the site. %1").arg(rest);
    }
}

QString ExportWords::whichFolder(Kind kind)
{
    switch (kind) {
    case Kind::Post:
        return tr("Which folder has the posts of the website?");
    case Kind::Author:
        return tr("Which folder has the authors of the website?");
    default:
        return tr("Which folder has the event files of the website?");
    }
}

QString ExportWords::staysHere(Kind kind)
{
    switch (kind) {
    case Kind::Post:
        return tr("Members and pictures never go there.");
    case Kind::Author:
        return tr("Which member an author is never goes there.");
    default:
        return tr("Members, agenda and tasks never go there.");
    }
}

QString ExportWords::plannedRecord(Kind kind)
{
    switch (kind) {
    case Kind::Post:
        return tr("Post, or why not");
    case Kind::Author:
        return tr("Author, or why not");
    default:
        return tr("Event, or why not");
    }
}

QString ExportWords::sorted(Kind kind, const std::vector<SortKey> &keys)
{
    QString words;
    for (const SortKey &key : keys) {
        const QString field = key.field == SortKey::byTitle
                                  ? tr("Name")
                                  : catalogueOf(kind).at(key.field).titleText();
        const QString word = key.descending ? tr("%1 (descending)").arg(field) : field;
        words = words.isEmpty() ? word : tr("%1, then %2", "sorted by").arg(words, word);
    }
    return words;
}

QString ExportWords::outcome(PlannedFile::What what)
{
    switch (what) {
    case PlannedFile::What::New:
        return tr("New");
    case PlannedFile::What::Change:
        return tr("Changes");
    case PlannedFile::What::Same:
        return tr("Same");
    case PlannedFile::What::Refused:
        return tr("Refused");
    }
    Q_UNREACHABLE();
}

int ExportWords::countOf(const ContentExportPlan &plan, PlannedFile::What what)
{
    return static_cast<int>(std::ranges::count(plan.files, what, &PlannedFile::what));
}

QString ExportWords::plan(const ContentExportPlan &plan)
{
    const auto count = [&plan](PlannedFile::What what) { return countOf(plan, what); };
    QStringList parts;
    if (const int files = count(PlannedFile::What::New))
        parts += tr("%Ln files are new", nullptr, files);
    if (const int files = count(PlannedFile::What::Change))
        parts += tr("%Ln change", nullptr, files);
    if (const int files = count(PlannedFile::What::Same))
        parts += tr("%Ln stay the same", nullptr, files);
    if (const int files = count(PlannedFile::What::Refused))
        parts += tr("%Ln are refused", nullptr, files);
    return parts.isEmpty()
               ? tr("There is nothing to write.")
               : tr("%1. Nothing else in the folder is touched.").arg(parts.join(u", "_s));
}

} // namespace chapterhouse
