#pragma once

#include "desktop/widgets/look/colours.h"

#include <QIcon>
#include <QRectF>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace chapterhouse {

/// The line icons of the program, one SVG each under resources/icons. A `Sign` is drawn with a
/// heavier stroke, to be read at the size of the word beside it.
enum class Icon {
    Add,
    Agenda,
    Assemblies,
    Blog,
    Bookmark,
    Calendar,
    Chapters,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Columns,
    Cross,
    Download,
    Dues,
    Events,
    Export,
    File,
    Filter,
    History,
    Home,
    Import,
    Info,
    List,
    Mail,
    Members,
    More,
    Organisation,
    Pause,
    Person,
    Redo,
    Search,
    SignApprox,
    SignChanged,
    SignCheck,
    SignClock,
    SignCross,
    SignDash,
    SignDot,
    SignEquals,
    SignHalf,
    SignMail,
    SignPause,
    SignPencil,
    SignPlus,
    SignRing,
    SignTriangle,
    Trash,
    Undo,
    Warning,
    Website,
};
inline constexpr int iconCount = static_cast<int>(Icon::Website) + 1;

/// Where the SVG of `icon` is in the resources.
QString pathOf(Icon icon);

/// An icon that is drawn crisply at any size and device pixel ratio, in `colour` of whichever
/// scheme the program shows when it is painted; disabled, in the ink of text
/// that is disabled.
QIcon iconOf(Icon icon, Colour colour = Colour::Text);

/// Draws `icon` as a square in the middle of `rect`, for delegates and widgets that paint.
void paintIcon(QPainter *painter, const QRectF &rect, Icon icon, const QColor &ink);

/// The sign that goes with a tone where no better one is at hand.
Icon signOf(Tone tone);

/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace chapterhouse
