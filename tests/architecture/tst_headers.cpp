#include "architecture/headers.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Headers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyHeaderIncludesWhatItNames();
    void whatIsMissingIsFound_data();
    void whatIsMissingIsFound();
};

void tst_Headers::everyHeaderIncludesWhatItNames()
{
    const QStringList found =
        tests::incompleteHeaders(tests::sourceTree(QStringLiteral(CHAPTERHOUSE_SOURCE_ROOT)));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void tst_Headers::whatIsMissingIsFound_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &header, const QString &source,
                        const QStringList &found) {
        QTest::newRow(name) << header << source << found;
    };
    const QString own = u"#include \"base/a.h\"\n"_s;
    row("included", u"#include <QDate>\nQDate day();"_s, own, {});
    row("of a class", u"\nQDate day();"_s, own,
        {u"lib/base/a.h:2: QDate is used and <QDate> is not included"_s});
    row("twice in a line", u"#include <QHash>\nQHash<QDate, QTime> a;"_s, own,
        {u"lib/base/a.h:2: QDate is used and <QDate> is not included"_s,
         u"lib/base/a.h:2: QTime is used and <QTime> is not included"_s});
    row("declared ahead", u"class QTimer;\nQTimer *timer();"_s, own, {});
    row("with another", u"#include <QDateTime>\nQTime time();"_s, own, {});
    row("by a header of lib", u"#include \"base/b.h\"\nQList<int> numbers();"_s, own, {});
    row("in a comment", u"// a QDate"_s, own, {});
    row("of std", u"std::vector<int> a();"_s, own,
        {u"lib/base/a.h:1: vector is used and <vector> is not included"_s});
    row("of std by a header of lib", u"#include \"base/b.h\"\nstd::optional<int> a();"_s, own, {});
    row("of std, new to the test", u"std::jthread thread;"_s, own,
        {u"lib/base/a.h:1: jthread is used and <unknown to this test> is not included"_s});
    row("own header second", {}, u"// why\n#include <QDate>\n#include \"base/a.h\"\n"_s,
        {u"lib/base/a.cpp:2: the first include is that of its own header"_s});
    row("no include at all", {}, u"int a;\n"_s,
        {u"lib/base/a.cpp:1: the first include is that of its own header"_s});
}

void tst_Headers::whatIsMissingIsFound()
{
    QFETCH(const QString, header);
    QFETCH(const QString, source);
    QFETCH(const QStringList, found);
    QCOMPARE(tests::incompleteHeaders(
                 {{u"lib/base/a.h"_s, header},
                  {u"lib/base/a.cpp"_s, source},
                  {u"lib/base/b.h"_s, u"#include <QList>\n\n#include <optional>\n"_s}}),
             found);
}

static const tests::Suite<tst_Headers> suite;
#include "tst_headers.moc"
