#include "support/forge/graph/lexer.h"

#include <QRegularExpression>

namespace chapterhouse::tests::graph {

using namespace Qt::StringLiterals;

namespace {

/// What a string says; escapes as in section 2.9.4.
QString unescaped(const QString &literal)
{
    static const QHash<QChar, QChar> letters{
        {u'b', u'\b'}, {u'f', u'\f'}, {u'n', u'\n'}, {u'r', u'\r'}, {u't', u'\t'}};
    QString text;
    for (qsizetype at = 0; at < literal.size(); ++at) {
        if (literal.at(at) != u'\\') {
            text += literal.at(at);
            continue;
        }
        const QChar letter = literal.at(++at);
        if (letter == u'u') {
            text += QChar(literal.mid(at + 1, 4).toUShort(nullptr, 16));
            at += 4;
        } else {
            text += letters.value(letter, letter);
        }
    }
    return text;
}

Token token(const QRegularExpressionMatch &match, int line)
{
    const auto has = [&](const char16_t *name) { return !match.capturedView(name).isNull(); };
    if (has(u"block"))
        return {Token::Kind::String, match.captured(u"block"_s).trimmed(), line};
    if (has(u"string"))
        return {Token::Kind::String, unescaped(match.captured(u"string"_s)), line};
    if (has(u"name"))
        return {Token::Kind::Name, match.captured(), line};
    if (has(u"float"))
        return {Token::Kind::Float, match.captured(), line};
    if (has(u"int"))
        return {Token::Kind::Int, match.captured(), line};
    return {Token::Kind::Punctuator, match.captured(), line};
}

} // namespace

Checked<QList<Token>> tokens(const QString &document)
{
    static const QRegularExpression ignored(u"(?:[\\s,\\x{feff}]|#[^\\n]*)*"_s);
    static const QRegularExpression pattern(
        u"\"\"\"(?<block>(?s:.*?))\"\"\"|\"(?<string>(?:[^\"\\\\\\n]|\\\\u[0-9A-Fa-f]{4}|\\\\[^"
        u"u\\n])*)\""
        "|(?<name>[_A-Za-z][_0-9A-Za-z]*)"
        "|(?<float>-?(?:0|[1-9]\\d*)(?:\\.\\d+(?:[eE][+-]?\\d+)?|[eE][+-]?\\d+))"
        "|(?<int>-?(?:0|[1-9]\\d*))|\\.\\.\\.|[!$&():=@\\[\\]{|}]"_s);
    constexpr auto here = QRegularExpression::AnchorAtOffsetMatchOption;
    QList<Token> tokens;
    int line = 1;
    for (qsizetype at = 0;;) {
        const QRegularExpressionMatch space =
            ignored.match(document, at, QRegularExpression::NormalMatch, here);
        line += int(space.captured().count(u'\n'));
        at = space.capturedEnd();
        if (at == document.size())
            break;
        const QRegularExpressionMatch match =
            pattern.match(document, at, QRegularExpression::NormalMatch, here);
        if (!match.hasMatch())
            return wrong(
                u"Parse error on \"%1\" (error) at line %2"_s.arg(document.at(at)).arg(line));
        tokens.append(token(match, line));
        line += int(match.captured().count(u'\n'));
        at = match.capturedEnd();
    }
    tokens.append({Token::Kind::End, u"end of document"_s, line});
    return tokens;
}

} // namespace chapterhouse::tests::graph
