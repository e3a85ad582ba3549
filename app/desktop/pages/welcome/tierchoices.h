#pragma once

#include "actions/association.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QGridLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class MoneyField;

/// The tiers that a new file begins with: which of the usual ones, and what they cost a year.
class TierChoices final : public QWidget {
    Q_OBJECT

public:
    explicit TierChoices(QWidget *parent = nullptr);

    void setCurrency(const QString &currency);
    /// The ticked ones; an amount that is none stays the usual one.
    QList<FirstTier> tiers();

private:
    struct Choice {
        FirstTier tier;
        QCheckBox *isTaken;
        MoneyField *amount;
    };

    void addChoice(QGridLayout *grid, const FirstTier &tier);

    QList<Choice> m_choices;
};

} // namespace chapterhouse
