#include "content/siteprofile.h"
#include "content/siteschema.h"
#include "formats/frontmatter/frontmatter.h"
#include "support/testmain.h"

#include <QFile>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

QByteArray unescaped(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        const QChar next = text[++i];
        plain += next == u'n' ? u'\n' : next == u'r' ? u'\r' : next == u't' ? u'\t' : next;
    }
    return plain.toUtf8();
}

/// What the build makes of a file: nothing, or why it rejects it.
QString rejection(const QString &collection, const QByteArray &file)
{
    const auto frontMatter = readFrontMatter(file);
    if (!frontMatter)
        return frontMatter.error().message;
    const auto faults =
        schemaFaults(*builtInProfile().collectionNamed(collection), frontMatter->values);
    return faults.isEmpty() ? QString() : faults.first().sentence;
}

} // namespace

/// The verdicts in siteschema.tsv are those of the libraries that the site is built with.
class tst_SiteSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAreJudgedAsTheBuildJudgesThem_data();
    void filesAreJudgedAsTheBuildJudgesThem();
    void aFaultSaysWhatIsExpected_data();
    void aFaultSaysWhatIsExpected();
};

void tst_SiteSchema::filesAreJudgedAsTheBuildJudgesThem_data()
{
    QTest::addColumn<QString>("collection");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isAccepted");
    QFile table(u":/content/siteschema.tsv"_s);
    QVERIFY(table.open(QIODevice::ReadOnly));
    for (const QString &line :
         QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        QCOMPARE(cells.size(), 4);
        QTest::newRow(qPrintable(cells[0]))
            << cells[1] << unescaped(cells[2]) << (cells[3] == "accepted"_L1);
    }
}

void tst_SiteSchema::filesAreJudgedAsTheBuildJudgesThem()
{
    QFETCH(const QString, collection);
    QFETCH(const QByteArray, file);
    QFETCH(const bool, isAccepted);
    const QString reason = rejection(collection, file);
    QVERIFY2(reason.isEmpty() == isAccepted, qPrintable(reason + u'\n' + QString::fromUtf8(file)));
}

void tst_SiteSchema::aFaultSaysWhatIsExpected_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *yaml, const char *sentence) {
        QTest::newRow(yaml) << QByteArray(yaml) << QString::fromUtf8(sentence);
    };
    row("title: 2025", "“title” is a number; the site expects a text, in quotes if need be.");
    row("title: 2025-01-01", "“title” is a date; the site expects a text, in quotes if need be.");
    row("excerpt: A", "“title” is missing: the site needs it.");
    row("title: A\nexcerpt:",
        "“excerpt” is nothing; the site expects a text, in quotes if need be.");
    row("title: A\ndraft: \"false\"",
        "“draft” is the text “false”; the site expects true or false, without quotes.");
    row("title: A\ntags: a",
        "“tags” is the text “a”; the site expects a list of texts, each on a line of its own after "
        "a dash.");
    row("title: A\ntags: [a, 5]",
        "“tags.2” is a number; the site expects a text, in quotes if need be.");
    row("title: A\nmetadata:\n  robots: noindex",
        "“metadata.robots” is the text “noindex”; the site expects a group of keys, indented under "
        "it.");
    row("title: A\nmetadata:\n  canonical: \"\"",
        "“metadata.canonical” is empty; the site expects a whole address, like "
        "https://example.org/page.");
    row("title: A\npublishDate: soon",
        "“publishDate” is the text “soon”; the site expects a date, like "
        "\"2026-10-22T09:00:00.000Z\".");
}

void tst_SiteSchema::aFaultSaysWhatIsExpected()
{
    QFETCH(const QByteArray, yaml);
    QTEST(rejection(u"post"_s, "---\n" + yaml + "\n---\n"), "sentence");
}

static const tests::Suite<tst_SiteSchema> suite;
#include "tst_siteschema.moc"
