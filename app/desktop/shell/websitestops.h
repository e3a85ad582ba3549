#pragma once

#include "desktop/shell/tourstops.h"

namespace chapterhouse {

/// The stops of the tour at the website's place.
QList<TourStop> websiteStops();

} // namespace chapterhouse
