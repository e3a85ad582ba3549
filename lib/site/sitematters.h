#pragma once

#include "actions/openmatters.h"

namespace chapterhouse {

/// What of the website wants attention, as far as the file knows: files that wait for a decision,
/// and drafts with which the site would not build.
Result<std::vector<Matter>> siteMatters(Database &database);

} // namespace chapterhouse
