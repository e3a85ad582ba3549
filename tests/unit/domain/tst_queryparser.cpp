#include "domain/query.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

using Form = Term::Form;
using Operator = Comparison::Operator;

Term word(const QString &text)
{
    return Term{.text = text};
}

Term phrase(const QString &text)
{
    return Term{.form = Form::Phrase, .text = text};
}

Term key(const QString &name, std::vector<Comparison> values)
{
    return Term{.form = Form::Key, .key = name, .values = std::move(values)};
}

Term has(const QString &name)
{
    return Term{.form = Form::Has, .key = name};
}

Term without(Term term)
{
    term.negated = true;
    return term;
}

Query all(std::vector<Term> terms)
{
    return Query{{std::move(terms)}};
}

/// Every part of a query for a failing test to show.
QString shown(const Query &query)
{
    QString text;
    for (const auto &alternative : query.anyOf) {
        text += u'[';
        for (const Term &term : alternative) {
            text += u"(%1 %2 «%3» «%4»"_s.arg(int(term.form))
                        .arg(term.negated)
                        .arg(term.text, term.key);
            for (const Comparison &value : term.values)
                text += u" {%1 «%2» «%3»}"_s.arg(int(value.op)).arg(value.from, value.upTo);
            text += u')';
        }
        text += u']';
    }
    return text;
}

} // namespace

class tst_QueryParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGrammarIsRead_data();
    void theGrammarIsRead();
    void whatIsMalformedIsTakenForWordsAndNoted_data();
    void whatIsMalformedIsTakenForWordsAndNoted();
    void termsKnowWhereTheyStood();
    void anyTextReadsBackFromItsCanonicalForm();
};

void tst_QueryParser::theGrammarIsRead_data()
{
    const auto matches = [](const QString &value) { return Comparison{.from = value}; };
    QTest::addColumn<QString>("text");
    QTest::addColumn<Query>("query");
    QTest::newRow("nothing") << u""_s << Query();
    QTest::newRow("blanks") << u" \t\u00A0"_s << Query();
    QTest::newRow("words") << u" Zoë  Moreau "_s << all({word(u"Zoë"_s), word(u"Moreau"_s)});
    QTest::newRow("punctuation in words")
        << u"jean-luc o'neil a@b.org 5\" 10:30"_s
        << all({word(u"jean-luc"_s), word(u"o'neil"_s), word(u"a@b.org"_s), word(u"5\""_s),
                word(u"10:30"_s)});
    QTest::newRow("phrase") << u"\"New York\""_s << all({phrase(u"New York"_s)});
    QTest::newRow("quote in a phrase") << u"\"a \"\"b\"\" c\""_s << all({phrase(u"a \"b\" c"_s)});
    QTest::newRow("phrase beside a word") << u"\"a b\"c"_s << all({phrase(u"a b"_s), word(u"c"_s)});
    QTest::newRow("operator in quotes")
        << u"a \"or\" b"_s << all({word(u"a"_s), phrase(u"or"_s), word(u"b"_s)});
    QTest::newRow("negated") << u"-moreau -\"New York\" -status:lapsed -has:email"_s
                             << all({without(word(u"moreau"_s)), without(phrase(u"New York"_s)),
                                     without(key(u"status"_s, {matches(u"lapsed"_s)})),
                                     without(has(u"email"_s))});
    QTest::newRow("minus twice") << u"--a"_s << all({without(word(u"-a"_s))});
    QTest::newRow("key") << u"status:lapsed"_s << all({key(u"status"_s, {matches(u"lapsed"_s)})});
    QTest::newRow("keys in any case")
        << u"Paid_Until:2024 HAS:Email"_s
        << all({key(u"paid_until"_s, {matches(u"2024"_s)}), has(u"email"_s)});
    QTest::newRow("values") << u"chapter:it,fr"_s
                            << all({key(u"chapter"_s, {matches(u"it"_s), matches(u"fr"_s)})});
    QTest::newRow("quoted values")
        << u"city:\"New York\",\"a,b\",\"x\"\"y\",Bonn"_s
        << all({key(u"city"_s, {matches(u"New York"_s), matches(u"a,b"_s), matches(u"x\"y"_s),
                                matches(u"Bonn"_s)})});
    QTest::newRow("colon in a value")
        << u"website:https://a.org"_s << all({key(u"website"_s, {matches(u"https://a.org"_s)})});
    QTest::newRow("comparisons") << u"joined:>2024,>=2024-01,<2024-01-05,<=7"_s
                                 << all({key(u"joined"_s, {{Operator::Greater, u"2024"_s},
                                                           {Operator::GreaterOrEqual, u"2024-01"_s},
                                                           {Operator::Less, u"2024-01-05"_s},
                                                           {Operator::LessOrEqual, u"7"_s}})});
    QTest::newRow("range") << u"joined:2023..2024-06"_s
                           << all({key(u"joined"_s, {{Operator::Range, u"2023"_s, u"2024-06"_s}})});
    QTest::newRow("range of quoted values")
        << u"city:\"a b\"..\"c d\""_s
        << all({key(u"city"_s, {{Operator::Range, u"a b"_s, u"c d"_s}})});
    QTest::newRow("range with one end is a text")
        << u"joined:2024.. city:..b"_s
        << all({key(u"joined"_s, {matches(u"2024.."_s)}), key(u"city"_s, {matches(u"..b"_s)})});
    QTest::newRow("signs in quotes are text")
        << u"note:\">5\",\"a..b\""_s
        << all({key(u"note"_s, {matches(u">5"_s), matches(u"a..b"_s)})});
    QTest::newRow("or") << u"a b or c OR d"_s
                        << Query{{{word(u"a"_s), word(u"b"_s)}, {word(u"c"_s)}, {word(u"d"_s)}}};
    QTest::newRow("or within a word")
        << u"a orb Or -or"_s
        << all({word(u"a"_s), word(u"orb"_s), word(u"Or"_s), without(word(u"or"_s))});
}

void tst_QueryParser::theGrammarIsRead()
{
    QFETCH(QString, text);
    QFETCH(Query, query);
    const ParsedQuery parsed = parseQuery(text);
    QCOMPARE(shown(parsed.query), shown(query));
    QCOMPARE(parsed.notes.size(), size_t(0));
}

void tst_QueryParser::whatIsMalformedIsTakenForWordsAndNoted_data()
{
    const QString minus = u"A minus sign stands right before what is not wanted."_s;
    const QString open = u"The quotes are not closed; searched for the words one by one."_s;
    const QString empty = u"There is nothing between the quotes."_s;
    const QString bare = u"“%1” stands between two conditions; here it was searched as a word."_s;
    const QString hasField =
        u"After “has:” stands one field, like has:email; searched as a word."_s;
    const QString value = u"After “%1:” a value is missing; searched as a word."_s;
    const QString oneValue = u"A value of “%1” is missing; the others were used."_s;
    const Term bonn = key(u"city"_s, {{.from = u"Bonn"_s}});
    QTest::addColumn<QString>("text");
    QTest::addColumn<Query>("query");
    QTest::addColumn<std::vector<QueryNote>>("notes");
    const auto row = [](const char *name, const QString &text, std::vector<Term> terms,
                        std::vector<QueryNote> notes) {
        QTest::newRow(name) << text << (terms.empty() ? Query() : all(std::move(terms)))
                            << std::move(notes);
    };
    row("minus alone", u"a - b"_s, {word(u"a"_s), word(u"-"_s), word(u"b"_s)}, {{2, 1, minus}});
    row("or first", u"or a"_s, {word(u"or"_s), word(u"a"_s)}, {{0, 2, bare.arg(u"or"_s)}});
    row("or last", u"a OR "_s, {word(u"a"_s), word(u"OR"_s)}, {{2, 2, bare.arg(u"OR"_s)}});
    row("or before nothing", u"a or \"\""_s, {word(u"a"_s)}, {{5, 2, empty}});
    row("open quotes", u"x \"New York"_s, {word(u"x"_s), word(u"New"_s), word(u"York"_s)},
        {{2, 9, open}});
    row("open quotes before a key", u"\"a city:Bonn"_s, {word(u"a"_s), bonn}, {{0, 12, open}});
    row("open quotes after a minus", u"-\"a"_s, {without(word(u"a"_s))}, {{1, 2, open}});
    row("open quotes before nothing", u"-\" a"_s, {word(u"a"_s)}, {{1, 3, open}});
    row("open quotes in a value", u"city:\"Bonn x"_s, {bonn, word(u"x"_s)}, {{5, 7, open}});
    row("empty quotes", u"\"\" a \" \""_s, {word(u"a"_s)}, {{0, 2, empty}, {5, 3, empty}});
    row("no value", u"City: -city:"_s, {word(u"City:"_s), without(word(u"city:"_s))},
        {{0, 5, value.arg(u"City"_s)}, {6, 6, value.arg(u"city"_s)}});
    row("empty value", u"city:\"\" city:>"_s, {word(u"city:"_s), word(u"city:"_s)},
        {{0, 7, value.arg(u"city"_s)}, {8, 6, value.arg(u"city"_s)}});
    row("one value of two", u"city:,Bonn city:Bonn,"_s, {bonn, bonn},
        {{0, 10, oneValue.arg(u"city"_s)}, {11, 10, oneValue.arg(u"city"_s)}});
    row("has nothing", u"has:"_s, {word(u"has:"_s)}, {{0, 4, hasField}});
    row("has two", u"-Has:a,b"_s, {without(word(u"Has:a,b"_s))}, {{0, 8, hasField}});

    QTest::newRow("or twice") << u"a or or b"_s
                              << Query{{{word(u"a"_s)}, {word(u"or"_s), word(u"b"_s)}}}
                              << std::vector<QueryNote>{{5, 2, bare.arg(u"or"_s)}};
}

void tst_QueryParser::whatIsMalformedIsTakenForWordsAndNoted()
{
    QFETCH(QString, text);
    QFETCH(Query, query);
    QFETCH(std::vector<QueryNote>, notes);
    const ParsedQuery parsed = parseQuery(text);
    QCOMPARE(shown(parsed.query), shown(query));
    QCOMPARE(parsed.notes.size(), notes.size());
    for (size_t i = 0; i < notes.size(); ++i) {
        QCOMPARE(parsed.notes[i].sentence, notes[i].sentence);
        QCOMPARE(parsed.notes[i].position, notes[i].position);
        QCOMPARE(parsed.notes[i].length, notes[i].length);
    }
}

void tst_QueryParser::termsKnowWhereTheyStood()
{
    const QString text = u" zoë -\"New York\" or city:\"a b\",c  has:email"_s;
    QStringList slices;
    for (const auto &alternative : parseQuery(text).query.anyOf) {
        for (const Term &term : alternative)
            slices += text.sliced(term.position, term.length);
    }
    QCOMPARE(slices,
             (QStringList{u"zoë"_s, u"-\"New York\""_s, u"city:\"a b\",c"_s, u"has:email"_s}));
}

void tst_QueryParser::anyTextReadsBackFromItsCanonicalForm()
{
    const QStringList pieces{
        u"a"_s, u"é"_s, u"or"_s, u"OR"_s, u" "_s,     u" "_s,    u"\""_s,    u"\""_s, u"\"\""_s,
        u"-"_s, u":"_s, u"k:"_s, u"K:"_s, u"has:"_s,  u","_s,    u"."_s,     u".."_s, u"<"_s,
        u">"_s, u"="_s, u"7"_s,  u"\n"_s, u"city:"_s, u" or "_s, u"k:a.."_s, u"_"_s};
    QRandomGenerator random(20261121);
    for (int i = 0; i < 100000; ++i) {
        QString text;
        for (int size = random.bounded(14); size > 0; --size)
            text += pieces[random.bounded(pieces.size())];
        const Query query = parseQuery(text).query;
        const QString canonical = toText(query);
        const Query again = parseQuery(canonical).query;
        if (again != query || toText(again) != canonical)
            QFAIL(qPrintable(
                u"«%1» is %2, «%3» is %4"_s.arg(text, shown(query), canonical, shown(again))));
    }
}

static const tests::Suite<tst_QueryParser> suite;
#include "tst_queryparser.moc"
