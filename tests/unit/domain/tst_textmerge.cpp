#include "domain/textmerge.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_TextMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesOfBothSidesAreTaken_data();
    void changesOfBothSidesAreTaken();
    void whatBothChangedInOnePlaceIsAConflict_data();
    void whatBothChangedInOnePlaceIsAConflict();
    void hunksSayWhatEachSideHas();
    void noLineOfAnyVersionIsLost();
    void textsThatShareNothingAreComparedAsWholes();
};

void tst_TextMerge::changesOfBothSidesAreTaken_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                        const char *merged) {
        QTest::newRow(name) << QString::fromUtf8(base) << QString::fromUtf8(mine)
                            << QString::fromUtf8(theirs) << QString::fromUtf8(merged);
    };
    row("nothing", "", "", "", "");
    row("none changed", "a\nb\n", "a\nb\n", "a\nb\n", "a\nb\n");
    row("mine alone", "a\nb\n", "a\nB\n", "a\nb\n", "a\nB\n");
    row("theirs alone", "a\nb\n", "a\nb\n", "A\nb\n", "A\nb\n");
    row("both in two places", "a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n");
    row("both the same", "a\nb\nc", "a\nX\nc", "a\nX\nc", "a\nX\nc");
    row("both add the same to nothing", "", "new", "new", "new");
    row("mine adds, theirs removes", "a\nb\nc\nd\n", "new\na\nb\nc\nd\n", "a\nb\nc\n",
        "new\na\nb\nc\n");
    row("a final line break is a change", "a\nb\nc", "a\nb\nc\n", "A\nb\nc", "A\nb\nc\n");
    row("lines that occur often", "x\nx\nx\nend\n", "x\nx\nx\nx\nend\n", "x\nx\nx\nend\nmore\n",
        "x\nx\nx\nx\nend\nmore\n");
}

void tst_TextMerge::changesOfBothSidesAreTaken()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    const TextMerge merge = mergeTexts(base, mine, theirs);
    QVERIFY(!merge.hasConflict());
    QTEST(merge.text(), "merged");
    QTEST(mergeTexts(base, theirs, mine).text(), "merged");
}

void tst_TextMerge::whatBothChangedInOnePlaceIsAConflict_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::newRow("one line") << u"a\nb\nc"_s << u"a\nmine\nc"_s << u"a\ntheirs\nc"_s;
    QTest::newRow("lines side by side") << u"a\nb\nc"_s << u"A\nb\nc"_s << u"a\nB\nc"_s;
    QTest::newRow("added in one place") << u"a\nc"_s << u"a\nmine\nc"_s << u"a\ntheirs\nc"_s;
    QTest::newRow("removed and changed") << u"a\nb\nc"_s << u"a\nc"_s << u"a\nB\nc"_s;
    QTest::newRow("from nothing") << u""_s << u"mine"_s << u"theirs"_s;
}

void tst_TextMerge::whatBothChangedInOnePlaceIsAConflict()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QVERIFY(mergeTexts(base, mine, theirs).hasConflict());
    QVERIFY(mergeTexts(base, theirs, mine).hasConflict());
}

void tst_TextMerge::hunksSayWhatEachSideHas()
{
    using What = MergeHunk::What;
    const TextMerge merge =
        mergeTexts(u"a\nb\nc\nd"_s, u"a\nmine\nc\nd\ne"_s, u"a\ntheirs\nc\nd"_s);
    const std::vector<MergeHunk> expected{
        {What::Same, {u"a"_s}, {u"a"_s}, {u"a"_s}, {u"a"_s}},
        {What::Conflict, {u"b"_s}, {u"mine"_s}, {u"theirs"_s}, {}},
        {What::Same, {u"c"_s, u"d"_s}, {u"c"_s, u"d"_s}, {u"c"_s, u"d"_s}, {u"c"_s, u"d"_s}},
        {What::Changed, {}, {u"e"_s}, {}, {u"e"_s}}};
    QVERIFY(merge.hunks == expected);
}

/// Whatever is merged, the hunks hold all lines of each version in their order, and what one side
/// leaves alone is the other's.
void tst_TextMerge::noLineOfAnyVersionIsLost()
{
    QRandomGenerator random(20261122);
    const auto edited = [&random](QStringList lines) {
        for (int edits = random.bounded(4); edits > 0; --edits) {
            const qsizetype at = random.bounded(static_cast<int>(lines.size()) + 1);
            if (at < lines.size() && random.bounded(2) == 0)
                lines.removeAt(at);
            else
                lines.insert(at, QString::number(random.bounded(6)));
        }
        return lines;
    };
    for (int round = 0; round < 2'000; ++round) {
        const QStringList base = edited({u"1"_s, u"2"_s, u"3"_s, u"1"_s, u"2"_s, u"5"_s});
        const QStringList mine = edited(base);
        const QStringList theirs = edited(base);
        const TextMerge merge = mergeTexts(base.join(u'\n'), mine.join(u'\n'), theirs.join(u'\n'));
        QStringList ofBase;
        QStringList ofMine;
        QStringList ofTheirs;
        for (const MergeHunk &hunk : merge.hunks) {
            ofBase += hunk.base;
            ofMine += hunk.mine;
            ofTheirs += hunk.theirs;
        }
        QCOMPARE(ofBase, base.join(u'\n').split(u'\n'));
        QCOMPARE(ofMine, mine.join(u'\n').split(u'\n'));
        QCOMPARE(ofTheirs, theirs.join(u'\n').split(u'\n'));
        QCOMPARE(mergeTexts(base.join(u'\n'), mine.join(u'\n'), base.join(u'\n')).text(),
                 mine.join(u'\n'));
    }
}

void tst_TextMerge::textsThatShareNothingAreComparedAsWholes()
{
    QStringList base;
    QStringList mine;
    for (int line = 0; line < 20'000; ++line) {
        base += u"b%1"_s.arg(line);
        mine += u"m%1"_s.arg(line);
    }
    const TextMerge merge = mergeTexts(base.join(u'\n'), mine.join(u'\n'), base.join(u'\n'));
    QVERIFY(!merge.hasConflict());
    QCOMPARE(merge.text(), mine.join(u'\n'));
}

static const chapterhouse::tests::Suite<tst_TextMerge> suite;

#include "tst_textmerge.moc"
