#pragma once

#include "desktop/pages/bodies/bodyfacts.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace chapterhouse {

class YearsModel;

/// Who held what in a body over the years.
class YearsTab final : public QWidget {
    Q_OBJECT

public:
    explicit YearsTab(QWidget *parent = nullptr);

    void showFacts(const BodyFacts &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    YearsModel *m_model;
    QTableView *m_table;
};

} // namespace chapterhouse
