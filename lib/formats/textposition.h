#pragma once

#include "base/result.h"

#include <QStringView>

namespace chapterhouse {

/// A place in a text as an editor shows it, both from 1. CRLF, LF and a lone CR each end a line;
/// a character outside the basic plane counts once.
struct TextPosition {
    int line = 1;
    int column = 1;

    bool operator==(const TextPosition &) const = default;
};

/// The position of the code unit at `at`, counted from the beginning of `text`.
TextPosition positionIn(QStringView text, qsizetype at);

/// An input error at a place of the file that is being read; the sentence begins with the place.
Failure failAt(TextPosition position, const QString &reason);

/// A value for a sentence: its beginning only, if it is long.
QString shortened(QStringView value);

} // namespace chapterhouse
