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

    void showConflicts(const std::vector<ListedConflict> &conflicts);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void decided(chapterhouse::Resolution resolution);

private:
    InkLabel *m_title;
    InkLabel *m_names;
    InkLabel *m_meaning;
    QPushButton *m_mine;
    QPushButton *m_theirs;
};

} // namespace chapterhouse
