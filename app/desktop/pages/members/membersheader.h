#pragma once

#include "desktop/records/listhead.h"

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// The head of the member list.
class MembersHeader final : public ListHead {
    Q_OBJECT

public:
    explicit MembersHeader(QWidget *parent = nullptr);

    void setEditable(bool editable) override;

Q_SIGNALS:
    void importRequested();
    void exportRequested();

private:
    QPushButton *m_import;
};

/// What can be done with several members at once; hidden while there are not several.
class SelectionBar final : public QWidget {
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    void setCount(int count);
    void setEditable(bool editable);

Q_SIGNALS:
    void exportRequested();
    void removeRequested();
    /// What has to do with tags is wanted, as a menu at a point on the screen.
    void tagsRequested(const QPoint &at);
    /// The same for the chapters that they can be added to.
    void chaptersRequested(const QPoint &at);

private:
    InkLabel *m_words;
    QPushButton *m_chapters;
    QPushButton *m_tags;
    QPushButton *m_remove;
};

} // namespace chapterhouse
