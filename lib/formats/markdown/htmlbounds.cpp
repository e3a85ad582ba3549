#include "formats/markdown/htmlbounds.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace chapterhouse {

namespace {

constexpr size_t mostOpen = 1000;
constexpr qsizetype mostReopened = 50'000'000; // bytes, those of an element itself with them
constexpr qsizetype elementItself = 64;
constexpr qsizetype mostAttributes = 200;          // of one tag
constexpr qsizetype mostUnsureAttributes = 20'000; // of all that may be one

using Names = std::span<const std::string_view>;

constexpr std::string_view holdingNothing[]{
    "area", "base",  "basefont", "bgsound", "br",   "col",   "embed",  "hr",    "image",
    "img",  "input", "keygen",   "link",    "meta", "param", "source", "track", "wbr"};
constexpr std::string_view holdingText[]{"iframe", "noembed",  "noframes", "script",
                                         "style",  "textarea", "title",    "xmp"};
constexpr std::string_view withRulesOfTheirOwn[]{"frameset", "math", "select", "svg", "template"};

bool isOneOf(Names names, QByteArrayView name)
{
    return std::ranges::any_of(names, [name](std::string_view each) {
        return name.compare(QByteArrayView(each), Qt::CaseInsensitive) == 0;
    });
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Reads tags as the tokenizer of HTML5 does.
class TagReader {
public:
    explicit TagReader(QByteArrayView html) : m_html(html) {}

    bool isReadable()
    {
        while (!m_isTooMuch) {
            const qsizetype at = m_html.indexOf('<', m_at);
            if (at < 0)
                return true;
            m_at = at + 1;
            readMarkup();
        }
        return false;
    }

private:
    struct Element {
        QByteArrayView name;
        qsizetype size = 0;
    };

    char current() const { return m_at < m_html.size() ? m_html[m_at] : '\0'; }
    bool isAtEnd() const { return m_at >= m_html.size(); }

    void readMarkup()
    {
        if (isLetter(current()))
            return readTag(false);
        if (current() == '/' && m_at + 1 < m_html.size() && isLetter(m_html[m_at + 1])) {
            ++m_at;
            return readTag(true);
        }
        if (m_isUnsure)
            return;
        if (m_html.sliced(m_at).startsWith("!--"))
            readComment();
        else if (m_html.sliced(m_at).startsWith("![CDATA[") && m_hasRulesOfItsOwn)
            becomeUnsure();
        else if (current() == '!' || current() == '?' || current() == '/')
            goBehind(m_html.indexOf('>', m_at), 1);
    }

    void goBehind(qsizetype found, qsizetype length)
    {
        m_at = found < 0 ? m_html.size() : found + length;
    }

    /// `<!-->` and `<!--->` are whole comments.
    void readComment()
    {
        const qsizetype begin = m_at + 3;
        qsizetype dashes = m_html.indexOf("--", m_at + 1);
        while (dashes >= 0) {
            const QByteArrayView behind = m_html.sliced(dashes + 2);
            if (behind.startsWith('>'))
                return goBehind(dashes, 3);
            if (behind.startsWith("!>") && dashes >= begin)
                return goBehind(dashes, 4);
            dashes = m_html.indexOf("--", dashes + 1);
        }
        m_at = m_html.size();
    }

    void readTag(bool isEnd)
    {
        const qsizetype begin = m_at;
        while (!isAtEnd() && !isSpace(current()) && current() != '/' && current() != '>')
            ++m_at;
        const QByteArrayView name = m_html.sliced(begin, m_at - begin);
        if (!m_isUnsure)
            readAttributes(name);
        if (isEnd)
            close(name);
        else
            open({name, m_at - begin});
        m_reopened += m_openSize;
        m_isTooMuch = m_isTooMuch || m_open.size() > mostOpen || m_reopened > mostReopened;
    }

    /// The attributes of `html` are those of one element wherever they stand.
    void readAttributes(QByteArrayView name)
    {
        qsizetype own = 0;
        const bool isRoot = name.compare("html", Qt::CaseInsensitive) == 0;
        qsizetype &count = isRoot ? m_rootAttributes : own;
        while (!isAtEnd() && current() != '>') {
            if (isSpace(current()) || current() == '/') {
                ++m_at;
                continue;
            }
            ++count;
            readAttribute();
        }
        if (!isAtEnd())
            ++m_at;
        m_isTooMuch = m_isTooMuch || count > mostAttributes;
    }

    void readAttribute()
    {
        ++m_at; // whatever it is, `=` too
        skipUntil([](char c) { return isSpace(c) || c == '/' || c == '>' || c == '='; });
        const qsizetype nameEnd = m_at;
        skipUntil([](char c) { return !isSpace(c); });
        if (current() != '=') {
            m_at = nameEnd;
            return;
        }
        ++m_at;
        skipUntil([](char c) { return !isSpace(c); });
        if (current() == '"' || current() == '\'')
            goBehind(m_html.indexOf(current(), m_at + 1), 1);
        else
            skipUntil([](char c) { return isSpace(c) || c == '>'; });
    }

    template<class Condition>
    void skipUntil(Condition condition)
    {
        while (!isAtEnd() && !condition(current()))
            ++m_at;
    }

    void open(const Element &element)
    {
        const bool isVoid = !m_hasRulesOfItsOwn && isOneOf(holdingNothing, element.name);
        m_hasRulesOfItsOwn |= isOneOf(withRulesOfTheirOwn, element.name);
        if (isVoid)
            return;
        m_open.push_back(element);
        m_openSize += element.size + elementItself;
        if (m_isUnsure)
            return;
        if (isOneOf(holdingText, element.name))
            readText(element.name);
        else if (element.name.compare("plaintext", Qt::CaseInsensitive) == 0)
            becomeUnsure();
    }

    void close(QByteArrayView name)
    {
        if (m_isUnsure || m_open.empty() ||
            m_open.back().name.compare(name, Qt::CaseInsensitive) != 0)
            return;
        m_openSize -= m_open.back().size + elementItself;
        m_open.pop_back();
    }

    /// To the end tag, in which no comment of a script may stand.
    void readText(QByteArrayView name)
    {
        if (m_hasRulesOfItsOwn)
            return becomeUnsure();
        const qsizetype begin = m_at;
        qsizetype end = begin;
        while (!isEndTag(end, name)) {
            end = m_html.indexOf("</", end + 1);
            if (end < 0) {
                m_at = m_html.size();
                return;
            }
        }
        m_at = end;
        const bool isScript = name.compare("script", Qt::CaseInsensitive) == 0;
        if (isScript && m_html.sliced(begin, end - begin).contains("<!--"))
            becomeUnsure();
    }

    bool isEndTag(qsizetype at, QByteArrayView name) const
    {
        const QByteArrayView rest = m_html.sliced(at);
        if (rest.size() < name.size() + 3 || !rest.startsWith("</"))
            return false;
        const char behind = rest[name.size() + 2];
        return rest.sliced(2, name.size()).compare(name, Qt::CaseInsensitive) == 0 &&
               (isSpace(behind) || behind == '/' || behind == '>');
    }

    /// From here on whatever looks like a tag may be one, or all of it the attributes of one.
    void becomeUnsure()
    {
        m_isUnsure = true;
        const QByteArrayView rest = m_html.sliced(m_at);
        m_openSize += rest.size();
        const auto separators = std::ranges::count_if(
            rest, [](char c) { return isSpace(c) || c == '/' || c == '"' || c == '\''; });
        m_isTooMuch = m_isTooMuch || separators > mostUnsureAttributes;
    }

    QByteArrayView m_html;
    qsizetype m_at = 0;
    std::vector<Element> m_open;
    qsizetype m_openSize = 0;
    qsizetype m_reopened = 0;
    qsizetype m_rootAttributes = 0;
    bool m_hasRulesOfItsOwn = false;
    bool m_isUnsure = false;
    bool m_isTooMuch = false;
};

} // namespace

bool isReadableHtml(QByteArrayView html)
{
    return TagReader(html).isReadable();
}

} // namespace chapterhouse
