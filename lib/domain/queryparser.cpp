#include "domain/query.h"

#include "base/words.h"

#include <optional>
#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// One pass over the typed text, from `m_at` on.
class QueryParser {
public:
    explicit QueryParser(QStringView source) : m_source(source) {}

    ParsedQuery parse();

private:
    bool isAtEnd(qsizetype at) const { return at >= m_source.size(); }
    bool isAtGap(qsizetype at) const { return isAtEnd(at) || m_source[at].isSpace(); }
    bool startsWith(QLatin1StringView text) const { return m_source.sliced(m_at).startsWith(text); }
    void skipSpaces();
    QString wordFrom(qsizetype start);

    bool takeOperator();
    void parseTerm();
    void parseBody(Term term);
    void parseWord(Term term);
    void parsePhrase(Term term);
    void parseKey(Term term, qsizetype keySize);
    void parseHas(Term term);
    std::optional<Comparison> parseComparison();
    Comparison::Operator takeComparisonSign();
    QString parseValue(bool mayBeRange);
    std::optional<QString> takeQuoted();

    void add(Term term);
    void note(qsizetype position, QString sentence);

    QStringView m_source;
    qsizetype m_at = 0;
    std::vector<Term> m_alternative;
    ParsedQuery m_parsed;
};

bool isKeyStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// The size of the name of a field at the start of the text.
qsizetype keySizeAt(QStringView text)
{
    if (text.isEmpty() || !isKeyStart(text.front()))
        return 0;
    qsizetype size = 1;
    while (size < text.size() && (isKeyStart(text[size]) || text[size] == u'_' ||
                                  (text[size] >= u'0' && text[size] <= u'9')))
        ++size;
    return size;
}

bool isBlank(const QString &text)
{
    return QStringView(text).trimmed().isEmpty();
}

ParsedQuery QueryParser::parse()
{
    for (skipSpaces(); !isAtEnd(m_at); skipSpaces()) {
        if (takeOperator()) {
            m_parsed.query.anyOf.push_back(std::exchange(m_alternative, {}));
            continue;
        }
        parseTerm();
    }
    if (!m_alternative.empty())
        m_parsed.query.anyOf.push_back(std::move(m_alternative));
    return std::move(m_parsed);
}

void QueryParser::skipSpaces()
{
    while (!isAtEnd(m_at) && m_source[m_at].isSpace())
        ++m_at;
}

/// The text from `start` to the next gap, which is stepped over.
QString QueryParser::wordFrom(qsizetype start)
{
    while (!isAtGap(m_at))
        ++m_at;
    return m_source.sliced(start, m_at - start).toString();
}

/// Steps over "or" between two terms. At either end of the query, or after another "or", it is a
/// word.
bool QueryParser::takeOperator()
{
    if (!(startsWith("or"_L1) || startsWith("OR"_L1)) || !isAtGap(m_at + 2))
        return false;
    const bool hasMore = !m_source.sliced(m_at + 2).trimmed().isEmpty();
    if (m_alternative.empty() || !hasMore) {
        m_parsed.notes.push_back(
            {m_at, 2,
             Words::tr("“%1” stands between two conditions; here it was searched as a word.")
                 .arg(m_source.sliced(m_at, 2))});
        return false;
    }
    m_at += 2;
    return true;
}

void QueryParser::parseTerm()
{
    Term term{.position = m_at};
    if (m_source[m_at] == u'-') {
        if (isAtGap(m_at + 1)) {
            note(m_at++, Words::tr("A minus sign stands right before what is not wanted."));
            term.text = u"-"_s;
            return add(term);
        }
        term.negated = true;
        ++m_at;
    }
    parseBody(std::move(term));
}

void QueryParser::parseBody(Term term)
{
    if (m_source[m_at] == u'"')
        return parsePhrase(std::move(term));
    const qsizetype keySize = keySizeAt(m_source.sliced(m_at));
    if (keySize > 0 && m_at + keySize < m_source.size() && m_source[m_at + keySize] == u':')
        return parseKey(std::move(term), keySize);
    parseWord(std::move(term));
}

void QueryParser::parseWord(Term term)
{
    term.text = wordFrom(m_at);
    add(std::move(term));
}

void QueryParser::parsePhrase(Term term)
{
    const std::optional<QString> text = takeQuoted();
    if (!text) {
        // What follows the stray quote is read as if the quote were not there.
        if (term.negated && !isAtGap(m_at))
            parseBody(std::move(term));
        return;
    }
    if (isBlank(*text))
        return note(term.position, Words::tr("There is nothing between the quotes."));
    term.form = Term::Form::Phrase;
    term.text = *text;
    add(std::move(term));
}

void QueryParser::parseKey(Term term, qsizetype keySize)
{
    const QString typedKey = m_source.sliced(m_at, keySize).toString();
    term.key = typedKey.toLower();
    m_at += keySize + 1;
    if (term.key == "has"_L1)
        return parseHas(std::move(term));

    bool isComplete = true;
    for (bool hasMore = true; hasMore;) {
        if (std::optional<Comparison> value = parseComparison())
            term.values.push_back(std::move(*value));
        else
            isComplete = false;
        hasMore = !isAtEnd(m_at) && m_source[m_at] == u',';
        m_at += hasMore ? 1 : 0;
    }

    if (term.values.empty()) {
        note(term.position,
             Words::tr("After “%1:” a value is missing; searched as a word.").arg(typedKey));
        term = Term{.negated = term.negated, .text = typedKey + u':', .position = term.position};
    } else {
        term.form = Term::Form::Key;
        if (!isComplete)
            note(term.position,
                 Words::tr("A value of “%1” is missing; the others were used.").arg(typedKey));
    }
    add(std::move(term));
}

void QueryParser::parseHas(Term term)
{
    const qsizetype start = m_at;
    term.key = wordFrom(start).toLower();
    if (term.key.isEmpty() || keySizeAt(term.key) != term.key.size()) {
        note(term.position,
             Words::tr("After “has:” stands one field, like has:email; searched as a word."));
        term.key.clear();
        term.text = m_source.sliced(start - 4, m_at - start + 4).toString();
    } else {
        term.form = Term::Form::Has;
    }
    add(std::move(term));
}

/// One value up to a comma or the end of the term; nothing when it is missing.
std::optional<Comparison> QueryParser::parseComparison()
{
    Comparison comparison{.op = takeComparisonSign()};
    const bool mayBeRange = comparison.op == Comparison::Operator::Matches;
    comparison.from = parseValue(mayBeRange);
    if (mayBeRange && !comparison.from.isEmpty() && startsWith(".."_L1)) {
        m_at += 2;
        comparison.upTo = parseValue(false);
        if (isBlank(comparison.upTo)) {
            comparison.upTo.clear();
            comparison.from += ".."_L1;
        } else {
            comparison.op = Comparison::Operator::Range;
        }
    }
    if (isBlank(comparison.from))
        return std::nullopt;
    return comparison;
}

Comparison::Operator QueryParser::takeComparisonSign()
{
    using Operator = Comparison::Operator;
    const bool isLess = startsWith("<"_L1);
    if (!isLess && !startsWith(">"_L1))
        return Operator::Matches;
    ++m_at;
    const bool orEqual = startsWith("="_L1);
    m_at += orEqual ? 1 : 0;
    if (isLess)
        return orEqual ? Operator::LessOrEqual : Operator::Less;
    return orEqual ? Operator::GreaterOrEqual : Operator::Greater;
}

QString QueryParser::parseValue(bool mayBeRange)
{
    if (!isAtEnd(m_at) && m_source[m_at] == u'"') {
        if (const std::optional<QString> text = takeQuoted())
            return *text;
    }
    const qsizetype start = m_at;
    while (!isAtGap(m_at) && m_source[m_at] != u',' &&
           !(mayBeRange && m_at > start && startsWith(".."_L1)))
        ++m_at;
    return m_source.sliced(start, m_at - start).toString();
}

/// Steps over the quoted text here, or, when its quotes are never closed, over the quote alone.
std::optional<QString> QueryParser::takeQuoted()
{
    QString text;
    for (qsizetype at = m_at + 1; !isAtEnd(at); ++at) {
        if (m_source[at] == u'"') {
            if (isAtEnd(at + 1) || m_source[at + 1] != u'"') {
                m_at = at + 1;
                return text;
            }
            ++at;
        }
        text += m_source[at];
    }
    m_parsed.notes.push_back(
        {m_at, m_source.size() - m_at,
         Words::tr("The quotes are not closed; searched for the words one by one.")});
    ++m_at;
    return std::nullopt;
}

void QueryParser::add(Term term)
{
    term.length = m_at - term.position;
    m_alternative.push_back(std::move(term));
}

/// Notes the text from `position` to here.
void QueryParser::note(qsizetype position, QString sentence)
{
    m_parsed.notes.push_back({position, m_at - position, std::move(sentence)});
}

} // namespace

ParsedQuery parseQuery(QStringView text)
{
    return QueryParser(text).parse();
}

} // namespace chapterhouse
