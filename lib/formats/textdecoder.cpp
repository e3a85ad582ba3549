#include "formats/textdecoder.h"

#include "base/words.h"
#include "formats/textposition.h"

#include <QStringDecoder>

#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What a person calls the binary format that the bytes begin like; empty if none is known.
QString binaryFormatOf(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return Words::tr("a PNG picture");
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return Words::tr("a JPEG picture");
    if (bytes.startsWith("%PDF-"))
        return Words::tr("a PDF");
    if (bytes.startsWith("PK\x03\x04"))
        return Words::tr("a workbook (XLSX, ODS) or another ZIP archive");
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return Words::tr("an old Excel workbook (XLS)");
    if (bytes.startsWith("SQLite format 3"))
        return Words::tr("a database");
    if (bytes.startsWith("\x1F\x8B"))
        return Words::tr("a compressed file (gzip)");
    return {};
}

/// Where invalid UTF-8 begins. A line end is never part of a longer sequence, so only the first
/// line that is not valid is looked at byte by byte.
qsizetype firstInvalidUtf8(QByteArrayView bytes)
{
    qsizetype start = 0;
    qsizetype end = 0;
    do {
        start = end;
        const qsizetype newline = bytes.indexOf('\n', start);
        end = newline < 0 ? bytes.size() : newline + 1;
    } while (end < bytes.size() && bytes.sliced(start, end - start).isValidUtf8());

    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    qsizetype beginning = start;
    for (qsizetype at = start; at < end; ++at) {
        const QString decoded = decoder.decode(bytes.sliced(at, 1));
        if (decoder.hasError())
            break;
        if (!decoded.isEmpty())
            beginning = at + 1;
    }
    return beginning;
}

QString invalidByte(char byte, TextEncoding encoding)
{
    return Words::tr("the byte 0x%1 is not valid in %2. Choose another encoding.")
        .arg(QString::number(uchar(byte), 16).toUpper(), nameOf(encoding));
}

Result<QString> decodeUtf8(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    const qsizetype at = firstInvalidUtf8(bytes);
    const QString before = QString::fromUtf8(bytes.first(at));
    return failAt(positionIn(before, before.size()), invalidByte(bytes[at], TextEncoding::Utf8));
}

qsizetype firstLoneSurrogate(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        const bool isPair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (!isPair)
            return i;
        ++i;
    }
    return text.size();
}

Result<QString> decodeUtf16(QByteArrayView bytes, TextEncoding encoding)
{
    const bool isLittle = encoding == TextEncoding::Utf16Le;
    QString text(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar first = uchar(bytes[2 * i]);
        const uchar second = uchar(bytes[2 * i + 1]);
        text[i] = isLittle ? QChar(first, second) : QChar(second, first);
    }
    if (!text.isValidUtf16()) {
        return failAt(
            positionIn(text, firstLoneSurrogate(text)),
            Words::tr("half a character, which is not valid in %1. Choose another encoding.")
                .arg(nameOf(encoding)));
    }
    if (bytes.size() % 2 != 0)
        return failAt(positionIn(text, text.size()), invalidByte(bytes.back(), encoding));
    return text;
}

/// 0x80 to 0x9F of Windows-1252 (Unicode consortium, CP1252.TXT); 0 where it has no character.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

Result<QString> decodeWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80 || unit > 0x9F)
            continue;
        if (windows1252[unit - 0x80] == 0)
            return failAt(positionIn(text, i), invalidByte(bytes[i], TextEncoding::Windows1252));
        text[i] = windows1252[unit - 0x80];
    }
    return text;
}

Result<QString> decodeWithoutMark(QByteArrayView bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return decodeUtf8(bytes);
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        return decodeUtf16(bytes, encoding);
    case TextEncoding::Windows1252:
        return decodeWindows1252(bytes);
    case TextEncoding::Latin1:
        return QString::fromLatin1(bytes);
    }
    Q_UNREACHABLE();
}

bool isUtf16(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
}

} // namespace

Result<QString> decodeText(QByteArrayView bytes, TextEncoding encoding)
{
    if (const QString format = binaryFormatOf(bytes); !format.isEmpty())
        return fail(ErrorKind::Input, Words::tr("This file is %1, not text.").arg(format));
    if (const auto mark = byteOrderMarkOf(bytes)) {
        if (isUtf16(*mark) && isUtf16(encoding))
            encoding = *mark;
        if (*mark != encoding) {
            return failAt({}, Words::tr("the file begins with the byte order mark of %1, so it is "
                                        "not %2. Choose %1.")
                                  .arg(nameOf(*mark), nameOf(encoding)));
        }
        bytes = bytes.sliced(encoding == TextEncoding::Utf8 ? 3 : 2);
    }
    if (bytes.isEmpty())
        return fail(ErrorKind::Input, Words::tr("The file is empty."));
    const Result<QString> text = decodeWithoutMark(bytes, encoding);
    if (!text)
        return text;
    if (const qsizetype nul = text->indexOf(QChar(u'\0')); nul >= 0) {
        return failAt(positionIn(*text, nul),
                      Words::tr("a NUL byte, which no text holds. Either this is not a text file, "
                                "or it has another encoding than %1.")
                          .arg(nameOf(encoding)));
    }
    return text;
}

} // namespace chapterhouse
