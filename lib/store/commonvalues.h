#pragma once

#include "store/database.h"

#include "domain/catalogue.h"

#include <QStringList>

namespace chapterhouse {

/// What stands in a stored field of text, or in the lists of a stored field, of any record of the
/// kind: the most frequent values first, `most` of them at most.
Result<QStringList> commonValues(Database &database, Kind kind, const FieldSpec &field, int most);

} // namespace chapterhouse
