#pragma once

#include "formats/frontmatter/yamlscalar.h"

namespace chapterhouse {

/// How values are to be written.
struct YamlManner {
    YamlStyle scalars = YamlStyle::DoubleQuoted; ///< wish for strings
    YamlStyle collections = YamlStyle::Block;    ///< wish for lists and maps
    TimestampForm timestamps = TimestampForm::Full;
    qsizetype indentation = 0;     ///< of the key or item that the value belongs to
    qsizetype itemIndentation = 2; ///< of the dashes of its list, or the keys of its map
    QByteArray lineEnd = "\n";
};

/// What stands behind "key:" for a value, without the last line end: " text", or line ends and
/// indented lines. A string that the wished style cannot hold (in YAML 1.2, or that a reader of
/// YAML 1.1 takes for a boolean) is written in double quotes; what lies inside of a list or of a
/// map in a map goes into brackets.
QByteArray yamlValueText(const YamlValue &value, const YamlManner &manner);

/// One item of a list with dashes, in one line without line end: "- text".
QByteArray yamlItemText(const YamlValue &value, const YamlManner &manner);

/// A key, in quotes if it needs them, without its colon.
QByteArray yamlKeyText(const QString &key);

} // namespace chapterhouse
