#pragma once

#include <QString>

namespace chapterhouse {

/// A text as a part of a website's address or file name: folded, `&` as "and", apostrophes dropped,
/// each run of anything but a-z, 0-9 and _ one dash, none at the ends; "entry" when nothing is
/// left. The slug of a slug is itself.
QString siteSlug(const QString &text);

} // namespace chapterhouse
