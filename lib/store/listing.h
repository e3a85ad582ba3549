#pragma once

#include "domain/query.h"
#include "domain/record.h"
#include "store/database.h"

#include <functional>
#include <span>
#include <vector>

namespace chapterhouse {

struct SortKey {
    /// In place of a field: by the name that a list calls the record by, where the kind has names.
    static constexpr qsizetype byTitle = -1;

    qsizetype field = 0; ///< position in the catalogue
    bool descending = false;

    bool operator==(const SortKey &) const = default;
};

/// Which records a list shows, in which order, as of which day. An empty `sort` is by name where
/// the kind has names (but tiers), else in the order in which the records came.
struct ListRequest {
    Kind kind = Kind::Member;
    Query query; ///< from understoodQuery()
    std::vector<SortKey> sort;
    QDate day;

    bool operator==(const ListRequest &) const = default;
};

/// The integer keys of the rows of the list in its order, `limit` of them at most (none: -1).
Result<std::vector<qint64>> listKeys(Database &database, const ListRequest &request,
                                     qint64 limit = -1);

/// How many rows the list has.
Result<qint64> countRows(Database &database, const ListRequest &request);

/// The records with those keys as of the day, derived fields included, in the order of the keys;
/// keys that are gone are left out.
Result<std::vector<Record>> listRecords(Database &database, Kind kind, std::span<const qint64> keys,
                                        QDate day);

/// The same with only those of the derived fields that are asked for; the others stay absent, which
/// is faster.
Result<std::vector<Record>> listRecords(Database &database, Kind kind, std::span<const qint64> keys,
                                        QDate day, std::span<const qsizetype> derived);

/// Called for each row with the values of the asked fields; false ends the listing early.
using ListVisitor = std::function<bool(std::span<const FieldValue> values)>;

/// Visits all rows of the list in its order with the values of `fields` (positions in the
/// catalogue), `limit` rows at most (none: -1).
Result<void> visitList(Database &database, const ListRequest &request,
                       std::span<const qsizetype> fields, qint64 limit, const ListVisitor &visitor);

/// Called for each row; its columns are the asked fields as they are stored.
using RowVisitor = std::function<bool(const Statement &row)>;

/// visitList() for who takes the columns as they are: an export need not turn every text into a
/// value and back.
Result<void> visitRows(Database &database, const ListRequest &request,
                       std::span<const qsizetype> fields, qint64 limit, const RowVisitor &visitor);

/// "-joined,family_name" as sort keys; Usage naming the key that is not there.
Result<std::vector<SortKey>> sortFromText(Kind kind, const QString &text);

} // namespace chapterhouse
