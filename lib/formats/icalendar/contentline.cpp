#include "formats/icalendar/contentline.h"

#include "formats/textdecoder.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 75;

bool isNameCharacter(QChar c)
{
    return c == u'-' || c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
}

/// Takes a line apart from its beginning on.
class LineScanner {
public:
    explicit LineScanner(QStringView text) : m_text(text) {}

    bool isAtEnd() const { return m_at >= m_text.size(); }
    QStringView rest() const { return m_text.mid(m_at); }

    bool take(QChar c)
    {
        const bool isThere = !isAtEnd() && m_text[m_at] == c;
        m_at += isThere ? 1 : 0;
        return isThere;
    }

    QString name()
    {
        const qsizetype from = m_at;
        while (!isAtEnd() && isNameCharacter(m_text[m_at]))
            ++m_at;
        return m_text.mid(from, m_at - from).toString().toUpper();
    }

    /// The first value of a parameter; those after a comma are passed over.
    QString parameterValue()
    {
        const QString value = oneValue();
        while (take(u','))
            oneValue();
        return value;
    }

private:
    QString oneValue()
    {
        const bool isQuoted = take(u'"');
        const qsizetype from = m_at;
        while (!isAtEnd() && !(isQuoted ? m_text[m_at] == u'"' : isEndOfValue(m_text[m_at])))
            ++m_at;
        const QString value = m_text.mid(from, m_at - from).toString();
        if (isQuoted)
            take(u'"');
        return value;
    }

    static bool isEndOfValue(QChar c) { return c == u',' || c == u';' || c == u':'; }

    QStringView m_text;
    qsizetype m_at = 0;
};

/// RFC 6868.
QString withoutCarets(QString value)
{
    if (!value.contains(u'^'))
        return value;
    QString plain;
    for (qsizetype at = 0; at < value.size(); ++at) {
        const QChar next = at + 1 < value.size() ? value[at + 1] : QChar();
        const bool isEscape = value[at] == u'^' && (next == u'^' || next == u'n' || next == u'\'');
        if (isEscape)
            ++at;
        if (isEscape && next != u'^')
            plain += next == u'n' ? u'\n' : u'"';
        else
            plain += value[at];
    }
    return plain;
}

} // namespace

QByteArrayView ContentLineReader::nextPhysical()
{
    const qsizetype from = m_at;
    while (m_at < m_bytes.size() && m_bytes[m_at] != '\n' && m_bytes[m_at] != '\r')
        ++m_at;
    const QByteArrayView line = m_bytes.sliced(from, m_at - from);
    const bool isPair =
        m_at + 1 < m_bytes.size() && m_bytes[m_at] == '\r' && m_bytes[m_at + 1] == '\n';
    m_at = std::min(m_at + (isPair ? 2 : 1), m_bytes.size());
    ++m_physical;
    return line;
}

bool ContentLineReader::isFolded() const
{
    return m_at < m_bytes.size() && (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\t');
}

QString ContentLineReader::decoded(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    m_isForeign = true;
    return decodeText(bytes, TextEncoding::Windows1252).value_or(QString::fromUtf8(bytes));
}

bool ContentLineReader::next()
{
    while (m_at < m_bytes.size()) {
        QByteArray bytes = nextPhysical().toByteArray();
        m_number = m_physical;
        while (isFolded())
            bytes += nextPhysical().sliced(1);
        if (bytes.trimmed().isEmpty())
            continue;
        m_line = contentLineFrom(decoded(bytes));
        if (m_line)
            m_line->number = m_number;
        return true;
    }
    return false;
}

std::optional<ContentLine> contentLineFrom(const QString &text)
{
    LineScanner scanner(text);
    ContentLine line{.name = scanner.name()};
    while (scanner.take(u';')) {
        const QString name = scanner.name();
        if (name.isEmpty() || !scanner.take(u'='))
            return std::nullopt;
        line.parameters.insert(name, withoutCarets(scanner.parameterValue()));
    }
    if (line.name.isEmpty() || !scanner.take(u':'))
        return std::nullopt;
    line.value = scanner.rest().toString();
    return line;
}

QString plainText(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    text.removeIf(
        [](QChar c) { return c != u'\n' && c != u'\t' && c.category() == QChar::Other_Control; });
    return text;
}

QString unescaped(QStringView value)
{
    QString text;
    text.reserve(value.size());
    for (qsizetype at = 0; at < value.size(); ++at) {
        const QChar next = at + 1 < value.size() ? value[at + 1] : QChar();
        const bool isEscape = value[at] == u'\\' && u"\\;,\"nN"_s.contains(next);
        if (isEscape)
            ++at;
        text += isEscape && next.toLower() == u'n' ? QChar(u'\n') : value[at];
    }
    return plainText(text);
}

QString escaped(const QString &text)
{
    QString value = plainText(text);
    return value.replace(u'\\', "\\\\"_L1)
        .replace(u';', "\\;"_L1)
        .replace(u',', "\\,"_L1)
        .replace(u'\n', "\\n"_L1);
}

QStringList unescapedList(QStringView value)
{
    QStringList texts;
    qsizetype from = 0;
    for (qsizetype at = 0; at < value.size(); ++at) {
        if (value[at] == u'\\') {
            ++at;
        } else if (value[at] == u',') {
            texts.append(unescaped(value.mid(from, at - from)));
            from = at + 1;
        }
    }
    texts.append(unescaped(value.mid(from)));
    return texts;
}

QByteArray foldedLine(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    QByteArray folded;
    qsizetype room = longestLine;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = std::min(at + room, bytes.size());
        // A byte 10xxxxxx goes on with a character.
        while (end < bytes.size() && (uchar(bytes[end]) & 0xC0) == 0x80)
            --end;
        folded += bytes.mid(at, end - at) + (end < bytes.size() ? "\r\n " : "");
        at = end;
        room = longestLine - 1;
    }
    return folded + "\r\n";
}

} // namespace chapterhouse
