#pragma once

#include "base/result.h"
#include "formats/textencoding.h"

namespace chapterhouse {

/// The text of a file, without its byte order mark. Input errors, with line and column where there
/// is one: nothing in it, a known binary format (a picture, a workbook, a PDF …), bytes that the
/// encoding does not have, a NUL. With either UTF-16 a byte order mark decides the order; any other
/// mark that contradicts `encoding` is an error.
Result<QString> decodeText(QByteArrayView bytes, TextEncoding encoding);

} // namespace chapterhouse
