#include "desktop/pages/import/celldelegate.h"
#include "desktop/pages/import/importwords.h"
#include "domain/country.h"
#include "domain/daytext.h"
#include "importwizard.h"
#include "support/testmain.h"

#include <QComboBox>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ImportReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCellsWillBecomeIsShown();
    void aCellThatIsNotUnderstoodSaysWhy();
    void theShownCellsFollowTheChoices();
};

void tst_ImportReading::whatCellsWillBecomeIsShown()
{
    Wizard wizard("Given name,Country,Joined,E-mail,Remark\n"
                  " Eve ,it,3.5.2025,eve@example.org,early\n");
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QCOMPARE(wizard.shownCells(1),
             QStringList({u"Eve"_s, countryName(u"IT"_s), dayText(QDate(2025, 5, 3)),
                          u"eve@example.org"_s, u"early"_s}));
    QVERIFY(wizard.doubts()->isHidden());
}

void tst_ImportReading::aCellThatIsNotUnderstoodSaysWhy()
{
    Wizard wizard(fourRows);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    const auto reason = [&](int row, int column) {
        return wizard.cells()->index(row, column).data(CellDelegate::ReasonRole).toString();
    };
    QCOMPARE(wizard.shownCells(3),
             QStringList({u"Nils"_s, u"Bakker"_s, u"nils(at)example.org"_s, u"Utrecht"_s}));
    QVERIFY(!reason(3, 2).isEmpty());
    QVERIFY(reason(3, 1).isEmpty());
    QVERIFY(reason(4, 0).contains(u"6 cells"_s));
    QVERIFY(wizard.cells()->index(4, 0).data(CellDelegate::RejectsRole).toBool());
    QVERIFY(!wizard.cells()->index(3, 2).data(CellDelegate::RejectsRole).toBool());
    QVERIFY(wizard.doubts()->isVisible());
    QVERIFY2(wizard.doubts()->text().startsWith(
                 u"2 cells of these rows are not understood. Line 4, E-mail: "_s + reason(3, 2)),
             qPrintable(wizard.doubts()->text()));
}

void tst_ImportReading::theShownCellsFollowTheChoices()
{
    Wizard wizard("Given name,Joined\nEve,03/05/2025\nAnn,04/06/2025\n");
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    auto *dates = wizard.page->findChild<QComboBox *>(u"dates"_s);
    const auto choose = [](QComboBox *choice, const QString &words) {
        choice->setCurrentIndex(choice->findText(words));
        Q_EMIT choice->activated(choice->currentIndex());
    };
    choose(dates, DateFormat(DateFormat::Order::MonthDayYear, u'/').name());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.shownCells(1).last(), dayText(QDate(2025, 3, 5)), patience);
    choose(dates, DateFormat(DateFormat::Order::DayMonthYear, u'/').name());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.shownCells(1).last(), dayText(QDate(2025, 5, 3)), patience);
    auto *given = wizard.page->findChild<QComboBox *>(u"target0"_s);
    choose(given, u"→ Country"_s);
    QVERIFY(!wizard.cells()->index(1, 0).data(CellDelegate::ReasonRole).toString().isEmpty());
    choose(given, u"→ City"_s);
    QVERIFY(wizard.cells()->index(1, 0).data(CellDelegate::ReasonRole).toString().isEmpty());
    auto *separator = wizard.page->findChild<QComboBox *>(u"separator"_s);
    separator->setFocus();
    choose(separator, separatorWord(u';'));
    QTRY_COMPARE_WITH_TIMEOUT(wizard.shownCells(1), QStringList({u"Given name,Joined"_s}),
                              patience);
}

static const Suite<tst_ImportReading> suite;

#include "tst_importreading.moc"
