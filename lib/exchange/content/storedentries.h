#pragma once

#include "content/siteentries.h"
#include "content/siteprofile.h"
#include "store/reader.h"

namespace chapterhouse {

/// The entries of a site as a file knows them: what a record of one of its collections is compared
/// with. Reads no texts and works on any connection.
Result<SiteEntries> storedEntries(const Reader &reader, const SiteProfile &site,
                                  const ContentCollection &collection);

} // namespace chapterhouse
