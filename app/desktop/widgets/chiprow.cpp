#include "desktop/widgets/chiprow.h"

#include "desktop/widgets/chip.h"
#include "desktop/widgets/flowlayout.h"
#include "desktop/widgets/rovingfocus.h"

#include <QSignalBlocker>

#include <algorithm>

namespace chapterhouse {

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent), m_flow(new FlowLayout(this)), m_focus(new RovingFocus(Qt::Horizontal, this)),
      m_filter(new Chip(Chip::Kind::Action, tr("Filter"), this))
{
    setAccessibleName(tr("Filters"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_filter->setObjectName(QStringLiteral("addFilter"));
    m_filter->setAccessibleName(tr("Add a filter"));
    m_filter->setLeadingIcon(Icon::SignPlus);
    m_flow->addWidget(m_filter);
    connect(m_filter, &Chip::clicked, this, [this] {
        Q_EMIT filterRequested(m_filter->mapToGlobal(m_filter->rect().bottomLeft()));
    });
    rebuildOrder();
}

void ChipRow::addChoice(const QString &key, const QString &label, std::optional<int> count)
{
    auto *chip = new Chip(Chip::Kind::ChoiceItem, label, this);
    chip->setObjectName(key);
    chip->setCount(count);
    connect(chip, &Chip::toggled, this,
            [this, key](bool checked) { Q_EMIT choiceToggled(key, checked); });
    m_flow->addWidget(chip);
    m_flow->moveItem(m_flow->count() - 1, static_cast<int>(m_choices.size()));
    m_choices.append(chip);
    rebuildOrder();
}

void ChipRow::setChoiceCount(const QString &key, std::optional<int> count)
{
    if (Chip *chip = choice(key))
        chip->setCount(count);
}

void ChipRow::setChecked(const QString &key, bool checked)
{
    if (Chip *chip = choice(key)) {
        const QSignalBlocker quietly(chip);
        chip->setChecked(checked);
    }
}

bool ChipRow::isChecked(const QString &key) const
{
    const Chip *chip = choice(key);
    return chip && chip->isChecked();
}

void ChipRow::setTerms(const QList<Term> &terms)
{
    if (m_terms == terms)
        return;
    m_terms = terms;
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_termChips.size(); ++i) {
        if (m_termChips[i]->hasFocus())
            focused = i;
        m_flow->removeWidget(m_termChips[i]);
        m_termChips[i]->hide();
        m_termChips[i]->deleteLater();
    }
    m_termChips.clear();
    for (const Term &term : terms) {
        auto *chip = new Chip(Chip::Kind::Term, term.label, this);
        chip->setObjectName(term.key);
        connect(chip, &Chip::clicked, this, [this, key = term.key] { Q_EMIT termClicked(key); });
        connect(chip, &Chip::removeRequested, this,
                [this, key = term.key] { Q_EMIT termRemoved(key); });
        m_flow->addWidget(chip);
        m_flow->moveItem(m_flow->count() - 1,
                         static_cast<int>(m_choices.size() + m_termChips.size()));
        m_termChips.append(chip);
        chip->show();
    }
    rebuildOrder();
    if (focused >= 0)
        focusNear(focused);
}

void ChipRow::setFilterOffered(bool offered)
{
    m_filter->setVisible(offered);
    rebuildOrder();
}

Chip *ChipRow::choice(const QString &key) const
{
    const auto found = std::find_if(m_choices.begin(), m_choices.end(),
                                    [&](const Chip *chip) { return chip->objectName() == key; });
    return found == m_choices.end() ? nullptr : *found;
}

void ChipRow::rebuildOrder()
{
    QList<QWidget *> order;
    for (Chip *chip : std::as_const(m_choices))
        order.append(chip);
    for (Chip *chip : std::as_const(m_termChips))
        order.append(chip);
    order.append(m_filter);
    m_focus->setItems(order);
    // Chips may come when all else in the window is there; "+ Filter" keeps their place for them.
    if (order.size() > 1)
        setTabOrder(m_filter, order.first());
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ChipRow::focusNear(qsizetype index)
{
    Chip *next =
        m_termChips.isEmpty() ? m_filter : m_termChips[std::min(index, m_termChips.size() - 1)];
    next->setFocus(Qt::OtherFocusReason);
}

} // namespace chapterhouse
