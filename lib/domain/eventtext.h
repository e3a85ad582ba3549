#pragma once

#include "domain/record.h"

#include <QLocale>

namespace chapterhouse {

/// When an event is, on the clocks of its own zone: "Thursday 26 Nov 2026, 18:30 to 20:30 in
/// Rome", "9 to 12 March 2027", "Every Tuesday at 15:00 in Berlin, from 6 January 2026"; without a
/// confirmed time the days alone, which it says. Empty while no day is known.
QString eventWhen(const Record &event, const QLocale &locale = QLocale());

/// Where it is: "Impact Hub, Bologna, Italy", "Online", or the one line that the site shows. Empty
/// while nothing is known.
QString eventWhere(const Record &event);

} // namespace chapterhouse
