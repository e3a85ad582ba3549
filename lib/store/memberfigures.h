#pragma once

#include "domain/membership.h"
#include "store/database.h"

#include <QDate>

/// How many members there are and were, for charts. What is counted is found again by the searches
/// of domain/membersearches.h, as of the same day.
namespace chapterhouse {

/// How many of each class were in good standing on a day: goodStandingSearch().
struct ClassFigures {
    QDate day;
    int regular = 0;
    int honorary = 0;
    int supporting = 0;

    bool operator==(const ClassFigures &) const = default;
    int of(MemberClass memberClass) const;
};

/// Of each of the days, which are valid and ascend.
Result<std::vector<ClassFigures>> membersByClass(Database &database, const QList<QDate> &days);

/// How many came and went in a month, as it is known on the day as of which is asked:
/// joinedInSearch(), leftInSearch(), lapsedInSearch().
struct MonthFigures {
    QDate month; ///< its first day
    int joined = 0;
    int left = 0;   ///< or died
    int lapsed = 0; ///< had paid into this month and did not renew

    bool operator==(const MonthFigures &) const = default;
};

/// Of so many months, that of the day as of which is asked last.
Result<std::vector<MonthFigures>> comingsAndGoings(Database &database, int months, QDate day);

/// How many members a chapter has: inChapterSearch().
struct ChapterFigures {
    RecordId chapter;
    QString name;
    QString slug; ///< may be empty
    int members = 0;

    bool operator==(const ChapterFigures &) const = default;
};

/// Of the chapters that have members on the day, the largest first.
Result<std::vector<ChapterFigures>> membersByChapter(Database &database, QDate day);

} // namespace chapterhouse
