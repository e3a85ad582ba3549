#pragma once

#include "domain/kind.h"

#include <QByteArray>

namespace chapterhouse {

/// The SQL of the first day of an event, over `m`, its row; NULL while it has none.
QByteArray firstDayOfEvent();
/// The same of the last day of an event that does not recur, on the clocks of its zone: one that is
/// over at midnight does not last into that day. Of one that recurs the day of its rule's UNTIL,
/// NULL without one.
QByteArray lastDayOfEvent();

/// The SQL of a derived field of an event or a task, over `m`, its row, and ?1, the day.
QByteArray derivedOfEvents(Kind kind, QLatin1String key);

} // namespace chapterhouse
