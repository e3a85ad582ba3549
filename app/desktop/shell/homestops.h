#pragma once

#include "desktop/shell/tourstops.h"

namespace chapterhouse {

/// Home, and the ways from it.
QList<TourStop> homeStops();

} // namespace chapterhouse
