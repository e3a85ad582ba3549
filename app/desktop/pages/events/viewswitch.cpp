#include "desktop/pages/events/viewswitch.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QToolButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

ViewSwitch::ViewSwitch(QWidget *parent) : QWidget(parent), m_choices(new QButtonGroup(this))
{
    setObjectName(u"viewSwitch"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    addChoice(View::List, u"showList"_s, Icon::List, tr("Show as a list"));
    addChoice(View::Month, u"showMonth"_s, Icon::Calendar, tr("Show as a month"));
    addChoice(View::Agenda, u"showAgenda"_s, Icon::Agenda, tr("Show as an agenda"));
    setView(View::List);
    connect(m_choices, &QButtonGroup::idClicked, this, [this] { Q_EMIT viewChosen(view()); });
}

void ViewSwitch::addChoice(View view, const QString &name, Icon icon, const QString &words)
{
    auto *choice = new QToolButton;
    choice->setObjectName(name);
    choice->setIcon(iconOf(icon));
    choice->setAutoRaise(true);
    choice->setCheckable(true);
    choice->setToolTip(words);
    choice->setAccessibleName(words);
    m_choices->addButton(choice, static_cast<int>(view));
    layout()->addWidget(choice);
}

ViewSwitch::View ViewSwitch::view() const
{
    return static_cast<View>(m_choices->checkedId());
}

void ViewSwitch::setView(View view)
{
    m_choices->button(static_cast<int>(view))->setChecked(true);
}

QString nameOf(ViewSwitch::View view)
{
    switch (view) {
    case ViewSwitch::View::List:
        return u"list"_s;
    case ViewSwitch::View::Month:
        return u"month"_s;
    case ViewSwitch::View::Agenda:
        return u"agenda"_s;
    }
    Q_UNREACHABLE();
}

ViewSwitch::View viewFromName(const QString &name)
{
    for (const auto view : {ViewSwitch::View::Month, ViewSwitch::View::Agenda}) {
        if (name == nameOf(view))
            return view;
    }
    return ViewSwitch::View::List;
}

} // namespace chapterhouse
