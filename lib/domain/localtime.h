#pragma once

#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QStringView>
#include <QTime>
#include <QTimeZone>

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

/// A local time, or a whole day without one.
struct DayOrTime {
    QDate day;
    QTime time = {}; ///< invalid of a whole day

    bool operator==(const DayOrTime &) const = default;
    bool isWholeDay() const { return !time.isValid(); }
};

/// "2026-01-06T15:00", with a blank or seconds as above, or "2026-01-06". Fails with Input.
Result<DayOrTime> dayOrTimeFromText(QStringView text);

/// The inverse; empty when it is invalid.
QString isoText(const DayOrTime &moment);

/// The zone of that IANA name; UTC where it is empty or not known here. (Of an empty name Qt makes
/// the zone of this computer.)
QTimeZone zoneOrUtc(const QString &name);

/// The instant, in UTC, at which the clocks of a zone show a local time. As RFC 5545, section
/// 3.3.5, has it: the first of two when clocks are set back over it; when they are set forward over
/// it, what it would be had they not been.
QDateTime instantOf(const LocalTime &local, const QTimeZone &zone);

/// What the clocks of a zone show at an instant.
LocalTime localTimeAt(const QDateTime &instant, const QTimeZone &zone);

} // namespace chapterhouse
