#pragma once

#include "store/listing.h"

#include <QSet>

namespace chapterhouse {

/// The fields on which it depends which rows a list has, and in which order.
QSet<qsizetype> decidingFields(const ListRequest &request);

} // namespace chapterhouse
