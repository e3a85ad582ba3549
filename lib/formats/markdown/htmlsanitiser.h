#pragma once

#include "base/result.h"

#include <functional>
#include <optional>

namespace chapterhouse {

/// What stands in `src` for the target of an image, a `file:` or `data:image/` address; nothing
/// when the image is not to be shown.
using ImageFor = std::function<std::optional<QString>(const QString &target)>;

/// Hostile HTML as HTML that is safe to show within a body, written anew from what a browser reads
/// in it:
/// - elements and attributes of texts, lists, tables, figures and links, and no others. What runs,
///   loads or is typed into vanishes with what it holds, any other element leaves it;
/// - links with http, https and mailto, and within the page and the site;
/// - images as `imageFor` says, else their text or name in their place;
/// - a ticked box of a list as a character.
/// It holds when read again: sanitising it changes nothing. Fails with Input when there is too much
/// in it, or one in another too often, to be shown.
Result<QString> sanitisedHtml(const QString &html, const ImageFor &imageFor);

} // namespace chapterhouse
