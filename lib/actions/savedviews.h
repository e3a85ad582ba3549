#pragma once

#include "store/store.h"

#include <QList>

namespace chapterhouse {

/// A search that a list can be asked for again by its name, with the columns to show it in.
struct SavedView {
    QString name;
    QString where;       ///< the search as typed
    QStringList columns; ///< keys of the list's columns in their order; empty: the usual ones
    QString sort;        ///< key of the column, with "-" before it when descending; empty: by name

    bool operator==(const SavedView &) const = default;
};

/// All views of the lists of a kind, in the order of their names.
Result<QList<SavedView>> savedViews(const Reader &reader, Kind kind);

/// Saves a view under its name, in place of the one that has it. Usage for a blank name.
Result<void> saveView(Store &store, Kind kind, const SavedView &view);
/// Usage for a blank name, Conflict when another view has it, NotFound when there is no such view.
Result<void> renameView(Store &store, Kind kind, const QString &name, const QString &newName);
Result<void> removeView(Store &store, Kind kind, const QString &name);

} // namespace chapterhouse
