#include "formats/frontmatter/yamlstringtext.h"

#include "formats/frontmatter/yamlscalar.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype widestLine = 80;

/// Characters that a reader may refuse, change, or not show: all but plain printable ones.
bool needsEscape(QChar c)
{
    const char16_t unit = c.unicode();
    return unit < 0x20 || (unit >= 0x7F && unit <= 0xA0) || unit == 0x2028 || unit == 0x2029 ||
           unit == 0xFEFF || unit >= 0xFFFE;
}

bool holdsOnlyPrintable(const QString &text)
{
    return std::none_of(text.begin(), text.end(), needsEscape);
}

/// What readers of YAML 1.1, or older ones of 1.2, take for something else than a string.
bool isOtherwiseElsewhere(const QString &text)
{
    static const QRegularExpression form(
        uR"(\A(?:(?:y|n|yes|no|on|off)\z|[-+.]?[0-9][0-9_,:.]*\z|0[xob]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

bool fitsPlain(const QString &text, bool isInBrackets)
{
    static const QRegularExpression hindrance(
        uR"(\A[-?:,\[\]{}#&*!|>'"%@`=]|\A<<\z|\A\.\.\.|\A\s|\s\z|:\s|:\z|\s#)"_s);
    static const QRegularExpression hindranceInBrackets(u"[,\\[\\]{}:]"_s);
    return !text.isEmpty() && holdsOnlyPrintable(text) && plainValue(text) == YamlValue{text} &&
           !isOtherwiseElsewhere(text) && !hindrance.match(text).hasMatch() &&
           !(isInBrackets && hindranceInBrackets.match(text).hasMatch());
}

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case 0x09:
        return u"\\t"_s;
    case 0x0A:
        return u"\\n"_s;
    case 0x0D:
        return u"\\r"_s;
    case 0xA0:
        return u"\\_"_s;
    default:
        return c.unicode() > 0xFF ? u"\\u%1"_s.arg(QString::number(c.unicode(), 16), 4, u'0')
                                  : u"\\x%1"_s.arg(QString::number(c.unicode(), 16), 2, u'0');
    }
}

QByteArray doubleQuoted(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        quoted += needsEscape(c) ? escaped(c) : QString(c);
    }
    return (quoted + u'"').toUtf8();
}

QByteArray singleQuoted(QString text)
{
    return (u'\'' + text.replace(u'\'', u"''"_s) + u'\'').toUtf8();
}

/// Whether folding keeps each line of the text as it is.
bool survivesFolding(const QStringList &lines)
{
    return std::none_of(lines.begin(), lines.end(),
                        [](const QString &line) { return line.startsWith(u' '); });
}

/// A line broken at single spaces, so that folding makes one of it again.
QStringList filled(const QString &line)
{
    static const QRegularExpression breakable(u"(?<=\\S) (?=\\S)"_s);
    QStringList lines = {{}};
    for (const QString &word : line.split(breakable)) {
        QString &last = lines.last();
        if (last.isEmpty())
            last = word;
        else if (last.size() + 1 + word.size() <= widestLine)
            last += u' ' + word;
        else
            lines.append(word);
    }
    return lines;
}

} // namespace

QByteArray lineText(const QString &text, YamlStyle wish, bool isInBrackets)
{
    if (wish == YamlStyle::Plain && fitsPlain(text, isInBrackets))
        return text.toUtf8();
    if (wish == YamlStyle::SingleQuoted && holdsOnlyPrintable(text))
        return singleQuoted(text);
    return doubleQuoted(text);
}

bool fitsBlock(const QString &text)
{
    static const QRegularExpression hindrance(uR"(\A\s|\n\n\z|(?:\A|\n)[ \t]+(?:\n|\z)|\A\z)"_s);
    return !hindrance.match(text).hasMatch() && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c != u'\n' && needsEscape(c);
    });
}

QByteArray blockText(const QString &text, YamlStyle style, qsizetype indentation,
                     const QByteArray &lineEnd)
{
    const bool endsWithLineEnd = text.endsWith(u'\n');
    const QStringList lines = (endsWithLineEnd ? text.chopped(1) : text).split(u'\n');
    const bool isFolded = style == YamlStyle::Folded && survivesFolding(lines);
    QByteArray block = isFolded ? ">" : "|";
    if (!endsWithLineEnd)
        block += '-';
    const QByteArray indent(indentation, ' ');
    bool isFirst = true;
    for (const QString &line : lines) {
        // Before a line that holds something, folding takes one line end away.
        if (isFolded && !isFirst && !line.isEmpty())
            block += lineEnd;
        isFirst = false;
        for (const QString &piece : isFolded ? filled(line) : QStringList{line})
            block += lineEnd + (piece.isEmpty() ? QByteArray() : indent + piece.toUtf8());
    }
    return block;
}

} // namespace chapterhouse
