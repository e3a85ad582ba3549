#pragma once

#include "content/collection.h"
#include "domain/record.h"

namespace chapterhouse {

/// The address that an entry has on the site, from its root: "/releases/2026-01-18-mage-os-1-3-0".
/// Of an entry without a file, the one that its file will have. Empty when the collection's entries
/// have no page, or the entry no day yet that its address needs.
QString addressOf(const ContentCollection &collection, const Record &record);

} // namespace chapterhouse
