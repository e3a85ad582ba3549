#include "desktop/widgets/tabstrip.h"

#include "desktop/widgets/look/paint.h"

#include <QPainter>
#include <QStyleOptionTab>

namespace chapterhouse {

namespace {

constexpr int underline = 2;
constexpr int betweenTabs = 12;

} // namespace

TabStrip::TabStrip(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setAttribute(Qt::WA_Hover);
}

void TabStrip::setCount(int tab, std::optional<int> count)
{
    setTabData(tab, count ? QVariant(*count) : QVariant());
    setAccessibleTabName(tab, count ? tabText(tab) + u' ' + countText(tab) : tabText(tab));
    setTabText(tab, tabText(tab));
    updateGeometry();
    update();
}

void TabStrip::tabInserted(int tab)
{
    QTabBar::tabInserted(tab);
    setAccessibleTabName(tab, tabText(tab));
    updateGeometry(); // which Qt leaves out while the bar is hidden
}

QString TabStrip::countText(int tab) const
{
    const QVariant count = tabData(tab);
    return count.isValid() ? locale().toString(count.toInt()) : QString();
}

QSize TabStrip::tabSizeHint(int tab) const
{
    const QFontMetrics strong(strongFont(font()));
    int width = strong.horizontalAdvance(tabText(tab));
    if (const QString count = countText(tab); !count.isEmpty())
        width += spacing::tight + QFontMetrics(smallFont(font())).horizontalAdvance(count);
    return QSize(width + betweenTabs, controlHeight(font()) + spacing::tight);
}

QSize TabStrip::minimumTabSizeHint(int tab) const
{
    return tabSizeHint(tab);
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colourOf(Colour::Line, palette()));
    for (int tab = 0; tab < count(); ++tab)
        paintTab(&painter, tab);
}

void TabStrip::paintTab(QPainter *painter, int tab) const
{
    QStyleOptionTab option;
    initStyleOption(&option, tab);
    const bool shown = tab == currentIndex();
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect area = tabRect(tab).adjusted(0, 0, -betweenTabs, 0);
    const Colour ink = shown ? Colour::Accent : (hovered ? Colour::Text : Colour::Quiet);
    painter->setFont(shown ? strongFont(font()) : font());
    painter->setPen(colourOf(ink, palette()));
    const QRect words = area.adjusted(0, 0, 0, -underline);
    QRect used;
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, tabText(tab), &used);
    if (const QString count = countText(tab); !count.isEmpty()) {
        painter->setFont(smallFont(font()));
        painter->setPen(colourOf(Colour::Quiet, palette()));
        painter->drawText(words.adjusted(used.width() + spacing::tight, 0, 0, 0),
                          Qt::AlignVCenter | Qt::AlignLeft, count);
    }
    if (shown)
        painter->fillRect(QRect(area.left(), height() - underline, area.width(), underline),
                          colourOf(Colour::Accent, palette()));
    if (shown && showsFocus(option.state))
        paintFocusRing(painter, area.adjusted(-3, 3, 3, -underline - 2), palette(), 3);
}

} // namespace chapterhouse
