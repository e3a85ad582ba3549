#include "desktop/widgets/fields/tagfield.h"
#include "support/testmain.h"

#include <QApplication>
#include <QLineEdit>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_TagField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_field.reset(); }
    void enterMakesAChip();
    void aCommaMakesAChip();
    void aPastedListMakesChips();
    void leavingMakesAChip();
    void whatIsThereIsNotAddedAgain();
    void backspaceSelectsThenRemoves();
    void aChipIsChangedInItsPlace();
    void escBringsBackAChipThatWasBeingChanged();
    void nothingCanBeRemovedWhileReadOnly();
    void aLongChipIsOneRowUntilSomebodyTypes();

private:
    void press(Qt::Key key) { QTest::keyClick(line(), key); }
    void type(const QString &text) { QTest::keyClicks(line(), text); }
    QLineEdit *line() const { return static_cast<QLineEdit *>(m_field->focusProxy()); }

    std::unique_ptr<TagField> m_field;
    QList<FieldValue> m_told;
};

void tst_TagField::init()
{
    m_told.clear();
    m_field = std::make_unique<TagField>();
    m_field->setValue(QStringList{u"speaker"_s, u"volunteer"_s});
    connect(m_field.get(), &TagField::edited, this,
            [this](const FieldValue &value) { m_told.append(value); });
    m_field->show();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
    m_field->setFocus();
}

void tst_TagField::enterMakesAChip()
{
    type(u"board"_s);
    QCOMPARE(m_told, QList<FieldValue>());
    press(Qt::Key_Return);
    QCOMPARE(m_told, (QList<FieldValue>{QStringList{u"speaker"_s, u"volunteer"_s, u"board"_s}}));
    QCOMPARE(line()->text(), QString());
}

void tst_TagField::aCommaMakesAChip()
{
    type(u"board,"_s);
    QCOMPARE(m_told, (QList<FieldValue>{QStringList{u"speaker"_s, u"volunteer"_s, u"board"_s}}));
}

void tst_TagField::aPastedListMakesChips()
{
    line()->insert(u"board; translator"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_told, (QList<FieldValue>{
                         QStringList{u"speaker"_s, u"volunteer"_s, u"board"_s, u"translator"_s}}));
}

void tst_TagField::leavingMakesAChip()
{
    type(u"board"_s);
    m_field->focusProxy()->clearFocus();
    QCOMPARE(m_told, (QList<FieldValue>{QStringList{u"speaker"_s, u"volunteer"_s, u"board"_s}}));
}

void tst_TagField::whatIsThereIsNotAddedAgain()
{
    type(u"Speaker"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_told, QList<FieldValue>());
    QCOMPARE(line()->text(), QString());
}

void tst_TagField::backspaceSelectsThenRemoves()
{
    press(Qt::Key_Backspace);
    QCOMPARE(m_told, QList<FieldValue>());
    press(Qt::Key_Backspace);
    QCOMPARE(m_told, (QList<FieldValue>{QStringList{u"speaker"_s}}));
    press(Qt::Key_Delete);
    QCOMPARE(m_told, (QList<FieldValue>{QStringList{u"speaker"_s}, FieldValue()}));
}

void tst_TagField::aChipIsChangedInItsPlace()
{
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    press(Qt::Key_Return);
    QCOMPARE(line()->text(), u"speaker"_s);
    type(u"keynote"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_told, (QList<FieldValue>{QStringList{u"keynote"_s, u"volunteer"_s}}));
}

void tst_TagField::escBringsBackAChipThatWasBeingChanged()
{
    press(Qt::Key_Left);
    press(Qt::Key_F2);
    type(u"x"_s);
    press(Qt::Key_Escape);
    QVERIFY(!m_field->isModified());
    m_field->focusProxy()->clearFocus();
    QCOMPARE(m_told, QList<FieldValue>());
    QCOMPARE(m_field->value(), FieldValue(QStringList{u"speaker"_s, u"volunteer"_s}));
}

void tst_TagField::nothingCanBeRemovedWhileReadOnly()
{
    m_field->setReadOnly(true);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    QCOMPARE(m_told, QList<FieldValue>());
}

void tst_TagField::aLongChipIsOneRowUntilSomebodyTypes()
{
    m_field->setValue(QStringList{u"maria.magdalena.of.the.long.address@example.org"_s});
    m_field->focusProxy()->clearFocus();
    const TagField plain;
    const int oneRow = plain.heightForWidth(200);
    QTRY_COMPARE(m_field->heightForWidth(200), oneRow);
    m_field->setFocus();
    QTRY_VERIFY(m_field->heightForWidth(200) > oneRow);
}

static const tests::Suite<tst_TagField> suite;
#include "tst_tagfield.moc"
