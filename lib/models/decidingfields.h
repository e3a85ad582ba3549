#pragma once

#include "store/changeset.h"
#include "store/listing.h"

namespace chapterhouse {

/// The fields on which it depends which rows a list has, and in which order.
QSet<qsizetype> decidingFields(const ListRequest &request);

/// Whether derived fields of records of the kind may read otherwise after a change of others, as
/// the members of a chapter do. Of a member's status a change set tells by itself.
bool changesDerivedOf(Kind kind, const ChangeSet &changes);

} // namespace chapterhouse
