#pragma once

#include <QStyle>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOption;
class QStyleOptionComplex;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionViewItem;
class QWidget;
QT_END_NAMESPACE

/// The pictures that HouseStyle is made of.
namespace chapterhouse::styleparts {

void drawPushButton(const QStyleOption &option, QPainter *painter, const QWidget *widget);
void drawToolButton(const QStyleOption &option, QPainter *painter);
void drawCheckMark(const QStyleOption &option, QPainter *painter);
void drawRadioMark(const QStyleOption &option, QPainter *painter);
void drawLineEdit(const QStyleOption &option, QPainter *painter, const QWidget *widget);
void drawComboBox(const QStyleOptionComplex &option, QPainter *painter, const QWidget *widget);
void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QStyle &style,
                 const QWidget *widget);
/// The arrow of the sorted column stands beside its words, on the inner side of their alignment.
QRect headerLabelRect(const QStyleOptionHeader &option);
void drawSortArrow(const QStyleOptionHeader &option, QPainter *painter);
/// A calendar is a view of items too, but no list: it has no room to spare.
bool isList(const QWidget *widget);
void drawItemGround(const QStyleOptionViewItem &item, QPainter *painter, const QWidget *widget);
void drawHeaderSection(const QStyleOption &option, QPainter *painter);
void drawProgressGroove(const QStyleOption &option, QPainter *painter);
/// Nothing for a bar whose end is not known: it moves, which only a widget can do.
void drawProgress(const QStyleOption &option, QPainter *painter);
void drawStatusBar(const QStyleOption &option, QPainter *painter);
void drawSplitter(const QStyleOption &option, QPainter *painter);
void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QStyle &style,
                   const QWidget *widget);
QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl sub);

} // namespace chapterhouse::styleparts
