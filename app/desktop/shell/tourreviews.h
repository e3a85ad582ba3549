#pragma once

#include "store/store.h"

namespace chapterhouse {

/// Takes drafts as a website would have them in review, in every state, for the pictures of a tour.
Result<void> takeTourDrafts(Store &store);

} // namespace chapterhouse
