#pragma once

#include "domain/status.h"

/// Searches for members, as a person would type them, that figures and sentences are about: what is
/// counted and the list behind it are the same.
namespace chapterhouse {

/// So many days before it ends a membership is to be renewed.
inline constexpr int renewalDays = 30;

/// "paid_until:2026-11-21..2026-12-21": whose paid time ends soon, whatever their status.
QString endingSoonSearch(QDate today);
/// Those of them who are in good standing.
QString renewalsDueSearch(QDate today);
/// Who is lapsed since a day of this month.
QString lapsedThisMonthSearch(QDate today, const StatusRules &rules);

/// "status:current class:regular": who is in good standing, of a class.
QString goodStandingSearch(MemberClass memberClass);
/// Who joined in the month of a day: by the day on record, else by that of the first membership.
QString joinedInSearch(QDate month);
/// Who left or died in the month of a day.
QString leftInSearch(QDate month);
/// Who is lapsed and had paid into the month of a day.
QString lapsedInSearch(QDate month);
/// Who is in a chapter, by its short name or, where it has none, its name.
QString inChapterSearch(const QString &slug, const QString &name);

} // namespace chapterhouse
