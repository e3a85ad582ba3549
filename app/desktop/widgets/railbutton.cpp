#include "desktop/widgets/railbutton.h"

#include "desktop/widgets/look/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chapterhouse {

namespace {

constexpr int sideMargin = 8;
constexpr int iconSide = 18;
constexpr int iconStart = 18;
constexpr int compactWidth = 52;
constexpr int labelled = iconStart + iconSide + 10;
constexpr int endPadding = 10;
constexpr int bareEndPadding = 4;
constexpr int badgePadding = 6;

} // namespace

RailButton::RailButton(const QString &label, std::optional<Icon> icon, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon)
{
    setText(label);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void RailButton::setCount(std::optional<int> count)
{
    m_count = count;
    describe();
}

void RailButton::setBadge(int badge, const QString &meaning)
{
    m_badge = badge;
    m_meaning = badge > 0 ? meaning : QString();
    describe();
}

void RailButton::setCompact(bool compact)
{
    m_compact = compact;
    describe();
    updateGeometry();
}

void RailButton::setCurrent(bool current)
{
    setChecked(current);
    setFont(current && m_icon ? strongFont(parentWidget()->font()) : parentWidget()->font());
}

void RailButton::describe()
{
    const QString end = endText();
    setAccessibleName(end.isEmpty() ? text() : text() + ", "_L1 + end);
    setAccessibleDescription(m_meaning);
    const bool cut = textWidth(fontMetrics(), text()) > width() - labelStart() - endWidth();
    QString tip = m_compact || cut ? text() : QString();
    if (!m_meaning.isEmpty())
        tip = tip.isEmpty() ? m_meaning : tip + u'\n' + m_meaning;
    setToolTip(tip);
    update();
}

QString RailButton::endText() const
{
    if (m_badge > 0)
        return locale().toString(m_badge);
    return m_count ? locale().toString(*m_count) : QString();
}

int RailButton::labelStart() const
{
    return labelled;
}

int RailButton::endWidth() const
{
    const QString end = endText();
    if (end.isEmpty())
        return sideMargin + bareEndPadding;
    const QFontMetrics small(smallFont(font()));
    return small.horizontalAdvance(end) + sideMargin + endPadding + 2 * badgePadding;
}

QSize RailButton::sizeHint() const
{
    const int height = fontMetrics().height() + (m_icon ? 18 : 12);
    const QFontMetrics widest(m_icon ? strongFont(font()) : font());
    return QSize(m_compact ? compactWidth : labelStart() + textWidth(widest, text()) + endWidth(),
                 height);
}

QSize RailButton::minimumSizeHint() const
{
    return QSize(compactWidth, sizeHint().height());
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_Sunken, isDown());
    const QRect box = rect().adjusted(sideMargin, 1, -sideMargin, -1);
    const QColor ground = colourOf(isChecked() ? Colour::AccentPale : Colour::Rail, palette());
    paintBox(&painter, box, {.fill = touched(ground, palette(), option.state)});
    if (showsFocus(option.state))
        paintFocusRing(&painter, box, palette());

    const Colour plain = m_icon ? Colour::Text : Colour::Quiet;
    const QColor ink = colourOf(isChecked() ? Colour::Accent : plain, palette());
    if (m_icon) {
        const int start = m_compact ? (width() - iconSide) / 2 : iconStart;
        const QRect icon(start, (height() - iconSide) / 2, iconSide, iconSide);
        paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), icon), *m_icon, ink);
    }
    if (m_compact) {
        paintCompactBadge(&painter);
        return;
    }
    paintLabel(&painter, ink);
    paintEnd(&painter);
}

void RailButton::paintLabel(QPainter *painter, const QColor &ink) const
{
    const QRect room = QStyle::visualRect(layoutDirection(), rect(),
                                          rect().adjusted(labelStart(), 0, -endWidth(), 0));
    painter->setPen(ink);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

void RailButton::paintEnd(QPainter *painter) const
{
    const QString end = endText();
    if (end.isEmpty())
        return;
    const QFont small = smallFont(parentWidget()->font());
    const QFontMetrics metrics(small);
    painter->setFont(small);
    const int words = metrics.horizontalAdvance(end);
    if (m_badge <= 0) {
        const QRect room(width() - sideMargin - endPadding - words, 0, words, height());
        painter->setPen(colourOf(isChecked() ? Colour::Accent : Colour::Quiet, palette()));
        painter->drawText(QStyle::visualRect(layoutDirection(), rect(), room), Qt::AlignCenter,
                          end);
        return;
    }
    const int badgeHeight = metrics.height() + 1;
    const int badgeWidth = std::max(badgeHeight, words + 2 * badgePadding);
    const QRect room(width() - sideMargin - endPadding - badgeWidth, (height() - badgeHeight) / 2,
                     badgeWidth, badgeHeight);
    const QRect badge = QStyle::visualRect(layoutDirection(), rect(), room);
    paintBox(painter, badge,
             {.fill = colourOf(Colour::Accent, palette()), .radius = badgeHeight / 2.0});
    painter->setPen(colourOf(Colour::OnAccent, palette()));
    painter->drawText(badge, Qt::AlignCenter, end);
}

void RailButton::paintCompactBadge(QPainter *painter) const
{
    if (m_badge <= 0)
        return;
    constexpr int dot = 8;
    const QRect room(width() / 2 + iconSide / 2 - dot / 2, (height() - iconSide) / 2 - dot / 4, dot,
                     dot);
    paintBox(painter, QStyle::visualRect(layoutDirection(), rect(), room),
             {.fill = colourOf(Colour::Accent, palette()),
              .border = colourOf(Colour::Rail, palette()),
              .radius = dot / 2.0});
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void RailButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    describe();
}

} // namespace chapterhouse
