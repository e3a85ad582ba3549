#pragma once

#include <QTableView>

namespace chapterhouse {

class PlanModel;

/// The table of a PlanModel. Left and Right choose the decision of the selected rows.
class PlanView final : public QTableView {
    Q_OBJECT

public:
    /// `plan` must outlive the view.
    explicit PlanView(PlanModel &plan, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool decide(int step);
    void fitColumns();

    PlanModel &m_plan;
};

} // namespace chapterhouse
