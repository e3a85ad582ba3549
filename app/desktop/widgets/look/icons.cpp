#include "desktop/widgets/look/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chapterhouse {

namespace {

constexpr std::array<QLatin1StringView, iconCount> names = {
    "add"_L1,           "agenda"_L1,       "assemblies"_L1,  "blog"_L1,         "bookmark"_L1,
    "calendar"_L1,      "chapters"_L1,     "check"_L1,       "chevron-down"_L1, "chevron-left"_L1,
    "chevron-right"_L1, "chevron-up"_L1,   "clock"_L1,       "close"_L1,        "columns"_L1,
    "cross"_L1,         "download"_L1,     "dues"_L1,        "events"_L1,       "export"_L1,
    "file"_L1,          "filter"_L1,       "history"_L1,     "home"_L1,         "import"_L1,
    "info"_L1,          "list"_L1,         "mail"_L1,        "members"_L1,      "more"_L1,
    "organisation"_L1,  "pause"_L1,        "person"_L1,      "redo"_L1,         "search"_L1,
    "sign-approx"_L1,   "sign-changed"_L1, "sign-check"_L1,  "sign-clock"_L1,   "sign-cross"_L1,
    "sign-dash"_L1,     "sign-dot"_L1,     "sign-equals"_L1, "sign-half"_L1,    "sign-mail"_L1,
    "sign-pause"_L1,    "sign-pencil"_L1,  "sign-plus"_L1,   "sign-ring"_L1,    "sign-triangle"_L1,
    "trash"_L1,         "undo"_L1,         "warning"_L1,     "website"_L1,
};

/// The SVG of an icon as a picture of `side` device pixels, drawn in `ink`.
QPixmap drawn(Icon icon, int side, const QColor &ink)
{
    const QString key = "chapterhouse-icon/%1/%2/%3"_L1.arg(names[static_cast<size_t>(icon)])
                            .arg(side)
                            .arg(ink.rgba(), 8, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(pathOf(icon));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(ink.alphaF());
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(Icon icon, Colour colour) : m_icon(icon), m_colour(colour) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_icon, ink(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_icon, std::min(size.width(), size.height()), ink(mode));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        QPixmap result = drawn(m_icon, std::min(size.width(), size.height()), ink(mode));
        result.setDevicePixelRatio(ratio);
        return result;
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return u"chapterhouse-line-icon"_s; }

private:
    QColor ink(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        return mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::ButtonText)
                                       : colourOf(m_colour, palette);
    }

    Icon m_icon;
    Colour m_colour;
};

} // namespace

QString pathOf(Icon icon)
{
    return ":/icons/%1.svg"_L1.arg(names[static_cast<size_t>(icon)]);
}

QIcon iconOf(Icon icon, Colour colour)
{
    return QIcon(new LineIconEngine(icon, colour));
}

void paintIcon(QPainter *painter, const QRectF &rect, Icon icon, const QColor &ink)
{
    const qreal side = std::min(rect.width(), rect.height());
    const qreal ratio = painter->device()->devicePixelRatioF();
    const int pixels = std::max(1, qRound(side * ratio));
    QPixmap pixmap = drawn(icon, pixels, ink);
    pixmap.setDevicePixelRatio(ratio);
    const auto snapped = [ratio](qreal at) { return qRound(at * ratio) / ratio; };
    painter->drawPixmap(
        QPointF(snapped(rect.center().x() - side / 2), snapped(rect.center().y() - side / 2)),
        pixmap);
}

Icon signOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Icon::SignDash;
    case Tone::Good:
        return Icon::SignCheck;
    case Tone::Warning:
        return Icon::SignTriangle;
    case Tone::Wrong:
        return Icon::SignCross;
    case Tone::Information:
        return Icon::Info;
    }
    Q_UNREACHABLE();
}

QIcon programIcon()
{
    return QIcon(u":/icons/chapterhouse.svg"_s);
}

} // namespace chapterhouse
