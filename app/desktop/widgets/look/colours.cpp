#include "desktop/widgets/look/colours.h"

namespace chapterhouse {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

Pair pairOf(Colour colour)
{
    switch (colour) {
    case Colour::Accent:
        return {0xffc2410c, 0xfff08a4b};
    case Colour::AccentPale:
        return {0xfffbeee6, 0xff3a2a1f};
    case Colour::OnAccent:
        return {0xffffffff, 0xff1f1e1c};
    case Colour::Rail:
        return {0xfff4f3f1, 0xff191816};
    case Colour::Ground:
        return {0xffffffff, 0xff1f1e1c};
    case Colour::Field:
        return {0xffffffff, 0xff262522};
    case Colour::Line:
        return {0xffe3e1dd, 0xff35332f};
    case Colour::SelectedRow:
        return {0xfffdf3ec, 0xff2c2621};
    case Colour::Text:
        return {0xff23211e, 0xffece9e4};
    case Colour::Quiet:
        return {0xff6b665f, 0xffa29c93};
    case Colour::Good:
        return {0xff15703f, 0xff7ed49f};
    case Colour::GoodPale:
        return {0xffe5f4ea, 0xff1e3427};
    case Colour::Warning:
        return {0xff8a5a00, 0xfff0c667};
    case Colour::WarningPale:
        return {0xfffdf1d3, 0xff3a3120};
    case Colour::Wrong:
        return {0xffb3261e, 0xfff2a19a};
    case Colour::WrongPale:
        return {0xfffbe5e3, 0xff402422};
    case Colour::Information:
        return {0xff33508f, 0xffa9bff2};
    case Colour::InformationPale:
        return {0xffe6ecf9, 0xff252d40};
    }
    Q_UNREACHABLE();
}

} // namespace

QColor colourOf(Colour colour, Scheme scheme)
{
    const Pair pair = pairOf(colour);
    return QColor(scheme == Scheme::Dark ? pair.dark : pair.light);
}

Scheme schemeOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    return window.lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor colourOf(Colour colour, const QPalette &palette)
{
    return colourOf(colour, schemeOf(palette));
}

Colour inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Colour::Quiet;
    case Tone::Good:
        return Colour::Good;
    case Tone::Warning:
        return Colour::Warning;
    case Tone::Wrong:
        return Colour::Wrong;
    case Tone::Information:
        return Colour::Information;
    }
    Q_UNREACHABLE();
}

Colour groundOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Colour::Rail;
    case Tone::Good:
        return Colour::GoodPale;
    case Tone::Warning:
        return Colour::WarningPale;
    case Tone::Wrong:
        return Colour::WrongPale;
    case Tone::Information:
        return Colour::InformationPale;
    }
    Q_UNREACHABLE();
}

QColor blended(const QColor &ground, const QColor &over, qreal strength)
{
    const auto mix = [strength](int from, int to) {
        return static_cast<int>(from + (to - from) * strength + 0.5);
    };
    return QColor(mix(ground.red(), over.red()), mix(ground.green(), over.green()),
                  mix(ground.blue(), over.blue()));
}

QPalette paletteOf(Scheme scheme)
{
    const auto colour = [scheme](Colour c) { return colourOf(c, scheme); };
    const QColor ground = colour(Colour::Ground);
    const QColor line = colour(Colour::Line);
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, colour(Colour::Text));
    palette.setColor(QPalette::Base, colour(Colour::Field));
    palette.setColor(QPalette::AlternateBase, colour(Colour::Rail));
    palette.setColor(QPalette::Text, colour(Colour::Text));
    palette.setColor(QPalette::PlaceholderText, colour(Colour::Quiet));
    palette.setColor(QPalette::Button, colour(Colour::Field));
    palette.setColor(QPalette::ButtonText, colour(Colour::Text));
    palette.setColor(QPalette::BrightText, colour(Colour::Wrong));
    palette.setColor(QPalette::ToolTipBase, colour(Colour::Text));
    palette.setColor(QPalette::ToolTipText, ground);
    palette.setColor(QPalette::Highlight, colour(Colour::Accent));
    palette.setColor(QPalette::HighlightedText, colour(Colour::OnAccent));
    palette.setColor(QPalette::Link, colour(Colour::Accent));
    palette.setColor(QPalette::LinkVisited, colour(Colour::Accent));
    palette.setColor(QPalette::Light, ground.lighter(110));
    palette.setColor(QPalette::Midlight, colour(Colour::Rail));
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, blended(line, colour(Colour::Text), 0.25));
    palette.setColor(QPalette::Shadow, blended(line, colour(Colour::Text), 0.5));
    const QColor faded = blended(ground, colour(Colour::Quiet), 0.75);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

QPalette listPaletteOf(Scheme scheme)
{
    QPalette palette = paletteOf(scheme);
    palette.setColor(QPalette::Base, colourOf(Colour::Ground, scheme));
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Highlight, colourOf(Colour::SelectedRow, scheme));
        palette.setColor(group, QPalette::HighlightedText, colourOf(Colour::Text, scheme));
    }
    return palette;
}

} // namespace chapterhouse
