#pragma once

#include "site/conflicts.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// Several conflicts that end alike.
class ConflictsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ConflictsPanel(QWidget *parent = nullptr);

    /// `isTyped`: something was typed into the result of one of them.
    void showConflicts(const std::vector<ListedConflict> &conflicts, bool isTyped);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void decided(chapterhouse::Resolution resolution);

private:
    void refreshChoices();

    InkLabel *m_title;
    InkLabel *m_names;
    InkLabel *m_meaning;
    QPushButton *m_mine;
    QPushButton *m_theirs;
    bool m_isReadable = true;
    bool m_isReadOnly = false;
};

} // namespace chapterhouse
