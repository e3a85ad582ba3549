#pragma once

#include "domain/kind.h"

#include <QByteArray>

namespace chapterhouse {

/// The SQL of a derived field of an event or a task, over `m`, its row, and ?1, the day.
QByteArray derivedOfEvents(Kind kind, QLatin1String key);

} // namespace chapterhouse
