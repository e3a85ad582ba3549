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

Icon sortIcon(const QStyleOption &option)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    // Qt calls the arrow of ascending order "down".
    return header && header->sortIndicator == QStyleOptionHeader::SortDown ? Icon::ChevronUp
                                                                           : Icon::ChevronDown;
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
        if (!qobject_cast<const QPushButton *>(widget) && showsFocus(option->state))
            paintFocusRing(painter, option->rect, option->palette, 3);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (item->backgroundBrush.style() != Qt::NoBrush)
                painter->fillRect(item->rect, item->backgroundBrush);
            const auto position = item->viewItemPosition;
            paintRowGround(painter, item->rect, item->palette, item->state,
                           position == QStyleOptionViewItem::Beginning ||
                               position == QStyleOptionViewItem::OnlyOne);
        }
        return;
    case PE_PanelItemViewRow:
    case PE_FrameStatusBarItem:
        return;
    case PE_IndicatorHeaderArrow:
        paintIcon(painter, option->rect, sortIcon(*option),
                  colourOf(Colour::Quiet, option->palette));
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
        styleparts::drawHeaderSection(*option, painter);
        return;
    case CE_HeaderLabel:
        drawHeaderLabel(option, painter, widget);
        return;
    case CE_ProgressBarGroove:
        styleparts::drawProgressGroove(*option, painter);
        return;
    case CE_ProgressBarContents:
        if (styleparts::drawProgress(*option, painter))
            return;
        break;
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

void HouseStyle::drawHeaderLabel(const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    // As the version it was made in, since a header view may pass the larger second version.
    QStyleOptionHeaderV2 label;
    static_cast<QStyleOptionHeader &>(label) = *header;
    if (const auto *second = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
        label = *second;
    label.palette.setColor(QPalette::ButtonText, colourOf(Colour::Quiet, option->palette));
    label.state.setFlag(State_On, false);
    QProxyStyle::drawControl(CE_HeaderLabel, &label, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
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

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl sub, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider)
        return styleparts::scrollBarRect(*slider, sub);
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(spacing::tight, 2, -26, -2));
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
        return QSize(size.width() + spacing::normal, controlHeight(font));
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
