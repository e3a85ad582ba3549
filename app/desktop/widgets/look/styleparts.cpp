#include "desktop/widgets/look/styleparts.h"

#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/paint.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCalendarWidget>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace chapterhouse::styleparts {

namespace {

constexpr qreal markRadius = 3.5;
constexpr int arrowSide = 12;
constexpr int arrowRoom = arrowSide + spacing::tight;

bool isAlignedToTheEnd(const QStyleOptionHeader &option)
{
    const Qt::Alignment shown = QStyle::visualAlignment(option.direction, option.textAlignment);
    return shown.testFlag(Qt::AlignRight);
}

QColor lineUnderPointer(const QStyleOption &option)
{
    const QColor line = colourOf(Colour::Line, option.palette);
    return option.state.testFlag(QStyle::State_MouseOver)
               ? blended(line, colourOf(Colour::Text, option.palette), 0.2)
               : line;
}

void drawPrimaryButton(const QStyleOption &option, QPainter *painter)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor fill = colourOf(enabled ? Colour::Accent : Colour::Line, option.palette);
    paintBox(painter, option.rect, {.fill = touched(fill, option.palette, option.state)});
    if (showsFocus(option.state)) {
        paintBox(painter, QRectF(option.rect).adjusted(2, 2, -2, -2),
                 {.border = colourOf(Colour::OnAccent, option.palette),
                  .width = 1.5,
                  .radius = cornerRadius - 2});
    }
}

/// The line edit within a box that draws the field itself.
bool isInnerLine(const QWidget *widget)
{
    const QWidget *around = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(around) ||
           qobject_cast<const QAbstractSpinBox *>(around);
}

Icon sortIcon(const QStyleOptionHeader &header)
{
    // Qt calls the arrow of ascending order "down".
    return header.sortIndicator == QStyleOptionHeader::SortDown ? Icon::ChevronUp
                                                                : Icon::ChevronDown;
}

QRect headerArrowRect(const QStyleOptionHeader &option)
{
    const QRect label = headerLabelRect(option);
    const int words = std::min(label.width(), textWidth(option.fontMetrics, option.text));
    const int x = isAlignedToTheEnd(option) ? label.right() + 1 - words - arrowRoom
                                            : label.left() + words + arrowRoom - arrowSide;
    return QRect(x, label.center().y() - arrowSide / 2, arrowSide, arrowSide);
}

QColor markBorder(const QStyleOption &option)
{
    const Colour border = showsFocus(option.state) ? Colour::Accent : Colour::Quiet;
    const QColor ink = colourOf(border, option.palette);
    return option.state.testFlag(QStyle::State_Enabled)
               ? ink
               : blended(colourOf(Colour::Ground, option.palette), ink, 0.5);
}

} // namespace

void drawPushButton(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const ButtonKind kind = buttonKindOf(widget);
    if (kind == ButtonKind::Primary) {
        drawPrimaryButton(option, painter);
        return;
    }
    const bool on = option.state.testFlag(QStyle::State_On);
    if (kind == ButtonKind::Plain) {
        const QColor ground = colourOf(on ? Colour::AccentPale : Colour::Field, option.palette);
        paintBox(
            painter, option.rect,
            {.fill = touched(ground, option.palette, option.state),
             .border = on ? colourOf(Colour::Accent, option.palette) : lineUnderPointer(option)});
    }
    if (showsFocus(option.state))
        paintFocusRing(painter, option.rect, option.palette);
}

void drawToolButton(const QStyleOption &option, QPainter *painter)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool raised = !option.state.testFlag(QStyle::State_AutoRaise);
    QColor fill = Qt::transparent;
    if (on)
        fill = colourOf(Colour::AccentPale, option.palette);
    else if (raised || option.state & (QStyle::State_MouseOver | QStyle::State_Sunken))
        fill = touched(colourOf(Colour::Field, option.palette), option.palette, option.state);
    paintBox(painter, option.rect,
             {.fill = fill, .border = raised ? lineUnderPointer(option) : QColor(Qt::transparent)});
    if (showsFocus(option.state))
        paintFocusRing(painter, option.rect, option.palette);
}

void drawCheckMark(const QStyleOption &option, QPainter *painter)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const int side = std::min(option.rect.width(), option.rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option.rect.center());
    if (!on && !partly) {
        paintBox(painter, box,
                 {.fill = colourOf(Colour::Field, option.palette),
                  .border = markBorder(option),
                  .width = showsFocus(option.state) ? 2.0 : 1.25,
                  .radius = markRadius});
        return;
    }
    paintBox(painter, box,
             {.fill = colourOf(enabled ? Colour::Accent : Colour::Quiet, option.palette),
              .radius = markRadius});
    paintIcon(painter, QRectF(box).adjusted(2, 2, -2, -2),
              partly ? Icon::SignDash : Icon::SignCheck,
              colourOf(Colour::OnAccent, option.palette));
}

void drawRadioMark(const QStyleOption &option, QPainter *painter)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRectF circle(option.rect);
    const QColor ink = colourOf(enabled ? Colour::Accent : Colour::Quiet, option.palette);
    paintBox(painter, circle,
             {.fill = colourOf(Colour::Field, option.palette),
              .border = on ? ink : markBorder(option),
              .width = on || showsFocus(option.state) ? 2.0 : 1.25,
              .radius = circle.height() / 2});
    if (on)
        paintBox(painter, circle.adjusted(4.5, 4.5, -4.5, -4.5),
                 {.fill = ink, .radius = circle.height() / 2});
}

void drawLineEdit(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->lineWidth > 0) {
        paintField(painter, option, outlineOf(widget),
                   option.state.testFlag(QStyle::State_ReadOnly));
    } else if (!isInnerLine(widget)) {
        painter->fillRect(option.rect, option.palette.base());
    }
}

void drawComboBox(const QStyleOptionComplex &option, QPainter *painter, const QWidget *widget)
{
    constexpr int chevronSide = 14;
    QStyleOption ground(option);
    ground.rect = option.rect;
    paintField(painter, ground, outlineOf(widget), false);
    const QRectF arrow =
        QStyle::visualRect(option.direction, option.rect,
                           QRect(option.rect.right() - chevronSide - spacing::normal,
                                 option.rect.top(), chevronSide, option.rect.height()));
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled)
        paintIcon(painter, arrow, Icon::ChevronDown, colourOf(Colour::Quiet, option.palette));
}

void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QStyle &style,
                 const QWidget *widget)
{
    QStyleOption ground(option);
    ground.rect = option.rect;
    paintField(painter, ground, outlineOf(widget), false);
    const auto chevron = [&](QStyle::SubControl sub, Icon icon, bool possible) {
        const QColor quiet = colourOf(Colour::Quiet, option.palette);
        const QColor line = colourOf(Colour::Line, option.palette);
        const QRectF rect = style.subControlRect(QStyle::CC_SpinBox, &option, sub, widget);
        paintIcon(painter, rect.adjusted(1, 1, -1, -1), icon, possible ? quiet : line);
    };
    chevron(QStyle::SC_SpinBoxUp, Icon::ChevronUp,
            option.stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
    chevron(QStyle::SC_SpinBoxDown, Icon::ChevronDown,
            option.stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
}

QRect headerLabelRect(const QStyleOptionHeader &option)
{
    const QRect room = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (option.sortIndicator == QStyleOptionHeader::None)
        return room;
    return isAlignedToTheEnd(option) ? room.adjusted(arrowRoom, 0, 0, 0)
                                     : room.adjusted(0, 0, -arrowRoom, 0);
}

void drawSortArrow(const QStyleOptionHeader &option, QPainter *painter)
{
    if (option.sortIndicator != QStyleOptionHeader::None)
        paintIcon(painter, headerArrowRect(option), sortIcon(option),
                  colourOf(Colour::Quiet, option.palette));
}

bool isList(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) &&
           !qobject_cast<const QCalendarWidget *>(widget->parentWidget());
}

void drawItemGround(const QStyleOptionViewItem &item, QPainter *painter, const QWidget *widget)
{
    if (item.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(item.rect, item.backgroundBrush);
    if (widget && !isList(widget)) {
        if (item.state.testFlag(QStyle::State_Selected))
            paintBox(painter, item.rect, {.fill = colourOf(Colour::Accent, item.palette)});
        return;
    }
    const auto position = item.viewItemPosition;
    paintRowGround(painter, item.rect, item.palette, item.state,
                   position == QStyleOptionViewItem::Beginning ||
                       position == QStyleOptionViewItem::OnlyOne);
}

void drawHeaderSection(const QStyleOption &option, QPainter *painter)
{
    QStyle::State state = option.state;
    state.setFlag(QStyle::State_Sunken, false);
    painter->fillRect(option.rect,
                      touched(colourOf(Colour::Ground, option.palette), option.palette, state));
    QRect line = option.rect;
    line.setTop(line.bottom());
    painter->fillRect(line, colourOf(Colour::Line, option.palette));
}

void drawProgressGroove(const QStyleOption &option, QPainter *painter)
{
    paintBox(painter, option.rect,
             {.fill = colourOf(Colour::Line, option.palette),
              .radius = std::min(cornerRadius, option.rect.height() / 2.0)});
}

void drawProgress(const QStyleOption &option, QPainter *painter)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const qreal share = (bar->progress - bar->minimum) * 1.0 / (bar->maximum - bar->minimum);
    QRect done = option.rect;
    done.setWidth(qRound(option.rect.width() * std::clamp(share, 0.0, 1.0)));
    done = QStyle::visualRect(option.direction, option.rect, done);
    if (done.width() > 0)
        paintBox(painter, done,
                 {.fill = colourOf(Colour::Accent, option.palette),
                  .radius = std::min(cornerRadius, option.rect.height() / 2.0)});
}

void drawStatusBar(const QStyleOption &option, QPainter *painter)
{
    painter->fillRect(option.rect, colourOf(Colour::Rail, option.palette));
    painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)),
                      colourOf(Colour::Line, option.palette));
}

void drawSplitter(const QStyleOption &option, QPainter *painter)
{
    QRect line = option.rect;
    if (option.state.testFlag(QStyle::State_Horizontal))
        line.setRect(line.center().x(), line.top(), 1, line.height());
    else
        line.setRect(line.left(), line.center().y(), line.width(), 1);
    painter->fillRect(line, lineUnderPointer(option));
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QStyle &style,
                   const QWidget *widget)
{
    if (option.maximum <= option.minimum)
        return;
    const QRectF slider =
        style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool held = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                      option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QColor ink = colourOf(Colour::Quiet, option.palette);
    paintBox(painter, slider.adjusted(3, 3, -3, -3),
             {.fill = blended(colourOf(Colour::Ground, option.palette), ink, held ? 0.85 : 0.45),
              .radius = 3});
}

QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl sub)
{
    constexpr int smallestSlider = 32;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int slider = length;
    if (range > 0) {
        slider = static_cast<int>(qint64(option.pageStep) * length / (range + option.pageStep));
        slider = std::clamp(slider, std::min(smallestSlider, length), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - slider, option.upsideDown);
    const auto along = [&](int from, int to) {
        return horizontal ? QRect(from, 0, to - from, option.rect.height())
                          : QRect(0, from, option.rect.width(), to - from);
    };
    QRect rect;
    if (sub == QStyle::SC_ScrollBarSlider)
        rect = along(start, start + slider);
    else if (sub == QStyle::SC_ScrollBarSubPage)
        rect = along(0, start);
    else if (sub == QStyle::SC_ScrollBarAddPage)
        rect = along(start + slider, length);
    else if (sub == QStyle::SC_ScrollBarGroove)
        rect = along(0, length);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

} // namespace chapterhouse::styleparts
