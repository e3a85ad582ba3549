#include "models/decidingfields.h"

#include "models/listcolumns.h"

namespace chapterhouse {

namespace {

/// What the name of a record is made of.
std::vector<qsizetype> titleFieldsOf(Kind kind)
{
    for (const ListColumn &column : listColumnsOf(kind)) {
        if (column.shape == ListColumn::Shape::Name)
            return column.fields;
    }
    return {};
}

} // namespace

QSet<qsizetype> decidingFields(const ListRequest &request)
{
    const Catalogue &catalogue = catalogueOf(request.kind);
    QSet<qsizetype> fields;
    bool byTitle = request.sort.empty();
    for (const SortKey &key : request.sort) {
        if (key.field == SortKey::byTitle)
            byTitle = true;
        else
            fields.insert(key.field);
    }
    bool byWords = false;
    for (const std::vector<Term> &terms : request.query.anyOf) {
        for (const Term &term : terms) {
            if (const auto field = catalogue.find(term.key); field && !term.key.isEmpty())
                fields.insert(*field);
            else
                byWords = true;
        }
    }
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (byWords && catalogue.at(i).is(FieldFlag::Searchable))
            fields.insert(i);
    }
    if (byTitle) {
        for (const qsizetype field : titleFieldsOf(request.kind))
            fields.insert(field);
    }
    return fields;
}

} // namespace chapterhouse
