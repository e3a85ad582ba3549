#include "frontmattertesting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

/// What js-yaml 4.3 with its default schema makes of the value of a key; every row was read with
/// it.
class tst_FrontMatterScalars : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlainScalarIsWhatJsYamlMakesOfIt_data();
    void aPlainScalarIsWhatJsYamlMakesOfIt();
    void aStyleIsReadAsJsYamlReadsIt_data();
    void aStyleIsReadAsJsYamlReadsIt();
};

void tst_FrontMatterScalars::aPlainScalarIsWhatJsYamlMakesOfIt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *text, const char *value) {
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(value);
    };
    row(R"(yes)", R"("yes")");
    row(R"(no)", R"("no")");
    row(R"(on)", R"("on")");
    row(R"(off)", R"("off")");
    row(R"(y)", R"("y")");
    row(R"(n)", R"("n")");
    row(R"(true)", R"(true)");
    row(R"(True)", R"(true)");
    row(R"(TRUE)", R"(true)");
    row(R"(tRue)", R"("tRue")");
    row(R"(false)", R"(false)");
    row(R"(False)", R"(false)");
    row(R"(FALSE)", R"(false)");
    row(R"()", R"(null)");
    row(R"(~)", R"(null)");
    row(R"(null)", R"(null)");
    row(R"(Null)", R"(null)");
    row(R"(NULL)", R"(null)");
    row(R"(nULL)", R"("nULL")");
    row(R"(0)", R"(0)");
    row(R"(-0)", R"(0)");
    row(R"(12)", R"(12)");
    row(R"(-12)", R"(-12)");
    row(R"(+12)", R"(12)");
    row(R"(010)", R"(10)");
    row(R"(0x1F)", R"(31)");
    row(R"(-0x10)", R"(-16)");
    row(R"(0X1F)", R"("0X1F")");
    row(R"(0xG)", R"("0xG")");
    row(R"(0o17)", R"(15)");
    row(R"(0o18)", R"("0o18")");
    row(R"(0b101)", R"(5)");
    row(R"(0b102)", R"("0b102")");
    row(R"(1_000)", R"("1_000")");
    row(R"(1__0)", R"("1__0")");
    row(R"(0x_1)", R"("0x_1")");
    row(R"(_1)", R"("_1")");
    row(R"(1_)", R"("1_")");
    row(R"(9007199254740991)", R"(9007199254740991)");
    row(R"(9007199254740993)", R"(9.00719925474099e+15)");
    row(R"(123456789012345678901234567890)", R"(1.23456789012346e+29)");
    row(R"(1.5)", R"(1.5)");
    row(R"(-1.5)", R"(-1.5)");
    row(R"(+1.5)", R"(1.5)");
    row(R"(1.)", R"(1)");
    row(R"(.5)", R"(0.5)");
    row(R"(-.5)", R"("-.5")");
    row(R"(+.5)", R"("+.5")");
    row(R"(.)", R"(".")");
    row(R"(5.0)", R"(5)");
    row(R"(-0.0)", R"(-0.0)");
    row(R"(1e3)", R"(1000)");
    row(R"(1.5E-3)", R"(0.0015)");
    row(R"(1e)", R"("1e")");
    row(R"(1e400)", R"("1e400")");
    row(R"(.inf)", R"(inf)");
    row(R"(-.INF)", R"(-inf)");
    row(R"(.iNF)", R"(".iNF")");
    row(R"(.nan)", R"(nan)");
    row(R"(-.nan)", R"("-.nan")");
    row(R"(12:30:45)", R"("12:30:45")");
    row(R"(1:2)", R"("1:2")");
    row(R"(2026-01-01)", R"(@2026-01-01T00:00:00.000Z)");
    row(R"(2026-1-1)", R"("2026-1-1")");
    row(R"(2026-01)", R"("2026-01")");
    row(R"(26-01-01)", R"("26-01-01")");
    row(R"(2026-02-30)", R"(@2026-03-02T00:00:00.000Z)");
    row(R"(2026-13-01)", R"(@2027-01-01T00:00:00.000Z)");
    row(R"(2026-00-00)", R"(@2025-11-30T00:00:00.000Z)");
    row(R"(0099-01-01)", R"(@1999-01-01T00:00:00.000Z)");
    row(R"(2026-01-01T10:00:00Z)", R"(@2026-01-01T10:00:00.000Z)");
    row(R"(2026-01-19T20:55:00)", R"(@2026-01-19T20:55:00.000Z)");
    row(R"(2026-01-01T10:00:00.000Z)", R"(@2026-01-01T10:00:00.000Z)");
    row(R"(2026-01-01t10:00:00.123456Z)", R"(@2026-01-01T10:00:00.123Z)");
    row(R"(2026-01-01T10:00:00.5Z)", R"(@2026-01-01T10:00:00.500Z)");
    row(R"(2026-01-01 10:00:00)", R"(@2026-01-01T10:00:00.000Z)");
    row(R"(2026-01-01 10:00:00 +1:30)", R"(@2026-01-01T08:30:00.000Z)");
    row(R"(2026-01-01T10:00:00+02:00)", R"(@2026-01-01T08:00:00.000Z)");
    row(R"(2026-01-01T10:00:00-05)", R"(@2026-01-01T15:00:00.000Z)");
    row(R"(2026-1-2T3:04:05)", R"(@2026-01-02T03:04:05.000Z)");
    row(R"(2026-01-01T10:00Z)", R"("2026-01-01T10:00Z")");
    row(R"(2026-01-01T25:61:61Z)", R"(@2026-01-02T02:02:01.000Z)");
    row(R"(<<)", R"("<<")");
    row(R"(=)", R"("=")");
    row(R"(a:b)", R"("a:b")");
    row(R"(https://x.y/#z)", R"("https://x.y/#z")");
    row(R"(a, b)", R"("a, b")");
    row(R"(it's)", R"("it's")");
    row(R"(say "so")", R"("say \"so\"")");
    row(R"(~/a)", R"("~/a")");
    row(R"(-x)", R"("-x")");
    row(R"(?x)", R"("?x")");
    row(R"(:x)", R"(":x")");
    row(R"(a#c)", R"("a#c")");
    row(R"(a # c)", R"("a")");
    row(R"(a \_ b)", R"("a \\_ b")");
    row(R"(Łódź 😀)", R"("Łódź 😀")");
}

void tst_FrontMatterScalars::aPlainScalarIsWhatJsYamlMakesOfIt()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, value);
    QCOMPARE(tests::shownFrontMatter(tests::fileOf("key: " + text)), u"{\"key\": %1}"_s.arg(value));
}

void tst_FrontMatterScalars::aStyleIsReadAsJsYamlReadsIt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("values");
    const auto row = [](const char *name, const char *text, const char *values) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(values);
    };
    row("single quotes", "'it''s'", R"({"key": "it's"})");
    row("single quotes, many inside", "'{''''[''''''x'", R"({"key": "{''['''x"})");
    row("single quotes, spaces at line ends", "' a \n   b \n \n\n c '", R"({"key": " a b\n\nc "})");
    row("single quotes, closed on the next line", "'a\n  '", R"({"key": "a "})");
    row("single quotes keep backslashes", "'\\_'", R"({"key": "\\_"})");
    row("single quotes keep numbers", "'2025'", R"({"key": "2025"})");
    row("double quotes keep dates", "\"2026-10-22T09:00:00.000Z\"",
        R"({"key": "2026-10-22T09:00:00.000Z"})");
    row("no-break space", "\"a\\_b\"", R"({"key": "a b"})");
    row("carriage return", "\"a\\r\\nb\"", R"({"key": "a\r\nb"})");
    row("two digits", "\"\\x41\\xe9\"", R"({"key": "Aé"})");
    row("four digits", "\"\\u0141\"", R"({"key": "Ł"})");
    row("a surrogate pair", "\"\\uD83D\\uDE00\"", R"({"key": "😀"})");
    row("eight digits", "\"\\U0001F600\"", R"({"key": "😀"})");
    row("all short escapes", "\"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\N\\_\\L\\P\"",
        R"({"key": "\u0000\u0007\b\t\n\u000b\f\r\u001b \"/\\   "})");
    row("empty quotes", "''", R"({"key": ""})");
    row("literal", "|\n  one\n  two", R"({"key": "one\ntwo\n"})");
    row("literal, stripped", "|-\n  one\n  two\n\n", R"({"key": "one\ntwo"})");
    row("literal, kept", "|+\n  one\n\n", R"({"key": "one\n\n\n"})");
    row("literal, indentation told", "|2\n   one", R"({"key": " one\n"})");
    row("literal, nothing in it", "|", R"({"key": ""})");
    row("literal, kept, only blank lines", "|+\n\n\n", R"({"key": "\n\n\n"})");
    row("literal, blank line first", "|\n\n  one", R"({"key": "\none\n"})");
    row("literal, with comments", "| # c\n  # not one\n  one\n# one",
        R"({"key": "# not one\none\n"})");
    row("folded", "> \n  one\n  two\n\n  three", R"({"key": "one two\nthree\n"})");
    row("folded, stripped", ">-\n  one\n  two", R"({"key": "one two"})");
    row("folded, kept", ">+\n  one\n\n\n", R"({"key": "one\n\n\n\n"})");
    row("folded, more indented", "> \n  one\n    two\n  three",
        R"({"key": "one\n  two\nthree\n"})");
    row("folded, more indented after a blank line", ">\n  one\n\n    two\n\n  three",
        R"({"key": "one\n\n  two\n\nthree\n"})");
    row("plain over lines", "one\n  two\n\n  three # c", R"({"key": "one two\nthree"})");
    row("single over lines", "'one\n  two\n\n  three'", R"({"key": "one two\nthree"})");
    row("double over lines", "\"one \n  two\\\n  three\\n\n  four\"",
        R"({"key": "one twothree\n four"})");
    row("on the next line", "\n  one", R"({"key": "one"})");
    row("flow list", "[a, 'b', \"c\", 1, true, ~, 2026-01-01]",
        R"({"key": ["a", "b", "c", 1, true, null, @2026-01-01T00:00:00.000Z]})");
    row("flow list over lines", "[a, # c\n  b\n]", R"({"key": ["a", "b"]})");
    row("flow map", "{a: 1, \"b\": [c], d: }", R"({"key": {"a": 1, "b": ["c"], "d": null}})");
    row("pairs in a flow list", "[a: 1, b]", R"({"key": [{"a": 1}, "b"]})");
    row("block list", "\n  - a\n  - 1", R"({"key": ["a", 1]})");
    row("block list beside its key", "\n- a\n- 'b'", R"({"key": ["a", "b"]})");
    row("block list of lists", "\n  - - a\n    - b\n  -\n  - [c]",
        R"({"key": [["a", "b"], null, ["c"]]})");
    row("block list of maps", "\n  - a: 1\n    b: 2\n  - c: |\n      d\n",
        R"({"key": [{"a": 1, "b": 2}, {"c": "d\n"}]})");
    row("block map", "\n  a: 1\n  b:\n    c: d", R"({"key": {"a": 1, "b": {"c": "d"}}})");
    row("alias", "&x [1, 2]\nother: *x", R"({"key": [1, 2], "other": [1, 2]})");
    row("anchor of nothing", "&x\nother: *x", R"({"key": null, "other": null})");
    row("merge", "\n  <<: {a: 1, b: 2}\n  b: 3", R"({"key": {"a": 1, "b": 3}})");
    row("merge of several", "\n  <<: [{a: 1}, {a: 2, b: 3}]", R"({"key": {"a": 1, "b": 3}})");
    row("merge in quotes", "\n  '<<': {a: 1}", R"({"key": {"<<": {"a": 1}}})");
    row("tag str", "!!str 2025", R"({"key": "2025"})");
    row("tag int", "!!int '12'", R"({"key": 12})");
    row("tag float", "!!float 1.5", R"({"key": 1.5})");
    row("tag bool", "!!bool true", R"({"key": true})");
    row("tag null", "!!null ~", R"({"key": null})");
    row("tag timestamp", "!!timestamp '2026-01-01'", R"({"key": @2026-01-01T00:00:00.000Z})");
    row("tag !", "! 12", R"({"key": "12"})");
    row("keys of other kinds", "1\n12: a\ntrue: b\n~: c\n0x10: d",
        R"({"key": 1, "12": "a", "true": "b", "null": "c", "16": "d"})");
}

void tst_FrontMatterScalars::aStyleIsReadAsJsYamlReadsIt()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, values);
    QCOMPARE(tests::shownFrontMatter(tests::fileOf("key: " + text)), values);
}

static const tests::Suite<tst_FrontMatterScalars> suite;
#include "tst_frontmatterscalars.moc"
