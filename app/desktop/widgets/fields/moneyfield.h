#pragma once

#include "desktop/widgets/fields/linefield.h"

#include <QLocale>

#include <optional>

namespace chapterhouse {

class InkLabel;

/// An amount as it is shown in the locale, always with two decimals: "1,250.00".
QString moneyText(Money amount, const QLocale &locale);

/// An amount as people type it: with a point or a comma before one or two decimals, with or without
/// separators of thousands and a currency around it. What is no amount, or has more decimals, is
/// nothing.
std::optional<Money> moneyFromText(const QString &text, const QLocale &locale);

/// An amount, with its currency after it. What is no amount is told as it was typed.
class MoneyField final : public LineField {
    Q_OBJECT

public:
    explicit MoneyField(QWidget *parent = nullptr);
    /// The ISO 4217 code that is shown after the amount.
    void setCurrency(const QString &currency);

protected:
    QString textOf(const FieldValue &value) const override;
    FieldValue valueOf(const QString &text) const override;

private:
    InkLabel *m_currency;
};

} // namespace chapterhouse
