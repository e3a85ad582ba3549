#pragma once

#include "domain/bodyroster.h"
#include "domain/day.h"

namespace chapterhouse {

/// Somebody who had a function, or a seat without one, for some days of a period.
struct OfficeStay {
    MemberId member;
    QString name;
    SeatId seat;   ///< where there are several one after the other, the first
    DayRange days; ///< within the period
    SeatOrigin how = SeatOrigin::Elected; ///< the seat's, where it began in the period

    bool operator==(const OfficeStay &) const = default;
};

/// A body over the years: a row for each function, and one for those who had none, by periods.
struct BodyYears {
    std::vector<DayRange> periods; ///< the latest first
    QStringList titles;            ///< of the rows; empty for those without a function
    /// By row and period, in order of their days, then by name.
    std::vector<std::vector<std::vector<OfficeStay>>> stays;

    bool operator==(const BodyYears &) const = default;
};

/// Periods are terms of the body, or years where seats are elected within a term or there are no
/// terms: from the first seat to the period of the day, or later where seats begin later.
BodyYears bodyYears(const BodyRoster &roster, QDate day);

/// What is told beside a name: "by-election, from 1 Oct 2025", "until 31 Mar 2026"; empty for the
/// whole of a period.
QString stayText(const OfficeStay &stay, const DayRange &period);

} // namespace chapterhouse
