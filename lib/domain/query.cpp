#include "domain/query.h"

#include "base/words.h"

#include <QStringList>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
}

bool needsQuotes(const QString &value)
{
    return value.isEmpty() || value.contains(u'"') || value.contains(u',') ||
           value.contains(".."_L1) || value.endsWith(u'.') || u"<>="_s.contains(value.front()) ||
           std::any_of(value.begin(), value.end(), [](QChar c) { return c.isSpace(); });
}

QString valueText(const QString &value)
{
    return needsQuotes(value) ? quoted(value) : value;
}

QString keyText(const Term &term)
{
    QStringList values;
    for (const Comparison &value : term.values)
        values += toText(value);
    return term.key + u':' + values.join(u',');
}

/// Whether the word can be typed without quotes: it reads back as itself, or as the term of an
/// unknown key that it was taken from.
bool readsBack(const Term &word)
{
    const Query read = parseQuery(word.negated ? u'-' + word.text : word.text).query;
    if (read.anyOf.size() != 1 || read.anyOf.front().size() != 1)
        return false;
    const Term &term = read.anyOf.front().front();
    return term == word || (!term.key.isEmpty() && term.negated == word.negated);
}

bool isOperatorWord(const Term &term)
{
    return term.form == Term::Form::Word && !term.negated &&
           (term.text == "or"_L1 || term.text == "OR"_L1);
}

QString toText(const std::vector<Term> &alternative, bool isLast)
{
    QStringList terms;
    for (auto term = alternative.begin(); term != alternative.end(); ++term) {
        const bool stands =
            term == alternative.begin() || (isLast && std::next(term) == alternative.end());
        terms += isOperatorWord(*term) && !stands ? quoted(term->text) : toText(*term);
    }
    return terms.join(u' ');
}

bool hasTerm(const std::vector<Term> &alternative, const Term &term)
{
    return std::find(alternative.begin(), alternative.end(), term) != alternative.end();
}

} // namespace

ParsedQuery withKnownKeys(ParsedQuery parsed, const std::function<bool(const QString &)> &isKey)
{
    for (std::vector<Term> &alternative : parsed.query.anyOf) {
        for (Term &term : alternative) {
            if (term.key.isEmpty() || isKey(term.key))
                continue;
            parsed.notes.push_back(
                {term.position, term.length,
                 Words::tr("There is no field “%1”; searched as words.").arg(term.key)});
            const QString text = toText(term);
            term = Term{.negated = term.negated,
                        .text = term.negated ? text.sliced(1) : text,
                        .position = term.position,
                        .length = term.length};
        }
    }
    return parsed;
}

QString toText(const Comparison &comparison)
{
    QString from = valueText(comparison.from);
    switch (comparison.op) {
    case Comparison::Operator::Matches:
        return from;
    case Comparison::Operator::Less:
        return u'<' + from;
    case Comparison::Operator::LessOrEqual:
        return "<="_L1 + from;
    case Comparison::Operator::Greater:
        return u'>' + from;
    case Comparison::Operator::GreaterOrEqual:
        return ">="_L1 + from;
    case Comparison::Operator::Range:
        return from + ".."_L1 + valueText(comparison.upTo);
    }
    Q_UNREACHABLE();
}

QString toText(const Term &term)
{
    const QString sign = term.negated ? u"-"_s : QString();
    switch (term.form) {
    case Term::Form::Word:
        return sign + (readsBack(term) ? term.text : quoted(term.text));
    case Term::Form::Phrase:
        return sign + quoted(term.text);
    case Term::Form::Key:
        return sign + keyText(term);
    case Term::Form::Has:
        return sign + "has:"_L1 + term.key;
    }
    Q_UNREACHABLE();
}

QString toText(const Query &query)
{
    QStringList alternatives;
    for (const std::vector<Term> &alternative : query.anyOf)
        alternatives += toText(alternative, &alternative == &query.anyOf.back());
    return alternatives.join(" or "_L1);
}

bool hasTerm(const Query &query, const Term &term)
{
    return !query.anyOf.empty() &&
           std::all_of(query.anyOf.begin(), query.anyOf.end(),
                       [&term](const auto &alternative) { return hasTerm(alternative, term); });
}

Query withTerm(Query query, const Term &term)
{
    if (query.anyOf.empty())
        query.anyOf.emplace_back();
    for (std::vector<Term> &alternative : query.anyOf) {
        if (!hasTerm(alternative, term))
            alternative.push_back(term);
    }
    return query;
}

Query withoutTerm(Query query, const Term &term)
{
    for (std::vector<Term> &alternative : query.anyOf)
        std::erase(alternative, term);
    std::erase_if(query.anyOf, [](const auto &alternative) { return alternative.empty(); });
    return query;
}

} // namespace chapterhouse
