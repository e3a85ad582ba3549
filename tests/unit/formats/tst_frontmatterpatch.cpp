#include "formats/frontmatter/frontmatterpatch.h"
#include "frontmattertesting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;
using tests::instant;
using tests::text;
using tests::texts;

namespace {

KeyChange set(const QString &path, const YamlValue &value)
{
    return {.path = path.split(u'.'), .value = value};
}

KeyChange removed(const QString &path)
{
    return {.path = path.split(u'.'), .value = std::nullopt};
}

QByteArray patched(const QByteArray &file, const QList<KeyChange> &changes,
                   const std::optional<QString> &body = {})
{
    const auto result = patchFrontMatter(file, changes, body);
    return result ? *result : "error: " + result.error().message.toUtf8();
}

} // namespace

class tst_FrontMatterPatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aValueIsWrittenInTheStyleOfTheOldOne_data();
    void aValueIsWrittenInTheStyleOfTheOldOne();
    void keysComeAndGo_data();
    void keysComeAndGo();
    void lineEndsMarkAndFinalNewlineStay();
    void theBodyIsReplacedWithinItsBlankLines_data();
    void theBodyIsReplacedWithinItsBlankLines();
    void whatWouldDisturbOtherKeysIsRefused_data();
    void whatWouldDisturbOtherKeysIsRefused();
};

void tst_FrontMatterPatch::aValueIsWrittenInTheStyleOfTheOldOne_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<YamlValue>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const YamlValue &value,
                        const char *after) {
        QTest::newRow(name) << QByteArray(before) << value << QByteArray(after);
    };
    row("plain", "key: a", text(u"b c"_s), "key: b c");
    row("single quoted", "key: 'a'", text(u"it's"_s), "key: 'it''s'");
    row("double quoted", "key: \"a\"", text(u"say \"b\""_s), "key: \"say \\\"b\\\"\"");
    row("literal", "key: |\n  a\n  b", text(u"c\n\nd\n"_s), "key: |\n  c\n\n  d");
    row("literal without final line end", "key: |\n  a", text(u"c\nd"_s), "key: |-\n  c\n  d");
    row("folded", "key: >-\n  a\n  b", text(u"c\nd\n\ne"_s), "key: >-\n  c\n\n  d\n\n\n  e");
    row("folded and long", "key: >\n  a", text(u"lorem ipsum dolor "_s.repeated(6) + u"end\n"_s),
        "key: >\n  lorem ipsum dolor lorem ipsum dolor lorem ipsum dolor lorem ipsum dolor lorem\n"
        "  ipsum dolor lorem ipsum dolor end");
    row("several lines become one", "key: a\n  b", text(u"c"_s), "key: c");
    row("from the next line", "key:\n  a", text(u"c"_s), "key: c");
    row("nothing, as most texts are written", "key:", text(u"c"_s), "key: 'c'");
    row("spaces are kept as far as they can be", "key:   a", text(u"c"_s), "key: c");
    row("a comment stays", "key: a  # c", text(u"b"_s), "key: b  # c");
    row("a comment after several lines stays", "key: a\n  b # c", text(u"d"_s), "key: d # c");
    row("a comment at a header stays", "key: | # c\n  a\n", text(u"d\n"_s), "key: | # c\n  d\n");
    row("no comment but text", "key: \"a # b\"", text(u"c"_s), "key: \"c\"");
    row("a quoted key stays", "\"key\" : a", text(u"c"_s), "\"key\" : c");
    row("plain, but a number", "key: a", text(u"2025"_s), "key: \"2025\"");
    row("plain, but a date", "key: a", text(u"2026-01-01"_s), "key: \"2026-01-01\"");
    row("plain, but a flag", "key: a", text(u"true"_s), "key: \"true\"");
    row("plain, but a flag of YAML 1.1", "key: a", text(u"No"_s), "key: \"No\"");
    row("plain, but null", "key: a", text(u"~"_s), "key: \"~\"");
    row("plain, but empty", "key: a", text(u""_s), "key: \"\"");
    row("plain, with a colon", "key: a", text(u"Foo: bar"_s), "key: \"Foo: bar\"");
    row("plain, with a colon inside", "key: a", text(u"https://x.y"_s), "key: https://x.y");
    row("plain, with a comment sign", "key: a", text(u"a #1"_s), "key: \"a #1\"");
    row("plain, with spaces around", "key: a", text(u" a "_s), "key: \" a \"");
    row("plain, with a line end", "key: a", text(u"a\nb"_s), "key: \"a\\nb\"");
    row("plain, with a no-break space", "key: a", text(u"a\u00A0b"_s), "key: \"a\\_b\"");
    row("single quoted, with a tab", "key: 'a'", text(u"a\tb"_s), "key: \"a\\tb\"");
    row("literal, but blank first", "key: |\n  a", text(u" b\n"_s), "key: \" b\\n\"");
    row("a flag", "key: true # c", {false}, "key: false # c");
    row("a number", "key: 12", {qint64(13)}, "key: 13");
    row("a float", "key: 1.5", {2.25}, "key: 2.25");
    row("null", "key: a", {}, "key: null");
    row("a flag for a string in quotes", "key: \"false\"", {false}, "key: false");
    row("a string for a flag", "key: false", text(u"false"_s), "key: 'false'");
    row("a day", "key: 2026-01-01", instant(u"2026-02-03T00:00:00Z"_s), "key: 2026-02-03");
    row("a day gets a time", "key: 2026-01-01", instant(u"2026-02-03T04:05:06Z"_s),
        "key: 2026-02-03T04:05:06");
    row("a time without zone", "key: 2026-01-19T20:55:00", instant(u"2026-02-03T00:00:00Z"_s),
        "key: 2026-02-03T00:00:00");
    row("a time with zone", "key: 2026-01-19T20:55:00+01:00", instant(u"2026-02-03T00:00:00Z"_s),
        "key: 2026-02-03T00:00:00.000Z");
    row("a list keeps its dashes", "key: # c\n    - \"a\"  # d\n    - 'b'\n    # e\n    - c",
        texts({u"b"_s, u"z"_s, u"a"_s}),
        "key: # c\n    - 'b'\n    # e\n    - \"z\"\n    - \"a\"  # d");
    row("a list beside its key", "key:\n- a", texts({u"a"_s, u"b"_s}), "key:\n- a\n- b");
    row("a list in brackets", "key: [a, b] # c", texts({u"a"_s, u"b, c"_s}),
        "key: [a, \"b, c\"] # c");
    row("a list in brackets and quotes", "key: ['a', 'b']", texts({u"a"_s, u"b, c"_s}),
        "key: ['a', 'b, c']");
    row("an empty list", "key:\n  - a", texts({}), "key: []");
    row("a list for nothing", "key:", texts({u"a"_s}), "key:\n  - 'a'");
    row("a list for a text", "key: a # c", texts({u"a"_s, u"b"_s}), "key: # c\n  - a\n  - b");
    row("a map", "key:\n    a: 'b' # c\n    d: e",
        {YamlMap{{u"a"_s, text(u"x"_s)}, {u"f"_s, text(u"g"_s)}}},
        "key:\n    a: 'x' # c\n    f: 'g'");
    row("a map in braces", "key: {a: b}", {YamlMap{{u"a"_s, text(u"x"_s)}}}, "key: {a: x}");
    row("the same", "key:   'a'   # c", text(u"a"_s), "key:   'a'   # c");
    row("the same list", "key: [ a ]", texts({u"a"_s}), "key: [ a ]");
}

void tst_FrontMatterPatch::aValueIsWrittenInTheStyleOfTheOldOne()
{
    QFETCH(const QByteArray, before);
    QFETCH(const YamlValue, value);
    QFETCH(const QByteArray, after);
    const QByteArray head = "---\n# above\nfirst: 'x'\n\n";
    const QByteArray tail = "\n# below\nlast: |-\n  y\n---\n\nText\n";
    QCOMPARE(patched(head + before + tail, {set(u"key"_s, value)}), head + after + tail);
}

void tst_FrontMatterPatch::keysComeAndGo_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QList<KeyChange>>("changes");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QList<KeyChange> &changes,
                        const QByteArray &after) {
        QTest::newRow(name) << before << changes << after;
    };
    const KeyChange key = set(u"key"_s, text(u"x"_s));
    KeyChange behindA = key;
    behindA.after = u"a"_s;
    row("to the end", "---\na: b\n# c\n---\nText", {key}, "---\na: b\n# c\nkey: x\n---\nText");
    row("behind a key", "---\na: |\n  b\n\n# c\nd: e\n---\n", {behindA},
        "---\na: |\n  b\nkey: x\n\n# c\nd: e\n---\n");
    row("in quotes as most are", "---\na: \"b\"\nc: \"d\"\ne: f\n---\n", {key},
        "---\na: \"b\"\nc: \"d\"\ne: f\nkey: \"x\"\n---\n");
    row("to an empty one", "---\n---\n", {key}, "---\nkey: x\n---\n");
    row("where there was no front matter", "Text\n", {key}, "---\nkey: x\n---\n\nText\n");
    row("where there was nothing", "", {key}, "---\nkey: x\n---\n");
    row("behind a mark", "\xEF\xBB\xBFText\r\n", {key},
        "\xEF\xBB\xBF---\r\nkey: x\r\n---\r\n\r\nText\r\n");
    row("as indented as the others", "---\n  a: b\n---\n", {key}, "---\n  a: b\n  key: x\n---\n");
    row("of another name", "---\na: b\n---\n", {set(u"x: y"_s, text(u"z"_s))},
        "---\na: b\n\"x: y\": z\n---\n");
    row("a list", "---\ntags:\n  - \"t\"\na: b\n---\n", {set(u"key"_s, texts({u"x"_s, u"y"_s}))},
        "---\ntags:\n  - \"t\"\na: b\nkey:\n  - \"x\"\n  - \"y\"\n---\n");
    row("a map", "---\na: b\n---\n",
        {set(u"key"_s, {YamlMap{{u"c"_s, text(u"d"_s)}, {u"e"_s, texts({u"f"_s})}}})},
        "---\na: b\nkey:\n  c: d\n  e: [f]\n---\n");
    row("removed with all its lines", "---\na: b\nkey: # c\n  - d\n\n# e\nf: g\n---\n",
        {removed(u"key"_s)}, "---\na: b\n\n# e\nf: g\n---\n");
    row("removed though not there", "---\na: b\n---\n", {removed(u"key"_s)}, "---\na: b\n---\n");
    row("the only one", "---\nkey: a\n---\nText\n", {removed(u"key"_s)}, "---\n---\nText\n");
    row("one level down", "---\ns:\n    a: b # c\n    d: e\nf: g\n---\n",
        {set(u"s.a"_s, text(u"x"_s))}, "---\ns:\n    a: x # c\n    d: e\nf: g\n---\n");
    row("new one level down", "---\ns:\n    a: b\nf: g\n---\n", {set(u"s.d"_s, text(u"x"_s))},
        "---\ns:\n    a: b\n    d: x\nf: g\n---\n");
    row("new with its map", "---\nf: g\n---\n",
        {set(u"s.a"_s, text(u"x"_s)), set(u"s.b"_s, text(u"z"_s))},
        "---\nf: g\ns:\n  a: x\n  b: z\n---\n");
    row("into a map without keys", "---\ns:\nf: g\n---\n", {set(u"s.a"_s, text(u"x"_s))},
        "---\ns:\n  a: x\nf: g\n---\n");
    row("into braces", "---\ns: {a: b} # c\n---\n", {set(u"s.d"_s, text(u"x"_s))},
        "---\ns: {a: b, d: x} # c\n---\n");
    row("out of a map", "---\ns:\n  a: b\n  d: e\n---\n", {removed(u"s.a"_s)},
        "---\ns:\n  d: e\n---\n");
    row("the last out of a map", "---\ns:\n  a: b\nf: g\n---\n", {removed(u"s.a"_s)},
        "---\nf: g\n---\n");
    row("one of another's", "---\na: &x b\nc: *x\n---\n", {set(u"c"_s, text(u"z"_s))},
        "---\na: &x b\nc: z\n---\n");
    row("over a merged one", "---\na: &x {key: b}\n<<: *x\n---\n", {key},
        "---\na: &x {key: b}\n<<: *x\nkey: x\n---\n");
}

void tst_FrontMatterPatch::keysComeAndGo()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QList<KeyChange>, changes);
    QFETCH(const QByteArray, after);
    QCOMPARE(patched(before, changes), after);
}

void tst_FrontMatterPatch::lineEndsMarkAndFinalNewlineStay()
{
    const QByteArray before = "\xEF\xBB\xBF---\r\na: 'b'\r\nc: |\r\n  d\r\ne:\r\n  - f\r\n---\r\n"
                              "\r\nText\r\nmore";
    const QByteArray after = "\xEF\xBB\xBF---\r\na: 'x'\r\nc: |\r\n  y\r\n  z\r\ne:\r\n  - f\r\n"
                             "  - g\r\nh: 'i'\r\n---\r\n\r\nOther\r\ntext";
    QCOMPARE(patched(before,
                     {set(u"a"_s, text(u"x"_s)), set(u"c"_s, text(u"y\nz\n"_s)),
                      set(u"e"_s, texts({u"f"_s, u"g"_s})), set(u"h"_s, text(u"i"_s))},
                     u"Other\ntext"_s),
             after);
}

void tst_FrontMatterPatch::theBodyIsReplacedWithinItsBlankLines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *body, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(body) << QByteArray(after);
    };
    row("usual", "---\na: 1\n---\n\nText\n", "New\n\ntext", "---\na: 1\n---\n\nNew\n\ntext\n");
    row("no final newline", "---\na: 1\n---\nText", "New", "---\na: 1\n---\nNew");
    row("blank lines stay", "---\na: 1\n---\n\n\nText\n\n\n", "New",
        "---\na: 1\n---\n\n\nNew\n\n\n");
    row("its own blank lines do not count", "---\na: 1\n---\n\nText\n", "\n\n New\n\n",
        "---\na: 1\n---\n\n New\n");
    row("the same", "---\na: 1\n---\n\n\nText\r\nmore\n", "Text\nmore\n",
        "---\na: 1\n---\n\n\nText\r\nmore\n");
    row("the first", "---\na: 1\n---\n", "New", "---\na: 1\n---\n\nNew\n");
    row("the first without newline", "---\na: 1\n---", "New", "---\na: 1\n---\n\nNew\n");
    row("none any more", "---\na: 1\n---\n\nText\n", "", "---\na: 1\n---\n");
    row("without front matter", "Text\n", "New", "New\n");
    row("behind a mark", "\xEF\xBB\xBFText\n", "New", "\xEF\xBB\xBFNew\n");
}

void tst_FrontMatterPatch::theBodyIsReplacedWithinItsBlankLines()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QString, body);
    QFETCH(const QByteArray, after);
    QCOMPARE(patched(before, {}, body), after);
}

void tst_FrontMatterPatch::whatWouldDisturbOtherKeysIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<KeyChange>("change");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const char *file, const KeyChange &change,
                        const char *message) {
        QTest::newRow(name) << QByteArray(file) << change << QByteArray("error: ") + message;
    };
    const char entangled[] = "The front matter is written in a way that does not let this be "
                             "changed without touching other parts of it. Edit it as text.";
    const KeyChange key = set(u"key"_s, text(u"x"_s));
    row("braces", "---\n{key: a}\n---\n", key,
        "The front matter is written in braces { } and can only be edited as text.");
    row("an anchor that is used", "---\nkey: &a b\nc: *a\n---\n", key, entangled);
    row("a merged key", "---\na: &a {key: b}\n<<: *a\n---\n", removed(u"key"_s), entangled);
    row("a question mark", "---\n? key\n: a\n---\n", key,
        "“key” is written in a way that can only be edited as text.");
    row("keys of a text", "---\nkey: a\n---\n", set(u"key.b"_s, text(u"x"_s)),
        "“key” holds no keys.");
    row("what cannot be read", "---\nkey: a: b\n---\n", key,
        "Line 2, column 7: a colon and a space begin a new key, which cannot stand here. Put the "
        "whole text in quotes.");
    row("dots at the end", "---\na: b\n...\n---\n", key, entangled);
}

void tst_FrontMatterPatch::whatWouldDisturbOtherKeysIsRefused()
{
    QFETCH(const QByteArray, file);
    QFETCH(const KeyChange, change);
    QFETCH(const QByteArray, message);
    QCOMPARE(patched(file, {change}), message);
}

static const tests::Suite<tst_FrontMatterPatch> suite;
#include "tst_frontmatterpatch.moc"
