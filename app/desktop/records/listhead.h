#pragma once

#include "domain/kind.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// The head of a list: its name, how many it shows, and what begins here.
class ListHead : public QWidget {
    Q_OBJECT

public:
    /// The button that adds is called `addName`, the count `<kind>Count`.
    ListHead(Kind kind, const QString &title, const QString &addWords, const QString &addName,
             QWidget *parent = nullptr);

    /// One more, before the button that adds.
    QPushButton *addButton(const QString &words, const QString &name);
    /// What chooses how the records are shown, before all buttons.
    void addTool(QWidget *tool);
    void setCount(int count);
    /// Whether records can be added.
    virtual void setEditable(bool editable);

Q_SIGNALS:
    void addRequested();

private:
    InkLabel *m_count;
    QPushButton *m_add;
    QHBoxLayout *m_row;
};

} // namespace chapterhouse
