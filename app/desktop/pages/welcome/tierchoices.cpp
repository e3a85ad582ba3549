#include "desktop/pages/welcome/tierchoices.h"

#include "desktop/widgets/fields/moneyfield.h"
#include "desktop/widgets/look/type.h"

#include <QCheckBox>
#include <QGridLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int tiersBelowEachOther = 3;

} // namespace

TierChoices::TierChoices(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::normal);
    grid->setVerticalSpacing(spacing::normal);
    for (const FirstTier &tier : usualTiers())
        addChoice(grid, tier);
}

void TierChoices::addChoice(QGridLayout *grid, const FirstTier &tier)
{
    const auto at = static_cast<int>(m_choices.size());
    const int column = at / tiersBelowEachOther * 3;
    auto *isTaken = new QCheckBox(tier.name);
    isTaken->setObjectName(u"tier"_s + tier.name);
    isTaken->setChecked(true);
    auto *amount = new MoneyField;
    amount->setFieldName(tr("%1, a year", "tier").arg(tier.name));
    amount->setValue(tier.amount);
    grid->addWidget(isTaken, at % tiersBelowEachOther, column);
    grid->addWidget(amount, at % tiersBelowEachOther, column + 1);
    grid->setColumnStretch(column + 1, 1);
    if (column > 0)
        grid->setColumnMinimumWidth(column - 1, spacing::wide);
    connect(isTaken, &QCheckBox::toggled, amount, &QWidget::setEnabled);
    m_choices += {tier, isTaken, amount};
}

void TierChoices::setCurrency(const QString &currency)
{
    for (const Choice &choice : std::as_const(m_choices))
        choice.amount->setCurrency(currency);
}

QList<FirstTier> TierChoices::tiers()
{
    QList<FirstTier> tiers;
    for (const Choice &choice : std::as_const(m_choices)) {
        if (!choice.isTaken->isChecked())
            continue;
        choice.amount->finishEditing();
        FirstTier tier = choice.tier;
        if (const auto *amount = std::get_if<Money>(&choice.amount->value()))
            tier.amount = *amount;
        tiers += tier;
    }
    return tiers;
}

} // namespace chapterhouse
