#include "domain/query.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

Query parsed(const QString &text)
{
    return parseQuery(text).query;
}

Term termOf(const QString &text)
{
    return parsed(text).anyOf.front().front();
}

} // namespace

class tst_Query : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQueryIsPrintedCanonically_data();
    void aQueryIsPrintedCanonically();
    void aTextThatNobodyCouldTypeAsAWordIsQuoted_data();
    void aTextThatNobodyCouldTypeAsAWordIsQuoted();
    void anOperatorAsAWordIsQuotedWhereItWouldBeOne();
    void aTermIsAddedToEveryAlternative_data();
    void aTermIsAddedToEveryAlternative();
    void aTermIsRemovedWhereverItStands_data();
    void aTermIsRemovedWhereverItStands();
    void aQueryHasWhatLimitsAllOfIt_data();
    void aQueryHasWhatLimitsAllOfIt();
    void anUnknownKeyBecomesWordsAndIsNoted();
    void wordsOfAnUnknownKeyReadBackAsTheKey();
};

void tst_Query::aQueryIsPrintedCanonically_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("nothing") << u" "_s << u""_s;
    QTest::newRow("blanks") << u"  a   b "_s << u"a b"_s;
    QTest::newRow("keys") << u"STATUS:Lapsed Has:EMAIL"_s << u"status:Lapsed has:email"_s;
    QTest::newRow("or") << u"a OR b"_s << u"a or b"_s;
    QTest::newRow("needless quotes") << u"city:\"Bonn\""_s << u"city:Bonn"_s;
    QTest::newRow("needed quotes") << u"city:\"New York\",\"a,b\",\">5\",\"1..2\",\"x\"\"y\""_s
                                   << u"city:\"New York\",\"a,b\",\">5\",\"1..2\",\"x\"\"y\""_s;
    QTest::newRow("range after a dot") << u"n:\"1.\"..2"_s << u"n:\"1.\"..2"_s;
    QTest::newRow("comparisons") << u"n:>1,>=2,<3,<=4,5..6"_s << u"n:>1,>=2,<3,<=4,5..6"_s;
    QTest::newRow("negated") << u"-a -\"b c\" -k:v -has:k"_s << u"-a -\"b c\" -k:v -has:k"_s;
    QTest::newRow("malformed") << u"or city: \"x"_s << u"or city: x"_s;
}

void tst_Query::aQueryIsPrintedCanonically()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    QCOMPARE(toText(parsed(text)), canonical);
}

void tst_Query::aTextThatNobodyCouldTypeAsAWordIsQuoted_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::newRow("blank") << u"New York"_s << u"\"New York\""_s;
    QTest::newRow("minus") << u"-a"_s << u"\"-a\""_s;
    QTest::newRow("quotes") << u"\"a\""_s << u"\"\"\"a\"\"\""_s;
}

void tst_Query::aTextThatNobodyCouldTypeAsAWordIsQuoted()
{
    QFETCH(QString, word);
    QFETCH(QString, text);
    QCOMPARE(toText(Term{.text = word}), text);
}

void tst_Query::anOperatorAsAWordIsQuotedWhereItWouldBeOne()
{
    const Term a{.text = u"a"_s};
    const Term orWord{.text = u"or"_s};
    QCOMPARE(toText(Query{{{a, orWord, a}, {orWord, a}, {a, orWord}}}),
             u"a \"or\" a or or a or a or"_s);
}

void tst_Query::aTermIsAddedToEveryAlternative_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("result");
    QTest::newRow("to nothing") << u""_s << u"status:lapsed"_s << u"status:lapsed"_s;
    QTest::newRow("to words") << u"zoë moreau"_s << u"-tag:x"_s << u"zoë moreau -tag:x"_s;
    QTest::newRow("once only") << u"a tag:x b"_s << u"tag:x"_s << u"a tag:x b"_s;
    QTest::newRow("to either side") << u"a or b"_s << u"tag:x"_s << u"a tag:x or b tag:x"_s;
    QTest::newRow("where it lacks") << u"a or tag:x b"_s << u"tag:x"_s << u"a tag:x or tag:x b"_s;
}

void tst_Query::aTermIsAddedToEveryAlternative()
{
    QFETCH(QString, query);
    QFETCH(QString, term);
    QFETCH(QString, result);
    const Query changed = withTerm(parsed(query), termOf(term));
    QCOMPARE(toText(changed), result);
    QVERIFY(hasTerm(changed, termOf(term)));
}

void tst_Query::aTermIsRemovedWhereverItStands_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("result");
    QTest::newRow("amid words") << u"a tag:x b"_s << u"tag:x"_s << u"a b"_s;
    QTest::newRow("twice") << u"tag:x a tag:x"_s << u"tag:x"_s << u"a"_s;
    QTest::newRow("the only one") << u"tag:x"_s << u"tag:x"_s << u""_s;
    QTest::newRow("on either side") << u"a tag:x or b tag:x"_s << u"tag:x"_s << u"a or b"_s;
    QTest::newRow("one side of it alone") << u"tag:x or b"_s << u"tag:x"_s << u"b"_s;
    QTest::newRow("other values") << u"tag:x,y"_s << u"tag:x"_s << u"tag:x,y"_s;
    QTest::newRow("its contrary") << u"-tag:x"_s << u"tag:x"_s << u"-tag:x"_s;
}

void tst_Query::aTermIsRemovedWhereverItStands()
{
    QFETCH(QString, query);
    QFETCH(QString, term);
    QFETCH(QString, result);
    QCOMPARE(toText(withoutTerm(parsed(query), termOf(term))), result);
}

void tst_Query::aQueryHasWhatLimitsAllOfIt_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("has");
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("it") << u"a TAG:x"_s << true;
    QTest::newRow("its contrary") << u"-tag:x"_s << false;
    QTest::newRow("on one side") << u"tag:x or b"_s << false;
    QTest::newRow("on both sides") << u"tag:x or b tag:x"_s << true;
}

void tst_Query::aQueryHasWhatLimitsAllOfIt()
{
    QFETCH(QString, query);
    QFETCH(bool, has);
    QCOMPARE(hasTerm(parsed(query), termOf(u"tag:x"_s)), has);
}

void tst_Query::anUnknownKeyBecomesWordsAndIsNoted()
{
    const ParsedQuery checked =
        withKnownKeys(parseQuery(u"tag:x -Colour:\"dark red\" or a has:size"_s),
                      [](const QString &key) { return key == u"tag"_s; });
    const Query expected{
        {{termOf(u"tag:x"_s), Term{.negated = true, .text = u"colour:\"dark red\""_s}},
         {Term{.text = u"a"_s}, Term{.text = u"has:size"_s}}}};
    const std::vector<QueryNote> notes{{6, 18, u"There is no field “colour”; searched as words."_s},
                                       {30, 8, u"There is no field “size”; searched as words."_s}};
    QVERIFY2(checked.query == expected, qPrintable(toText(checked.query)));
    QVERIFY(checked.notes == notes);
    QCOMPARE(checked.query.anyOf[0][1].position, 6);
    QCOMPARE(checked.query.anyOf[0][1].length, 18);
}

void tst_Query::wordsOfAnUnknownKeyReadBackAsTheKey()
{
    const QString text = u"-colour:\"dark red\",>5 has:size"_s;
    const Query words =
        withKnownKeys(parseQuery(text), [](const QString &) { return false; }).query;
    QCOMPARE(toText(words), text);
}

static const tests::Suite<tst_Query> suite;
#include "tst_query.moc"
