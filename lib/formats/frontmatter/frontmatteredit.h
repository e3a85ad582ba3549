#pragma once

#include "formats/frontmatter/frontmatterpatch.h"

namespace chapterhouse {

/// The file with one change made, as patchFrontMatter makes it; not read again.
Result<QByteArray> withChange(const QByteArray &file, const KeyChange &change);

/// The line end of the front matter, or else of the file; LF if there is none.
QByteArray lineEndOf(QByteArrayView file);

} // namespace chapterhouse
