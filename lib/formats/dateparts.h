#pragma once

#include "formats/dateformat.h"

namespace chapterhouse {

/// A group of digits in a date.
struct DatePart {
    int digits = 0; ///< how many, from 1 to 4
    int number = 0;
};

/// A text that has the shape of a date, before anyone says which part is the year.
struct DateParts {
    DatePart first;
    DatePart middle;
    DatePart last;
    QChar separator; ///< null for digits only
};

/// "1.2.2024", "2024-02-01", "1/2/24": three groups of digits with the same separator between them.
std::optional<DateParts> datePartsOf(QStringView text);

/// "20240201": eight digits, taken apart in that order.
std::optional<DateParts> compactDateParts(QStringView text, DateFormat::Order order);

/// Takes a time of day off the end: "2024-02-01 12:00:00" or "2024-02-01T12:00Z" is "2024-02-01".
QStringView withoutTimeOfDay(QStringView text);

} // namespace chapterhouse
