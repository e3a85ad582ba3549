#include "desktop/widgets/bandlabel.h"
#include "desktop/widgets/chip.h"
#include "desktop/widgets/chiprow.h"
#include "desktop/widgets/initialsavatar.h"
#include "desktop/widgets/messagebar.h"
#include "desktop/widgets/pill.h"
#include "desktop/widgets/progresspanel.h"
#include "desktop/widgets/searchfield.h"
#include "desktop/widgets/tabstrip.h"
#include "desktop/widgets/workwatch.h"
#include "support/testmain.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Widgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChoiceIsToggledByClickAndSpace();
    void settingAChoiceTellsNothing();
    void aTermIsRemovedByItsCrossAndByDelete();
    void theFocusStaysInTheRowWhenATermGoes();
    void chipsAreOneStopForTab();
    void aChipRowWrapsWhenItIsNarrow();
    void theExplanationKeepsWhatWasTyped();
    void aSearchTellsEveryChangeOnce();
    void downLeavesTheSearch();
    void aCompletionTakesItsPlaceInTheText();
    void aMessageOffersItsStepsAndGoesAway();
    void cancelIsAskedOnce();
    void aCancelledWorkIsToldSo();
    void aWatchThatGoesCancelsItsWork();
    void aBandOffersTheWayOut();
    void initialsAreOfTheFirstAndLastWord_data();
    void initialsAreOfTheFirstAndLastWord();
    void arrowKeysChangeTheTab();
    void aPillStaysWithinItsRoom();
};

void tst_Widgets::aChoiceIsToggledByClickAndSpace()
{
    ChipRow row;
    row.addChoice(u"lapsed"_s, u"Lapsed"_s);
    row.show();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    const QSignalSpy toggles(&row, &ChipRow::choiceToggled);
    auto *chip = row.findChild<Chip *>(u"lapsed"_s);
    QTest::mouseClick(chip, Qt::LeftButton);
    QTest::keyClick(chip, Qt::Key_Space);
    QCOMPARE(toggles.size(), 2);
    QCOMPARE(toggles[0], (QVariantList{u"lapsed"_s, true}));
    QCOMPARE(toggles[1], (QVariantList{u"lapsed"_s, false}));
}

void tst_Widgets::settingAChoiceTellsNothing()
{
    ChipRow row;
    row.addChoice(u"lapsed"_s, u"Lapsed"_s);
    const QSignalSpy toggles(&row, &ChipRow::choiceToggled);
    row.setChecked(u"lapsed"_s, true);
    QVERIFY(row.isChecked(u"lapsed"_s));
    QCOMPARE(toggles.size(), 0);
}

void tst_Widgets::aTermIsRemovedByItsCrossAndByDelete()
{
    ChipRow row;
    row.setTerms({{u"chapter"_s, u"Chapter: Italia"_s}});
    row.show();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    const QSignalSpy removed(&row, &ChipRow::termRemoved);
    const QSignalSpy clicked(&row, &ChipRow::termClicked);
    auto *chip = row.findChild<Chip *>(u"chapter"_s);
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(12, chip->height() / 2));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(removed.size(), 0);
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 14, chip->height() / 2));
    QTest::keyClick(chip, Qt::Key_Delete);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(removed.size(), 2);
}

void tst_Widgets::theFocusStaysInTheRowWhenATermGoes()
{
    ChipRow row;
    row.setTerms({{u"a"_s, u"First"_s}, {u"b"_s, u"Second"_s}});
    row.show();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    row.findChild<Chip *>(u"a"_s)->setFocus();
    row.setTerms({{u"b"_s, u"Second"_s}});
    QCOMPARE(qobject_cast<Chip *>(QApplication::focusWidget())->text(), u"Second"_s);
    row.setTerms({});
    QCOMPARE(QApplication::focusWidget()->objectName(), u"addFilter"_s);
}

void tst_Widgets::chipsAreOneStopForTab()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit;
    auto *row = new ChipRow;
    auto *after = new QLineEdit;
    for (QWidget *widget : {static_cast<QWidget *>(before), static_cast<QWidget *>(row),
                            static_cast<QWidget *>(after)})
        column->addWidget(widget);
    for (const QString &name : {u"all"_s, u"current"_s, u"lapsed"_s})
        row->addChoice(name, name);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    const auto here = [] { return QApplication::focusWidget()->objectName(); };
    before->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(here(), u"all"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QCOMPARE(here(), u"lapsed"_s);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), after);
    press(Qt::Key_Backtab);
    QCOMPARE(here(), u"lapsed"_s);
    press(Qt::Key_Home);
    QCOMPARE(here(), u"all"_s);
    press(Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), before);
}

void tst_Widgets::aChipRowWrapsWhenItIsNarrow()
{
    ChipRow row;
    for (const QString &name : {u"Current"_s, u"Lapsed"_s, u"Renewals due"_s})
        row.addChoice(name, name);
    const int wide = row.heightForWidth(2000);
    QVERIFY(row.heightForWidth(120) >= 3 * wide);
}

void tst_Widgets::theExplanationKeepsWhatWasTyped()
{
    SearchField field;
    field.show();
    field.setText(u"status:laspd"_s);
    field.setExplanation(u"“laspd” is no status."_s);
    QCOMPARE(field.text(), u"status:laspd"_s);
    const auto *edit = field.findChild<QLineEdit *>();
    QCOMPARE(edit->accessibleDescription(), u"“laspd” is no status."_s);
    const int explained = field.sizeHint().height();
    field.setExplanation(QString());
    QVERIFY(field.sizeHint().height() < explained);
}

void tst_Widgets::aSearchTellsEveryChangeOnce()
{
    SearchField field;
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    const QSignalSpy edits(&field, &SearchField::textEdited);
    const QSignalSpy submits(&field, &SearchField::submitted);
    field.setText(u"moreau"_s);
    QCOMPARE(edits.size(), 0);
    auto *edit = field.findChild<QLineEdit *>();
    field.focusAndSelect();
    QTest::keyClick(edit, Qt::Key_L);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first(), QVariantList{u"l"_s});
    QCOMPARE(submits.size(), 1);
}

void tst_Widgets::downLeavesTheSearch()
{
    SearchField field;
    const QSignalSpy left(&field, &SearchField::leftDownwards);
    QTest::keyClick(field.findChild<QLineEdit *>(), Qt::Key_Down);
    QCOMPARE(left.size(), 1);
}

void tst_Widgets::aCompletionTakesItsPlaceInTheText()
{
    SearchField field;
    field.setCompletionSource([](const QString &text, int cursor) {
        const auto from = static_cast<int>(text.lastIndexOf(u' ', cursor - 1)) + 1;
        if (text.mid(from, cursor - from) != u"sta")
            return Completions();
        return Completions{from, cursor - from, {{u"status:"_s, u"how they stand"_s}}};
    });
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.focusAndSelect();
    auto *edit = field.findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"moreau sta"_s);
    QWidget *popup = field.findChild<QCompleter *>()->popup();
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(field.text(), u"moreau status:"_s);
    QVERIFY(!popup->isVisible());
}

void tst_Widgets::aMessageOffersItsStepsAndGoesAway()
{
    MessageBar bar;
    bar.showMessage(Tone::Wrong, u"The file could not be read."_s);
    const QSignalSpy taken(bar.addStep(u"Choose another"_s), &QPushButton::clicked);
    const QSignalSpy closed(&bar, &MessageBar::closed);
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    QCOMPARE(bar.sentence(), u"The file could not be read."_s);
    QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(taken.size(), 1);
    QTest::mouseClick(bar.findChild<QToolButton *>(u"closeMessage"_s), Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
    QVERIFY(bar.isHidden());
}

void tst_Widgets::cancelIsAskedOnce()
{
    ProgressPanel panel;
    const QSignalSpy asked(&panel, &ProgressPanel::cancelRequested);
    panel.start(u"Importing"_s);
    panel.setProgress(1, 3);
    auto *cancel = panel.findChild<QPushButton *>(u"cancelWork"_s);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QVERIFY(panel.isVisible());
    panel.finish();
    QVERIFY(panel.isHidden());
}

void tst_Widgets::aCancelledWorkIsToldSo()
{
    ProgressPanel panel;
    WorkWatch watch(&panel);
    const Progress progress = watch.start(u"Importing"_s);
    QVERIFY(progress(1, 3));
    QVERIFY(panel.isVisible());
    QTest::mouseClick(panel.findChild<QPushButton *>(u"cancelWork"_s), Qt::LeftButton);
    QVERIFY(!progress(2, 3));
    watch.finish();
    QVERIFY(panel.isHidden());
    QVERIFY(watch.start(u"Again"_s)(1, 3));
}

void tst_Widgets::aWatchThatGoesCancelsItsWork()
{
    ProgressPanel panel;
    auto watch = std::make_unique<WorkWatch>(&panel);
    const Progress progress = watch->start(u"Importing"_s);
    watch.reset();
    QVERIFY(!progress(1, 3));
    QVERIFY(panel.isHidden());
}

void tst_Widgets::aBandOffersTheWayOut()
{
    BandLabel band;
    const QSignalSpy out(&band, &BandLabel::wayOutTaken);
    band.setSentence(u"As it was on 20 May 2026. Editing is off."_s, u"Back to today"_s);
    QVERIFY(QTest::qWaitForWindowActive(&band));
    QTest::keyClick(band.findChild<QPushButton *>(u"wayOut"_s), Qt::Key_Space);
    QCOMPARE(out.size(), 1);
    band.setSentence(QString(), QString());
    QVERIFY(band.isHidden());
}

void tst_Widgets::initialsAreOfTheFirstAndLastWord_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two words") << u"Giulia Ferrari"_s << u"GF"_s;
    QTest::newRow("three words") << u"Anna van Dijk"_s << u"AD"_s;
    QTest::newRow("one word") << u"łukasz"_s << u"Ł"_s;
    QTest::newRow("a mark of its own") << u"E\u0301ve Dupont"_s << u"E\u0301D"_s;
    QTest::newRow("signs before") << u"(Jo) “Bob”"_s << u"JB"_s;
    QTest::newRow("nothing") << u" - "_s << QString();
}

void tst_Widgets::initialsAreOfTheFirstAndLastWord()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    QCOMPARE(initialsOf(name), initials);
}

void tst_Widgets::arrowKeysChangeTheTab()
{
    TabStrip tabs;
    tabs.addTab(u"Details"_s);
    tabs.addTab(u"Membership"_s);
    tabs.setCount(1, 3);
    QCOMPARE(tabs.accessibleTabName(1), u"Membership 3"_s);
    tabs.show();
    QVERIFY(QTest::qWaitForWindowActive(&tabs));
    tabs.setFocus();
    QTest::keyClick(&tabs, Qt::Key_Right);
    QCOMPARE(tabs.currentIndex(), 1);
}

void tst_Widgets::aPillStaysWithinItsRoom()
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    const QRect room(5, 5, 40, 30);
    QPainter painter(&image);
    paintPill(&painter, room, {Tone::Good, Icon::SignDot, u"A word that is much too long for it"_s},
              QFont(), QPalette());
    painter.end();
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool touched = image.pixelColor(x, y) != QColor(Qt::white);
            painted += touched ? 1 : 0;
            QVERIFY2(!touched || room.contains(x, y), qPrintable(u"%1, %2"_s.arg(x).arg(y)));
        }
    }
    QVERIFY(painted > 0);
}

static const tests::Suite<tst_Widgets> suite;
#include "tst_widgets.moc"
