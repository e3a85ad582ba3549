#pragma once

#include "desktop/widgets/charts/chartfigures.h"
#include "store/memberfigures.h"

namespace chapterhouse {

/// So many months, this one last, that charts over time show.
inline constexpr int monthsOfClasses = 24;
inline constexpr int monthsOfComings = 12;
/// So many chapters, the largest, are shown.
inline constexpr int mostChapters = 12;

/// The classes from below, and the columns of comings and goings from the left.
inline constexpr MemberClass classesInOrder[] = {MemberClass::Regular, MemberClass::Supporting,
                                                 MemberClass::Honorary};

/// The last day of each of the months up to this one, of which it is today.
QList<QDate> monthEnds(int months, QDate today);

ChartFigures classChart(const std::vector<ClassFigures> &figures);
/// Joined, left, lapsed.
ChartFigures comingsChart(const std::vector<MonthFigures> &figures);
ChartFigures chapterChart(const std::vector<ChapterFigures> &figures);

/// The search behind a bar of comingsChart().
QString searchBehind(const ChartBar &bar, const std::vector<MonthFigures> &figures);

} // namespace chapterhouse
