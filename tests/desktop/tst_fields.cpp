#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/datefield.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/fields/moneyfield.h"
#include "desktop/widgets/fields/notefield.h"
#include "desktop/widgets/fields/searchablechoicefield.h"
#include "desktop/widgets/fields/typingundo.h"
#include "desktop/widgets/look/dress.h"
#include "fieldwindow.h"
#include "support/testmain.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// Stands in for the browser.
class Browser : public QObject {
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

class tst_Fields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(british); }
    void aTextIsToldWhenTheFieldIsLeft();
    void aTextIsToldByEnter();
    void aWebAddressIsOpened();
    void onlyTheWebIsOffered_data();
    void onlyTheWebIsOffered();
    void nothingIsToldWithoutAChange();
    void escRestoresTheValue();
    void escIsLeftToOthersWithNothingTyped();
    void aValueThatArrivesLeavesTheTypingAlone();
    void undoInAFieldUndoesTypingFirst();
    void leavingAFieldForgetsItsTyping();
    void aMenuTakesNothingFromAField();
    void theEditMenuCanUndoTyping();
    void aReadOnlyFieldTellsNothing();
    void tabLeavesANote();
    void controlEnterSavesANote();
    void aWrongValueShowsItsSentence();
    void aNoteWaitsWhileSomethingIsWrong();
    void tabWalksThroughAFormInReadingOrder();
};

void tst_Fields::aTextIsToldWhenTheFieldIsLeft()
{
    Window<TextField> window;
    QVERIFY(window.active);
    window.editor->setValue(u"Giulia"_s);
    window.type(u" Julia "_s);
    QCOMPARE(window.told, QList<FieldValue>());
    window.press(Qt::Key_Tab);
    QVERIFY(window.elsewhere->hasFocus());
    QCOMPARE(window.told, QList<FieldValue>{u"Julia"_s});
    QCOMPARE(window.editor->value(), FieldValue(u"Julia"_s));
}

void tst_Fields::aWebAddressIsOpened()
{
    Window<TextField> window;
    Browser browser;
    QDesktopServices::setUrlHandler(u"https"_s, &browser, "open");
    window.editor->setValue(u"https://chat.example.org/a b"_s);
    auto *open = window.editor->findChild<QAbstractButton *>(u"openAddress"_s);
    QVERIFY(!open->isVisible());
    window.editor->setValue(u"https://chat.example.org/italy"_s);
    window.editor->setReadOnly(true);
    QTest::mouseClick(open, Qt::LeftButton);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(browser.opened, QList<QUrl>{QUrl(u"https://chat.example.org/italy"_s)});
}

void tst_Fields::onlyTheWebIsOffered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("offered");
    QTest::newRow("https") << u"https://example.org"_s << true;
    QTest::newRow("http, in capitals") << u"HTTP://example.org"_s << true;
    QTest::newRow("a word") << u"Amsterdam"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("another program") << u"ssh://example.org"_s << false;
}

void tst_Fields::onlyTheWebIsOffered()
{
    QFETCH(const QString, text);
    Window<TextField> window;
    window.editor->setValue(text);
    QTEST(window.editor->findChild<QAbstractButton *>(u"openAddress"_s)->isVisible(), "offered");
}

void tst_Fields::aTextIsToldByEnter()
{
    Window<TextField> window;
    window.editor->setValue(u"Giulia"_s);
    window.type(u"x"_s);
    window.press(Qt::Key_Backspace);
    window.press(Qt::Key_Return);
    window.press(Qt::Key_Tab);
    QCOMPARE(window.told, QList<FieldValue>{FieldValue()});
}

void tst_Fields::nothingIsToldWithoutAChange()
{
    Window<TextField> window;
    window.editor->setValue(u" kept as it came "_s);
    window.press(Qt::Key_Return);
    window.press(Qt::Key_Tab);
    QCOMPARE(window.told, QList<FieldValue>());
    QCOMPARE(window.editor->value(), FieldValue(u" kept as it came "_s));
}

void tst_Fields::escRestoresTheValue()
{
    Window<TextField> window;
    window.editor->setValue(u"Giulia"_s);
    window.type(u"Julia"_s);
    window.press(Qt::Key_Escape);
    QCOMPARE(static_cast<QLineEdit *>(window.input())->text(), u"Giulia"_s);
    window.press(Qt::Key_Tab);
    QCOMPARE(window.told, QList<FieldValue>());
}

void tst_Fields::escIsLeftToOthersWithNothingTyped()
{
    Window<TextField> window;
    auto *back = new QAction(&window.widget);
    back->setShortcut(Qt::Key_Escape);
    window.widget.addAction(back);
    const QSignalSpy backs(back, &QAction::triggered);
    window.editor->setValue(u"Giulia"_s);
    window.type(u"Julia"_s);
    window.press(Qt::Key_Escape);
    QCOMPARE(backs.size(), 0);
    window.press(Qt::Key_Escape);
    QCOMPARE(backs.size(), 1);
}

void tst_Fields::aValueThatArrivesLeavesTheTypingAlone()
{
    Window<TextField> window;
    window.editor->setValue(u"Giulia"_s);
    window.type(u"Julia"_s);
    window.editor->setValue(u"Giulietta"_s);
    QCOMPARE(static_cast<QLineEdit *>(window.input())->text(), u"Julia"_s);
    window.press(Qt::Key_Escape);
    QCOMPARE(static_cast<QLineEdit *>(window.input())->text(), u"Giulietta"_s);
}

void tst_Fields::undoInAFieldUndoesTypingFirst()
{
    Window<TextField> window;
    window.editor->setValue(u"Giulia"_s);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.undone, 1);
    QTest::keyClicks(window.input(), u"x"_s);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.undone, 1);
    QVERIFY(!window.editor->isModified());
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.undone, 2);
}

void tst_Fields::leavingAFieldForgetsItsTyping()
{
    Window<TextField> window;
    window.type(u"Julia"_s);
    window.press(Qt::Key_Tab);
    window.press(Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), window.input());
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.undone, 1);
    QCOMPARE(static_cast<QLineEdit *>(window.input())->text(), u"Julia"_s);
}

void tst_Fields::aMenuTakesNothingFromAField()
{
    Window<TextField> window;
    window.type(u"Julia"_s);
    QFocusEvent menuOpens(QEvent::FocusOut, Qt::PopupFocusReason);
    QApplication::sendEvent(window.input(), &menuOpens);
    QCOMPARE(window.told, QList<FieldValue>());
    QVERIFY(canUndoTyping(window.input()));
}

void tst_Fields::theEditMenuCanUndoTyping()
{
    Window<NoteField> window;
    QVERIFY(!canUndoTyping(window.input()));
    QTest::keyClicks(window.input(), u"Hello"_s);
    QVERIFY(canUndoTyping(window.input()));
    undoTyping(window.input());
    QVERIFY(!window.editor->isModified());
    QVERIFY(canRedoTyping(window.input()));
    redoTyping(window.input());
    QVERIFY(window.editor->isModified());
    QVERIFY(!canUndoTyping(nullptr));
}

void tst_Fields::aReadOnlyFieldTellsNothing()
{
    Window<TextField> window;
    window.editor->setValue(u"Giulia"_s);
    window.editor->setReadOnly(true);
    window.type(u"Julia"_s);
    window.press(Qt::Key_Tab);
    QCOMPARE(window.told, QList<FieldValue>());
    QCOMPARE(static_cast<QLineEdit *>(window.input())->text(), u"Giulia"_s);
}

void tst_Fields::tabLeavesANote()
{
    Window<NoteField> window;
    QTest::keyClicks(window.input(), u"one"_s);
    window.press(Qt::Key_Return);
    QTest::keyClicks(window.input(), u"two"_s);
    window.press(Qt::Key_Tab);
    QVERIFY(window.elsewhere->hasFocus());
    QCOMPARE(window.told, QList<FieldValue>{u"one\ntwo"_s});
}

void tst_Fields::controlEnterSavesANote()
{
    Window<NoteField> window;
    QTest::keyClicks(window.input(), u"one"_s);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.told, QList<FieldValue>{u"one"_s});
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.undone, 1);
}

void tst_Fields::aWrongValueShowsItsSentence()
{
    FieldForm form;
    FieldRow *row = form.addField(u"E-mail"_s, new TextField);
    form.show();
    auto *sentence = row->findChild<QLabel *>(u"fieldSentence"_s);
    const QWidget *input = row->editor()->focusProxy();
    QVERIFY(!sentence->isVisible());
    QCOMPARE(input->accessibleName(), u"E-mail"_s);
    row->setProblem(u"An e-mail needs a domain."_s);
    QVERIFY(sentence->isVisible());
    QCOMPARE(sentence->text(), u"An e-mail needs a domain."_s);
    QCOMPARE(outlineOf(input), Tone::Wrong);
    QCOMPARE(input->accessibleDescription(), u"An e-mail needs a domain."_s);
    row->setProblem(QString());
    QVERIFY(!sentence->isVisible());
    QCOMPARE(outlineOf(input), Tone::Neutral);
}

void tst_Fields::aNoteWaitsWhileSomethingIsWrong()
{
    FieldForm form;
    FieldRow *row = form.addField(u"Meets"_s, new TextField);
    row->setNote(u"Every Tuesday"_s);
    QCOMPARE(row->sentence(), u"Every Tuesday"_s);
    QCOMPARE(outlineOf(row->editor()->focusProxy()), Tone::Neutral);
    row->setProblem(u"This is no rule."_s);
    row->setNote(u"Every Monday"_s);
    QCOMPARE(row->sentence(), u"This is no rule."_s);
    row->setProblem({});
    QCOMPARE(row->sentence(), u"Every Monday"_s);
}

void tst_Fields::tabWalksThroughAFormInReadingOrder()
{
    FieldForm form;
    QList<FieldEditor *> editors = {new TextField, new NoteField,  new ChoiceField,
                                    new DateField, new MoneyField, new SearchableChoiceField};
    for (FieldEditor *editor : std::as_const(editors))
        form.addField(u"Field"_s, editor);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    editors.first()->setFocus();
    for (FieldEditor *editor : std::as_const(editors)) {
        QCOMPARE(QApplication::focusWidget(), editor->focusProxy());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(QApplication::focusWidget(), editors.first()->focusProxy());
}

static const tests::Suite<tst_Fields> suite;
#include "tst_fields.moc"
