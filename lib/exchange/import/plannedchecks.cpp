#include "exchange/import/plannedchecks.h"

#include "actions/holders.h"
#include "actions/officechecks.h"
#include "domain/recordchecks.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// In place of the id of a record that is not planned yet.
constexpr auto yetToCome = "00000000-0000-7000-8000-000000000000"_L1;

} // namespace

Result<void> checkPlanned(const Reader &reader, Record record, const QList<qsizetype> &open)
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    for (const qsizetype field : open) {
        if (catalogue.at(field).kind == FieldKind::Reference && isAbsent(record.values[field]))
            record.values[field] = RecordId(yetToCome);
    }
    return checkRecord(record).and_then([&] { return checkHolder(reader, record); }).and_then([&] {
        return checkFunctionsFit(reader, record);
    });
}

} // namespace chapterhouse
