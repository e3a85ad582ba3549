#pragma once

#include "base/result.h"

#include <QDate>
#include <QStringView>
#include <QTime>

namespace chapterhouse {

/// What calendar and clock on a wall show, in whichever zone the wall stands.
struct LocalTime {
    QDate day;
    QTime time;

    bool operator==(const LocalTime &) const = default;
};

/// The local time of "2026-01-06T15:00": a blank may stand for the T, and seconds may follow.
/// Fails with Input.
Result<LocalTime> localTimeFromText(QStringView text);

/// The inverse, with seconds only where there are some; empty when it is invalid.
QString isoText(const LocalTime &local);

} // namespace chapterhouse
