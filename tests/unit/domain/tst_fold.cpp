#include "domain/fold.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Fold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsFolded_data();
    void aTextIsFolded();
    void foldingTwiceIsFoldingOnce();
    void aHalfOfASurrogatePairDoesNotJoinAnother();
    void composedAndDecomposedTextFoldAlike();
    void aTextIsCutIntoWords_data();
    void aTextIsCutIntoWords();
    void aPrefixIsLookedForAtTheStartOfWords_data();
    void aPrefixIsLookedForAtTheStartOfWords();
};

void tst_Fold::aTextIsFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("ascii") << u"Alex MOREAU-42 @ x_y"_s << u"alex moreau-42 @ x_y"_s;
    QTest::newRow("ascii apostrophes") << u"D'Angelo `quoted`"_s << u"dangelo quoted"_s;
    QTest::newRow("right quote") << u"D’Angelo"_s << u"dangelo"_s;
    QTest::newRow("left quote") << u"‘t Hart"_s << u"t hart"_s;
    QTest::newRow("acute for an apostrophe") << u"O´Brien"_s << u"obrien"_s;
    QTest::newRow("modifier apostrophe") << u"Мар\u02BCяна"_s << u"маряна"_s;
    QTest::newRow("wide apostrophe") << u"D\uFF07Angelo"_s << u"dangelo"_s;
    QTest::newRow("l with stroke") << u"Łukasz Żółć"_s << u"lukasz zolc"_s;
    QTest::newRow("o with stroke") << u"SØREN, Gløgǿ"_s << u"soren, glogo"_s;
    QTest::newRow("d with stroke") << u"Đorđe"_s << u"dorde"_s;
    QTest::newRow("eth and thorn") << u"Guðrún Þórdís"_s << u"gudrun thordis"_s;
    QTest::newRow("sharp s") << u"Groß STRAẞE"_s << u"gross strasse"_s;
    QTest::newRow("ae and oe") << u"Ærø Œuvre ǽ"_s << u"aero oeuvre ae"_s;
    QTest::newRow("turkish i") << u"İstanbul Iğdır"_s << u"istanbul igdir"_s;
    QTest::newRow("german") << u"Jürgen Müller"_s << u"jurgen muller"_s;
    QTest::newRow("vietnamese") << u"Nguyễn Đức"_s << u"nguyen duc"_s;
    QTest::newRow("ligature") << u"Steﬃ"_s << u"steffi"_s;
    QTest::newRow("full width") << u"ＡＢＣ１２３"_s << u"abc123"_s;
    QTest::newRow("greek final sigma") << u"ΓΙΏΡΓΟΣ γιώργος"_s << u"γιωργοσ γιωργοσ"_s;
    QTest::newRow("cyrillic") << u"Андрій Ёлкин"_s << u"андріи елкин"_s;
    QTest::newRow("ukrainian with g") << u"Ґалаґан"_s << u"ґалаґан"_s;
    QTest::newRow("arabic loses its vowel signs") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("han") << u"王小明"_s << u"王小明"_s;
    QTest::newRow("outside the basic plane") << u"𠮷野 😀 𐐀"_s << u"𠮷野 😀 𐐨"_s;
    QTest::newRow("spaces stay") << u" a\u00A0b\tc "_s << u" a b\tc "_s;
}

void tst_Fold::aTextIsFolded()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(fold(text), folded);
}

void tst_Fold::foldingTwiceIsFoldingOnce()
{
    for (char32_t c = 0; c <= QChar::LastValidCodePoint; ++c) {
        const QString once = fold(u"x%1y"_s.arg(QChar::fromUcs4(c)));
        const QString twice = fold(once);
        if (once != twice)
            QFAIL(qPrintable(u"U+%1: %2 then %3"_s.arg(uint(c), 0, 16).arg(once, twice)));
    }
}

void tst_Fold::aHalfOfASurrogatePairDoesNotJoinAnother()
{
    const QString halves = QString(QChar(0xD801)) + u'’' + QChar(0xDC00);
    QCOMPARE(fold(halves), u"\uFFFD\uFFFD"_s);
}

void tst_Fold::composedAndDecomposedTextFoldAlike()
{
    const QString text = u"Żółć Nguyễn 한국 が Ё"_s;
    QCOMPARE(fold(text.normalized(QString::NormalizationForm_D)),
             fold(text.normalized(QString::NormalizationForm_C)));
    QCOMPARE(fold(text), fold(text.normalized(QString::NormalizationForm_KC)));
}

void tst_Fold::aTextIsCutIntoWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << u""_s << QStringList();
    QTest::newRow("no word") << u" -- , ' "_s << QStringList();
    QTest::newRow("one") << u"Moreau"_s << QStringList{u"moreau"_s};
    QTest::newRow("hyphen") << u"Jean-Luc O’Neil"_s << QStringList{u"jean"_s, u"luc"_s, u"oneil"_s};
    QTest::newRow("e-mail") << u"<a.b_c+9@Example.org>"_s
                            << QStringList{u"a"_s, u"b"_s, u"c"_s, u"9"_s, u"example"_s, u"org"_s};
    QTest::newRow("order and repetition") << u"b a b"_s << QStringList{u"b"_s, u"a"_s, u"b"_s};
    QTest::newRow("outside the basic plane") << u"𠮷野😀𐐀x"_s << QStringList{u"𠮷野"_s, u"𐐨x"_s};
    QTest::newRow("other numbers") << u"½ Ⅳ ١٢"_s << QStringList{u"1"_s, u"2"_s, u"iv"_s, u"١٢"_s};
    QTest::newRow("private use") << u"a\uE000 b"_s << QStringList{u"a\uE000"_s, u"b"_s};
    QTest::newRow("vowel signs do not cut") << u"हिन्दी"_s << QStringList{u"हनद"_s};
}

void tst_Fold::aTextIsCutIntoWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QCOMPARE(foldedWords(text), words);
}

void tst_Fold::aPrefixIsLookedForAtTheStartOfWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<bool>("found");
    QTest::newRow("first word") << u"Zoë Moreau"_s << u"zo"_s << true;
    QTest::newRow("later word") << u"Zoë Moreau"_s << u"mor"_s << true;
    QTest::newRow("whole word") << u"Zoë Moreau"_s << u"moreau"_s << true;
    QTest::newRow("last word cut by punctuation") << u"(Moreau)"_s << u"moreau"_s << true;
    QTest::newRow("inside a word") << u"Zoë Moreau"_s << u"reau"_s << false;
    QTest::newRow("longer than the word") << u"Zoë Moreau"_s << u"moreaux"_s << false;
    QTest::newRow("after a hyphen") << u"Jean-Luc"_s << u"lu"_s << true;
    QTest::newRow("empty prefix") << u"Zoë"_s << u""_s << true;
    QTest::newRow("empty text") << u""_s << u""_s << false;
}

void tst_Fold::aPrefixIsLookedForAtTheStartOfWords()
{
    QFETCH(QString, text);
    QFETCH(QString, prefix);
    QFETCH(bool, found);
    QCOMPARE(hasWordWithPrefix(text, prefix), found);
}

static const tests::Suite<tst_Fold> suite;
#include "tst_fold.moc"
