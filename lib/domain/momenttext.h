#pragma once

#include "domain/localtime.h"

#include <QLocale>

#include <optional>

namespace chapterhouse {

/// A day with or without a time as it is shown: "10 Dec 2026, 18:30", "10 Dec 2026".
QString momentText(const DayOrTime &moment, const QLocale &locale = QLocale());

/// The same as people type it: what momentText() shows, ISO 8601 as in files, or a day as
/// dayFromText() reads it with a time behind: "10/12/2026 18.30", "10 Dec 2026, 6:30 pm".
std::optional<DayOrTime> momentFromText(const QString &text, const QLocale &locale = QLocale());

} // namespace chapterhouse
