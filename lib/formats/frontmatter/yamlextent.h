#pragma once

#include "formats/frontmatter/yamlreader.h"

namespace chapterhouse {

/// Works out, from the places that libfyaml tells, which lines of a file a key or an item takes.
class YamlExtent {
public:
    YamlExtent(QByteArrayView file, ByteRange region, const SourceLines &lines)
        : m_file(file), m_region(region), m_lines(lines)
    {
    }

    /// Where the header of the next block scalar begins, from behind what precedes it; comments are
    /// passed over. -1 if there is none.
    qsizetype blockHeader(qsizetype from) const;
    /// How many spaces the line has at its beginning.
    qsizetype indentationOf(qsizetype lineBegin) const;

    /// Whether the lines from behind `from` up to `to` hold more than comments.
    bool holdsText(qsizetype from, qsizetype to) const;
    /// Whether a value stands on a later line than its key and is not indented more; js-yaml does
    /// not take that.
    bool isTooFarLeft(ByteRange key, ByteRange value) const;

    /// Place and lines of a key whose value lies at `value` (-1 when nothing is written).
    YamlKey keyOf(ByteRange key, YamlStyle style, ByteRange value) const;

    /// The lines of an item that stands right behind its dash; none otherwise.
    ByteRange itemLines(ByteRange item) const;

private:
    qsizetype colonEnd(qsizetype keyEnd) const;

    QByteArrayView m_file;
    ByteRange m_region;
    const SourceLines &m_lines;
};

} // namespace chapterhouse
