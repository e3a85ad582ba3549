#include "frontmattertesting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_FrontMatter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsSplitAsTheSiteSplitsIt_data();
    void aFileIsSplitAsTheSiteSplitsIt();
    void aKeyKnowsWhereItStands();
    void theLinesOfAKeyEndWithItsValue_data();
    void theLinesOfAKeyEndWithItsValue();
    void whatTheSiteRejectsIsAnErrorWithItsPlace_data();
    void whatTheSiteRejectsIsAnErrorWithItsPlace();
    void whatIsStricterThanTheSiteIsAnErrorToo_data();
    void whatIsStricterThanTheSiteIsAnErrorToo();
    void hostileInputIsBounded_data();
    void hostileInputIsBounded();
};

void tst_FrontMatter::aFileIsSplitAsTheSiteSplitsIt_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("body");
    const auto row = [](const char *name, const char *file, const char *values, const char *body) {
        QTest::newRow(name) << QByteArray(file) << QString::fromUtf8(values)
                            << QString::fromUtf8(body);
    };
    const char one[] = R"({"a": 1})";
    row("usual", "---\na: 1\n---\n\nText\n", one, "Text");
    row("no blank line, no final newline", "---\na: 1\n---\nText", one, "Text");
    row("blank lines around", "---\na: 1\n---\n\n\n  Text\n\nmore\n\n\n", one, "  Text\n\nmore");
    row("no body", "---\na: 1\n---\n", one, "");
    row("nothing after the closing line", "---\na: 1\n---", one, "");
    row("byte order mark", "\xEF\xBB\xBF---\na: 1\n---\nText\n", one, "Text");
    row("byte order mark alone", "\xEF\xBB\xBFText\n", "{}", "Text");
    row("CRLF", "---\r\na: 1\r\n---\r\n\r\nText\r\nmore\r\n", one, "Text\nmore");
    row("leading blank line", "\n---\na: 1\n---\nText\n", one, "Text");
    row("leading blank lines with spaces", "  \n\t\n---\na: 1\n---\nText\n", one, "Text");
    row("mark and blank line", "\xEF\xBB\xBF\n---\na: 1\n---\nText\n", one, "Text");
    row("spaces after the lines", "--- \na: 1\n---\t \nText\n", one, "Text");
    row("comment after the first line", "--- # c\na: 1\n---\nText\n", one, "Text");
    row("text right behind the closing line", "---\na: 1\n---Text\n", one, "Text");
    row("closing line of four", "---\na: 1\n----\nText\n", one, "-\nText");
    row("an indented line closes nothing", "---\na: |\n  x\n  ---\n---\nText\n",
        R"({"a": "x\n---\n"})", "Text");
    row("a rule in the body", "---\na: 1\n---\nText\n\n---\n\nmore\n", one, "Text\n\n---\n\nmore");
    row("dots inside, nothing behind them", "---\na: 1\n...\n---\nText\n", one, "Text");
    row("empty", "---\n---\nText\n", "{}", "Text");
    row("only comments", "---\n# c\n\n---\nText\n", "{}", "Text");
    row("none", "Text\n---\na: 1\n---\n", "{}", "Text\n---\na: 1\n---");
    row("indented first line", " ---\na: 1\n---\n", "{}", " ---\na: 1\n---");
    row("never closed", "---\na: 1\n", "{}", "---\na: 1");
    row("closed with dots", "---\na: 1\n...\nText\n", "{}", "---\na: 1\n...\nText");
    row("nothing at all", "", "{}", "");
    row("one line of three", "---", "{}", "---");
}

void tst_FrontMatter::aFileIsSplitAsTheSiteSplitsIt()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, values);
    QFETCH(const QString, body);
    const auto read = readFrontMatter(file);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(tests::shown({read->values}), values);
    QCOMPARE(read->body, body);
}

void tst_FrontMatter::aKeyKnowsWhereItStands()
{
    const QByteArray file = "\n---\nplain: a\n'single': 'b'\ndouble : \"c\"\nliteral: |\n  d\n"
                            "folded: >\n  e\nlist:\n  - f\nflow: [g]\nmap:\n  inner: h\n---\n";
    const auto read = readFrontMatter(file);
    QVERIFY(read);
    QStringList told;
    const auto tell = [&told](const YamlKey &key) {
        told.append(u"%1 %2:%3 %4"_s.arg(key.name)
                        .arg(key.line)
                        .arg(key.column)
                        .arg(static_cast<int>(key.style)));
    };
    for (const YamlKey &key : read->keys) {
        tell(key);
        std::for_each(key.keys.begin(), key.keys.end(), tell);
    }
    const auto style = [](YamlStyle s) { return QString::number(static_cast<int>(s)); };
    QCOMPARE(told, (QStringList{u"plain 3:1 "_s + style(YamlStyle::Plain),
                                u"single 4:1 "_s + style(YamlStyle::SingleQuoted),
                                u"double 5:1 "_s + style(YamlStyle::DoubleQuoted),
                                u"literal 6:1 "_s + style(YamlStyle::Literal),
                                u"folded 8:1 "_s + style(YamlStyle::Folded),
                                u"list 10:1 "_s + style(YamlStyle::Block),
                                u"flow 12:1 "_s + style(YamlStyle::Flow),
                                u"map 13:1 "_s + style(YamlStyle::Block),
                                u"inner 14:3 "_s + style(YamlStyle::Plain)}));
}

void tst_FrontMatter::theLinesOfAKeyEndWithItsValue_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *lines, const char *after = "") {
        QTest::newRow(name) << QByteArray("x: 1\n\n# c\n") << QByteArray(lines)
                            << QByteArray(after) + "y: 2\n";
        QTest::addRow("%s, at the end", name)
            << QByteArray("x: 1\n") << QByteArray(lines) << QByteArray(after);
    };
    row("plain", "key: a # c\n", "# d\n\n");
    row("nothing", "key:\n", "\n");
    row("nothing but an anchor", "key: &a # c\n");
    row("plain over lines", "key: a\n  b # c\n", "  # d\n");
    row("quoted over lines", "key: \"a\n\n  b\" # c\n", "\n");
    row("literal", "key: | # c\n  a\n\n  # b\n", "\n # c\n# d\n");
    row("literal, kept", "key: |+\n  a\n\n\n", "# d\n");
    row("literal, stripped", "key: |-\n  a\n", "\n\n");
    row("literal, nothing in it", "key: |\n", "\n");
    row("block list", "key: # c\n  - a # d\n  # e\n  - |\n    b\n", "\n# f\n");
    row("block list beside", "key:\n- a\n- [b,\n  c] # d\n", "# e\n");
    row("block map", "key:\n  a: b\n\n  c:\n    - d\n", "\n");
    row("flow", "key: {a: 1,\n  b: 2} # c\n", "# d\n");
}

void tst_FrontMatter::theLinesOfAKeyEndWithItsValue()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, lines);
    QFETCH(const QByteArray, after);
    for (const QByteArray lineEnd : {"\n", "\r\n"}) {
        QByteArray file = "---\n" + before + lines + after + "---\nText\n";
        file.replace("\n", lineEnd);
        const auto read = readFrontMatter(file);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        const YamlKey &key = read->keys.value(1);
        QCOMPARE(key.name, u"key"_s);
        QByteArray expected = lines;
        expected.replace("\n", lineEnd);
        QCOMPARE(file.mid(key.lines.begin, key.lines.size()), expected);
    }
}

void tst_FrontMatter::whatTheSiteRejectsIsAnErrorWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *file, int line, int column,
                        const char *sentence) {
        QTest::newRow(name) << QByteArray(file) << line << column << QString::fromUtf8(sentence);
    };
    row("a colon in a plain text", "---\ntitle: Foo: bar\n---\n", 2, 11,
        "a colon and a space begin a new key, which cannot stand here. Put the whole text in "
        "quotes.");
    row("after a byte order mark and a blank line", "\357\273\277\n---\ntitle: Foo: bar\n---\n", 3,
        11,
        "a colon and a space begin a new key, which cannot stand here. Put the whole text in "
        "quotes.");
    row("with CRLF", "---\r\na: 1\r\ntitle: Foo: bar\r\n---\r\n", 3, 11,
        "a colon and a space begin a new key, which cannot stand here. Put the whole text in "
        "quotes.");
    row("on the first line", "--- title: Foo: bar\n---\n", 1, 15,
        "a colon and a space begin a new key, which cannot stand here. Put the whole text in "
        "quotes.");
    row("after wide characters", "---\n\303\274\360\237\230\200: \"x\" y\n---\n", 2, 9,
        "there is text after the closing quote. Put the whole text in quotes, with a backslash "
        "before each double quote inside.");
    row("a key twice", "---\na: 1\nb: 2\na: 3\n---\n", 4, 1,
        "the key \342\200\234a\342\200\235 is there twice. Remove one of them.");
    row("a key twice inside", "---\na:\n  b: 1\n  b: 2\n---\n", 4, 3,
        "the key \342\200\234b\342\200\235 is there twice. Remove one of them.");
    row("a key twice in braces", "---\na: {b: 1, b: 2}\n---\n", 2, 11,
        "the key \342\200\234b\342\200\235 is there twice. Remove one of them.");
    row("an open double quote", "---\na: 1\nb: \"x\nc: 2\n---\n", 3, 5,
        "the quotes that begin here are never closed.");
    row("an open single quote", "---\na: 'x\n---\n", 2, 5,
        "the quotes that begin here are never closed.");
    row("text behind a quote", "---\na: \"x\" y\n---\n", 2, 8,
        "there is text after the closing quote. Put the whole text in quotes, with a backslash "
        "before each double quote inside.");
    row("an open bracket", "---\na: [1, 2\n---\n", 3, 1,
        "a bracket that was opened above is never closed.");
    row("an open brace", "---\na: {b: 1\n---\n", 3, 1, "a comma is missing between two values.");
    row("no comma", "---\na: [\"b\" \"c\"]\n---\n", 2, 10,
        "a comma is missing between two values.");
    row("a tab as indentation", "---\na:\n\tb: 1\n---\n", 3, 1,
        "indentation is made of spaces, not of tabs.");
    row("a line without a key", "---\na: 1\nb\n---\n", 3, 1,
        "this line is neither a key nor part of the value above. Give it the indentation of its "
        "neighbours, and a key a colon and a space.");
    row("wrong indentation", "---\na: 1\n  b: 2\n---\n", 2, 4,
        "the text that begins here runs into a key on a later line. Give that key the indentation "
        "of its neighbours, or put the text in quotes.");
    row("less indentation", "---\na:\n    b: 1\n  c: 2\n---\n", 4, 3,
        "this line is neither a key nor part of the value above. Give it the indentation of its "
        "neighbours, and a key a colon and a space.");
    row("a list beside its key", "---\na: - b\n---\n", 2, 4,
        "a list with dashes cannot begin beside its key. Put it on the next line.");
    row("an at sign", "---\na: @b\n---\n", 2, 4,
        "a text cannot begin with this character. Put it in quotes.");
    row("a backquote", "---\na: `b`\n---\n", 2, 4,
        "a text cannot begin with this character. Put it in quotes.");
    row("a percent sign", "---\na: %b\n---\n", 2, 4,
        "a text cannot begin with this character. Put it in quotes.");
    row("an unknown escape", "---\na: \"\\q\"\n---\n", 2, 5,
        "the text in double quotes holds a backslash that means nothing. Write two backslashes, or "
        "use single quotes.");
    row("a short escape", "---\na: \"\\u12\"\n---\n", 2, 5,
        "the text in double quotes holds a backslash that means nothing. Write two backslashes, or "
        "use single quotes.");
    row("an unknown alias", "---\na: *b\n---\n", 2, 4,
        "\342\200\234*b\342\200\235 refers to nothing above it. Put the text in quotes if it is "
        "one.");
    row("an unknown tag", "---\na: !b c\n---\n", 2, 7,
        "the tag \342\200\234!b\342\200\235 is unknown, or does not fit the value.");
    row("a tag that does not fit", "---\na: !!int x\n---\n", 2, 10,
        "the tag \342\200\234tag:yaml.org,2002:int\342\200\235 is unknown, or does not fit the "
        "value.");
    row("two documents", "---\na: 1\n...\nb: 2\n---\n", 2, 4,
        "the front matter holds more than one document.");
    row("a control character", "---\na: 1\nb: x\007\n---\n", 3, 5,
        "the front matter holds an invisible control character (0x07). Remove it.");
    row("a control character of the second row", "---\na: x\302\200\n---\n", 2, 4,
        "the text holds an invisible control character. Remove it.");
    row("merging a scalar", "---\na: &a 1\n<<: *a\n---\n", 3, 1,
        "\342\200\234<<\342\200\235 takes a map, or a list of maps.");
    row("a percent sign first", "---\n\n# c\n%a: b\n---\n", 4, 1,
        "a key cannot begin with “%”. Put it in quotes.");
    row("no key", "---\n: a\n---\n", 2, 1, "a key is missing before a colon.");
    row("a value too far left", "---\na:\nb\n---\n", 3, 1,
        "this line belongs to the key above and must be indented.");
    row("a literal text too far left", "---\na:\n  b: |\n  c\n---\n", 4, 1,
        "this line belongs to the text above and must be indented.");
    row("a wrong header", "---\na: |x\n  b\n---\n", 2, 5,
        "the YAML cannot be read (block scalar no linebreak found).");
    row("a comma first", "---\na: [, b]\n---\n", 2, 5,
        "the YAML cannot be read (flow sequence with invalid comma in the beginning).");
}

void tst_FrontMatter::whatTheSiteRejectsIsAnErrorWithItsPlace()
{
    QFETCH(const QByteArray, file);
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const QString, sentence);
    const auto read = readFrontMatter(file);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Input);
    QCOMPARE(read.error().message, u"Line %1, column %2: %3"_s.arg(line).arg(column).arg(sentence));
    QCOMPARE(read.error().line, line);
    QCOMPARE(read.error().column, column);
}

void tst_FrontMatter::whatIsStricterThanTheSiteIsAnErrorToo_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *yaml, const char *message) {
        QTest::newRow(name) << QByteArray(yaml) << QString::fromUtf8(message);
    };
    row("list as key", "[a, b]: c", "Line 2, column 1: a key cannot be a list or a map.");
    row("no key and no colon, but one in the text behind", "a: &b 1\n? \n---\nc: d",
        "Line 2, column 7: a key is missing before a colon.");
    row("no key in brackets", "a: { : b}", "Line 2, column 6: a key is missing before a colon.");
    row("binary", "a: !!binary aGk=",
        "Line 2, column 13: the tag \342\200\234tag:yaml.org,2002:binary\342\200\235 is unknown, "
        "or does not fit the value.");
    row("set", "a: !!set {b}",
        "Line 2, column 10: the tag \342\200\234tag:yaml.org,2002:set\342\200\235 is unknown, or "
        "does not fit the value.");
    row("half a character", "a: \"\\uD83D\"",
        "Line 2, column 5: the text in double quotes holds an escape of half a character.");
    row("comment at a quote", "a: \"b\"# c",
        "Line 2, column 7: a comment needs a space before its #. Put a text with # in quotes.");
    row("a text alone", "text",
        "Line 2, column 1: the front matter is not made of keys with values.");
    row("a list alone", "- a",
        "Line 2, column 3: the front matter is not made of keys with values.");
}

void tst_FrontMatter::whatIsStricterThanTheSiteIsAnErrorToo()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, message);
    QCOMPARE(tests::shownFrontMatter(tests::fileOf(yaml)), message);
}

void tst_FrontMatter::hostileInputIsBounded_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &yaml, const char *message) {
        QTest::newRow(name) << yaml << QString::fromUtf8(message);
    };
    QByteArray laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray one = "*a" + QByteArray::number(i - 1);
        const QByteArray name = 'a' + QByteArray::number(i);
        laughs += name + ": &" + name + " [" + (one + ", ").repeated(9) + one + "]\n";
    }
    const char many[] = "the front matter holds more than 20000 values.";
    const char deep[] = "the values are nested too deeply.";
    row("a billion laughs", laughs, many);
    row("merged laughs",
        "a: &a {" + QByteArray("x: 1, y: 2").repeated(1) + "}\n" + "b: [" +
            QByteArray("{<<: *a},").repeated(9000) + "]",
        many);
    row("many values", "a: [" + QByteArray("1,").repeated(30000) + "]", many);
    row("many empty lists", "a: [" + QByteArray("[],").repeated(30000) + "]", many);
    row(
        "many keys",
        [] {
            QByteArray keys;
            for (int i = 0; i < 30000; ++i)
                keys += 'k' + QByteArray::number(i) + ": 1\n";
            return keys;
        }(),
        many);
    row("deep brackets", "a: " + QByteArray(100000, '['), deep);
    row("deep braces", "a: " + QByteArray("{a: ").repeated(100000), deep);
    row("deep dashes", "a:\n  " + QByteArray("- ").repeated(100000) + "b", deep);
    row("deep questions", QByteArray("? ").repeated(100000) + "b", deep);
    row("too much of it", "a: \"" + QByteArray(1 << 20, 'x') + '"',
        "the front matter is over 1 MB. Is its closing line missing?");
}

void tst_FrontMatter::hostileInputIsBounded()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, message);
    const auto read = readFrontMatter(tests::fileOf(yaml));
    QVERIFY(!read);
    QVERIFY2(read.error().message.endsWith(message), qPrintable(read.error().message));
}

static const tests::Suite<tst_FrontMatter> suite;
#include "tst_frontmatter.moc"
