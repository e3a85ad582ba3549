#pragma once

#include <QImage>
#include <QString>

namespace chapterhouse {

/// A picture of a site as it is seen, no wider than that; null when it cannot be decoded here.
/// A drawing (SVG) is not: its reader would open what it refers to, anywhere on this computer.
QImage siteImageView(const QString &path, int widest);

} // namespace chapterhouse
