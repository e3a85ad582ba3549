#include "desktop/print/printablelist.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool hasColumnOf(const std::vector<ListColumn> &columns, qsizetype field)
{
    return std::ranges::any_of(columns, [&](const ListColumn &column) {
        return std::ranges::find(column.fields, field) != column.fields.end();
    });
}

} // namespace

std::vector<ListColumn> paperColumns(const PrintableList &list)
{
    const Catalogue &catalogue = catalogueOf(list.list.kind);
    std::vector<ListColumn> columns;
    for (const ListColumn &column : list.columns) {
        columns.push_back(column);
        columns.back().below.clear();
        ListColumn beside{.key = column.key + u".below"_s, .shape = ListColumn::Shape::Joined};
        QStringList titles;
        for (const qsizetype field : column.below) {
            if (hasColumnOf(list.columns, field))
                continue;
            beside.fields.push_back(field);
            titles += catalogue.at(field).titleText();
        }
        beside.title = titles.join(u" · "_s);
        if (!beside.fields.empty())
            columns.push_back(std::move(beside));
    }
    return columns;
}

} // namespace chapterhouse
