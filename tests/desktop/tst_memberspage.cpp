#include "desktop/memberswindow.h"
#include "desktop/pages/members/memberpane.h"
#include "desktop/records/correctionpanel.h"
#include "desktop/widgets/bandlabel.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/tabstrip.h"
#include "support/heldwriter.h"
#include "support/testmain.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_MembersPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void typingInTheSearchFiltersTheList();
    void aKeyOffersWhatStandsInTheFile_data();
    void aKeyOffersWhatStandsInTheFile();
    void aTermThatIsNotUnderstoodIsExplained();
    void aChipIsATermAndATermIsAChip();
    void oneStatusChipTakesThePlaceOfAnother();
    void theRecordPaneFollowsTheCurrentRow();
    void whatIsTypedIntoTheListIsSearched();
    void whoTheSearchLeavesInThePaneIsSelected();
    void whileTheFileHasNobodyTheFirstStepsAreOffered();
    void whileNobodyCanBeAddedNoStepIsOffered();
    void anotherDayIsSaidInABandAndTurnsEditingOff();
    void aChosenColumnAndTheOrderAreRemembered();
    void deleteRemovesTheSelectedMembersAndCtrlZBringsThemBack();
    void aNewMemberIsAddedByKeysAndShown();
    void whatIsWrongWithANewMemberIsSaid();
    void twoPressesAddOneMember();
    void severalSelectedMembersCanBeExported();
    void inANarrowWindowTheRecordOpensOverTheList();
    void anEmptySearchResultOffersTheWayBack();
    void aPeriodIsCorrectedWithAReason();

private:
    std::unique_ptr<OpenFileFixture> m_fixture;
    QString m_settings;
};

void tst_MembersPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    m_settings = m_fixture->stored.file(u"settings.ini"_s);
    addThreeMembers(m_fixture->stored);
}

void tst_MembersPage::typingInTheSearchFiltersTheList()
{
    MembersWindow window(*m_fixture, m_settings);
    window.typeSearch(u"lukasz"_s);
    QTRY_COMPARE(window.names(), QStringList{u"Łukasz Nowak"_s});
    QCOMPARE(window.part<InkLabel>(u"memberCount"_s)->text(), u"1"_s);
}

void tst_MembersPage::aKeyOffersWhatStandsInTheFile_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("offers");
    QTest::addColumn<QString>("taken");
    QTest::newRow("cities") << u"city:"_s << QStringList{u"Lyon"_s, u"Bologna"_s, u"Poznań"_s}
                            << u"city:Lyon"_s;
    QTest::newRow("the beginning") << u"city:po"_s << QStringList{u"Poznań"_s} << u"city:Poznań"_s;
    QTest::newRow("tags") << u"tag:"_s << QStringList{u"\"board 2026\""_s, u"speaker"_s}
                          << u"tag:\"board 2026\""_s;
    QTest::newRow("a later word") << u"tag:20"_s << QStringList{u"\"board 2026\""_s}
                                  << u"tag:\"board 2026\""_s;
}

void tst_MembersPage::aKeyOffersWhatStandsInTheFile()
{
    QFETCH(const QString, typed);
    m_fixture->stored.add(Kind::Member, {{"kind", u"person"_s},
                                         {"given_name", u"Ann"_s},
                                         {"family_name", u"Lee"_s},
                                         {"city", u"Lyon"_s},
                                         {"tags", QStringList{u"speaker"_s, u"board 2026"_s}}});
    MembersWindow window(*m_fixture, m_settings);
    window.typeSearch(typed);
    auto *popup = window.search()->findChild<QCompleter *>()->popup();
    const auto offered = [popup] {
        QStringList texts;
        for (int row = 0; popup->isVisible() && row < popup->model()->rowCount(); ++row)
            texts += popup->model()->index(row, 0).data().toString();
        return texts;
    };
    QFETCH(const QStringList, offers);
    QTRY_COMPARE(offered(), offers);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTEST(window.search()->text(), "taken");
    QTRY_VERIFY(!popup->isVisible());
}

void tst_MembersPage::aTermThatIsNotUnderstoodIsExplained()
{
    MembersWindow window(*m_fixture, m_settings);
    window.typeSearch(u"colour:red lyon"_s);
    bool isSaid = false;
    for (const auto *label : window.search()->findChildren<InkLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"colour"_s));
    QVERIFY(isSaid);
    QCOMPARE(window.search()->text(), u"colour:red lyon"_s);
}

void tst_MembersPage::aChipIsATermAndATermIsAChip()
{
    MembersWindow window(*m_fixture, m_settings);
    QCOMPARE(window.checkedChips(), QStringList{u"All"_s});
    window.clickChip(u"Current"_s);
    QCOMPARE(window.search()->text(), u"status:current"_s);
    QTRY_COMPARE(window.names(), QStringList{u"Chloé Moreau"_s});
    window.clickChip(u"Current"_s);
    QCOMPARE(window.search()->text(), QString());
    QCOMPARE(window.checkedChips(), QStringList{u"All"_s});
    window.typeSearch(u"status:current "_s);
    QCOMPARE(window.checkedChips(), QStringList{u"Current"_s});
}

void tst_MembersPage::oneStatusChipTakesThePlaceOfAnother()
{
    MembersWindow window(*m_fixture, m_settings);
    window.search()->setText(u"lyon"_s);
    window.clickChip(u"Current"_s);
    window.clickChip(u"Lapsed"_s);
    QCOMPARE(window.search()->text(), u"lyon status:lapsed"_s);
    QCOMPARE(window.checkedChips(), QStringList{u"Lapsed"_s});
}

void tst_MembersPage::theRecordPaneFollowsTheCurrentRow()
{
    MembersWindow window(*m_fixture, m_settings);
    auto *pane = window.window.findChild<MemberPane *>();
    const RecordId first = pane->recordId();
    QVERIFY(!first.isEmpty());
    window.list()->setFocus();
    QTest::keyClick(window.list(), Qt::Key_Down);
    QVERIFY(pane->recordId() != first);
    QCOMPARE(pane->recordId(), window.list()->currentRecord()->id);
}

void tst_MembersPage::whatIsTypedIntoTheListIsSearched()
{
    MembersWindow window(*m_fixture, m_settings);
    window.list()->setFocus();
    for (const QChar letter : u"ferrari"_s)
        QTest::keyClick(window.window.focusWidget(), letter.toLatin1());
    QCOMPARE(window.search()->text(), u"ferrari"_s);
    QTRY_COMPARE(window.names(), QStringList{u"Giulia Ferrari"_s});
}

void tst_MembersPage::whoTheSearchLeavesInThePaneIsSelected()
{
    MembersWindow window(*m_fixture, m_settings);
    auto *pane = window.window.findChild<MemberPane *>();
    window.typeSearch(u"ferrari"_s);
    QTRY_COMPARE(window.names(), QStringList{u"Giulia Ferrari"_s});
    const QList<RecordRef> selected = window.list()->selectedRecords();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(pane->recordId(), selected.front().id);
    QCOMPARE(window.list()->currentRecord(), selected.front());
}

void tst_MembersPage::whileTheFileHasNobodyTheFirstStepsAreOffered()
{
    MembersWindow window(*m_fixture, m_settings);
    QTest::keyClick(window.list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(window.list(), Qt::Key_Delete);
    QTRY_COMPARE(window.shownSteps(), (QStringList{u"Import…"_s, u"Add member"_s}));
    for (auto *label : window.window.findChild<MemberPane *>()->findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || label->text().isEmpty(), qPrintable(label->text()));
}

void tst_MembersPage::whileNobodyCanBeAddedNoStepIsOffered()
{
    MembersWindow window(*m_fixture, m_settings);
    QTest::keyClick(window.list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(window.list(), Qt::Key_Delete);
    QTRY_COMPARE(window.shownSteps().size(), 2);
    window.search()->setDay(QDate(2025, 6, 1));
    QCOMPARE(window.shownSteps(), QStringList());
    window.search()->setDay(std::nullopt);
    QTRY_COMPARE(window.shownSteps().size(), 2);
}

void tst_MembersPage::anotherDayIsSaidInABandAndTurnsEditingOff()
{
    MembersWindow window(*m_fixture, m_settings);
    window.search()->setDay(QDate(2025, 6, 1));
    QTRY_COMPARE(window.list()->model()->index(0, 1).data().toString(), u"Applicant"_s);
    auto *band = window.window.findChild<BandLabel *>();
    QVERIFY(band->isVisible());
    QVERIFY(!window.part<QPushButton>(u"addMemberButton"_s)->isEnabled());
    QTest::mouseClick(band->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(window.list()->model()->index(0, 1).data().toString(), u"Current"_s);
    QVERIFY(!band->isVisible());
    QVERIFY(window.part<QPushButton>(u"addMemberButton"_s)->isEnabled());
}

void tst_MembersPage::aChosenColumnAndTheOrderAreRemembered()
{
    {
        MembersWindow window(*m_fixture, m_settings);
        const std::unique_ptr<QMenu> menu(window.list()->newColumnMenu(nullptr));
        menu->findChild<QAction *>(u"column_city"_s)->trigger();
        menu->findChild<QAction *>(u"column_class"_s)->trigger();
        auto *header = window.list()->header();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(3) + 20, header->height() / 2});
        QTRY_COMPARE(window.names().front(), u"Giulia Ferrari"_s);
    }
    MembersWindow window(*m_fixture, m_settings);
    QStringList titles;
    for (int i = 0; i < window.list()->header()->count(); ++i)
        titles += window.list()->model()->headerData(i, Qt::Horizontal).toString();
    QCOMPARE(titles, (QStringList{u"Name"_s, u"Status"_s, u"Until"_s, u"City"_s}));
    QTRY_COMPARE(window.names(),
                 (QStringList{u"Giulia Ferrari"_s, u"Chloé Moreau"_s, u"Łukasz Nowak"_s}));
    QCOMPARE(window.list()->header()->sortIndicatorSection(), 3);
}

void tst_MembersPage::deleteRemovesTheSelectedMembersAndCtrlZBringsThemBack()
{
    MembersWindow window(*m_fixture, m_settings);
    QSignalSpy said(window.page, &MembersPage::messageWanted);
    window.list()->setFocus();
    QTest::keyClick(window.list(), Qt::Key_Delete);
    QTRY_COMPARE(window.names(), (QStringList{u"Giulia Ferrari"_s, u"Łukasz Nowak"_s}));
    QCOMPARE(said.count(), 1);
    // The member went with a period: a step of two records asks before it is undone.
    QTest::keyClick(&window.window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return);
    QTRY_COMPARE(window.names().size(), 3);
}

void tst_MembersPage::aNewMemberIsAddedByKeysAndShown()
{
    MembersWindow window(*m_fixture, m_settings);
    QTest::keyClick(&window.window, Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(window.window.focusWidget(), u"Ingrid"_s);
    QTest::keyClick(window.window.focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(window.window.focusWidget(), u"Lindqvist"_s);
    QTest::keyClick(window.window.focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(window.names().size(), 4);
    QTRY_COMPARE(window.list()->currentIndex().data().toString(), u"Ingrid Lindqvist"_s);
    QVERIFY(!window.part<QWidget>(u"addMember"_s)->isVisible());
}

void tst_MembersPage::whatIsWrongWithANewMemberIsSaid()
{
    MembersWindow window(*m_fixture, m_settings);
    QTest::mouseClick(window.part<QPushButton>(u"addMemberButton"_s), Qt::LeftButton);
    QTest::mouseClick(window.part<QPushButton>(u"addMemberAccept"_s), Qt::LeftButton);
    auto *panel = window.part<QWidget>(u"addMember"_s);
    const auto problem = [&window] {
        const auto *label = window.part<InkLabel>(u"addMemberProblem"_s);
        return label->isVisible() ? label->text() : QString();
    };
    QTRY_VERIFY(!problem().isEmpty());
    QVERIFY(panel->isVisible());
}

void tst_MembersPage::twoPressesAddOneMember()
{
    MembersWindow window(*m_fixture, m_settings);
    QTest::keyClick(&window.window, Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(window.window.focusWidget(), u"Ingrid"_s);
    {
        const HeldWriter held(m_fixture->file().writer());
        QTest::mouseClick(window.part<QPushButton>(u"addMemberAccept"_s), Qt::LeftButton);
        QTest::mouseClick(window.part<QPushButton>(u"addMemberAccept"_s), Qt::LeftButton);
    }
    QTRY_VERIFY(!window.part<QWidget>(u"addMember"_s)->isVisible());
    must(m_fixture->run([](Store &) { return Result<void>(); }));
    QCOMPARE(m_fixture->file().reader().all(Kind::Member)->size(), size_t(4));
}

void tst_MembersPage::severalSelectedMembersCanBeExported()
{
    MembersWindow window(*m_fixture, m_settings);
    QSignalSpy asked(window.page, &MembersPage::exportRequested);
    QVERIFY(!window.part<QPushButton>(u"exportSelected"_s)->isVisible());
    window.list()->setFocus();
    QTest::keyClick(window.list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::mouseClick(window.part<QPushButton>(u"exportSelected"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    window.search()->setText(asked.front().front().toString());
    QTRY_COMPARE(window.names(), (QStringList{u"Chloé Moreau"_s, u"Giulia Ferrari"_s}));
}

void tst_MembersPage::inANarrowWindowTheRecordOpensOverTheList()
{
    MembersWindow window(*m_fixture, m_settings);
    window.window.resize(800, 700);
    auto *pane = window.window.findChild<MemberPane *>();
    QTRY_VERIFY(!pane->isVisible());
    window.list()->setFocus();
    QTest::keyClick(window.list(), Qt::Key_Return);
    QTRY_VERIFY(pane->isVisible());
    QVERIFY(!window.list()->isVisible());
    QTest::keyClick(window.window.focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(window.list()->isVisible());
    QVERIFY(!pane->isVisible());
}

void tst_MembersPage::anEmptySearchResultOffersTheWayBack()
{
    MembersWindow window(*m_fixture, m_settings);
    window.typeSearch(u"nobody at all"_s);
    QTRY_VERIFY(!window.list()->isVisible());
    const auto wayBack = [&window]() -> QPushButton * {
        for (auto *button : window.page->findChildren<QPushButton *>()) {
            if (button->text() == u"Show all members"_s && button->height() > 0)
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(wayBack());
    QTest::mouseClick(wayBack(), Qt::LeftButton);
    QTRY_COMPARE(window.names().size(), 3);
    QVERIFY(window.list()->isVisible());
}

void tst_MembersPage::aPeriodIsCorrectedWithAReason()
{
    MembersWindow window(*m_fixture, m_settings);
    window.part<TabStrip>(u"memberTabs"_s)->setCurrentIndex(1);
    auto *table = window.part<QTableView>(u"related_membership"_s);
    QTRY_VERIFY(table->isVisible());
    QVERIFY(!window.part<QPushButton>(u"correctButton_membership"_s)->isEnabled());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 0)).center());
    QTest::mouseClick(window.part<QPushButton>(u"correctButton_membership"_s), Qt::LeftButton);
    auto *panel = window.part<CorrectionPanel>(u"correct_membership"_s);
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(!window.part<QPushButton>(u"correctButton_membership"_s)->isVisible());
    const auto retype = [panel](const QString &name, const QString &text) {
        auto *line = panel->findChild<FieldEditor *>(name)->findChild<QLineEdit *>();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    };
    const auto end = [table] { return table->model()->index(0, 1).data().toString(); };
    auto *accept = panel->findChild<QPushButton *>(u"correctAccept"_s);
    retype(u"correct_end"_s, u"2027-01-31"_s);
    QTRY_VERIFY(accept->height() > 0);
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_VERIFY(panel->findChild<InkLabel *>(u"correctProblem"_s)->isVisible());
    QCOMPARE(end(), u"31 Dec 2026"_s);
    retype(u"correct_reason"_s, u"typing error"_s);
    {
        const HeldWriter held(m_fixture->file().writer());
        QTest::mouseClick(accept, Qt::LeftButton);
        QVERIFY(!accept->isEnabled());
    }
    QTRY_COMPARE(end(), u"31 Jan 2027"_s);
    QTRY_VERIFY(!panel->isVisible());
    QVERIFY(window.part<QPushButton>(u"correctButton_membership"_s)->isVisible());
}

static const chapterhouse::tests::Suite<tst_MembersPage> suite;
#include "tst_memberspage.moc"
