#include "architecture/rules.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

/// Small good and bad examples, so that the rules themselves can be trusted.
class tst_Rules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBreachIsFoundOnItsLine_data();
    void aBreachIsFoundOnItsLine();
    void whatTheRulesAllowIsNoBreach_data();
    void whatTheRulesAllowIsNoBreach();
    void commentsAreBlankedAndLiteralsAreNot_data();
    void commentsAreBlankedAndLiteralsAreNot();
};

void tst_Rules::aBreachIsFoundOnItsLine_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("breach");

    const auto row = [](const char *name, const QString &path, const QString &text,
                        const QString &breach) { QTest::newRow(name) << path << text << breach; };
    row("formats see the store", u"lib/formats/a.cpp"_s, u"\n#include \"store/database.h\"\n"_s,
        u"2: formats may not include store"_s);
    row("store sees formats", u"lib/store/a.h"_s, u"# include \"formats/csvreader.h\""_s,
        u"1: store may not include formats"_s);
    row("an arrow backwards", u"lib/base/a.h"_s, u"#include \"domain/value.h\""_s,
        u"1: base may not include domain"_s);
    row("models see actions", u"lib/models/a.h"_s, u"#include \"actions/join.h\""_s,
        u"1: models may not include actions"_s);
    row("exchange sees site", u"lib/exchange/a.h"_s, u"#include \"site/forge.h\""_s,
        u"1: exchange may not include site"_s);
    row("lib sees a test", u"lib/base/a.h"_s, u"#include \"support/fixedclock.h\""_s,
        u"1: base may not include support"_s);
    row("an include beside itself", u"lib/store/a.cpp"_s, u"#include \"database.h\""_s,
        u"1: includes are written from the root of lib/"_s);
    row("a room that nobody planned", u"lib/util/a.cpp"_s, u"int a;"_s,
        u"1: lib/util is no room of the architecture"_s);
    row("lib sees widgets", u"lib/models/a.cpp"_s, u"int a;\n#include <QtWidgets/QLabel>"_s,
        u"2: nothing in lib knows widgets"_s);
    row("one front end sees the other", u"app/cli/a.cpp"_s, u"#include \"desktop/shell/rail.h\""_s,
        u"1: the front ends do not know each other"_s);
    row("a front end writes", u"app/cli/a.cpp"_s, u"store.transact(x);"_s,
        u"1: only actions, exchange and site call transact: write or call a verb"_s);
    row("a model writes", u"lib/models/a.cpp"_s, u"m_store->transact(\n"_s,
        u"1: only actions, exchange and site call transact: write or call a verb"_s);
    row("SQL in a verb", u"lib/actions/a.cpp"_s, u"f(u\"DELETE FROM member\"_s);"_s,
        u"1: SQL belongs in lib/store"_s);
    row("SQL in a page", u"app/desktop/a.cpp"_s, u"R\"(\nSELECT row\nFROM member)\""_s,
        u"2: SQL belongs in lib/store"_s);
    row("an .sql file elsewhere", u"lib/actions/a.sql"_s, u"SELECT 1;"_s,
        u"1: SQL belongs in lib/store"_s);
    row("a whole statement in code", u"lib/store/a.cpp"_s,
        u"prepare(\"SELECT id FROM tier\"\n \" WHERE name = ?\")"_s,
        u"1: a statement that the catalogue does not generate belongs in a .sql file"_s);
    row("the database elsewhere", u"lib/exchange/a.h"_s, u"class QSqlQuery;"_s,
        u"1: only lib/store talks to the database"_s);
    row("libical elsewhere", u"lib/exchange/a.cpp"_s, u"#include <libical/ical.h>"_s,
        u"1: only lib/formats/icalendar talks to libical"_s);
    row("libfyaml elsewhere", u"lib/formats/frontmatter/yamlreader.cpp"_s,
        u"#include <libfyaml.h>"_s,
        u"1: only lib/formats/frontmatter/yamlevents.cpp talks to libfyaml"_s);
    row("gumbo elsewhere", u"lib/content/a.cpp"_s, u"#include <gumbo.h>"_s,
        u"1: only lib/formats/markdown talks to cmark and gumbo"_s);
    row("events pumped", u"app/desktop/a.cpp"_s, u"qApp->processEvents();"_s,
        u"1: nothing waits: give a result to a callback with a context object"_s);
    row("a sleep", u"lib/store/a.cpp"_s, u"QThread::msleep(5);"_s,
        u"1: nothing waits: give a result to a callback with a context object"_s);
    row("a dialog in a loop", u"app/desktop/a.cpp"_s, u"if (dialog.exec() == 1)"_s,
        u"1: a nested event loop: open() the dialog and connect to its end"_s);
    row("a static dialog", u"app/desktop/a.cpp"_s, u"QMessageBox::question(this, x);"_s,
        u"1: a nested event loop: open() the dialog and connect to its end"_s);
    row("a clock of one's own", u"lib/actions/a.cpp"_s, u"QDate::currentDate()"_s,
        u"1: time comes from Clock and ids from IdSource"_s);
    row("a link against the arrows", u"lib/formats/CMakeLists.txt"_s,
        u"chapterhouse_library(formats\n    SOURCES a.cpp\n    LINKS domain store)"_s,
        u"3: formats may not link store"_s);
    row("a library of another room", u"lib/domain/CMakeLists.txt"_s,
        u"chapterhouse_library(domain SOURCES a.cpp LINKS base Qt6::Sql)"_s,
        u"1: domain may not link Qt6::Sql"_s);
    row("a link past the function", u"lib/domain/CMakeLists.txt"_s,
        u"target_link_libraries(chapterhouse_domain PUBLIC Qt6::Gui)"_s,
        u"1: LINKS of chapterhouse_library says what is linked"_s);
    row("a long file", u"tests/a.cpp"_s, QString(401, u'\n'),
        u"402: a file has at most 400 lines: take an idea out"_s);
}

void tst_Rules::aBreachIsFoundOnItsLine()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QFETCH(const QString, breach);
    QCOMPARE(tests::breaches({path, text}), QStringList{path + u':' + breach});
}

void tst_Rules::whatTheRulesAllowIsNoBreach_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, const QString &path, const QString &text) {
        QTest::newRow(name) << path << text;
    };
    row("a room sees itself", u"lib/store/a.cpp"_s, u"#include \"store/database.h\""_s);
    row("a room sees what is far below", u"lib/exchange/a.cpp"_s, u"#include \"base/id.h\""_s);
    row("its own moc file", u"lib/models/a.cpp"_s, u"#include \"a.moc\""_s);
    row("a verb writes", u"lib/actions/a.cpp"_s, u"return store.transact(x);"_s);
    row("the word in a comment", u"app/cli/a.cpp"_s, u"// never store.transact(x)"_s);
    row("generated SQL", u"lib/store/a.cpp"_s, u"prepare(\"SELECT \" + columns)"_s);
    row("a named statement", u"lib/store/sql/a.sql"_s, u"SELECT 1;"_s);
    row("SQL in a test", u"tests/unit/store/a.cpp"_s, u"query(\"SELECT 1\");"_s);
    row("the program's own loop", u"app/desktop/main.cpp"_s, u"return QApplication::exec();"_s);
    row("libical at home", u"lib/formats/icalendar/a.h"_s, u"#include <libical/ical.h>"_s);
    row("cmark at home", u"lib/formats/markdown/a.h"_s, u"#include <cmark-gfm.h>"_s);
    row("libfyaml at home", u"lib/formats/frontmatter/yamlevents.cpp"_s,
        u"#include <libfyaml.h>"_s);
    row("a statement that runs", u"lib/store/a.cpp"_s, u"query.exec();"_s);
    row("the clock itself", u"lib/base/clock.cpp"_s, u"QDateTime::currentDateTimeUtc()"_s);
    row("a row of the arrows", u"lib/models/CMakeLists.txt"_s,
        u"chapterhouse_library(models SOURCES a.cpp HEADERS a.h LINKS store Qt6::Gui)"_s);
    row("a file of 400 lines", u"tests/a.cpp"_s, QString(400, u'\n'));
    row("a shipped schema", u"tests/data/schemas/0009.sql"_s, QString(500, u'\n'));
}

void tst_Rules::whatTheRulesAllowIsNoBreach()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QCOMPARE(tests::breaches({path, text}), QStringList());
}

void tst_Rules::commentsAreBlankedAndLiteralsAreNot_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("blanked");

    QTest::newRow("a line") << u"a; // b\nc;"_s << u"a;     \nc;"_s;
    QTest::newRow("a block") << u"a/*b\nc*/d"_s << u"a   \n   d"_s;
    QTest::newRow("in a literal") << u"\"//\\\"/*\" // x"_s << u"\"//\\\"/*\"     "_s;
    QTest::newRow("in a raw literal") << u"R\"x(\" // )\" )x\"//"_s << u"R\"x(\" // )\" )x\"  "_s;
    QTest::newRow("a quote as a character") << u"u'\"' // '"_s << u"u'\"'     "_s;
    QTest::newRow("digits apart") << u"1'000 // 2"_s << u"1'000     "_s;
    QTest::newRow("a literal without end") << u"\"a"_s << u"\"a"_s;
    QTest::newRow("a comment without end") << u"/*a"_s << u"   "_s;
}

void tst_Rules::commentsAreBlankedAndLiteralsAreNot()
{
    QFETCH(const QString, code);
    QFETCH(const QString, blanked);
    QCOMPARE(tests::withoutComments(code), blanked);
}

static const tests::Suite<tst_Rules> suite;
#include "tst_rules.moc"
