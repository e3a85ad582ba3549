#pragma once

#include "formats/csvguess.h"
#include "formats/dateformat.h"

namespace chapterhouse {

/// How the dates of a file seem to be written.
struct DateGuess {
    DateFormat format = {};   ///< YYYY-MM-DD if there are no dates
    int cells = 0;            ///< how many cells of the sample are dates
    bool isAmbiguous = false; ///< day and month could be the other way round; the day is put first

    bool operator==(const DateGuess &) const = default;
};

/// Tries the cells of every column in which most are dates. `rows` is without the header. With dots
/// between the numbers the day comes first unless a cell says otherwise.
DateGuess guessDates(const CsvSample &rows);

} // namespace chapterhouse
