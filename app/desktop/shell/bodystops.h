#pragma once

#include "desktop/shell/tourstops.h"

namespace chapterhouse {

/// The walk through the board and the committees.
QList<TourStop> bodyStops();

} // namespace chapterhouse
