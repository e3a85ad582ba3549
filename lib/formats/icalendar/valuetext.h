#pragma once

#include "domain/localtime.h"

#include <QStringView>

#include <optional>

/// Values of RFC 5545, section 3.3, as text; private to this folder.
namespace chapterhouse {

/// A DATE or DATE-TIME, without what TZID says.
struct FileTime {
    LocalTime local; ///< of a date its midnight
    bool isDay = false;
    bool isUtc = false;

    bool operator==(const FileTime &) const = default;
};

/// "20260106", "20260106T150000" or "20260106T150000Z".
std::optional<FileTime> fileTimeFrom(QStringView text);
QString dayText(QDate day);
QString timeText(const LocalTime &local);

/// A DURATION: days are days on the calendar, the rest is exact (section 3.3.6).
struct FileDuration {
    qint64 days = 0;
    qint64 seconds = 0;

    bool operator==(const FileDuration &) const = default;
};

/// "PT1H30M", "P1W", "P2DT12H"; no more than 100 years, and none that is negative.
std::optional<FileDuration> fileDurationFrom(QStringView text);

} // namespace chapterhouse
