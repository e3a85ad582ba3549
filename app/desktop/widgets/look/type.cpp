#include "desktop/widgets/look/type.h"

#include <QtMath>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr qreal smallestPoints = 9;
constexpr int smallestPixels = 12;

QFont scaled(const QFont &base, qreal factor)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(std::max(smallestPoints, base.pointSizeF() * factor));
    else
        font.setPixelSize(std::max(smallestPixels, qRound(base.pixelSize() * factor)));
    return font;
}

} // namespace

QFont smallFont(const QFont &base)
{
    return scaled(base, 0.92);
}

QFont strongFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont titleFont(const QFont &base)
{
    return strongFont(scaled(base, 1.35));
}

int textWidth(const QFontMetrics &metrics, const QString &text)
{
    return metrics.horizontalAdvance(text) + 1;
}

int controlHeight(const QFont &font)
{
    return std::max(28, QFontMetrics(font).height() + 12);
}

} // namespace chapterhouse
