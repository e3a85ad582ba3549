#pragma once

#include "formats/textposition.h"

#include <QByteArrayView>
#include <QList>

namespace chapterhouse {

/// The lines of a UTF-8 text, by byte offset. LF, CRLF and a lone CR each end a line, as they do
/// in YAML. The text must outlive it.
class SourceLines {
public:
    explicit SourceLines(QByteArrayView text);

    /// Line and character of the byte at `at`.
    TextPosition positionOf(qsizetype at) const;
    /// Where the line begins that holds the byte at `at`.
    qsizetype lineBegin(qsizetype at) const;
    /// Where the line after it begins.
    qsizetype nextLine(qsizetype at) const;

private:
    qsizetype indexOf(qsizetype at) const;

    QByteArrayView m_text;
    QList<qsizetype> m_begins;
};

} // namespace chapterhouse
