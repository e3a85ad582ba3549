#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace chapterhouse::benchmarks {

/// The columns of writeRoster(), which are keys of the catalogue.
QStringList rosterColumns();

/// Writes a CSV file of so many invented people, the same ones each time.
Result<void> writeRoster(const QString &path, int people);

/// Makes a store with the same people, most of whom have paid for a year.
Result<void> makeLargeStore(const QString &path, int people);

/// Adds a hundred chapters and bodies, so many seats in them over twenty years, each with a
/// function, and every second member to a chapter.
Result<void> addOffices(const QString &path, int seats);

/// Adds so many events over ten years: so many of them series, which recur weekly or monthly, and
/// about every tenth a changed time of one of those.
Result<void> addEvents(const QString &path, int events, int series);

} // namespace chapterhouse::benchmarks
