#include "actions/officeverbs.h"
#include "answeringchooser.h"
#include "bodieswindow.h"
#include "desktop/records/calendarsaver.h"
#include "desktop/widgets/inklabel.h"
#include "support/testmain.h"

#include <QClipboard>
#include <QFile>
#include <QTabBar>
#include <QTableView>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_BodiesPage : public BodiesTest {
    Q_OBJECT

private Q_SLOTS:
    void aBodyIsRemovedWithItsSeatsWhenAsked();
    void init() { begin(); }
    void anEmptyListOffersTheBoard();
    void aBoardIsAddedWithItsRules();
    void theListTellsSeatsAndWhatIsToMend();
    void seatsAreToldInTheOrderOfFunctions();
    void aNewSeatIsGivenToAPickedMember();
    void aSeatIsHandedOver();
    void aFunctionEndsAndItsSeatStays();
    void aFunctionIsGiven();
    void aLateAnswerLeavesTheNextQuestion();
    void whatIsMissingIsSaid();
    void theYearsAreATable();
    void aFindingLeadsToItsRemedy();
    void seatsAreCopiedAsMarkdown();
    void theCalendarIsSaved();
    void nothingIsEditedOfThePast();
    void anotherDayShowsItsSeats();
    void aFunctionThatNobodyHoldsIsGiven();
};

namespace {

const QDate july2025(2025, 7, 1);
const QDate june2027(2027, 6, 30);

} // namespace

void tst_BodiesPage::aBodyIsRemovedWithItsSeatsWhenAsked()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, {2025, 7, 1}, {2027, 6, 30});
    openPage();
    QTest::keyClick(part<QWidget>(u"bodyList"_s), Qt::Key_Delete);
    auto *sentence = part<InkLabel>(u"bodyObstacleSentence"_s);
    QTRY_VERIFY(sentence->isVisible());
    QCOMPARE(sentence->text(), u"On Board hang: 1 seat, now or before. Nothing was removed. To "
                               "keep the history, end the seats instead."_s);
    click(u"bodyObstacleRemoveAll"_s);
    QTRY_VERIFY(part<QWidget>(u"noBodies"_s)->isVisible());
    QCOMPARE(said(), u"Board removed. Undo with Ctrl+Z."_s);
}

void tst_BodiesPage::anEmptyListOffersTheBoard()
{
    openPage();
    auto *empty = part<QWidget>(u"noBodies"_s);
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->findChild<QPushButton *>()->text(), u"Add the board"_s);
    clickOn(empty->findChild<QPushButton *>());
    QVERIFY(part<QWidget>(u"addBody"_s)->isVisible());
    QVERIFY(part<InkLabel>(u"addBodyRules"_s)->text().contains(u"6 to 9 seats"_s));
}

void tst_BodiesPage::aBoardIsAddedWithItsRules()
{
    openPage();
    click(u"addBodyButton"_s);
    type(u"addBodyName"_s, u"Bestuur"_s);
    click(u"addBodyAccept"_s);
    QTRY_COMPARE(row(0), (QStringList{u"Bestuur"_s, u"0 of 6 to 9"_s, u"5 to mend"_s}));
    QTRY_COMPARE(part<InkLabel>(u"bodyStanding"_s)->text(), u"Board · 0 of 6 to 9 seats filled"_s);
    QTRY_COMPARE(seats().size(), 6);
    QVERIFY(seats().front().startsWith(u"Vacant"_s));
}

void tst_BodiesPage::theListTellsSeatsAndWhatIsToMend()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, july2025, june2027, u"President"_s);
    openPage();
    QTRY_COMPARE(row(0), (QStringList{u"Board"_s, u"1 of 2 to 3"_s, u"2 to mend"_s}));
    const auto office = m_fixture->run([this](Store &store) {
        return addOffice(store, {{u"member"_s, m_bob.id().text()},
                                 {u"body"_s, m_board.id().text()},
                                 {u"title"_s, u"Treasurer"_s},
                                 {u"from"_s, u"2025-07-01"_s},
                                 {u"how"_s, u"elected"_s}});
    });
    QVERIFY(office.has_value());
    QTRY_COMPARE(row(0), (QStringList{u"Board"_s, u"2 of 2 to 3"_s, u"All kept"_s}));
}

void tst_BodiesPage::seatsAreToldInTheOrderOfFunctions()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, july2025, june2027, u"Treasurer"_s);
    addSeat(m_bob, m_board, july2025, QDate(2026, 12, 31), u"President"_s);
    openPage();
    QTRY_COMPARE(
        seats(),
        (QStringList{u"Bob Lee, President, 1 Jul 2025 – 31 Dec 2026 · Elected, ends in 40 days"_s,
                     u"Ann Lee, Treasurer, 1 Jul 2025 – 30 Jun 2027 · Elected, 7 months left"_s}));
}

void tst_BodiesPage::aNewSeatIsGivenToAPickedMember()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, july2025, june2027);
    openPage();
    click(u"newSeat"_s);
    pick(u"bob"_s);
    type(u"officeTitle"_s, u"Treasurer"_s);
    QTRY_COMPARE(part<InkLabel>(u"officeSentence"_s)->text(),
                 u"Bob Lee has a seat as Treasurer from 21 Nov 2026 to 30 Jun 2027."_s);
    answer();
    QTRY_COMPARE(seats().front(),
                 u"Bob Lee, Treasurer, 21 Nov 2026 – 30 Jun 2027 · By-election, 7 months left"_s);
    QVERIFY(part<QWidget>(u"officePanel"_s)->isHidden());
    QCOMPARE(said(), u"Office: Bob Lee, Board, Treasurer."_s);
}

void tst_BodiesPage::aSeatIsHandedOver()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, july2025, june2027, u"President"_s);
    openPage();
    choose(u"Ann Lee"_s);
    click(u"handOver"_s);
    pick(u"bob"_s);
    QCOMPARE(part<InkLabel>(u"officeSentence"_s)->text(),
             u"Ann Lee’s last day as President is 20 Nov 2026. Bob Lee follows on 21 Nov 2026 and "
             "completes the term until 30 Jun 2027."_s);
    answer();
    QTRY_COMPARE(seats().front(),
                 u"Bob Lee, President, 21 Nov 2026 – 30 Jun 2027 · By-election, 7 months left"_s);
}

void tst_BodiesPage::aFunctionEndsAndItsSeatStays()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, july2025, june2027, u"President"_s);
    openPage();
    choose(u"Ann Lee"_s);
    click(u"endSeat"_s);
    auto *what = part<QWidget>(u"officeWhat"_s);
    QTest::keyClick(what->focusProxy(), Qt::Key_Down);
    QTest::keyClick(what->focusProxy(), Qt::Key_Tab);
    type(u"officeFrom"_s, u"2026-11-20"_s);
    QCOMPARE(part<InkLabel>(u"officeSentence"_s)->text(),
             u"Ann Lee is President until 20 Nov 2026 and keeps the seat."_s);
    answer();
    QTRY_COMPARE(seats().front(), u"Ann Lee, 1 Jul 2025 – 30 Jun 2027 · Elected, 7 months left"_s);
}

void tst_BodiesPage::aFunctionIsGiven()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, july2025, june2027);
    openPage();
    choose(u"Ann Lee"_s);
    click(u"giveFunction"_s);
    type(u"officeTitle"_s, u"Treasurer"_s);
    QTRY_COMPARE(part<InkLabel>(u"officeSentence"_s)->text(),
                 u"Ann Lee is Treasurer from 21 Nov 2026 until the seat ends."_s);
    answer();
    QTRY_COMPARE(seats().front(),
                 u"Ann Lee, Treasurer, 1 Jul 2025 – 30 Jun 2027 · Elected, 7 months left"_s);
}

void tst_BodiesPage::aLateAnswerLeavesTheNextQuestion()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, july2025, june2027);
    openPage();
    QTRY_VERIFY(part<QWidget>(u"giveFunction"_s)->isEnabled());
    click(u"giveFunction"_s);
    type(u"officeTitle"_s, u"President"_s);
    answer();
    click(u"handOver"_s);
    QTRY_VERIFY(!said().isEmpty());
    QVERIFY(part<QWidget>(u"officeMember"_s)->isVisible());
}

void tst_BodiesPage::whatIsMissingIsSaid()
{
    m_board = addBoard();
    openPage();
    click(u"newSeat"_s);
    answer();
    QCOMPARE(part<InkLabel>(u"officeProblem"_s)->text(),
             u"Give the member: a name, a number or an e-mail."_s);
    type(u"officeMember"_s, u"Nobody"_s);
    answer();
    QTRY_COMPARE(part<InkLabel>(u"officeProblem"_s)->text(),
                 u"Member: There is no member “Nobody”."_s);
    QTest::keyClick(part<QWidget>(u"officePanel"_s), Qt::Key_Escape);
    QVERIFY(part<QWidget>(u"officePanel"_s)->isHidden());
}

void tst_BodiesPage::theYearsAreATable()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, QDate(2023, 7, 1), QDate(2025, 6, 30), u"President"_s);
    addSeat(m_bob, m_board, july2025, june2027, u"President"_s);
    openPage();
    part<QTabBar>(u"bodyTabs"_s)->setCurrentIndex(1);
    const auto *model = part<QTableView>(u"yearsTable"_s)->model();
    QTRY_COMPARE(model->columnCount(), 2);
    QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), u"Jul 2025 – Jun 2027"_s);
    QCOMPARE(model->headerData(0, Qt::Vertical).toString(), u"President"_s);
    QCOMPARE(model->index(0, 0).data().toString(), u"Bob Lee"_s);
    QCOMPARE(model->index(0, 1).data().toString(), u"Ann Lee"_s);
    QCOMPARE(model->index(1, 0).data().toString(), u"nobody"_s);
}

void tst_BodiesPage::aFindingLeadsToItsRemedy()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, july2025, june2027, u"President"_s);
    openPage();
    click(u"checkBody"_s);
    QCOMPARE(part<QTabBar>(u"bodyTabs"_s)->currentIndex(), 2);
    QTRY_COMPARE(part<InkLabel>(u"checkSentence"_s)->text(),
                 u"1 of at least 2 seats is filled (article 12)."_s);
    click(u"checkStep"_s);
    QVERIFY(part<QWidget>(u"officePanel"_s)->isVisible());
}

void tst_BodiesPage::seatsAreCopiedAsMarkdown()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, july2025, june2027, u"President"_s);
    addSeat(m_bob, m_board, july2025, june2027);
    openPage();
    QTRY_COMPARE(seats().size(), 2);
    click(u"copyMarkdown"_s);
    QCOMPARE(QApplication::clipboard()->text(),
             u"- Ann Lee (IT) - *President*\n- Bob Lee (NL)\n"_s);
    QCOMPARE(said(), u"Copied as Markdown: 2 lines."_s);
}

void tst_BodiesPage::theCalendarIsSaved()
{
    m_board = addBoard();
    openPage();
    const QString path = m_fixture->stored.file(u"board.ics"_s);
    QString proposed;
    m_page->calendars()->setFileChooser(std::make_unique<AnsweringChooser>(path, &proposed));
    QTRY_VERIFY(part<QPushButton>(u"saveCalendar"_s)->isEnabled());
    click(u"saveCalendar"_s);
    QTRY_COMPARE(said(), u"Saved as %1."_s.arg(path));
    QVERIFY(proposed.endsWith(u"Board.ics"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("RRULE:FREQ=WEEKLY;BYDAY=TU"));
}

void tst_BodiesPage::nothingIsEditedOfThePast()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, july2025, june2027);
    openPage();
    QTRY_VERIFY(part<QPushButton>(u"endSeat"_s)->isEnabled());
    m_page->findChild<SearchPanel *>()->setDay(QDate(2026, 1, 1));
    QTRY_VERIFY(!part<QPushButton>(u"endSeat"_s)->isEnabled());
    QVERIFY(!part<QPushButton>(u"newSeat"_s)->isEnabled());
    QVERIFY(!part<QPushButton>(u"addBodyButton"_s)->isEnabled());
    QVERIFY(part<QPushButton>(u"copyMarkdown"_s)->isEnabled());
    QVERIFY(part<QWidget>(u"wayOut"_s)->isVisible());
}

void tst_BodiesPage::anotherDayShowsItsSeats()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, QDate(2023, 7, 1), QDate(2025, 6, 30), u"President"_s);
    addSeat(m_bob, m_board, july2025, june2027, u"President"_s);
    openPage();
    QTRY_VERIFY(seats().value(0).startsWith(u"Bob Lee"_s));
    m_page->findChild<SearchPanel *>()->setDay(QDate(2025, 3, 1));
    QTRY_VERIFY(seats().value(0).startsWith(u"Ann Lee"_s));
    QCOMPARE(seats().size(), 2);
    QVERIFY(seats().back().startsWith(u"Vacant"_s));
}

void tst_BodiesPage::aFunctionThatNobodyHoldsIsGiven()
{
    m_board = addBoard();
    addSeat(m_ann, m_board, july2025, june2027, u"President"_s);
    addSeat(m_bob, m_board, july2025, june2027);
    openPage();
    click(u"checkBody"_s);
    QTRY_COMPARE(part<InkLabel>(u"checkSentence"_s)->text(),
                 u"Nobody is Treasurer (article 14)."_s);
    click(u"checkStep"_s);
    QTRY_COMPARE(part<InkLabel>(u"officeSentence"_s)->text(),
                 u"Bob Lee is Treasurer from 21 Nov 2026 until the seat ends."_s);
    answer();
    QTRY_COMPARE(row(0).back(), u"All kept"_s);
}

static const Suite<tst_BodiesPage> suite;
#include "tst_bodiespage.moc"
