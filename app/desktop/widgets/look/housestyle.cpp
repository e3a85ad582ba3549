#include "desktop/widgets/look/housestyle.h"

#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/paint.h"
#include "desktop/widgets/look/styleparts.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

#include <optional>

using namespace Qt::StringLiterals;

namespace chapterhouse {

namespace {

constexpr int markSide = 16;
constexpr int scrollBarWidth = 12;
constexpr int splitterWidth = 5;

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

bool isReadOnly(const QWidget *widget)
{
    return widget && widget->property("readOnly").toBool();
}

/// Asked of the window, as a tree draws the focus of a whole row whatever moved it, and says
/// neither that nor for which widget it draws.
bool movesFocusByKeys(const QWidget *widget, const QPainter &painter)
{
    const auto *shown = widget ? widget : dynamic_cast<const QWidget *>(painter.device());
    return shown && shown->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

/// A tool button that is nothing but its menu says so by its icon; it gets no arrow.
bool opensOnPress(const QWidget *widget)
{
    const auto *button = qobject_cast<const QToolButton *>(widget);
    return button && button->popupMode() == QToolButton::InstantPopup;
}

std::optional<Icon> chevronFor(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
        return Icon::ChevronDown;
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return Icon::ChevronUp;
    case QStyle::PE_IndicatorArrowLeft:
        return Icon::ChevronLeft;
    case QStyle::PE_IndicatorArrowRight:
        return Icon::ChevronRight;
    default:
        return std::nullopt;
    }
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(u"fusion"_s) {}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QHeaderView *>(widget)) {
        widget->setFont(strongFont(smallFont(QApplication::font())));
        widget->setAttribute(Qt::WA_Hover);
    }
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (const auto chevron = chevronFor(element)) {
        if (!opensOnPress(widget))
            paintIcon(painter, option->rect, *chevron, colourOf(Colour::Quiet, option->palette));
        return;
    }
    switch (element) {
    case PE_PanelButtonCommand:
        styleparts::drawPushButton(*option, painter, widget);
        return;
    case PE_PanelButtonTool:
        styleparts::drawToolButton(*option, painter);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        styleparts::drawCheckMark(*option, painter);
        return;
    case PE_IndicatorRadioButton:
        styleparts::drawRadioMark(*option, painter);
        return;
    case PE_PanelLineEdit:
        styleparts::drawLineEdit(*option, painter, widget);
        return;
    case PE_Frame:
        if (!isTextArea(widget))
            break;
        paintField(painter, *option, outlineOf(widget), isReadOnly(widget));
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QPushButton *>(widget) && movesFocusByKeys(widget, *painter))
            paintFocusRing(painter, option->rect, option->palette, 3);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            styleparts::drawItemGround(*item, painter, widget);
        return;
    case PE_PanelItemViewRow:
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, colourOf(Colour::Ground, option->palette));
        return;
    case PE_PanelStatusBar:
        styleparts::drawStatusBar(*option, painter);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        drawButtonLabel(option, painter, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        // Under the last row of a table there is nothing.
        if (option->state.testFlag(State_Horizontal))
            styleparts::drawHeaderSection(*option, painter);
        else
            painter->fillRect(option->rect, colourOf(Colour::Ground, option->palette));
        return;
    case CE_Header:
        drawHeader(option, painter, widget);
        return;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_ProgressBarGroove:
        styleparts::drawProgressGroove(*option, painter);
        return;
    case CE_ProgressBarContents:
        styleparts::drawProgress(*option, painter);
        return;
    case CE_Splitter:
        styleparts::drawSplitter(*option, painter);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawButtonLabel(const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    QStyleOptionButton label(*button);
    const ButtonKind kind = buttonKindOf(widget);
    const bool enabled = option->state.testFlag(State_Enabled);
    if (kind == ButtonKind::Primary && enabled) {
        label.palette.setColor(QPalette::ButtonText, colourOf(Colour::OnAccent, option->palette));
    } else if (kind == ButtonKind::Link) {
        QFont font = painter->font();
        font.setUnderline(true);
        painter->setFont(font);
    }
    QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
}

void HouseStyle::drawHeader(const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    styleparts::drawHeaderSection(*option, painter);
    QStyleOptionHeaderV2 label;
    static_cast<QStyleOptionHeader &>(label) = *header;
    if (const auto *second = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
        label = *second;
    label.rect = styleparts::headerLabelRect(*header);
    label.palette.setColor(QPalette::ButtonText, colourOf(Colour::Quiet, option->palette));
    label.state.setFlag(State_On, false);
    drawControl(CE_HeaderLabel, &label, painter, widget);
    styleparts::drawSortArrow(*header, painter);
}

void HouseStyle::drawMenuItem(const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    QStyleOptionMenuItem plain(*item);
    const bool chosen = item->state.testFlag(State_Selected) && item->state.testFlag(State_Enabled);
    if (chosen)
        paintBox(painter, QRectF(item->rect).adjusted(3, 1, -3, -1),
                 {.fill = colourOf(Colour::AccentPale, option->palette), .radius = 4});
    plain.state.setFlag(State_Selected, false);
    QProxyStyle::drawControl(CE_MenuItem, &plain, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spin) {
        styleparts::drawSpinBox(*spin, painter, *this, widget);
        return;
    }
    if (control == CC_ComboBox) {
        styleparts::drawComboBox(*option, painter, widget);
        return;
    }
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider) {
        styleparts::drawScrollBar(*slider, painter, *this, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon HouseStyle::standardIcon(StandardPixmap icon, const QStyleOption *option,
                               const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton)
        return iconOf(Icon::Close, Colour::Quiet);
    return QProxyStyle::standardIcon(icon, option, widget);
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header && element == SE_HeaderLabel)
        return styleparts::headerLabelRect(*header);
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(spacing::tight, 0, -spacing::tight, 0);
    return rect;
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl sub, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider)
        return styleparts::scrollBarRect(*slider, sub);
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(spacing::normal - 2, 2, -26, -2));
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                   const QSize &contents, const QWidget *widget) const
{
    const QFont font = widget ? widget->font() : QApplication::font();
    switch (type) {
    case CT_PushButton:
        if (buttonKindOf(widget) == ButtonKind::Link)
            return QSize(contents.width() + spacing::tight, contents.height() + spacing::tight);
        return QSize(contents.width() + 3 * spacing::normal, controlHeight(font));
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_ComboBox: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return QSize(size.width(), controlHeight(font));
    }
    case CT_ToolButton: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return size.expandedTo(QSize(controlHeight(font), controlHeight(font)));
    }
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return QSize(size.width() + 2 * cellPadding, controlHeight(font));
    }
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return size.expandedTo(QSize(0, controlHeight(font)));
    }
    case CT_MenuBarItem:
    case CT_MenuItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        const bool line = item && item->menuItemType == QStyleOptionMenuItem::Separator;
        return line ? size : size + QSize(0, spacing::normal);
    }
    case CT_ProgressBar:
        return QSize(contents.width(), spacing::normal);
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return markSide;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_SplitterWidth:
        return splitterWidth;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return spacing::wide;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return spacing::normal;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMarkSize:
        return 12;
    case PM_FocusFrameHMargin:
        // Item views leave this and one pixel more beside their text.
        return styleparts::isList(widget) ? cellPadding - 1
                                          : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_DefaultFrameWidth:
        return isTextArea(widget) ? 2 : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace chapterhouse
