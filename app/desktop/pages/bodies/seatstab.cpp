#include "desktop/pages/bodies/seatstab.h"

#include "desktop/pages/bodies/seatdelegate.h"
#include "desktop/pages/bodies/seatsmodel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

SeatsTab::SeatsTab(QWidget *parent)
    : QWidget(parent), m_model(new SeatsModel(this)), m_list(new QListView)
{
    m_list->setObjectName(u"seatList"_s);
    m_list->setAccessibleName(tr("Seats"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SeatDelegate(m_list));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::wide);
    buttons->setSpacing(spacing::normal);
    buttons->addWidget(addButton(u"giveFunction"_s, tr("Function…"), OfficeVerb::GiveFunction));
    buttons->addWidget(addButton(u"handOver"_s, tr("Hand over…"), OfficeVerb::HandOver));
    buttons->addWidget(addButton(u"endSeat"_s, tr("End…"), OfficeVerb::End));
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SeatsTab::offer);
    connect(m_list, &QListView::customContextMenuRequested, this, &SeatsTab::offerMenu);
    setFocusProxy(m_list);
    offer();
}

QPushButton *SeatsTab::addButton(const QString &name, const QString &words, OfficeVerb verb)
{
    auto *button = new QPushButton(words);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this,
            [this, verb] { Q_EMIT verbChosen(verb, chosen()); });
    m_buttons += button;
    return button;
}

void SeatsTab::showFacts(const BodyFacts &facts, bool withThoseToCome)
{
    const SeatId before = chosen();
    m_model->setFacts(facts, withThoseToCome);
    chooseSeat(before);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    offer();
}

void SeatsTab::chooseSeat(const SeatId &seat)
{
    if (const int row = m_model->rowOf(seat); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void SeatsTab::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    offer();
}

SeatId SeatsTab::chosen() const
{
    const FilledSeat *seat = m_model->seatAt(m_list->currentIndex().row());
    return seat ? seat->seat.id : SeatId();
}

void SeatsTab::offer()
{
    const bool canAct = !m_readOnly && !chosen().isEmpty();
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->setEnabled(canAct);
        button->setToolTip(canAct || m_readOnly ? QString() : tr("Choose a seat in the list."));
    }
}

void SeatsTab::offerMenu(const QPoint &at)
{
    if (m_readOnly || chosen().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"seatMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QPushButton *button : std::as_const(m_buttons))
        connect(menu->addAction(button->text()), &QAction::triggered, button, &QPushButton::click);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace chapterhouse
