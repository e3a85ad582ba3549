#include "desktop/records/listhead.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace chapterhouse {

ListHead::ListHead(Kind kind, const QString &title, const QString &addWords, const QString &addName,
                   QWidget *parent)
    : QWidget(parent), m_count(new InkLabel(Colour::Quiet)), m_add(new QPushButton(addWords)),
      m_row(new QHBoxLayout(this))
{
    auto *name = new InkLabel(Colour::Text, InkLabel::Size::Title);
    name->setText(title);
    m_count->setObjectName(nameOf(kind) + QStringLiteral("Count"));
    m_add->setObjectName(addName);
    m_add->setIcon(iconOf(Icon::Add, Colour::OnAccent));
    setButtonKind(m_add, ButtonKind::Primary);
    m_row->setContentsMargins({});
    m_row->setSpacing(spacing::normal);
    m_row->addWidget(name);
    m_row->addWidget(m_count);
    m_row->addStretch();
    m_row->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &ListHead::addRequested);
}

QPushButton *ListHead::addButton(const QString &words, const QString &name)
{
    auto *button = new QPushButton(words);
    button->setObjectName(name);
    m_row->insertWidget(m_row->indexOf(m_add), button);
    return button;
}

void ListHead::addTool(QWidget *tool)
{
    constexpr int behindStretch = 3;
    m_row->insertWidget(behindStretch, tool);
}

void ListHead::setCount(int count)
{
    m_count->setText(QLocale().toString(count));
}

void ListHead::setEditable(bool editable)
{
    m_add->setEnabled(editable);
}

} // namespace chapterhouse
