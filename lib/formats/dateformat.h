#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace chapterhouse {

/// How the dates of one file are written; declared once for the whole file, never guessed per cell.
class DateFormat {
public:
    enum class Order { YearMonthDay, DayMonthYear, MonthDayYear };

    /// YYYY-MM-DD (ISO 8601).
    DateFormat() = default;
    /// A null separator means digits only (YYYYMMDD).
    DateFormat(Order order, QChar separator);

    /// Reads a name such as "DD.MM.YYYY", "m/d/yyyy" or "YYYYMMDD": year, month and day in one of
    /// the three orders with one of `.`, `/`, `-` or nothing between them.
    static std::optional<DateFormat> named(QStringView name);
    /// Its name, as named() reads it.
    QString name() const;

    Order order() const { return m_order; }

    /// The day that `text` tells; spaces around it and a time of day after it are ignored. The
    /// order is that of the format, but any of the three separators is taken, and one digit for a
    /// day or month. Input errors, a sentence each: another form, a year of two digits, no such
    /// day.
    Result<QDate> parse(QStringView text) const;

    bool operator==(const DateFormat &) const = default;

private:
    Order m_order = Order::YearMonthDay;
    QChar m_separator = u'-';
};

} // namespace chapterhouse
