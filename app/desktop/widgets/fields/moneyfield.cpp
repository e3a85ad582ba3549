#include "desktop/widgets/fields/moneyfield.h"

#include "desktop/widgets/inklabel.h"
#include "domain/moneytext.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace chapterhouse {

MoneyField::MoneyField(QWidget *parent)
    : LineField(parent), m_currency(new InkLabel(Colour::Quiet, InkLabel::Size::Normal, this))
{
    edit()->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    layout()->addWidget(m_currency);
}

void MoneyField::setCurrency(const QString &currency)
{
    m_currency->setText(currency);
}

QString MoneyField::textOf(const FieldValue &value) const
{
    if (const auto *amount = std::get_if<Money>(&value))
        return moneyText(*amount, locale());
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

FieldValue MoneyField::valueOf(const QString &text) const
{
    const auto amount = moneyFromText(text, locale());
    return amount ? FieldValue(*amount) : textValue(text);
}

} // namespace chapterhouse
