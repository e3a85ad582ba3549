#include "exchange/content/storedentries.h"

#include "store/listing.h"

namespace chapterhouse {

namespace {

/// The fields of one line, which titles, addresses and names of files are made of.
std::vector<qsizetype> shortFields(const Catalogue &catalogue)
{
    std::vector<qsizetype> fields;
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        const FieldSpec &field = catalogue.at(i);
        if (!field.is(FieldFlag::Derived) && !isList(field.kind) &&
            field.kind != FieldKind::LongText)
            fields.push_back(i);
    }
    return fields;
}

Result<void> addAll(SiteEntries &entries, const Reader &reader, const ContentCollection &collection)
{
    constexpr qsizetype id = 0;
    const std::vector<qsizetype> fields = shortFields(catalogueOf(collection.kind));
    const ListRequest request{.kind = collection.kind, .sort = {SortKey{.field = id}}};
    Record record = blankRecord(collection.kind, {});
    return visitList(reader.database(), request, fields, -1,
                     [&](std::span<const FieldValue> values) {
                         for (size_t i = 0; i < fields.size(); ++i)
                             record.values[fields[i]] = values[i];
                         entries.add(collection, record);
                         return true;
                     });
}

} // namespace

Result<SiteEntries> storedEntries(const Reader &reader, const SiteProfile &site,
                                  const ContentCollection &collection)
{
    SiteEntries entries(collection);
    if (const auto added = addAll(entries, reader, collection); !added)
        return failed(added);
    const ContentCollection *authors = site.collectionOf(Kind::Author);
    if (authors && authors->name != collection.name) {
        if (const auto added = addAll(entries, reader, *authors); !added)
            return failed(added);
    }
    return entries;
}

} // namespace chapterhouse
