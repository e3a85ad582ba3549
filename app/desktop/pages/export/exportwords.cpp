#include "desktop/pages/export/exportwords.h"

#include "domain/catalogue.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

QString ExportWords::title(Kind kind)
{
    return kind == Kind::Event ? tr("Export events") : tr("Export members");
}

QString ExportWords::counted(Kind kind, qint64 records)
{
    const auto number = static_cast<int>(records);
    return kind == Kind::Event ? tr("%Ln events", nullptr, number)
                               : tr("%Ln members", nullptr, number);
}

QString ExportWords::done(Kind kind, qint64 records)
{
    const auto number = static_cast<int>(records);
    return kind == Kind::Event ? tr("%Ln events were exported", nullptr, number)
                               : tr("%Ln members were exported", nullptr, number);
}

QString ExportWords::back(Kind kind)
{
    return kind == Kind::Event ? tr("Back to the events") : tr("Back to the members");
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
