#pragma once

#include "desktop/widgets/pill.h"
#include "domain/kind.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace chapterhouse {

class FlowLayout;
class InkLabel;

/// The head of a record's pane: which record it is, how it stands, and what can be done with it:
/// the usual things as buttons, the others in a menu.
class RecordHead : public QWidget {
    Q_OBJECT

public:
    /// Its parts are called `<kind>Name`, `<kind>State`, `<kind>Standing`, `<kind>More` and
    /// `<kind>Menu`, and `<kind>Website` for how it stands on the website.
    explicit RecordHead(Kind kind, QWidget *parent = nullptr);

    /// Only what changes nothing is left.
    void setReadOnly(bool readOnly);
    /// How it stands on the website; without a word nothing is said.
    void setSiteState(const Pill &pill);

protected:
    enum class Effect { Changes, ChangesNothing };

    /// Before the name.
    void setPicture(QWidget *picture);
    void setName(const QString &name);
    void setState(const Pill &pill);
    /// Lines of quiet words under the name.
    void setStanding(const QString &words);
    QPushButton *addButton(const QString &words, const QString &name,
                           Effect effect = Effect::Changes);
    QAction *addToMenu(const QString &words, Effect effect = Effect::Changes);
    void addMenuSeparator();

private:
    InkLabel *m_name;
    StatusPill *m_state;
    StatusPill *m_siteState;
    InkLabel *m_standing;
    QHBoxLayout *m_top;
    FlowLayout *m_buttons;
    QToolButton *m_more;
    QMenu *m_menu;
    QList<QPushButton *> m_changingButtons;
    QList<QAction *> m_changingActions;
};

} // namespace chapterhouse
