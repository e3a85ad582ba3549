#include "desktop/widgets/listandrecord.h"

#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>
#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int overListBelow = 900;
constexpr int widestUsualRecord = 388;
constexpr double usualShare = 0.4;
constexpr double preferredShare = 0.56;

} // namespace

ListAndRecord::ListAndRecord(QWidget *list, QWidget *record, QWidget *parent)
    : QWidget(parent), m_splitter(new QSplitter), m_back(new QPushButton(tr("Back to the list")))
{
    m_back->setObjectName(u"backToList"_s);
    m_back->setIcon(iconOf(Icon::ChevronLeft));
    auto *side = new QWidget;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, 0);
    row->addWidget(m_back, 0, Qt::AlignLeading);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(record, 1);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(list);
    m_splitter->addWidget(side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_splitter);
    connect(m_back, &QPushButton::clicked, this, &ListAndRecord::backRequested);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_isRestored = true;
        Q_EMIT stateChanged();
    });
}

void ListAndRecord::preferRecord()
{
    m_prefersRecord = true;
}

void ListAndRecord::restoreState(const QByteArray &state)
{
    m_isRestored = m_splitter->restoreState(state);
}

QByteArray ListAndRecord::saveState() const
{
    return m_splitter->saveState();
}

void ListAndRecord::setRecordOpen(bool open)
{
    m_isOpen = open;
    m_isAlone = m_isAlone && open;
    arrange();
}

void ListAndRecord::openAlone()
{
    m_isAlone = true;
    setRecordOpen(true);
}

void ListAndRecord::arrange()
{
    const bool isOver = m_isAlone || window()->width() < overListBelow;
    m_splitter->widget(0)->setVisible(!isOver || !m_isOpen);
    m_splitter->widget(1)->setVisible(!isOver || m_isOpen);
    m_back->setVisible(isOver);
    if (std::exchange(m_isOver, isOver) != isOver)
        Q_EMIT coveringChanged(isOver);
}

void ListAndRecord::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    if (m_isRestored)
        return;
    const int record = m_prefersRecord
                           ? static_cast<int>(width() * preferredShare)
                           : std::min(static_cast<int>(width() * usualShare), widestUsualRecord);
    m_splitter->setSizes({width() - record, record});
}

} // namespace chapterhouse
