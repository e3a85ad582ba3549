#include "desktop/widgets/chip.h"

#include "desktop/widgets/look/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace chapterhouse {

namespace {

constexpr int sidePadding = 12;
constexpr int iconSide = 12;

} // namespace

Chip::Chip(Kind kind, const QString &label, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    setText(label);
    setAccessibleName(label);
    setCheckable(kind == Kind::ChoiceItem);
    setFont(smallFont(font()));
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(kind == Kind::Term);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (kind == Kind::Term)
        setAccessibleDescription(tr("Press Delete to take this filter away"));
}

void Chip::setCount(std::optional<int> count)
{
    m_count = count;
    setAccessibleName(words());
    updateGeometry();
    update();
}

void Chip::setLeadingIcon(Icon icon)
{
    m_leading = icon;
    updateGeometry();
    update();
}

void Chip::setActive(bool active)
{
    m_active = active;
    update();
}

QString Chip::words() const
{
    return m_count ? text() + u' ' + locale().toString(*m_count) : text();
}

bool Chip::isOn() const
{
    return isChecked() || m_active || m_kind == Kind::Term;
}

std::optional<Icon> Chip::trailingIcon() const
{
    if (m_kind == Kind::Term)
        return Icon::Close;
    return m_kind == Kind::Menu ? std::optional(Icon::ChevronDown) : std::nullopt;
}

QRect Chip::trailingRect() const
{
    const QRect rect(width() - sidePadding - iconSide + spacing::tight, 0, iconSide, height());
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

QRect Chip::leadingRect() const
{
    const QRect rect(sidePadding - 2, 0, iconSide, height());
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

QSize Chip::sizeHint() const
{
    constexpr int iconRoom = iconSide + spacing::tight;
    int width = textWidth(fontMetrics(), words()) + 2 * sidePadding;
    width += m_leading ? iconRoom - 2 : 0;
    width += trailingIcon() ? iconRoom - spacing::tight + 2 : 0;
    return QSize(width, fontMetrics().height() + 10);
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint().boundedTo(QSize(4 * sidePadding, QWIDGETSIZE_MAX));
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_Sunken, isDown());
    const bool on = isOn();
    const QColor ground = colourOf(on ? Colour::AccentPale : Colour::Ground, palette());
    const qreal radius = height() / 2.0;
    paintBox(&painter, rect(),
             {.fill = touched(ground, palette(), option.state),
              .border = colourOf(on ? Colour::Accent : Colour::Line, palette()),
              .radius = radius});
    if (showsFocus(option.state))
        paintFocusRing(&painter, rect(), palette(), radius);

    const QColor ink = colourOf(on ? Colour::Accent : Colour::Quiet, palette());
    QRect room = rect().adjusted(sidePadding, 0, -sidePadding, 0);
    const int leading = m_leading ? iconSide + spacing::tight - 2 : 0;
    const int trailing = trailingIcon() ? iconSide - 2 : 0;
    room = isRightToLeft() ? room.adjusted(trailing, 0, -leading, 0)
                           : room.adjusted(leading, 0, -trailing, 0);
    if (m_leading)
        paintIcon(&painter, leadingRect(), *m_leading, ink);
    if (const auto icon = trailingIcon())
        paintIcon(&painter, trailingRect(), *icon, ink);
    painter.setPen(ink);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(words(), Qt::ElideRight, room.width()));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (m_kind == Kind::Term && removes) {
        Q_EMIT removeRequested();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    m_removing = m_kind == Kind::Term && event->button() == Qt::LeftButton &&
                 trailingRect().adjusted(-4, 0, 4, 0).contains(event->position().toPoint());
    if (!m_removing)
        QAbstractButton::mousePressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_removing) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    m_removing = false;
    if (trailingRect().adjusted(-4, 0, 4, 0).contains(event->position().toPoint()))
        Q_EMIT removeRequested();
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    if (m_kind == Kind::Term) {
        const bool overCross = trailingRect().contains(event->position().toPoint());
        setCursor(overCross ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    QAbstractButton::mouseMoveEvent(event);
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_kind == Kind::Term) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
            event->accept();
    }
    return QAbstractButton::event(event);
}

} // namespace chapterhouse
