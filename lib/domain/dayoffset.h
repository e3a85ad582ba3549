#pragma once

#include "base/result.h"

namespace chapterhouse {

/// How far a day is from another one, which comes later when `days` is negative: "2 weeks before",
/// "the day after", "on the day".
QString dayOffsetWords(qint64 days);

/// For a field that holds such a distance: the whole number of days, like -14, from that or from
/// words as dayOffsetWords() makes them, in any case. Input for anything else.
Result<QString> checkDayOffset(const QString &text);
/// The words for what such a field holds.
QString dayOffsetFieldWords(const QString &stored);

} // namespace chapterhouse
