#pragma once

#include "base/result.h"
#include "content/collection.h"

namespace chapterhouse {

/// A page, a whole document of HTML, that shows a file of a collection about as the site does:
/// title, days, facts, cover, summary and text. Whatever the file says, it runs no script and loads
/// nothing but images in the folders that the collection takes images from, below the root of the
/// site; of other images it shows what they say in words. Without a root it shows no image. Values
/// that the site rejects are left out. Fails with Input, with line and column, when the front
/// matter cannot be read, or when the text is too long or too deeply nested.
Result<QString> previewPage(const ContentCollection &collection, const QByteArray &file,
                            const QString &root);

} // namespace chapterhouse
