#pragma once

#include "formats/frontmatter/yamlreader.h"

namespace chapterhouse {

/// What a Markdown file of a website says: front matter (YAML between two lines `---`) and body.
struct FrontMatter {
    bool isPresent = false;  ///< whether there are the two lines
    YamlMap values;          ///< all keys, in the order of the file
    QList<YamlKey> keys;     ///< those with lines of their own, for editing and for marking faults
    bool isInBraces = false; ///< the front matter is one `{ … }`, and has no keys with lines
    QString body;            ///< without blank lines before and after it; lines end with LF

    ByteRange yaml;      ///< what is between the lines, from behind the first `---`
    qsizetype rest = 0;  ///< where begins what follows the closing line
    ByteRange bodyBytes; ///< of the body as above
};

/// The byte ranges of a file's parts.
struct FrontMatterParts {
    bool isPresent = false;
    ByteRange yaml = {0, 0}; ///< from behind the first `---` to the beginning of the last
    qsizetype rest = 0;      ///< behind the closing line
};

/// Splits as the site (Astro) does: front matter begins with `---` at the beginning of the file,
/// after a byte order mark or after blank lines, and ends with the next line that begins with
/// `---`. `...` ends nothing. A file without it is all body.
FrontMatterParts splitFrontMatter(QByteArrayView file);

/// Reads a Markdown file, its YAML as js-yaml 4.3 does (see readYaml). Input errors have line and
/// column in the file: bytes that are not UTF-8, front matter over 1 MB or in TOML (`+++`), and
/// YAML that cannot be read.
Result<FrontMatter> readFrontMatter(QByteArrayView file);

} // namespace chapterhouse
