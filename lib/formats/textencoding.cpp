#include "formats/textencoding.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// UTF-16 without a mark: mostly Latin text has a NUL in nearly every pair of bytes, always on the
/// same side; separators and line ends alone make up a tenth.
std::optional<TextEncoding> utf16ByNuls(QByteArrayView bytes)
{
    constexpr qsizetype enough = 8192;
    const qsizetype pairs = qMin(bytes.size(), enough) / 2;
    qsizetype first = 0;
    qsizetype second = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        first += bytes[2 * i] == '\0' ? 1 : 0;
        second += bytes[2 * i + 1] == '\0' ? 1 : 0;
    }
    const auto isPattern = [pairs](qsizetype often, qsizetype rare) {
        return often > 1 + pairs / 10 && rare <= often / 20;
    };
    if (isPattern(second, first))
        return TextEncoding::Utf16Le;
    if (isPattern(first, second))
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

} // namespace

QList<TextEncoding> allTextEncodings()
{
    return {TextEncoding::Utf8, TextEncoding::Windows1252, TextEncoding::Latin1,
            TextEncoding::Utf16Le, TextEncoding::Utf16Be};
}

QString nameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return u"UTF-8"_s;
    case TextEncoding::Utf16Le:
        return u"UTF-16LE"_s;
    case TextEncoding::Utf16Be:
        return u"UTF-16BE"_s;
    case TextEncoding::Windows1252:
        return u"Windows-1252"_s;
    case TextEncoding::Latin1:
        return u"ISO-8859-1"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TextEncoding> textEncodingNamed(QStringView name)
{
    struct Alias {
        QLatin1StringView name;
        TextEncoding encoding;
    };
    static constexpr Alias aliases[] = {
        {"utf8"_L1, TextEncoding::Utf8},
        {"utf16"_L1, TextEncoding::Utf16Le},
        {"utf16le"_L1, TextEncoding::Utf16Le},
        {"utf16be"_L1, TextEncoding::Utf16Be},
        {"windows1252"_L1, TextEncoding::Windows1252},
        {"cp1252"_L1, TextEncoding::Windows1252},
        {"ansi"_L1, TextEncoding::Windows1252},
        {"iso88591"_L1, TextEncoding::Latin1},
        {"latin1"_L1, TextEncoding::Latin1},
    };
    QString plain = name.toString().toLower();
    plain.remove(u'-').remove(u'_').remove(u' ');
    for (const Alias &alias : aliases) {
        if (plain == alias.name)
            return alias.encoding;
    }
    return std::nullopt;
}

std::optional<TextEncoding> byteOrderMarkOf(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return TextEncoding::Utf8;
    if (bytes.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16Le;
    if (bytes.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

TextEncoding guessTextEncoding(QByteArrayView bytes)
{
    if (const auto marked = byteOrderMarkOf(bytes))
        return *marked;
    if (const auto wide = utf16ByNuls(bytes))
        return *wide;
    return bytes.isValidUtf8() ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

} // namespace chapterhouse
