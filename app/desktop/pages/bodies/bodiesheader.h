#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// The head of the list of bodies: its name, how many, and what begins here.
class BodiesHeader final : public QWidget {
    Q_OBJECT

public:
    explicit BodiesHeader(QWidget *parent = nullptr);

    void setCount(int count);
    void setEditable(bool editable);

Q_SIGNALS:
    void addRequested();

private:
    InkLabel *m_count;
    QPushButton *m_add;
};

} // namespace chapterhouse
