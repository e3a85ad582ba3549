#include "recordoutput.h"

#include "domain/recordjson.h"
#include "store/listing.h"
#include "store/recordtable.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

template<class Condition>
std::vector<qsizetype> columnsWhere(Kind kind, const Condition &isWanted)
{
    const Catalogue &catalogue = catalogueOf(kind);
    std::vector<qsizetype> columns;
    for (qsizetype field = 0; field < catalogue.size(); ++field) {
        if (isWanted(catalogue.at(field)))
            columns.push_back(field);
    }
    return columns;
}

} // namespace

OrderedObject objectOf(const Record &record, std::span<const qsizetype> fields)
{
    OrderedObject object;
    for (const qsizetype field : fields)
        object.append({catalogueOf(record.kind).at(field).key, jsonOf(record.values[field])});
    return object;
}

OrderedObject objectOf(const Record &record)
{
    return objectOf(record, allColumns(record.kind));
}

Result<int> showRecord(CommandContext &context, const RecordRef &ref)
{
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto row = RecordTable((*store)->database(), ref.kind).rowOf(ref.id);
    if (!row)
        return failed(row);
    const qint64 keys[] = {row->value_or(0)};
    const auto records = listRecords((*store)->database(), ref.kind, keys, (*store)->today());
    if (!records)
        return failed(records);
    for (const Record &record : *records)
        context.console().object(objectOf(record));
    return exitcode::done;
}

std::vector<qsizetype> usualColumns(Kind kind)
{
    return columnsWhere(kind, [](const FieldSpec &field) { return field.is(FieldFlag::Listed); });
}

std::vector<qsizetype> allColumns(Kind kind)
{
    return columnsWhere(kind, [](const FieldSpec &field) { return !field.is(FieldFlag::Kept); });
}

} // namespace chapterhouse::cli
