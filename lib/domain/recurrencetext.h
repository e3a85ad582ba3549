#pragma once

#include "domain/recurrence.h"

#include <QLocale>

namespace chapterhouse {

/// When something recurs, as a person says it, in the time of its own zone: "Every Tuesday at
/// 15:00", "The first Monday of each month at 19:30, until 31 Dec 2026". A rule that is not of the
/// common sorts stands for itself.
QString recurrenceText(const RecurringTime &recurring, const QLocale &locale = QLocale());

/// What a rule says of the days alone: "Every Tuesday, 10 times". A rule whose days follow from the
/// first time, or that is not of the common sorts, stands for itself.
QString ruleText(const QString &rule, const QLocale &locale = QLocale());

} // namespace chapterhouse
