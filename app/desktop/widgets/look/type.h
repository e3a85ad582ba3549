#pragma once

#include <QFont>
#include <QFontMetrics>

namespace chapterhouse {

/// The rhythm of the layout, in device-independent pixels.
namespace spacing {
inline constexpr int tight = 4;
inline constexpr int normal = 8;
inline constexpr int wide = 16;
} // namespace spacing

/// How round the corners of controls and of bars are.
inline constexpr qreal cornerRadius = 5;

/// The second line of a row, a sentence under a field, a pill: a little smaller than `base`, and
/// never under 9 points.
QFont smallFont(const QFont &base);
QFont strongFont(const QFont &base);
/// The name of a page or a record.
QFont titleFont(const QFont &base);

/// The room that a line of text needs. (QFontMetrics rounds down, so that exactly its width is too
/// little for elidedText.)
int textWidth(const QFontMetrics &metrics, const QString &text);

/// How high a control with one line of `font` is.
int controlHeight(const QFont &font);

} // namespace chapterhouse
