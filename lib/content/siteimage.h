#pragma once

#include "content/collection.h"

namespace chapterhouse {

/// The path of the file that an image of an entry stands for, from the root of the site. Nothing
/// when it is no image in one of the rule's folders: it is not there, lies on another site, its
/// path or a link leads out of the folder, or the folder out of the site.
std::optional<QString> siteImagePath(const ImageRule &rule, const QString &root,
                                     const QString &image);

} // namespace chapterhouse
