#pragma once

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

/// Parts one under the other, which scroll where they are higher than the space there is.
class ScrollColumn : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollColumn(QWidget *parent = nullptr);

    /// A new, empty column in place of the one before.
    void beginColumn();
    /// Below the others.
    void addPart(QWidget *part);

private:
    QVBoxLayout *m_column = nullptr;
};

} // namespace chapterhouse
