#pragma once

#include "base/result.h"
#include "formats/frontmatter/sourcelines.h"
#include "formats/frontmatter/yamlvalue.h"

namespace chapterhouse {

/// Bytes [begin, end) of a file.
struct ByteRange {
    qsizetype begin = -1;
    qsizetype end = -1;

    qsizetype size() const { return end - begin; }
    bool operator==(const ByteRange &) const = default;
};

/// One entry of a list with dashes, with the lines that it stands on.
struct YamlItem {
    YamlValue value;
    YamlStyle style = YamlStyle::Plain;
    ByteRange lines;
};

/// A key of a map without braces, as written.
struct YamlKey {
    QString name;
    YamlValue value;
    YamlStyle style = YamlStyle::Plain; ///< of the value
    int line = 0;                       ///< in the file, from 1
    int column = 0;                     ///< of the key's first character, from 1
    ByteRange lines;         ///< from the line of the key to the end of the value's last line
    qsizetype begin = -1;    ///< of the key's first character
    ByteRange valueBytes;    ///< what follows the colon, without white space and comment after it
    QList<YamlKey> keys;     ///< of a map without braces under a key of the top level
    QList<YamlItem> items;   ///< of a list with dashes
    bool isPatchable = true; ///< whether its lines are its own, and a colon ends the key
};

struct YamlDocument {
    YamlMap map;         ///< every key, those that `<<` merged in too
    QList<YamlKey> keys; ///< those that have lines of their own
    bool isInBraces = false;
};

/// Reads the YAML that `region` of a file holds, as js-yaml 4.3 does: one document, a map or
/// nothing. Offsets are those of the file. An input error (invalid YAML, a key given twice, an
/// unknown alias or tag, more than 20,000 values or 32 levels) has line and column in the file.
/// Stricter than js-yaml: a key is a scalar, and `!!binary`, `!!set`, `!!omap`, `!!pairs` are
/// unknown.
Result<YamlDocument> readYaml(QByteArrayView file, ByteRange region, const SourceLines &lines);

} // namespace chapterhouse
