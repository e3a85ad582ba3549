#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace chapterhouse {

/// One value of a key: `it`, `>=2024`, `2023..2024`. What it means is the key's affair.
struct Comparison {
    enum class Operator { Matches, Less, LessOrEqual, Greater, GreaterOrEqual, Range };

    Operator op = Operator::Matches;
    QString from = {}; ///< the value, or the first of a range; as typed, without its quotes
    QString upTo = {}; ///< the last of a range, included; else empty

    bool operator==(const Comparison &) const = default;
};

/// One condition of a query.
struct Term {
    enum class Form {
        Word,   ///< each folded word of `text` begins a word of the record
        Phrase, ///< the folded words of `text` follow each other
        Key,    ///< the field `key` fits any of `values`
        Has,    ///< the field `key` is not empty
    };

    Form form = Form::Word;
    bool negated = false;
    QString text = {}; ///< of a word or a phrase, as typed, without its quotes
    QString key = {};  ///< in lower case
    std::vector<Comparison> values = {};
    qsizetype position = 0; ///< in the text it was read from, its minus sign included
    qsizetype length = 0;   ///< 0 when it was not read from a text

    /// The same condition, wherever it stood.
    friend bool operator==(const Term &a, const Term &b)
    {
        return a.form == b.form && a.negated == b.negated && a.text == b.text && a.key == b.key &&
               a.values == b.values;
    }
};

/// What is searched for: records that fit every term of any of the alternatives. No alternative has
/// no terms; a query without alternatives fits everything.
struct Query {
    std::vector<std::vector<Term>> anyOf = {};

    bool operator==(const Query &) const = default;
};

/// A part of the typed text that was not understood as it stands, and how it was taken.
struct QueryNote {
    qsizetype position = 0;
    qsizetype length = 0;
    QString sentence;

    bool operator==(const QueryNote &) const = default;
};

struct ParsedQuery {
    Query query;
    std::vector<QueryNote> notes;

    bool operator==(const ParsedQuery &) const = default;
};

/// Reads the search grammar:
///     query  = and { ( "or" | "OR" ) and } ;   and = term { term }
///     term   = [ "-" ] ( word | '"' phrase '"' | key ":" values | "has:" key )
///     values = value { "," value }
///     value  = [ ">" | ">=" | "<" | "<=" ] v | v ".." v ;   v = text | '"' text '"'
/// A doubled quote within quotes is a quote; anywhere but at the start of a term or value a quote
/// is a character like others. Never fails: what is malformed is taken for words, with a note.
ParsedQuery parseQuery(QStringView text);

/// Keys that nothing is known of become words, with a note; `isKey` is asked in lower case.
ParsedQuery withKnownKeys(ParsedQuery parsed, const std::function<bool(const QString &)> &isKey);

/// The query as a person would type it. Whatever parseQuery made reads back as the same query.
QString toText(const Query &query);
QString toText(const Term &term);
QString toText(const Comparison &comparison);

/// Whether every alternative has the term, so that it limits the whole query.
bool hasTerm(const Query &query, const Term &term);
/// The query limited by the term too: added to each alternative that lacks it.
Query withTerm(Query query, const Term &term);
/// The query without the term, wherever it stands; an alternative of that term alone goes.
Query withoutTerm(Query query, const Term &term);

} // namespace chapterhouse
