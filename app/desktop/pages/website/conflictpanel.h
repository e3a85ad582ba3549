#pragma once

#include "site/conflicts.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class BandLabel;
class ChoiceList;
class DifferenceView;
class InkLabel;

/// A file that here and the website contradict each other about: both versions, and the decision.
class ConflictPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ConflictPanel(QWidget *parent = nullptr);

    void showConflict(const ListedConflict &conflict);
    const ListedConflict &conflict() const { return m_conflict; }
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void decided(chapterhouse::Resolution resolution);
    /// With a file that was made of both.
    void decidedWith(const QByteArray &file);

private:
    ListedConflict m_conflict;
    InkLabel *m_title;
    InkLabel *m_path;
    BandLabel *m_reason;
    ChoiceList *m_choices;
    QPushButton *m_use;
    QPushButton *m_mine;
    QPushButton *m_theirs;
    InkLabel *m_legend;
    DifferenceView *m_difference;
    bool m_isReadOnly = false;
};

} // namespace chapterhouse
