#pragma once

#include <QColor>
#include <QPalette>

namespace chapterhouse {

/// Whether the program is drawn dark on light or light on dark.
enum class Scheme { Light, Dark };

/// Every colour of the interface, by what it is for. A pale colour is the ground of its own tone.
enum class Colour {
    Accent,
    AccentPale,
    OnAccent,
    Rail,
    Ground,
    Field,
    Line,
    SelectedRow,
    Text,
    Quiet,
    Good,
    GoodPale,
    Warning,
    WarningPale,
    Wrong,
    WrongPale,
    Information,
    InformationPale,
};

/// How something stands. Never told by its colour alone: a sign and a word go with it.
enum class Tone { Neutral, Good, Warning, Wrong, Information };

QColor colourOf(Colour colour, Scheme scheme);

/// The scheme that a palette belongs to, told by its window colour. Painting code takes its colours
/// from the palette it is given, so that no widget needs to know the theme.
Scheme schemeOf(const QPalette &palette);
QColor colourOf(Colour colour, const QPalette &palette);

/// What text and signs of a tone are drawn in.
Colour inkOf(Tone tone);
/// The pale ground that belongs to a tone.
Colour groundOf(Tone tone);

/// `over` laid upon `ground`, with a strength from 0 (only ground) to 1 (only over).
QColor blended(const QColor &ground, const QColor &over, qreal strength);

/// The palette of a scheme, for every widget but item views and menus.
QPalette paletteOf(Scheme scheme);
/// The palette of lists, tables and menus, whose selection is pale instead of accented.
QPalette listPaletteOf(Scheme scheme);

} // namespace chapterhouse
