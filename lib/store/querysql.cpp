#include "store/querysql.h"

#include "base/words.h"
#include "domain/fold.h"
#include "store/comparisonsql.h"
#include "store/fieldsql.h"
#include "store/recordtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Builds the condition of one query, numbering the places of bound values from ?2.
class QueryCompiler {
public:
    explicit QueryCompiler(Kind kind) : m_kind(kind), m_catalogue(catalogueOf(kind)) {}

    QuerySql compile(const Query &query);

private:
    QByteArray alternativeSql(const std::vector<Term> &terms);
    QByteArray termSql(const Term &term);
    QByteArray keySql(const Term &term);
    QByteArray hasSql(const Term &term);
    QByteArray wordsSql(const Term &term);
    QByteArray indexedSql(const QString &match);
    QByteArray scannedSql(const QString &text);
    QByteArray fieldExpression(qsizetype field);
    QByteArray amongThem(qsizetype field, const QByteArray &condition) const;

    Kind m_kind;
    const Catalogue &m_catalogue;
    QuerySql m_sql;
    BindValue m_bind = [this](const FieldValue &value) {
        m_sql.bound += value;
        return '?' + QByteArray::number(m_sql.bound.size() + 1);
    };
};

QString quotedForIndex(const QStringList &words)
{
    return u'"' + words.join(u' ') + u'"';
}

/// The term as the full-text index understands it; empty when it has no words.
QString matchOf(const Term &term)
{
    const QStringList words = foldedWords(term.text);
    if (words.isEmpty())
        return {};
    if (term.form == Term::Form::Phrase)
        return quotedForIndex(words);
    QStringList prefixes;
    for (const QString &word : words)
        prefixes += quotedForIndex({word}) + u'*';
    return prefixes.join(u" AND "_s);
}

/// The field of a term whose key is known to be one, by its name or alias.
qsizetype fieldOf(const Catalogue &catalogue, const Term &term)
{
    const auto field = catalogue.find(term.key);
    Q_ASSERT(field);
    return field.value_or(0);
}

bool isPlainWord(const Term &term)
{
    return !term.negated && (term.form == Term::Form::Word || term.form == Term::Form::Phrase);
}

QuerySql QueryCompiler::compile(const Query &query)
{
    QByteArrayList alternatives;
    for (const std::vector<Term> &terms : query.anyOf) {
        const QByteArray sql = alternativeSql(terms);
        if (!sql.isEmpty())
            alternatives += '(' + sql + ')';
    }
    m_sql.condition = alternatives.join(" OR ");
    return std::move(m_sql);
}

QByteArray QueryCompiler::alternativeSql(const std::vector<Term> &terms)
{
    QByteArrayList conditions;
    QStringList matches;
    for (const Term &term : terms) {
        if (isPlainWord(term) && isSearchable(m_kind)) {
            const QString match = matchOf(term);
            if (!match.isEmpty())
                matches += match;
            continue;
        }
        const QByteArray sql = termSql(term);
        if (!sql.isEmpty())
            conditions += term.negated ? "NOT coalesce(" + sql + ", 0)" : sql;
    }
    if (!matches.isEmpty())
        conditions.prepend(indexedSql(matches.join(u" AND "_s)));
    return conditions.join(" AND ");
}

QByteArray QueryCompiler::termSql(const Term &term)
{
    switch (term.form) {
    case Term::Form::Word:
    case Term::Form::Phrase:
        return wordsSql(term);
    case Term::Form::Key:
        return keySql(term);
    case Term::Form::Has:
        return hasSql(term);
    }
    Q_UNREACHABLE();
}

QByteArray QueryCompiler::fieldExpression(qsizetype field)
{
    const FieldSql sql = fieldSql(m_kind, field);
    m_sql.needsStatus = m_sql.needsStatus || sql.needsStatus;
    return sql.expression;
}

QByteArray QueryCompiler::keySql(const Term &term)
{
    const qsizetype field = fieldOf(m_catalogue, term);
    const QByteArray expression = fieldExpression(field);
    QByteArrayList fits;
    for (const Comparison &comparison : term.values)
        fits += comparisonSql(m_catalogue.at(field), expression, comparison, m_bind);
    return amongThem(field, '(' + fits.join(" OR ") + ')');
}

/// The condition on a derived field, asked only of those who may have it.
QByteArray QueryCompiler::amongThem(qsizetype field, const QByteArray &condition) const
{
    const QByteArray among = fieldSql(m_kind, field).among;
    return among.isEmpty() ? condition : '(' + among + " AND " + condition + ')';
}

QByteArray QueryCompiler::hasSql(const Term &term)
{
    const qsizetype field = fieldOf(m_catalogue, term);
    return amongThem(field, '(' + fieldExpression(field) + " IS NOT NULL)");
}

QByteArray QueryCompiler::wordsSql(const Term &term)
{
    if (isSearchable(m_kind)) {
        const QString match = matchOf(term);
        return match.isEmpty() ? QByteArray() : indexedSql(match);
    }
    return scannedSql(term.text);
}

QByteArray QueryCompiler::indexedSql(const QString &match)
{
    const QByteArray index = QByteArray(nameOf(m_kind).data(), nameOf(m_kind).size()) + "_search";
    return "m.row IN (SELECT rowid FROM " + index + " WHERE " + index + " MATCH " + m_bind(match) +
           ')';
}

/// Kinds without an index: the words stand in a text, or in the title of what is referred to.
QByteArray QueryCompiler::scannedSql(const QString &text)
{
    const QString words = foldedWords(text).join(u' ');
    if (words.isEmpty())
        return {};
    const QByteArray place = m_bind(words);
    QByteArrayList fits;
    for (qsizetype i = 1; i < m_catalogue.size(); ++i) {
        const FieldSpec &field = m_catalogue.at(i);
        const bool isText = field.kind == FieldKind::Text || field.kind == FieldKind::LongText ||
                            field.kind == FieldKind::Choice || field.kind == FieldKind::List;
        if (isText)
            fits += "has_words(" + fieldExpression(i) + ", " + place + ')';
        else if (field.kind == FieldKind::Reference && !titleSql(field.target, "r").isEmpty())
            fits += referenceSql(field, fieldExpression(i), text, m_bind);
    }
    return '(' + fits.join(" OR ") + ')';
}

/// The term as plain words, with the sentence that says why.
void takeAsWords(ParsedQuery &parsed, Term &term, const QString &reason)
{
    parsed.notes.push_back(
        {term.position, term.length, Words::tr("%1 Searched as words.").arg(reason)});
    Term plain = term;
    plain.negated = false;
    term.text = toText(plain);
    term.form = Term::Form::Word;
    term.key.clear();
    term.values.clear();
}

Result<void> checkTerm(const Catalogue &catalogue, const Term &term)
{
    if (term.form != Term::Form::Key)
        return {};
    const FieldSpec &field = catalogue.at(fieldOf(catalogue, term));
    for (const Comparison &comparison : term.values) {
        if (auto checked = checkComparison(field, comparison); !checked)
            return checked;
    }
    return {};
}

} // namespace

ParsedQuery understoodQuery(Kind kind, QStringView text)
{
    const Catalogue &catalogue = catalogueOf(kind);
    const auto isKey = [&](const QString &key) { return catalogue.find(key).has_value(); };
    ParsedQuery parsed = withKnownKeys(parseQuery(text), isKey);
    for (std::vector<Term> &terms : parsed.query.anyOf) {
        for (Term &term : terms) {
            if (const auto checked = checkTerm(catalogue, term); !checked)
                takeAsWords(parsed, term, checked.error().message);
        }
    }
    return parsed;
}

QuerySql compileQuery(Kind kind, const Query &query)
{
    return QueryCompiler(kind).compile(query);
}

} // namespace chapterhouse
