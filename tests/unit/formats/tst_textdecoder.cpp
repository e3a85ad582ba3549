#include "formats/textdecoder.h"
#include "formats/textposition.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chapterhouse::TextEncoding)

class tst_TextDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEncodingHasAName();
    void usualNamesAreUnderstood_data();
    void usualNamesAreUnderstood();
    void theEncodingIsGuessed_data();
    void theEncodingIsGuessed();
    void bytesBecomeText_data();
    void bytesBecomeText();
    void whatIsNoTextIsRefused_data();
    void whatIsNoTextIsRefused();
    void aPlaceIsCountedAsAnEditorDoes_data();
    void aPlaceIsCountedAsAnEditorDoes();
};

namespace {

QByteArray utf16(const QString &text, bool isLittle)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes += char(isLittle ? c.cell() : c.row());
        bytes += char(isLittle ? c.row() : c.cell());
    }
    return bytes;
}

} // namespace

void tst_TextDecoder::everyEncodingHasAName()
{
    for (const TextEncoding encoding : allTextEncodings())
        QCOMPARE(textEncodingNamed(nameOf(encoding)), encoding);
    QCOMPARE(allTextEncodings().size(), 5);
}

void tst_TextDecoder::usualNamesAreUnderstood_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("proper");

    QTest::newRow("utf8") << u"utf8"_s << u"UTF-8"_s;
    QTest::newRow("utf-16") << u"utf-16"_s << u"UTF-16LE"_s;
    QTest::newRow("UTF-16 BE") << u"UTF-16 BE"_s << u"UTF-16BE"_s;
    QTest::newRow("cp1252") << u"CP1252"_s << u"Windows-1252"_s;
    QTest::newRow("latin1") << u"latin-1"_s << u"ISO-8859-1"_s;
    QTest::newRow("iso") << u"iso_8859_1"_s << u"ISO-8859-1"_s;
    QTest::newRow("unknown") << u"koi8-r"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void tst_TextDecoder::usualNamesAreUnderstood()
{
    QFETCH(QString, name);
    QFETCH(QString, proper);
    const auto encoding = textEncodingNamed(name);
    QCOMPARE(encoding ? nameOf(*encoding) : QString(), proper);
}

void tst_TextDecoder::theEncodingIsGuessed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");

    const QString text = u"Vorname,Nachname\r\nÉsaïe,Gärber\r\n"_s;
    QTest::newRow("plain") << QByteArray("a,b\n") << TextEncoding::Utf8;
    QTest::newRow("nothing") << QByteArray() << TextEncoding::Utf8;
    QTest::newRow("UTF-8") << text.toUtf8() << TextEncoding::Utf8;
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8() << TextEncoding::Utf8;
    QTest::newRow("UTF-16LE with a mark")
        << "\xFF\xFE" + utf16(text, true) << TextEncoding::Utf16Le;
    QTest::newRow("UTF-16BE with a mark")
        << "\xFE\xFF" + utf16(text, false) << TextEncoding::Utf16Be;
    QTest::newRow("UTF-16LE without") << utf16(text, true) << TextEncoding::Utf16Le;
    QTest::newRow("UTF-16BE without") << utf16(text, false) << TextEncoding::Utf16Be;
    QTest::newRow("mostly Chinese in UTF-16LE")
        << utf16(u"姓名,城市\r\n王小明,北京\r\n李四,上海\r\n"_s, true) << TextEncoding::Utf16Le;
    QTest::newRow("one stray NUL")
        << QByteArray("name,town\nAnna,B\0onn\nBen,Ulm\n", 29) << TextEncoding::Utf8;
    QTest::newRow("Western") << text.toLatin1() << TextEncoding::Windows1252;
}

void tst_TextDecoder::theEncodingIsGuessed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TextEncoding, encoding);
    QCOMPARE(guessTextEncoding(bytes), encoding);
}

void tst_TextDecoder::bytesBecomeText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QString>("text");

    const QString text = u"Ésaïe,\"Gärber\"\r\nשלום,😀\r\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8() << TextEncoding::Utf8 << text;
    QTest::newRow("UTF-8 with a mark")
        << "\xEF\xBB\xBF" + text.toUtf8() << TextEncoding::Utf8 << text;
    QTest::newRow("UTF-16LE") << utf16(text, true) << TextEncoding::Utf16Le << text;
    QTest::newRow("UTF-16BE") << utf16(text, false) << TextEncoding::Utf16Be << text;
    QTest::newRow("the mark decides the order")
        << "\xFE\xFF" + utf16(text, false) << TextEncoding::Utf16Le << text;
    QTest::newRow("Windows-1252") << QByteArray("\x80 \x93M\xFCller\x94 \x9F")
                                  << TextEncoding::Windows1252 << u"€ “Müller” Ÿ"_s;
    QTest::newRow("ISO-8859-1") << QByteArray("M\xFCller \xA4") << TextEncoding::Latin1
                                << u"Müller ¤"_s;
    QTest::newRow("a mark in the middle stays")
        << QByteArray("a\xEF\xBB\xBF") << TextEncoding::Utf8 << u"a\uFEFF"_s;
}

void tst_TextDecoder::bytesBecomeText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TextEncoding, encoding);
    QFETCH(QString, text);
    const auto decoded = decodeText(bytes, encoding);
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
    QCOMPARE(*decoded, text);
}

void tst_TextDecoder::whatIsNoTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    const auto utf8 = TextEncoding::Utf8;
    QTest::newRow("an empty file") << QByteArray() << utf8 << u"The file is empty."_s << 0 << 0;
    QTest::newRow("a mark alone") << QByteArray("\xEF\xBB\xBF") << utf8 << u"The file is empty."_s
                                  << 0 << 0;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0", 10) << utf8
                               << u"This file is a PNG picture, not text."_s << 0 << 0;
    QTest::newRow("a workbook")
        << QByteArray("PK\x03\x04") << TextEncoding::Windows1252
        << u"This file is a workbook (XLSX, ODS) or another ZIP archive, not text."_s << 0 << 0;
    const QString invalid =
        u"Line %1, column %2: the byte 0x%3 is not valid in %4. Choose another encoding."_s;
    const auto row = [&](const char *name, const QByteArray &bytes, TextEncoding encoding, int line,
                         int column, const QString &byte) {
        QTest::newRow(name) << bytes << encoding
                            << invalid.arg(QString::number(line), QString::number(column), byte,
                                           nameOf(encoding))
                            << line << column;
    };
    row("Western as UTF-8", "a,b\r\n\xC3\x89,G\xE4rber\r\n", utf8, 2, 4, u"E4"_s);
    row("the first byte", "\xE4", utf8, 1, 1, u"E4"_s);
    row("cut off", "a\n\xF0\x9F\x98", utf8, 2, 1, u"F0"_s);
    row("cut off before a line end", "a\nb\xC3\nc", utf8, 2, 2, u"C3"_s);
    row("an overlong form", "a\xC0\xAF", utf8, 1, 2, u"C0"_s);
    row("after a lone CR and an emoji", "a\r\xF0\x9F\x98\x80\x80", utf8, 2, 2, u"80"_s);
    row("a hole of Windows-1252", "a\nb\x81", TextEncoding::Windows1252, 2, 2, u"81"_s);
    row("half of UTF-16", QByteArray("a\0b", 3), TextEncoding::Utf16Le, 1, 2, u"62"_s);
    QTest::newRow("a lone surrogate")
        << QByteArray("a\0\x00\xD8"
                      "b\0",
                      6)
        << TextEncoding::Utf16Le
        << u"Line 1, column 2: half a character, which is not valid in UTF-16LE. Choose another "
           u"encoding."_s
        << 1 << 2;
    QTest::newRow("a NUL") << QByteArray("a,b\nc\0d\n", 8) << utf8
                           << u"Line 2, column 2: a NUL byte, which no text holds. Either this is "
                              u"not a text file, or it has another encoding than UTF-8."_s
                           << 2 << 2;
    QTest::newRow("another mark") << QByteArray("\xEF\xBB\xBF"
                                                "a")
                                  << TextEncoding::Latin1
                                  << u"Line 1, column 1: the file begins with the byte order mark "
                                     u"of UTF-8, so it is not ISO-8859-1. Choose UTF-8."_s
                                  << 1 << 1;
}

void tst_TextDecoder::whatIsNoTextIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TextEncoding, encoding);
    QFETCH(QString, sentence);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto decoded = decodeText(bytes, encoding);
    QVERIFY2(!decoded, decoded ? qPrintable(*decoded) : "");
    const Error expected{
        .kind = ErrorKind::Input, .message = sentence, .line = line, .column = column};
    QCOMPARE(decoded.error().message, sentence);
    QVERIFY(decoded.error() == expected);
}

void tst_TextDecoder::aPlaceIsCountedAsAnEditorDoes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    QTest::newRow("the beginning") << QString() << u"a"_s << 1 << 1;
    QTest::newRow("LF") << u"a\nb"_s << QString() << 2 << 2;
    QTest::newRow("CRLF") << u"a\r\n"_s << u"b"_s << 2 << 1;
    QTest::newRow("lone CR") << u"a\rb\r"_s << u"c"_s << 3 << 1;
    QTest::newRow("all mixed") << u"\r\r\n\n\n\r"_s << QString() << 6 << 1;
    QTest::newRow("an emoji") << u"😀😀"_s << u"x"_s << 1 << 3;
}

void tst_TextDecoder::aPlaceIsCountedAsAnEditorDoes()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, line);
    QFETCH(int, column);
    const QString text = before + after;
    QVERIFY(positionIn(text, before.size()) == (TextPosition{line, column}));
}

static const tests::Suite<tst_TextDecoder> suite;
#include "tst_textdecoder.moc"
