#pragma once

#include "formats/markdown/htmlsanitiser.h"

#include <gumbo.h>

/// Attributes that may be shown; private to this folder.
namespace chapterhouse {

/// The attributes of an element that are safe to show, as they are written in its start tag, each
/// with a space before it. `src` is not among them.
QString safeAttributes(const GumboElement &element);

/// One attribute as it is written in a start tag, with a space before it.
QString writtenAttribute(QLatin1String name, const QString &value);

/// Whether `src` may say so: an image in a file or in the address itself.
bool isImageAddress(const QString &address);

} // namespace chapterhouse
