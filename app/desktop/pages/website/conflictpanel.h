#pragma once

#include "site/conflicts.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
class QSplitter;
QT_END_NAMESPACE

namespace chapterhouse {

class BandLabel;
class ChoiceList;
class ConflictResult;
class DifferenceView;
class InkLabel;

/// A file that here and the website contradict each other about: both versions, and the decision.
class ConflictPanel final : public QWidget {
    Q_OBJECT

public:
    /// `reader` outlives it.
    explicit ConflictPanel(const Reader &reader, QWidget *parent = nullptr);

    /// One that is shown already stays as somebody has begun to decide it.
    void showConflict(const ListedConflict &conflict, const SiteProfile &site);
    const ListedConflict &conflict() const { return m_conflict; }
    void setReadOnly(bool readOnly);
    /// A decision is carried out: nothing can be typed meanwhile.
    void setBusy(bool busy);
    /// Whether somebody typed into the result of that conflict.
    bool holdsTyped(const ConflictRef &conflict) const;
    /// It is decided: what was typed about it is of no more use.
    void forgetTyped(const ConflictRef &decided);

Q_SIGNALS:
    void decided(chapterhouse::Resolution resolution);
    /// With a file that was made of both.
    void decidedWith(const QByteArray &file);

private:
    bool takeApart(const SiteProfile &site);
    void showWhole(bool isApart);
    void compose();
    void refreshChoices();

    ListedConflict m_conflict;
    InkLabel *m_title;
    InkLabel *m_path;
    BandLabel *m_reason;
    QSplitter *m_parts; ///< the choices, and what comes of them
    ChoiceList *m_choices;
    ConflictResult *m_result;
    QPushButton *m_use;
    QPushButton *m_mine;
    QPushButton *m_theirs;
    InkLabel *m_legend;
    DifferenceView *m_difference;
    bool m_isReadOnly = false;
    bool m_isBusy = false;
    bool m_isShown = false;
};

} // namespace chapterhouse
