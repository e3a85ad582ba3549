#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace chapterhouse {

/// The encodings that text files are read in.
enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252, Latin1 };

/// Every encoding, the likeliest first.
QList<TextEncoding> allTextEncodings();

/// The name that a person sees and the command line takes: "UTF-8", "UTF-16LE", "ISO-8859-1" ….
QString nameOf(TextEncoding encoding);

/// The encoding of that name in any case, or of a usual alias (utf8, cp1252, latin1, and UTF-16,
/// where the file's byte order mark decides).
std::optional<TextEncoding> textEncodingNamed(QStringView name);

/// The encoding that the file's byte order mark tells, if it begins with one.
std::optional<TextEncoding> byteOrderMarkOf(QByteArrayView bytes);

/// The encoding that the bytes most likely have: by their byte order mark, else UTF-16 where every
/// other byte is often NUL, else UTF-8 if all of it is valid, else Windows-1252.
TextEncoding guessTextEncoding(QByteArrayView bytes);

} // namespace chapterhouse
