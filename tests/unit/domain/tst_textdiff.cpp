#include "domain/textdiff.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

QString told(const QList<DiffPiece> &pieces)
{
    QString text;
    for (const DiffPiece &piece : pieces)
        text += piece.differs ? u'[' + piece.text + u']' : piece.text;
    return text;
}

/// "  same", "- before", "+ after", with what differs within a line in brackets.
QStringList told(const std::vector<DiffLine> &lines)
{
    QStringList all;
    for (const DiffLine &line : lines) {
        const QString sign = line.where == DiffLine::Where::Both     ? u"  "_s
                             : line.where == DiffLine::Where::Before ? u"- "_s
                                                                     : u"+ "_s;
        all += sign + told(line.pieces);
    }
    return all;
}

QString sideOf(const std::vector<DiffLine> &lines, DiffLine::Where other)
{
    QStringList side;
    for (const DiffLine &line : lines) {
        if (line.where != other)
            side += line.text();
    }
    return side.join(u'\n');
}

} // namespace

class tst_TextDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreTakenAwayAddedAndChanged_data();
    void linesAreTakenAwayAddedAndChanged();
    void wordsAreMarkedWhereLinesAreAlike_data();
    void wordsAreMarkedWhereLinesAreAlike();
    void bothVersionsCanBeReadFromTheDifference();
};

void tst_TextDiff::linesAreTakenAwayAddedAndChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("difference");
    QTest::newRow("none changed") << u"a\nb"_s << u"a\nb"_s << QStringList{u"  a"_s, u"  b"_s};
    QTest::newRow("added") << u"a\nc"_s << u"a\nb\nc"_s
                           << QStringList{u"  a"_s, u"+ b"_s, u"  c"_s};
    QTest::newRow("taken away") << u"a\nb\nc"_s << u"a\nc"_s
                                << QStringList{u"  a"_s, u"- b"_s, u"  c"_s};
    QTest::newRow("all of it is new")
        << QString() << u"a\nb"_s << QStringList{u"- "_s, u"+ a"_s, u"+ b"_s};
    QTest::newRow("a final line break") << u"a"_s << u"a\n"_s << QStringList{u"  a"_s, u"+ "_s};
    QTest::newRow("what goes stands before what comes")
        << u"one\ntwo"_s << u"three\nfour"_s
        << QStringList{u"- one"_s, u"- two"_s, u"+ three"_s, u"+ four"_s};
}

void tst_TextDiff::linesAreTakenAwayAddedAndChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(told(textDifference(before, after)), "difference");
}

void tst_TextDiff::wordsAreMarkedWhereLinesAreAlike_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("difference");
    QTest::newRow("one word") << u"title: Meet in Forlì"_s << u"title: Meet in Bologna"_s
                              << QStringList{u"- title: Meet in [Forlì]"_s,
                                             u"+ title: Meet in [Bologna]"_s};
    QTest::newRow("a piece of an address")
        << u"url: https://example.org/2025"_s << u"url: https://example.org/2026"_s
        << QStringList{u"- url: https://example.org/[2025]"_s,
                       u"+ url: https://example.org/[2026]"_s};
    QTest::newRow("words are added") << u"at seven"_s << u"at half past seven"_s
                                     << QStringList{u"- at seven"_s, u"+ at [half past ]seven"_s};
    QTest::newRow("nothing in common")
        << u"one"_s << u"two"_s << QStringList{u"- one"_s, u"+ two"_s};
    QTest::newRow("the second of two is new")
        << u"tags: [a]"_s << u"tags: [b]\nurl: x"_s
        << QStringList{u"- tags: [[a]]"_s, u"+ tags: [[b]]"_s, u"+ url: x"_s};
}

void tst_TextDiff::wordsAreMarkedWhereLinesAreAlike()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(told(textDifference(before, after)), "difference");
}

void tst_TextDiff::bothVersionsCanBeReadFromTheDifference()
{
    QRandomGenerator lots(20261122);
    const auto draw = [&lots] {
        QStringList lines;
        for (int line = 0; line < lots.bounded(12); ++line)
            lines += u"%1 %2"_s.arg(lots.bounded(4)).arg(lots.bounded(3));
        return lines.join(u'\n');
    };
    for (int round = 0; round < 500; ++round) {
        const QString before = draw();
        const QString after = draw();
        const auto lines = textDifference(before, after);
        QCOMPARE(sideOf(lines, DiffLine::Where::After), before);
        QCOMPARE(sideOf(lines, DiffLine::Where::Before), after);
    }
}

static const chapterhouse::tests::Suite<tst_TextDiff> suite;

#include "tst_textdiff.moc"
