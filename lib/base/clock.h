#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace chapterhouse {

/// Where time comes from. Nothing else in the program asks the system what time it is.
class Clock {
public:
    virtual ~Clock() = default;
    /// The present instant, in UTC.
    virtual QDateTime now() const = 0;
    /// The present day in the association's zone (a setting of the file).
    virtual QDate today(const QTimeZone &associationZone) const;
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
};

/// The system's time with another "today", for looking back (`--today`).
class PinnedDayClock final : public Clock {
public:
    explicit PinnedDayClock(QDate today) : m_today(today) {}
    QDateTime now() const override;
    QDate today(const QTimeZone &associationZone) const override;

private:
    QDate m_today;
};

} // namespace chapterhouse
