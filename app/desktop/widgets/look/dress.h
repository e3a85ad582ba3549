#pragma once

#include "desktop/widgets/look/colours.h"

QT_BEGIN_NAMESPACE
class QPushButton;
class QWidget;
QT_END_NAMESPACE

namespace chapterhouse {

/// How a push button presents itself.
enum class ButtonKind {
    Plain,
    /// The filled button: the one thing a page is for.
    Primary,
    /// Underlined words within a sentence or a bar, in the colour of the text around them.
    Link,
};

void setButtonKind(QPushButton *button, ButtonKind kind);
ButtonKind buttonKindOf(const QWidget *widget);

/// The outline of a field: Tone::Wrong for a text that cannot be right, Tone::Warning for one that
/// wants a look, Tone::Neutral for the plain line.
void setOutline(QWidget *field, Tone tone);
Tone outlineOf(const QWidget *widget);

} // namespace chapterhouse
