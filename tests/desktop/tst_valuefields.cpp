#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/datefield.h"
#include "desktop/widgets/fields/flagfield.h"
#include "desktop/widgets/fields/moneyfield.h"
#include "desktop/widgets/fields/searchablechoicefield.h"
#include "domain/daytext.h"
#include "domain/moneytext.h"
#include "fieldwindow.h"
#include "support/testmain.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QWheelEvent>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ValueFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(british); }
    void daysAreReadAsPeopleTypeThem_data();
    void daysAreReadAsPeopleTypeThem();
    void aDayIsShownInTheOrderOfTheLocale();
    void whatIsNoDayIsToldAsTyped();
    void aDayIsChosenFromTheCalendar();
    void aDayMayHaveATime();
    void anotherDayKeepsTheTime();
    void amountsAreReadAsPeopleTypeThem_data();
    void amountsAreReadAsPeopleTypeThem();
    void anAmountIsShownWithTwoDecimals();
    void arrowKeysTellAChoiceWhenTheFieldIsLeft();
    void theWheelChangesNoChoice();
    void aValueThatIsNoChoiceIsKept();
    void aCountryIsFoundByNameOrKey_data();
    void aCountryIsFoundByNameOrKey();
    void aFlagIsToldAtOnce();
};

void tst_ValueFields::daysAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    const QDate day(2027, 5, 3);
    QTest::newRow("ISO") << british << u"2027-05-03"_s << day;
    QTest::newRow("the year first") << british << u"2027/5/3"_s << day;
    QTest::newRow("as shown") << british << u"3 May 2027"_s << day;
    QTest::newRow("with spaces") << british << u"  3  May 2027 "_s << day;
    QTest::newRow("the long month") << british << u"31 December 2027"_s << QDate(2027, 12, 31);
    QTest::newRow("British numbers") << british << u"03/05/2027"_s << day;
    QTest::newRow("American numbers") << american << u"5/3/2027"_s << day;
    QTest::newRow("as shown in America") << american << u"May 3, 2027"_s << day;
    QTest::newRow("German numbers") << german << u"3.5.2027"_s << day;
    QTest::newRow("as shown in German") << german << u"3. Mai 2027"_s << day;
    QTest::newRow("two digits of the year") << german << u"03.05.27"_s << day;
    QTest::newRow("a day that is none") << british << u"31 February 2027"_s << QDate();
    QTest::newRow("numbers that are none") << british << u"31/02/2027"_s << QDate();
    QTest::newRow("words") << british << u"next week"_s << QDate();
    QTest::newRow("nothing") << british << QString() << QDate();
}

void tst_ValueFields::daysAreReadAsPeopleTypeThem()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    QFETCH(QDate, day);
    QCOMPARE(dayFromText(text, locale).value_or(QDate()), day);
}

void tst_ValueFields::aDayIsShownInTheOrderOfTheLocale()
{
    const QDate day(2027, 5, 3);
    QCOMPARE(dayText(day, british), u"3 May 2027"_s);
    QCOMPARE(dayText(day, QLocale(QLocale::English, QLocale::UnitedStates)), u"May 3, 2027"_s);
}

void tst_ValueFields::whatIsNoDayIsToldAsTyped()
{
    Window<DateField> window;
    window.editor->setValue(QDate(2027, 5, 3));
    window.type(u"31 Febr 2027"_s);
    window.press(Qt::Key_Return);
    window.type(u"4/5/27"_s);
    window.press(Qt::Key_Return);
    QCOMPARE(window.told, (QList<FieldValue>{u"31 Febr 2027"_s, QDate(2027, 5, 4)}));
    QCOMPARE(static_cast<QLineEdit *>(window.input())->text(), u"4 May 2027"_s);
}

void tst_ValueFields::aDayIsChosenFromTheCalendar()
{
    Window<DateField> window;
    window.editor->setValue(QDate(2027, 5, 3));
    window.press(Qt::Key_Down, Qt::AltModifier);
    auto *calendar = window.editor->findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), QDate(2027, 5, 3));
    QWidget *days = calendar->findChild<QWidget *>(u"qt_calendar_calendarview"_s);
    QTest::keyClick(days, Qt::Key_Right);
    QTest::keyClick(days, Qt::Key_Return);
    QCOMPARE(window.told, QList<FieldValue>{QDate(2027, 5, 4)});
}

void tst_ValueFields::aDayMayHaveATime()
{
    DateField field(nullptr, DateField::Holds::DayOrTime);
    field.setValue(u"2026-12-10T18:30"_s);
    auto *line = field.findChild<QLineEdit *>();
    QCOMPARE(line->text(), u"10 Dec 2026, 18:30"_s);
    for (const auto &[typed, told] : {std::pair(u"11/12/2026 19.00"_s, u"2026-12-11T19:00"_s),
                                      std::pair(u"12 Dec 2026"_s, u"2026-12-12"_s),
                                      std::pair(u"some evening"_s, u"some evening"_s)}) {
        line->setText(typed);
        field.finishEditing();
        QCOMPARE(field.value(), FieldValue(told));
    }
}

void tst_ValueFields::anotherDayKeepsTheTime()
{
    DateField field(nullptr, DateField::Holds::DayOrTime);
    field.setValue(u"2026-12-10T18:30"_s);
    field.show();
    field.openCalendar();
    auto *calendar = field.findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QWidget *days = calendar->findChild<QWidget *>(u"qt_calendar_calendarview"_s);
    QTest::keyClick(days, Qt::Key_Down);
    QTest::keyClick(days, Qt::Key_Return);
    QCOMPARE(field.value(), FieldValue(u"2026-12-17T18:30"_s));
}

void tst_ValueFields::amountsAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("hundredths");
    const QLocale german(QLocale::German, QLocale::Germany);
    const QVariant none;
    const auto amount = [](qlonglong hundredths) { return QVariant(hundredths); };
    QTest::newRow("whole") << british << u"100"_s << amount(10000);
    QTest::newRow("with decimals") << british << u"10.05"_s << amount(1005);
    QTest::newRow("one decimal") << british << u"10.5"_s << amount(1050);
    QTest::newRow("the other point") << british << u"10,50"_s << amount(1050);
    QTest::newRow("thousands") << british << u"1,250.00"_s << amount(125000);
    QTest::newRow("thousands alone") << british << u"25,000"_s << amount(2500000);
    QTest::newRow("thousands in German") << german << u"1.250,00"_s << amount(125000);
    QTest::newRow("with spaces") << german << u"25 000"_s << amount(2500000);
    QTest::newRow("a currency behind") << british << u"100 EUR"_s << amount(10000);
    QTest::newRow("a sign before") << british << u"€100"_s << amount(10000);
    QTest::newRow("negative") << british << u"-0.50"_s << amount(-50);
    QTest::newRow("three decimals") << british << u"1.250"_s << none;
    QTest::newRow("three decimals in German") << german << u"1,250"_s << none;
    QTest::newRow("words") << british << u"ten"_s << none;
    QTest::newRow("too many digits") << british << u"1234567890123"_s << none;
    QTest::newRow("nothing") << british << QString() << none;
}

void tst_ValueFields::amountsAreReadAsPeopleTypeThem()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    QFETCH(QVariant, hundredths);
    const auto amount = moneyFromText(text, locale);
    QCOMPARE(amount ? QVariant(static_cast<qlonglong>(amount->hundredths)) : QVariant(),
             hundredths);
}

void tst_ValueFields::anAmountIsShownWithTwoDecimals()
{
    Window<MoneyField> window;
    window.type(u"1250"_s);
    window.press(Qt::Key_Return);
    QCOMPARE(window.told, QList<FieldValue>{Money{125000}});
    QCOMPARE(static_cast<QLineEdit *>(window.input())->text(), u"1,250.00"_s);
    QCOMPARE(moneyText(Money{-50}, british), u"-0.50"_s);
}

void tst_ValueFields::arrowKeysTellAChoiceWhenTheFieldIsLeft()
{
    Window<ChoiceField> window;
    window.editor->setChoices({{u"a"_s, u"One"_s}, {u"b"_s, u"Two"_s}, {u"c"_s, u"Three"_s}},
                              u"None"_s);
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Down);
    QCOMPARE(window.told, QList<FieldValue>());
    window.press(Qt::Key_Tab);
    QCOMPARE(window.told, QList<FieldValue>{u"b"_s});
}

void tst_ValueFields::theWheelChangesNoChoice()
{
    Window<ChoiceField> window;
    window.editor->setChoices({{u"a"_s, u"One"_s}, {u"b"_s, u"Two"_s}});
    window.editor->setValue(u"a"_s);
    const QPointF at(5, 5);
    QWheelEvent wheel(at, window.input()->mapToGlobal(at), QPoint(), QPoint(0, -120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(window.input(), &wheel);
    QVERIFY(!wheel.isAccepted());
    QVERIFY(!window.editor->isModified());
}

void tst_ValueFields::aValueThatIsNoChoiceIsKept()
{
    Window<ChoiceField> window;
    window.editor->setChoices({{u"a"_s, u"One"_s}});
    window.editor->setValue(u"of old"_s);
    QCOMPARE(static_cast<QComboBox *>(window.input())->currentText(), u"of old"_s);
    window.press(Qt::Key_Tab);
    QCOMPARE(window.told, QList<FieldValue>());
}

void tst_ValueFields::aCountryIsFoundByNameOrKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("the name") << u"italy"_s << u"IT"_s;
    QTest::newRow("the key") << u"it"_s << u"IT"_s;
    QTest::newRow("neither") << u"Itly"_s << u"Itly"_s;
}

void tst_ValueFields::aCountryIsFoundByNameOrKey()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    Window<SearchableChoiceField> window;
    window.editor->setChoices({{u"FR"_s, u"France"_s}, {u"IT"_s, u"Italy"_s}});
    window.editor->setValue(u"FR"_s);
    static_cast<QLineEdit *>(window.input())->setText(text);
    window.editor->finishEditing();
    QCOMPARE(window.told, QList<FieldValue>{key});
}

void tst_ValueFields::aFlagIsToldAtOnce()
{
    Window<FlagField> window(u"Newsletter"_s);
    window.press(Qt::Key_Space);
    QCOMPARE(window.told, QList<FieldValue>{true});
    window.editor->setReadOnly(true);
    window.press(Qt::Key_Space);
    QCOMPARE(window.told.size(), 1);
}

static const tests::Suite<tst_ValueFields> suite;
#include "tst_valuefields.moc"
