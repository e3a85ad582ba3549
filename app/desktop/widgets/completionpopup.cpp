#include "desktop/widgets/completionpopup.h"

#include "desktop/widgets/look/paint.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chapterhouse {

namespace {

constexpr int meaningRole = Qt::UserRole;
constexpr int popupWidth = 360;

/// The term, and after it quietly what it means.
class OfferDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return QSize(popupWidth, option.fontMetrics.height() + 10);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        paintRowGround(painter, option.rect, option.palette, option.state, true);
        const QRect room = option.rect.adjusted(10, 0, -10, 0);
        const QString term = index.data(Qt::DisplayRole).toString();
        const QFont strong = strongFont(option.font);
        painter->setFont(strong);
        painter->setPen(colourOf(Colour::Text, option.palette));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading, term);
        const int used = QFontMetrics(strong).horizontalAdvance(term) + spacing::wide;
        const QRect rest = QStyle::visualRect(option.direction, room, room.adjusted(used, 0, 0, 0));
        const QFont small = smallFont(option.font);
        painter->setFont(small);
        painter->setPen(colourOf(Colour::Quiet, option.palette));
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignTrailing,
                          QFontMetrics(small).elidedText(index.data(meaningRole).toString(),
                                                         Qt::ElideRight, rest.width()));
        painter->restore();
    }
};

} // namespace

CompletionPopup::CompletionPopup(QLineEdit *edit)
    : QObject(edit), m_edit(edit), m_model(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_model, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_completer->setWidget(edit);
    m_completer->popup()->setItemDelegate(new OfferDelegate(m_completer->popup()));
    m_completer->popup()->setAccessibleName(tr("Suggestions"));
    m_completer->popup()->installEventFilter(this);
    edit->installEventFilter(this);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &CompletionPopup::take);
    connect(edit, &QLineEdit::textEdited, this, &CompletionPopup::update);
}

void CompletionPopup::update()
{
    m_shown = m_source ? m_source(m_edit->text(), m_edit->cursorPosition()) : Completions();
    m_model->clear();
    for (const Completions::Offer &offer : std::as_const(m_shown.offers)) {
        auto *item = new QStandardItem(offer.text);
        item->setData(offer.meaning, meaningRole);
        item->setData(offer.meaning.isEmpty() ? offer.text : offer.text + ", "_L1 + offer.meaning,
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (m_shown.offers.isEmpty()) {
        hide();
        return;
    }
    QRect under = m_edit->rect();
    under.setWidth(std::min(popupWidth, under.width()));
    m_completer->complete(under);
    m_completer->popup()->setCurrentIndex(QModelIndex());
}

void CompletionPopup::hide()
{
    m_completer->popup()->hide();
}

/// A completer hands every key to its line first, for which Enter would end the typing. It stays
/// open when its line is hidden.
bool CompletionPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::Hide)
        hide();
    const QModelIndex chosen = m_completer->popup()->currentIndex();
    if (watched != m_edit && event->type() == QEvent::KeyPress && chosen.isValid()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab) {
            hide();
            take(chosen);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void CompletionPopup::take(const QModelIndex &index)
{
    const Completions::Offer chosen = m_shown.offers.value(index.row());
    if (!chosen.key.isEmpty()) {
        Q_EMIT picked(chosen);
        return;
    }
    const QString offer = index.data(Qt::DisplayRole).toString();
    m_edit->setSelection(m_shown.from, m_shown.length);
    if (m_shown.length == 0)
        m_edit->setCursorPosition(m_shown.from);
    m_edit->insert(offer);
    Q_EMIT completed();
}

} // namespace chapterhouse
