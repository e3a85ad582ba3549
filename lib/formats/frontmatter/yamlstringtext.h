#pragma once

#include "formats/frontmatter/yamlvalue.h"

namespace chapterhouse {

/// A string in one line, in the wished style if that can hold it, else in double quotes; in
/// brackets, commas and brackets need quotes too.
QByteArray lineText(const QString &text, YamlStyle wish, bool isInBrackets);

/// Whether a literal or folded scalar can hold the string without an indentation indicator.
bool fitsBlock(const QString &text);

/// A literal or folded scalar from its header on, without the last line end. A folded one is
/// filled up to 80 characters a line; one that folding would change is written literally.
QByteArray blockText(const QString &text, YamlStyle style, qsizetype indentation,
                     const QByteArray &lineEnd);

} // namespace chapterhouse
