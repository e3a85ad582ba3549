#include "desktop/records/recordhead.h"

#include "desktop/widgets/flowlayout.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

RecordHead::RecordHead(Kind kind, QWidget *parent)
    : QWidget(parent), m_name(new InkLabel(Colour::Text, InkLabel::Size::Title)),
      m_state(new StatusPill), m_siteState(new StatusPill),
      m_standing(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_top(new QHBoxLayout),
      m_more(new QToolButton), m_menu(new QMenu(m_more))
{
    m_name->setObjectName(nameOf(kind) + u"Name"_s);
    m_name->setWordWrap(true);
    m_state->setObjectName(nameOf(kind) + u"State"_s);
    m_state->hide();
    m_siteState->setObjectName(nameOf(kind) + u"Website"_s);
    m_siteState->hide();
    m_standing->setObjectName(nameOf(kind) + u"Standing"_s);
    m_standing->setWordWrap(true);
    m_more->setObjectName(nameOf(kind) + u"More"_s);
    m_more->setIcon(iconOf(Icon::More));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_menu->setObjectName(nameOf(kind) + u"Menu"_s);
    m_more->setMenu(m_menu);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_standing);
    m_top->setSpacing(spacing::normal + spacing::tight);
    m_top->addLayout(names, 1);
    auto *states = new QVBoxLayout;
    states->setSpacing(spacing::tight);
    states->addWidget(m_state, 0, Qt::AlignTrailing);
    states->addWidget(m_siteState, 0, Qt::AlignTrailing);
    states->addStretch(1);
    m_top->addLayout(states);
    auto *buttons = new QWidget;
    m_buttons = new FlowLayout(buttons);
    m_buttons->setSpacing(spacing::normal);
    m_buttons->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::normal);
    column->setSpacing(spacing::normal + spacing::tight);
    column->addLayout(m_top);
    column->addWidget(buttons);
}

void RecordHead::setPicture(QWidget *picture)
{
    m_top->insertWidget(0, picture, 0, Qt::AlignTop);
}

void RecordHead::setName(const QString &name)
{
    m_name->setText(name);
}

void RecordHead::setState(const Pill &pill)
{
    m_state->setPill(pill);
    m_state->show();
}

void RecordHead::setSiteState(const Pill &pill)
{
    m_siteState->setPill(pill);
}

void RecordHead::setStanding(const QString &words)
{
    m_standing->setText(words);
    m_standing->setVisible(!words.isEmpty());
}

QPushButton *RecordHead::addButton(const QString &words, const QString &name, Effect effect)
{
    auto *button = new QPushButton(words);
    button->setObjectName(name);
    m_buttons->addWidget(button);
    m_buttons->moveItem(m_buttons->count() - 1, m_buttons->count() - 2);
    setTabOrder(button, m_more);
    if (effect == Effect::Changes)
        m_changingButtons += button;
    return button;
}

QAction *RecordHead::addToMenu(const QString &words, Effect effect)
{
    QAction *action = m_menu->addAction(words);
    if (effect == Effect::Changes)
        m_changingActions += action;
    return action;
}

void RecordHead::addMenuSeparator()
{
    m_menu->addSeparator();
}

void RecordHead::setReadOnly(bool readOnly)
{
    for (QPushButton *button : std::as_const(m_changingButtons))
        button->setEnabled(!readOnly);
    for (QAction *action : std::as_const(m_changingActions))
        action->setEnabled(!readOnly);
}

} // namespace chapterhouse
