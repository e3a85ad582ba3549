#pragma once

#include "base/result.h"
#include "content/collection.h"

#include <QDate>

#include <functional>
#include <optional>

namespace chapterhouse {

/// The most bytes that an image of a site may have.
inline constexpr qint64 largestSiteImage = 10'000'000;

/// Copies an image that somebody chose into the folder for new images of a collection, which is
/// made if need be, and tells how an entry names it there ("~/assets/images/blog/2026/hall.jpg").
/// Its name is a slug; the ending follows from what is in the file. An image that is there already
/// under that name is used again if it is the same to the byte, and left alone if it is not: the
/// new one is then called `hall-2.jpg`. `postDay` is the entry's own day, in UTC.
/// Input, with a sentence that names the file: it is a link, no image that sites show (PNG, JPEG,
/// GIF, WebP, AVIF, SVG) or too large; the collection has no folder for images; or a link leads out
/// of the site. Store when it cannot be written.
Result<QString> takeImage(const ContentCollection &collection, const QString &siteRoot,
                          const QString &imagePath, QDate postDay);

/// Reads the images of a site's folder, by their path from its root; nothing of one that is not
/// there, cannot be read or is too large.
std::function<std::optional<QByteArray>(const QString &path)> imageReader(const QString &siteRoot);

} // namespace chapterhouse
