#include "actions/recordverbs.h"
#include "actions/removal.h"
#include "answeringchooser.h"
#include "clicking.h"
#include "desktop/pages/import/plandelegate.h"
#include "desktop/pages/import/planmodel.h"
#include "importwizard.h"
#include "support/testmain.h"

#include <QComboBox>
#include <QFile>
#include <QRadioButton>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ImportPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSmallFileGoesThroughAllSteps();
    void aChoiceOfAColumnChangesWhatIsImported();
    void aSamePersonIsDecidedByKey();
    void aSamePersonIsDecidedByMouse();
    void everybodyThatARowMayBeIsOffered();
    void whoWasRemovedComesBackWhenAsked();
    void whatIsToBeFinishedAlreadyIsTheSame();
    void decisionsAreKeptWhenGoingBack();
    void aSecondImportHasNothingToDo();
    void theResultOffersUndoAndTheMembers();
    void chipsShowOneGroup();
    void cancelLeavesTheFileAsItWas();
    void cancellingTheImportLeavesTheFileAsItWas();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void whatStayedOutIsSaved();
};

void tst_ImportPage::aSmallFileGoesThroughAllSteps()
{
    Wizard wizard(fourRows);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QCOMPARE(wizard.planRow(0).first(4),
             QStringList({u"Cannot be read"_s, u"5"_s, u"Jose Garcia"_s, u"jose@example.org"_s}));
    QCOMPARE(wizard.planRow(1).first(4),
             QStringList({u"Same person?"_s, u"3"_s, u"Alex Rossi"_s, u"a.rossi@example.org"_s}));
    QCOMPARE(wizard.planRow(2).first(4),
             QStringList({u"To finish"_s, u"4"_s, u"Nils Bakker"_s, u"–"_s}));
    QCOMPARE(wizard.planRow(3),
             QStringList({u"New"_s, u"2"_s, u"Eve Dupont"_s, u"eve@example.org"_s, u"Paris"_s}));
    QCOMPARE(wizard.button("wizardNext")->text(), u"Import 2 rows"_s);
    QCOMPARE(wizard.members(), QStringList({u"Alessandro Rossi"_s}));
    QVERIFY(wizard.goOnTo(u"Step 4"_s));
    QCOMPARE(wizard.members(),
             QStringList({u"Alessandro Rossi"_s, u"Eve Dupont"_s, u"Nils Bakker"_s}));
    const QSignalSpy closed(wizard.page.get(), &Page::closed);
    QTest::keyClick(wizard.button("wizardNext"), Qt::Key_Return);
    QCOMPARE(closed.size(), 1);
}

void tst_ImportPage::aChoiceOfAColumnChangesWhatIsImported()
{
    Wizard wizard("Given name,Family name,City\nEve,Dupont,Paris\n");
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    auto *city = wizard.page->findChild<QComboBox *>(u"target2"_s);
    QCOMPARE(city->currentText(), u"→ City"_s);
    city->setFocus();
    QTest::keyClick(city, Qt::Key_Home);
    QCOMPARE(city->currentText(), u"Leave out"_s);
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QCOMPARE(wizard.planRow(0), QStringList({u"New"_s, u"2"_s, u"Eve Dupont"_s, u"–"_s, u"–"_s}));
}

void tst_ImportPage::aSamePersonIsDecidedByKey()
{
    Wizard wizard(fourRows);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QVERIFY(wizard.plan()->hasFocus());
    QTest::keyClick(wizard.plan(), Qt::Key_Down);
    QTest::keyClick(wizard.plan(), Qt::Key_Right);
    QTest::keyClick(wizard.plan(), Qt::Key_Right);
    QCOMPARE(wizard.button("wizardNext")->text(), u"Import 3 rows"_s);
    QTest::keyClick(wizard.plan(), Qt::Key_Left);
    QTest::keyClick(wizard.plan(), Qt::Key_Left);
    QCOMPARE(wizard.button("wizardNext")->text(), u"Import 2 rows"_s);
    QTest::keyClick(wizard.plan(), Qt::Key_Right);
    QVERIFY(wizard.goOnTo(u"Step 4"_s));
    QCOMPARE(wizard.members(),
             QStringList({u"Alessandro Rossi"_s, u"Eve Dupont"_s, u"Nils Bakker"_s}));
}

void tst_ImportPage::aSamePersonIsDecidedByMouse()
{
    Wizard wizard(fourRows);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    const QModelIndex cell = wizard.plan()->model()->index(1, PlanModel::WhatColumn);
    QStyleOptionViewItem option;
    option.initFrom(wizard.plan());
    option.rect = wizard.plan()->visualRect(cell);
    option.font = wizard.plan()->font();
    const auto *delegate = qobject_cast<PlanDelegate *>(wizard.plan()->itemDelegate());
    const QPoint at = delegate->buttonRect(option, cell, RowDecision::New).center();
    QTest::mouseClick(wizard.plan()->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QCOMPARE(cell.data(PlanModel::DecisionRole).toInt(), int(RowDecision::New));
    QVERIFY(wizard.goOnTo(u"Step 4"_s));
    QCOMPARE(wizard.members(), QStringList({u"Alessandro Rossi"_s, u"Alex Rossi"_s, u"Eve Dupont"_s,
                                            u"Nils Bakker"_s}));
}

void tst_ImportPage::everybodyThatARowMayBeIsOffered()
{
    Wizard wizard("Given name,Family name,City,Phone\n"
                  "Alexa,Rossi,Milano,+39 02 5550199\n"
                  "Alex,Rossi,Roma,+39 02 5550199\n");
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    const auto choice = [&](int number) {
        return wizard.page->findChild<QRadioButton *>(u"choice%1"_s.arg(number));
    };
    QCOMPARE(choice(0)->text(), u"Leave the row out"_s);
    QVERIFY(choice(0)->isChecked());
    QCOMPARE(choice(1)->text(), u"Alexa Rossi in line 2: same family name and phone; given name "
                                "differs: Alex / Alexa; city differs"_s);
    QCOMPARE(choice(2)->text(), u"Alessandro Rossi: same family name and city; given name "
                                "differs: Alex / Alessandro"_s);
    QCOMPARE(choice(3)->text(), u"A new member"_s);
    QTest::mouseClick(choice(2), Qt::LeftButton, Qt::NoModifier, {8, choice(2)->height() / 2});
    QCOMPARE(wizard.planRow(0).last(),
             u"The same as Alessandro Rossi. Phones: – → +39 02 5550199"_s);
    QTest::keyClick(wizard.plan(), Qt::Key_Left);
    QVERIFY(choice(1)->isChecked());
}

void tst_ImportPage::whoWasRemovedComesBackWhenAsked()
{
    Wizard wizard("Given name,Family name,E-mail\nEve,Dupont,eve@example.org\n");
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QVERIFY(wizard.goOnTo(u"Step 4"_s));
    const RecordId eve =
        must(wizard.fixture.file().reader().findReference(Kind::Member, u"eve@example.org"_s));
    must(wizard.fixture.run([eve](Store &store) {
        return removeRecord(store, {Kind::Member, eve});
    }));
    wizard.startAgain();
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QTest::mouseClick(wizard.button("wizardNext"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(wizard.step(), u"Step 3"_s, patience);
    QCOMPARE(wizard.planRow(0).first(4),
             QStringList({u"Removed before"_s, u"2"_s, u"Eve Dupont"_s, u"eve@example.org"_s}));
    QVERIFY(!wizard.button("wizardNext")->isEnabled());
    const auto choice = [&](int number) {
        return wizard.page->findChild<QRadioButton *>(u"choice%1"_s.arg(number));
    };
    QCOMPARE(choice(0)->text(), u"Leave out"_s);
    QCOMPARE(choice(1)->text(), u"Bring back"_s);
    QVERIFY(choice(2) == nullptr);
    const auto *reason = wizard.page->findChild<InkLabel *>(u"removal"_s);
    QVERIFY2(reason->text().startsWith(u"Eve Dupont was removed on "_s),
             qPrintable(reason->text()));
    QTest::mouseClick(choice(1), Qt::LeftButton, Qt::NoModifier, {8, choice(1)->height() / 2});
    QVERIFY(wizard.goOnTo(u"Step 4"_s));
    QCOMPARE(wizard.members(), QStringList({u"Alessandro Rossi"_s, u"Eve Dupont"_s}));
}

void tst_ImportPage::whatIsToBeFinishedAlreadyIsTheSame()
{
    Wizard wizard("Member number,Family name,Country\n7,Dupont,Atlantis\n");
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QCOMPARE(wizard.planRow(0).first(), u"To finish"_s);
    QVERIFY(wizard.goOnTo(u"Step 4"_s));
    wizard.startAgain();
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QTest::mouseClick(wizard.button("wizardNext"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(wizard.step(), u"Step 3"_s, patience);
    QCOMPARE(wizard.planRow(0).first(), u"Same"_s);
    QVERIFY2(wizard.planRow(0).last().startsWith(u"On record without: Country – "_s),
             qPrintable(wizard.planRow(0).last()));
    QVERIFY(!wizard.button("wizardNext")->isEnabled());
}

void tst_ImportPage::decisionsAreKeptWhenGoingBack()
{
    Wizard wizard(fourRows);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QTest::keyClick(wizard.plan(), Qt::Key_Down);
    QTest::keyClick(wizard.plan(), Qt::Key_Right);
    const QString decided = wizard.planRow(1).last();
    QCOMPARE(decided, u"The same as Alessandro Rossi. E-mails: – → a.rossi@example.org"_s);
    QTest::mouseClick(wizard.button("wizardBack"), Qt::LeftButton);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QCOMPARE(wizard.planRow(1).last(), decided);
    QTest::mouseClick(wizard.button("wizardBack"), Qt::LeftButton);
    auto *mode = wizard.page->findChild<QComboBox *>(u"mode"_s);
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_End);
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QCOMPARE(wizard.planRow(1).last(),
             u"The same as Alessandro Rossi. Given name: Alessandro → Alex. "
             "E-mails: – → a.rossi@example.org"_s);
}

void tst_ImportPage::aSecondImportHasNothingToDo()
{
    Wizard wizard("Given name,Family name,E-mail\nEve,Dupont,eve@example.org\n");
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QVERIFY(wizard.goOnTo(u"Step 4"_s));
    wizard.startAgain();
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QTest::mouseClick(wizard.button("wizardNext"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(wizard.step(), u"Step 3"_s, patience);
    QCOMPARE(wizard.page->findChild<InkLabel *>(u"planSummary"_s)->text(),
             u"Nothing to do: 1 row says what is on record already."_s);
    QVERIFY(!wizard.button("wizardNext")->isEnabled());
    QCOMPARE(wizard.button("wizardCancel")->text(), u"Close"_s);
}

void tst_ImportPage::theResultOffersUndoAndTheMembers()
{
    Wizard wizard(fourRows);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QVERIFY(wizard.goOnTo(u"Step 4"_s));
    const QSignalSpy undone(wizard.page.get(), &ImportPage::undoWanted);
    QSignalSpy shown(wizard.page.get(), &ImportPage::recordsWanted);
    QTest::keyClick(wizard.button("undoImport"), Qt::Key_Space);
    QCOMPARE(undone.size(), 1);
    QTest::mouseClick(wizard.button("wizardNext"), Qt::LeftButton);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().value<std::vector<qint64>>(), (std::vector<qint64>{2, 3}));
}

void tst_ImportPage::chipsShowOneGroup()
{
    Wizard wizard(fourRows);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QCOMPARE(wizard.plan()->model()->rowCount(), 4);
    const QString name = u"planGroup%1"_s.arg(int(PlanGroup::New));
    auto *chip = wizard.page->findChild<QAbstractButton *>(name);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(wizard.plan()->model()->rowCount(), 1);
    QCOMPARE(wizard.planRow(0).at(PlanModel::NameColumn), u"Eve Dupont"_s);
}

void tst_ImportPage::cancelLeavesTheFileAsItWas()
{
    Wizard wizard(fourRows);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    const QSignalSpy closed(wizard.page.get(), &Page::closed);
    QTest::keyClick(wizard.plan(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(wizard.members(), QStringList({u"Alessandro Rossi"_s}));
}

void tst_ImportPage::cancellingTheImportLeavesTheFileAsItWas()
{
    QByteArray many = "Member number,Family name\n";
    for (int i = 0; i < 30'000; ++i)
        many += QByteArray::number(i) + ",Name" + QByteArray::number(i) + "\n";
    Wizard wizard(many);
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QTest::mouseClick(wizard.button("wizardNext"), Qt::LeftButton);
    QVERIFY(!wizard.button("wizardNext")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(wizard.button("cancelWork")->isVisible(), patience);
    clickOn(wizard.button("cancelWork"));
    QTRY_VERIFY_WITH_TIMEOUT(wizard.button("wizardNext")->isEnabled(), patience);
    QCOMPARE(wizard.step(), u"Step 3"_s);
    QVERIFY2(wizard.message().startsWith(u"Cancelled"_s), qPrintable(wizard.message()));
    QCOMPARE(wizard.members(), QStringList({u"Alessandro Rossi"_s}));
}

void tst_ImportPage::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"picture"_s;
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("open quote") << QByteArray("Name,\"City\nAnn,Roma\n") << u"quote"_s;
}

void tst_ImportPage::whatCannotBeReadIsSaid()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    const Wizard wizard(bytes);
    QTRY_VERIFY_WITH_TIMEOUT(wizard.message().contains(words), patience);
    QVERIFY2(wizard.message().contains(u"new.csv"_s), qPrintable(wizard.message()));
    QCOMPARE(wizard.step(), u"Step 1"_s);
    QVERIFY(!wizard.button("wizardNext")->isEnabled());
}

void tst_ImportPage::whatStayedOutIsSaved()
{
    Wizard wizard(fourRows);
    const QString target = wizard.fixture.stored.file(u"out.csv"_s);
    QString proposed;
    wizard.page->setFileChooser(std::make_unique<AnsweringChooser>(target, &proposed));
    QVERIFY(wizard.waitFor(u"Step 2"_s));
    QVERIFY(wizard.goOnTo(u"Step 3"_s));
    QVERIFY(wizard.goOnTo(u"Step 4"_s));
    QTest::keyClick(wizard.button("saveRejected"), Qt::Key_Space);
    QCOMPARE(proposed, wizard.fixture.stored.file(u"new-rejected.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(wizard.message().contains(target), patience);
    QFile out(target);
    QVERIFY(out.open(QFile::ReadOnly));
    const QByteArrayList lines = out.readAll().split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(1).startsWith("Alex,Rossi,a.rossi@example.org,Roma,"));
    QVERIFY(lines.at(2).startsWith("Jose,Garcia,jose@example.org,Madrid,too,many,"));
}

static const Suite<tst_ImportPage> suite;

#include "tst_importpage.moc"
