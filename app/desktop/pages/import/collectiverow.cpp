#include "desktop/pages/import/collectiverow.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

CollectiveRow::CollectiveRow(const QString &known, QWidget *parent)
    : QWidget(parent), m_address(new QLineEdit(known)), m_fetch(new QPushButton(tr("Fetch")))
{
    constexpr int mostWidth = 480;
    setMaximumWidth(mostWidth);
    auto *label = new InkLabel(Colour::Quiet);
    label->setText(tr("Or fetch the members of a collective from Open Collective"));
    label->setWordWrap(true);
    label->setBuddy(m_address);
    m_address->setObjectName(u"collectiveAddress"_s);
    m_address->setAccessibleName(tr("Address of the collective"));
    m_address->setPlaceholderText(u"https://opencollective.com/example"_s);
    m_fetch->setObjectName(u"fetchCollective"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(m_address, 1);
    row->addWidget(m_fetch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, spacing::wide);
    column->setSpacing(spacing::tight);
    column->addWidget(label);
    column->addLayout(row);
    connect(m_fetch, &QPushButton::clicked, this, &CollectiveRow::request);
    connect(m_address, &QLineEdit::returnPressed, this, &CollectiveRow::request);
}

void CollectiveRow::request()
{
    if (m_address->text().trimmed().isEmpty())
        m_address->setFocus();
    else
        Q_EMIT fetchRequested(m_address->text().trimmed());
}

} // namespace chapterhouse
