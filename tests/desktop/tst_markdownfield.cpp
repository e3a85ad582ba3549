#include "desktop/widgets/markdown/markdownedit.h"
#include "desktop/widgets/markdown/markdownfield.h"
#include "fieldwindow.h"
#include "support/testmain.h"

#include <QTextBlock>
#include <QTextLayout>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_MarkdownField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCharacterOfATextStays_data();
    void everyCharacterOfATextStays();
    void theTextIsToldWhenTheFieldIsLeft();
    void escapeTakesNothingBack();
    void anotherWindowDoesNotEndTheTyping();
    void whatWasSavedKeepsItsCursorAndUndo();
    void everyLineIsOneOfTheFile();
    void marksAreToldApart_data();
    void marksAreToldApart();
    void aFenceReachesToItsEnd();
    void aFindingLeadsToItsLine();
};

namespace {

using FieldWindow = Window<MarkdownField>;

/// One letter for each character of a line: b bold, i slanted, c in a colour, . plain.
QString looksOf(const MarkdownEdit &edit, int line)
{
    const QTextBlock block = edit.document()->findBlockByNumber(line - 1);
    QString looks(block.text().size(), u'.');
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        const QTextCharFormat &format = range.format;
        QChar look = u'c';
        if (format.fontWeight() == QFont::Bold)
            look = u'b';
        else if (format.fontItalic())
            look = u'i';
        for (int at = range.start; at < range.start + range.length; ++at)
            looks[at] = look;
    }
    return looks;
}

} // namespace

void tst_MarkdownField::everyCharacterOfATextStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("lines") << u"One\n\nTwo\n"_s;
    QTest::newRow("no-break spaces") << u"3\u00a0May\u202fand\u00a0on"_s;
    QTest::newRow("a line separator") << u"One\u2028two"_s;
    QTest::newRow("tabs and spaces at ends") << u"\tcode  \n  "_s;
    QTest::newRow("beyond the basic plane") << u"🏮 lantern"_s;
}

void tst_MarkdownField::everyCharacterOfATextStays()
{
    QFETCH(QString, text);
    MarkdownField field;
    field.setValue(textValue(text));
    QCOMPARE(field.edit()->text(), text);
    QVERIFY(!field.isModified());
}

void tst_MarkdownField::theTextIsToldWhenTheFieldIsLeft()
{
    FieldWindow window;
    window.editor->setValue(textValue(u"One"_s));
    window.press(Qt::Key_End, Qt::ControlModifier);
    window.press(Qt::Key_Return);
    QTest::keyClicks(window.input(), u"Two"_s);
    QCOMPARE(window.told, QList<FieldValue>());
    window.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), window.elsewhere);
    QCOMPARE(window.told, QList<FieldValue>{textValue(u"One\nTwo"_s)});
}

void tst_MarkdownField::escapeTakesNothingBack()
{
    FieldWindow window;
    QTest::keyClicks(window.input(), u"hours of writing"_s);
    window.press(Qt::Key_Escape);
    QCOMPARE(window.editor->edit()->text(), u"hours of writing"_s);
}

void tst_MarkdownField::anotherWindowDoesNotEndTheTyping()
{
    FieldWindow window;
    QTest::keyClicks(window.input(), u"half a"_s);
    QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QApplication::sendEvent(window.input(), &away);
    QCOMPARE(window.told, QList<FieldValue>());
    QVERIFY(window.editor->edit()->document()->isUndoAvailable());
}

void tst_MarkdownField::whatWasSavedKeepsItsCursorAndUndo()
{
    FieldWindow window;
    QTest::keyClicks(window.input(), u"word"_s);
    window.press(Qt::Key_Home);
    window.editor->finishEditing();
    window.editor->setValue(textValue(u"word"_s));
    QCOMPARE(window.editor->edit()->textCursor().position(), 0);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.undone, 0);
    QCOMPARE(window.editor->edit()->text(), QString());
}

void tst_MarkdownField::everyLineIsOneOfTheFile()
{
    FieldWindow window;
    QTest::keyClicks(window.input(), u"one"_s);
    window.press(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(window.input(), u"two"_s);
    QCOMPARE(window.editor->edit()->text(), u"one\ntwo"_s);
}

void tst_MarkdownField::marksAreToldApart_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("looks");
    QTest::newRow("heading") << u"## Two"_s << u"bbbbbb"_s;
    QTest::newRow("no heading") << u"#hash"_s << u"....."_s;
    QTest::newRow("strong") << u"a **b** c"_s << u"..bbbbb.."_s;
    QTest::newRow("strong with underscores") << u"a __b__ c"_s << u"..bbbbb.."_s;
    QTest::newRow("emphasis") << u"a *b* c"_s << u"..iii.."_s;
    QTest::newRow("a product") << u"2 * 3 * 4"_s << u"........."_s;
    QTest::newRow("underscores in a word") << u"run_as_root"_s << u"..........."_s;
    QTest::newRow("escaped") << u"\\*a\\*"_s << u"....."_s;
    QTest::newRow("code") << u"a `b*c*` d"_s << u"..cccccc.."_s;
    QTest::newRow("link") << u"[a](b) c"_s << u"cccccc.."_s;
    QTest::newRow("picture") << u"![a](b)"_s << u"ccccccc"_s;
    QTest::newRow("list") << u"- item"_s << u"c....."_s;
    QTest::newRow("numbers") << u"12. item"_s << u"ccc....."_s;
    QTest::newRow("quotation") << u"> said"_s << u"cc...."_s;
    QTest::newRow("HTML") << u"<figure>x"_s << u"cccccccc."_s;
    QTest::newRow("comment") << u"a <!-- b --> c"_s << u"..cccccccccc.."_s;
}

void tst_MarkdownField::marksAreToldApart()
{
    QFETCH(QString, line);
    QFETCH(QString, looks);
    MarkdownEdit edit;
    edit.setText(line);
    QCOMPARE(looksOf(edit, 1), looks);
}

void tst_MarkdownField::aFenceReachesToItsEnd()
{
    MarkdownEdit edit;
    edit.setText(u"```\n**a**\n~~~\n```\n**b**\n<!-- on\nand on -->c"_s);
    QStringList looks;
    for (int line = 1; line <= edit.blockCount(); ++line)
        looks += looksOf(edit, line);
    const QStringList expected{u"ccc"_s,   u"ccccc"_s,   u"ccc"_s,        u"ccc"_s,
                               u"bbbbb"_s, u"ccccccc"_s, u"cccccccccc."_s};
    QCOMPARE(looks, expected);
}

void tst_MarkdownField::aFindingLeadsToItsLine()
{
    FieldWindow window;
    window.editor->setValue(textValue(u"One\nTwo\nThree"_s));
    window.elsewhere->setFocus();
    window.editor->edit()->goToLine(3);
    QCOMPARE(window.editor->edit()->textCursor().blockNumber(), 2);
    QCOMPARE(QApplication::focusWidget(), window.input());
    window.editor->edit()->goToLine(99);
    QCOMPARE(window.editor->edit()->textCursor().blockNumber(), 2);
}

static const tests::Suite<tst_MarkdownField> suite;
#include "tst_markdownfield.moc"
