#pragma once

#include "formats/markdown/htmlsanitiser.h"

namespace chapterhouse {

/// GitHub's Markdown, with the HTML in it, as HTML that is safe to show within a body (see
/// sanitisedHtml()). Targets of images are as an address writes them ("a%20b.png"). Fails with
/// Input when the text is too long or too deeply nested.
Result<QString> previewHtml(const QString &markdown, const ImageFor &imageFor);

} // namespace chapterhouse
