#pragma once

#include "desktop/widgets/fields/linefield.h"

#include <QLocale>

#include <optional>

namespace chapterhouse {

class InkLabel;

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
