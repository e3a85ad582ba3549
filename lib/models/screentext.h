#pragma once

#include "domain/catalogue.h"
#include "models/titles.h"

#include <QLocale>

namespace chapterhouse {

/// A day as it is shown: the locale's own order with the month as a short word, "3 May 2027".
QString dayText(QDate day, const QLocale &locale = QLocale());
/// The same without the year.
QString shortDayText(QDate day, const QLocale &locale = QLocale());

/// An amount as it is shown in the locale, always with two decimals: "1,250.00".
QString moneyText(Money amount, const QLocale &locale);

/// A field's value as a person reads it: days and amounts in the locale, the titles of choices and
/// of records referred to, names of countries, lists with commas. Absent is the empty text.
QString screenText(const FieldSpec &field, const FieldValue &value, const Titles &titles);

} // namespace chapterhouse
