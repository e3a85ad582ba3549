#pragma once

#include "domain/value.h"

#include <QLocale>

#include <optional>

namespace chapterhouse {

/// An amount as it is shown in the locale, always with two decimals: "1,250.00".
QString moneyText(Money amount, const QLocale &locale);

/// An amount as people type it: with a point or a comma before one or two decimals, with or without
/// separators of thousands and a currency around it. What is no amount, or has more decimals, is
/// nothing.
std::optional<Money> moneyFromText(const QString &text, const QLocale &locale);

} // namespace chapterhouse
