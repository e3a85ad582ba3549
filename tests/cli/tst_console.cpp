#include "shell.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Console : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesGiveTheTerminalNoOrders_data();
    void valuesGiveTheTerminalNoOrders();
};

void tst_Console::valuesGiveTheTerminalNoOrders_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("shown");
    const QString name = u"An [31mn  2J "_s;
    QTest::newRow("list") << QStringList{u"members"_s, u"list"_s} << u"An [31mn"_s;
    QTest::newRow("show") << QStringList{u"members"_s, u"show"_s, u"M1"_s}
                          << u"given_name: "_s + name;
    QTest::newRow("show lines") << QStringList{u"members"_s, u"show"_s, u"M1"_s}
                                << u"note: one two [0m\n"_s;
    QTest::newRow("history") << QStringList{u"history"_s, u"member"_s, u"M1"_s}
                             << u"city:  → Ly [7mon\n"_s;
    QTest::newRow("what was undone") << QStringList{u"undo"_s} << name;
    QTest::newRow("an error") << QStringList{u"members"_s, u"show"_s, u"\x1b]0;x\a"_s}
                              << u" ]0;x "_s;
}

void tst_Console::valuesGiveTheTerminalNoOrders()
{
    QFETCH(QStringList, words);
    QFETCH(QString, shown);
    const Shell shell;
    const QString name = u"An\x1b[31mn\r\u009b2J\u202e"_s;
    shell.run({u"members"_s, u"add"_s, u"number=M1"_s, u"given_name="_s + name,
               u"note=one\ntwo\x1b[0m"_s});
    shell.run({u"members"_s, u"set"_s, u"M1"_s, u"city=Ly\x1b[7mon"_s});
    const Run json = shell.json({u"members"_s, u"show"_s, u"M1"_s});
    QCOMPARE(json.object()[u"given_name"_s].toString(), name);
    const Run run = shell.run(words);
    const QString text = run.out + run.err;
    QVERIFY2(text.contains(shown), qPrintable(text));
    for (const QChar order : name + u"\a"_s)
        QVERIFY(order.isPrint() || !text.contains(order));
}

static const tests::Suite<tst_Console> suite;
#include "tst_console.moc"
