#pragma once

#include "desktop/shell/tourstops.h"

namespace chapterhouse {

/// The walk through the events.
QList<TourStop> eventStops();

} // namespace chapterhouse
