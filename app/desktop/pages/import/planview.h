#pragma once

#include <QTableView>

namespace chapterhouse {

/// The table of a PlanModel. Left and Right choose the decision of the selected rows.
class PlanView final : public QTableView {
    Q_OBJECT

public:
    explicit PlanView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool decide(int step);
    void fitColumns();
};

} // namespace chapterhouse
