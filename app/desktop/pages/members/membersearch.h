#pragma once

#include "desktop/records/searchpanel.h"

namespace chapterhouse {

/// What the search of the members says and offers.
SearchGuide memberSearchGuide();

} // namespace chapterhouse
