#pragma once

#include "desktop/shell/tourstops.h"

namespace chapterhouse {

/// The walk through the blog.
QList<TourStop> blogStops();

} // namespace chapterhouse
