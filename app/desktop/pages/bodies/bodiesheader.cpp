#include "desktop/pages/bodies/bodiesheader.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace chapterhouse {

BodiesHeader::BodiesHeader(QWidget *parent)
    : QWidget(parent), m_count(new InkLabel(Colour::Quiet)), m_add(new QPushButton(tr("Add body")))
{
    auto *title = new InkLabel(Colour::Text, InkLabel::Size::Title);
    title->setText(tr("Board and committees"));
    m_count->setObjectName(QStringLiteral("bodyCount"));
    m_add->setObjectName(QStringLiteral("addBodyButton"));
    m_add->setIcon(iconOf(Icon::Add));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::normal);
    row->addWidget(title);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &BodiesHeader::addRequested);
}

void BodiesHeader::setCount(int count)
{
    m_count->setText(QLocale().toString(count));
}

void BodiesHeader::setEditable(bool editable)
{
    m_add->setEnabled(editable);
}

} // namespace chapterhouse
