#pragma once

#include "domain/record.h"
#include "store/database.h"

#include <QDateTime>

#include <functional>

namespace chapterhouse {

/// A record that was removed, as it was.
struct Removal {
    Record record;
    QDateTime at; ///< UTC
    QString who;
};

/// Visits the records of the kind that somebody removed and that are not back, the first one first.
/// Those whose addition was undone are not among them. What the log says of a record that this
/// program cannot read is passed over.
Result<void> visitRemovals(Database &database, Kind kind,
                           const std::function<void(const Removal &)> &visitor);

} // namespace chapterhouse
