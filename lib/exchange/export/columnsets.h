#pragma once

#include "exchange/columntarget.h"
#include "store/store.h"

#include <QList>

namespace chapterhouse {

/// A named choice of what goes into a list or file: columns in their order, filter and sort.
struct ColumnSet {
    QString name;
    QList<ColumnTarget> columns;
    QString where; ///< a query as typed
    QString sort;  ///< "-joined,family_name"

    bool operator==(const ColumnSet &) const = default;
};

/// Names of the sets that are always there: `default` has the fields of the catalogue without
/// private and derived ones; `full` everything that is stored, and of members all their periods.
inline constexpr QLatin1String defaultColumnSet{"default"};
inline constexpr QLatin1String fullColumnSet{"full"};

/// The names of all sets of the kind, those that are always there first.
Result<QStringList> columnSetNames(const Reader &reader, Kind kind);
/// The set of that name; Usage, naming the others, when there is none.
Result<ColumnSet> columnSetNamed(const Reader &reader, Kind kind, const QString &name);

/// Saves a set under its name. Usage when the name is blank or that of a set that is always there.
Result<void> saveColumnSet(Store &store, Kind kind, const ColumnSet &set);
Result<void> removeColumnSet(Store &store, Kind kind, const QString &name);

/// "id,emails,start 2" as columns; Usage naming the one that is not there.
Result<QList<ColumnTarget>> columnsFromText(Kind kind, const QString &text);

} // namespace chapterhouse
