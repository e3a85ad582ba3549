#include "desktop/eventparts.h"
#include "support/testmain.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// The agenda and the tasks of an event, put in order in its pane.
class tst_EventOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itemsAreMovedByKeys();
    void itemsAreMovedByTheContextMenu();
    void severalAreMovedAtOnce();
    void anItemIsDragged_data();
    void anItemIsDragged();
    void rowsOfAnotherListAreNotTaken();
    void aTaskOfAnotherDayStaysWhereItIs();
    void nothingIsMovedOnAnotherDay();
};

namespace {

/// Whether what is dragged could be dropped there. Screens that are not there know of no drag.
bool dragOver(QWidget *ground, QPoint at, const QMimeData &rows)
{
    QDragEnterEvent enter(at, Qt::MoveAction, &rows, Qt::LeftButton, {});
    QApplication::sendEvent(ground, &enter);
    QDragMoveEvent move(at, Qt::MoveAction, &rows, Qt::LeftButton, {});
    QApplication::sendEvent(ground, &move);
    return enter.isAccepted() && move.isAccepted();
}

} // namespace

void tst_EventOrder::itemsAreMovedByKeys()
{
    EventParts meetup;
    meetup.addItem(u"Welcome"_s, 15);
    meetup.addItem(u"Talk"_s, 30);
    meetup.addItem(u"Drinks"_s, 60);
    const auto screen = meetup.open(EventParts::Agenda);
    chooseRow(*screen, agendaList, 2);
    auto *list = screen->part<QAbstractItemView>(agendaList);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    const QStringList moved{u"18:30 Welcome"_s, u"18:45 Drinks"_s, u"19:45 Talk"_s};
    QTRY_COMPARE(agenda(*screen), moved);
    QCOMPARE(list->currentIndex().row(), 1);
    chooseRow(*screen, agendaList, 0);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(agenda(*screen),
                 (QStringList{u"18:30 Drinks"_s, u"19:30 Welcome"_s, u"19:45 Talk"_s}));
    QCOMPARE(must(meetup.fixture.run([](Store &store) { return store.undo(); })).label,
             u"Move agenda item Welcome"_s);
    QTRY_COMPARE(agenda(*screen), moved);
}

void tst_EventOrder::itemsAreMovedByTheContextMenu()
{
    EventParts meetup;
    meetup.addItem(u"Welcome"_s, 15);
    meetup.addItem(u"Talk"_s, 30);
    const auto screen = meetup.open(EventParts::Agenda);
    chooseRow(*screen, agendaList, 0);
    const auto offered = [&] {
        QStringList words;
        for (const QAction *action : screen->part<QAbstractItemView>(agendaList)->actions()) {
            if (action->isEnabled())
                words += action->text();
        }
        return words;
    };
    QCOMPARE(offered(), (QStringList{u"Edit"_s, u"Remove"_s, u"Move down"_s}));
    chooseRow(*screen, agendaList, 1);
    QCOMPARE(offered(), (QStringList{u"Edit"_s, u"Remove"_s, u"Move up"_s}));
    for (QAction *action : screen->part<QAbstractItemView>(agendaList)->actions()) {
        if (action->text() == u"Move up"_s)
            action->trigger();
    }
    QTRY_COMPARE(screen->column(agendaList, 0), (QStringList{u"Talk"_s, u"Welcome"_s}));
}

void tst_EventOrder::severalAreMovedAtOnce()
{
    EventParts meetup;
    for (const auto *title : {u"A", u"B", u"C", u"D"})
        meetup.addItem(QString::fromUtf16(title), 10);
    const auto screen = meetup.open(EventParts::Agenda);
    chooseRow(*screen, agendaList, 2);
    auto *list = screen->part<QAbstractItemView>(agendaList);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(screen->column(agendaList, 0), (QStringList{u"A"_s, u"C"_s, u"D"_s, u"B"_s}));
    QCOMPARE(list->selectionModel()->selectedRows().size(), 2);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(screen->column(agendaList, 0), (QStringList{u"C"_s, u"D"_s, u"A"_s, u"B"_s}));
}

void tst_EventOrder::anItemIsDragged_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("ontoRow");
    QTest::addColumn<bool>("lowerHalf");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("up") << 2 << 0 << false << QStringList{u"C"_s, u"A"_s, u"B"_s};
    QTest::newRow("down") << 0 << 1 << true << QStringList{u"B"_s, u"A"_s, u"C"_s};
    QTest::newRow("to the end") << 0 << 2 << true << QStringList{u"B"_s, u"C"_s, u"A"_s};
}

void tst_EventOrder::anItemIsDragged()
{
    QFETCH(int, row);
    QFETCH(int, ontoRow);
    QFETCH(bool, lowerHalf);
    EventParts meetup;
    for (const auto *title : {u"A", u"B", u"C"})
        meetup.addItem(QString::fromUtf16(title), 10);
    const auto screen = meetup.open(EventParts::Agenda);
    auto *list = screen->part<QAbstractItemView>(agendaList);
    QWidget *ground = list->viewport();
    chooseRow(*screen, agendaList, row);
    const std::unique_ptr<QMimeData> rows(
        list->model()->mimeData(list->selectionModel()->selectedIndexes()));
    const QRect onto = list->visualRect(list->model()->index(ontoRow, 0));
    const QPoint to = onto.center() + QPoint(0, (lowerHalf ? 1 : -1) * onto.height() / 4);
    QVERIFY(dragOver(ground, to, *rows));
    QDropEvent drop(to, Qt::MoveAction, rows.get(), Qt::LeftButton, {});
    QApplication::sendEvent(ground, &drop);
    QTRY_VERIFY(screen->column(agendaList, 0).front() != u"A"_s);
    QTEST(screen->column(agendaList, 0), "order");
}

void tst_EventOrder::rowsOfAnotherListAreNotTaken()
{
    EventParts meetup;
    meetup.addItem(u"A"_s, 10);
    const auto screen = meetup.open(EventParts::Agenda);
    auto *events = screen->part<QAbstractItemView>(u"eventList"_s);
    const std::unique_ptr<QMimeData> rows(
        events->model()->mimeData(events->selectionModel()->selectedIndexes()));
    QWidget *ground = screen->part<QAbstractItemView>(agendaList)->viewport();
    QVERIFY(!dragOver(ground, ground->rect().center(), *rows));
}

void tst_EventOrder::aTaskOfAnotherDayStaysWhereItIs()
{
    EventParts meetup;
    meetup.addTask(u"Ask speakers"_s, -7);
    meetup.addTask(u"Order food"_s, -3);
    const auto screen = meetup.open(EventParts::Tasks);
    QSignalSpy said(screen->page, &Page::messageWanted);
    chooseRow(*screen, taskList, 0);
    QTest::keyClick(screen->part<QAbstractItemView>(taskList), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(said[0][1].toString(), u"Tasks stand in the order in which they are due: to move one "
                                    "of another day, change when it is due."_s);
    QCOMPARE(screen->column(taskList, 0), (QStringList{u"Ask speakers"_s, u"Order food"_s}));
}

void tst_EventOrder::nothingIsMovedOnAnotherDay()
{
    EventParts meetup;
    meetup.addItem(u"Welcome"_s, 15);
    meetup.addItem(u"Talk"_s, 30);
    const auto screen = meetup.open(EventParts::Agenda);
    screen->page->search()->setDay(QDate(2026, 1, 1));
    for (const QAction *action : screen->part<QAbstractItemView>(agendaList)->actions())
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
    QCOMPARE(screen->part<QAbstractItemView>(agendaList)->dragDropMode(),
             QAbstractItemView::NoDragDrop);
}

static const Suite<tst_EventOrder> suite;
#include "tst_eventorder.moc"
