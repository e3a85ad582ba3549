#pragma once

#include "store/reader.h"

namespace chapterhouse {

/// A seat, stay or function as the rows of a file leave it.
struct PlannedPlace {
    Record record;
    bool isInStore = false; ///< it changes one of the store
};

/// Why some of them cannot be, by id: they would give a member two seats or chapters, or two
/// primary ones, or a seat two functions of one title, at a time. Of two that are new, the later
/// one cannot. Judged together, as one row may end what another begins.
Result<QHash<RecordId, QString>> placesRefused(const Reader &reader,
                                               const std::vector<PlannedPlace> &places);

} // namespace chapterhouse
