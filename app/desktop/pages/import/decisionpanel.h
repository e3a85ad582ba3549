#pragma once

#include "desktop/pages/import/planmodel.h"
#include "desktop/widgets/tonedframe.h"

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

/// Asks about a row that may be the same person, or somebody who was removed: everybody it may be,
/// with what tells them apart.
class DecisionPanel final : public TonedFrame {
    Q_OBJECT

public:
    /// `plan` must outlive the panel.
    explicit DecisionPanel(PlanModel &plan, QWidget *parent = nullptr);

    /// Asks about a row, if it has something to decide; otherwise hides.
    void showRow(int row);

private:
    QWidget *newQuestion();
    void addChoice(QVBoxLayout *column, const RowChoice &choice);
    QString wordsOf(const RowChoice &choice) const;
    void showChoice();

    PlanModel &m_plan;
    int m_row = -1;
    QWidget *m_room = nullptr; ///< made anew for each row
    QButtonGroup *m_buttons = nullptr;
    QList<RowChoice> m_choices;
};

} // namespace chapterhouse
