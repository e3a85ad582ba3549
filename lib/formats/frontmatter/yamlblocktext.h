#pragma once

#include "formats/frontmatter/sourcelines.h"
#include "formats/frontmatter/yamlvalue.h"

namespace chapterhouse {

/// The text of a literal or folded scalar, and where its last line ends (before the line end).
struct YamlBlockText {
    QString text;
    qsizetype end = 0;
};

/// Reads a block scalar whose header (`|`, `>-`, `|2+` …) begins at `header` and whose text ends
/// before `limit` (YAML 1.2.2, 8.1). `indentation` is that of the key or dash that it belongs to.
/// libfyaml 0.7.12 is not asked: it loses a line break where a folded text becomes more indented,
/// and makes a NUL of an empty one.
YamlBlockText readBlockText(QByteArrayView file, qsizetype header, qsizetype limit,
                            qsizetype indentation, const SourceLines &lines);

} // namespace chapterhouse
