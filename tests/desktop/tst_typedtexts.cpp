#include "desktop/eventswindow.h"
#include "support/testmain.h"

#include <QMessageBox>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// What was typed into a panel that asks, and neither sent nor cancelled, is never lost unasked.
class tst_TypedTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aQuestionKeepsItsTextsWhileAnotherRecordIsShown();
    void aQuestionKeepsItsTextsWhileAnotherIsAsked();
    void whatWasSentIsGone();
    void whatWasCancelledIsGone();
    void aNewRecordIsTypedOn();
    void aChosenDayStandsInANewEvent();
    void theWindowAsksBeforeTextsAreLost();
    void theWindowClosesWhereNothingIsTyped();

private:
    std::unique_ptr<EventsWindow> open();

    std::unique_ptr<OpenFileFixture> m_fixture;
    QTemporaryDir m_folder;
};

namespace {

const QString newTask = u"Add a task…"_s;

QString fieldText(EventsWindow &screen, const QString &name)
{
    return screen.part<QWidget>(name)->findChild<QLineEdit *>()->text();
}

} // namespace

void tst_TypedTexts::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
    for (const auto &[title, start] :
         {std::pair(u"Fair"_s, u"2027-01-12"_s), std::pair(u"Meetup"_s, u"2027-03-10"_s)})
        m_fixture->stored.add(Kind::Event,
                              {{"title", title}, {"state", u"planned"_s}, {"start", start}});
}

std::unique_ptr<EventsWindow> tst_TypedTexts::open()
{
    auto screen = std::make_unique<EventsWindow>(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    if (!screen->choose(u"Meetup"_s))
        qFatal("the event is not shown");
    return screen;
}

void tst_TypedTexts::aQuestionKeepsItsTextsWhileAnotherRecordIsShown()
{
    const auto screen = open();
    QSignalSpy said(screen->page, &Page::messageWanted);
    screen->verb(newTask)->trigger();
    screen->type(u"Find a room"_s);
    screen->press(Qt::Key_Tab);
    screen->press(Qt::Key_Tab);
    screen->type(u"2 weeks bef"_s);
    QVERIFY(screen->choose(u"Fair"_s));
    QVERIFY(!screen->part<QWidget>(u"eventPanel"_s)->isVisible());
    QCOMPARE(said.size(), 1);
    QCOMPARE(said[0][1].toString(),
             u"What you typed for “New task” is kept: choose it there again to go on."_s);
    screen->verb(newTask)->trigger();
    QCOMPARE(fieldText(*screen, u"new_task_what"_s), QString());
    QVERIFY(screen->choose(u"Meetup"_s));
    screen->verb(newTask)->trigger();
    QCOMPARE(fieldText(*screen, u"new_task_what"_s), u"Find a room"_s);
    QCOMPARE(fieldText(*screen, u"new_task_offset"_s), u"2 weeks bef"_s);
}

void tst_TypedTexts::aQuestionKeepsItsTextsWhileAnotherIsAsked()
{
    const auto screen = open();
    screen->verb(newTask)->trigger();
    screen->type(u"Find a room"_s);
    screen->verb(u"Add an agenda item…"_s)->trigger();
    screen->type(u"Welcome"_s);
    screen->verb(newTask)->trigger();
    QCOMPARE(fieldText(*screen, u"new_task_what"_s), u"Find a room"_s);
    screen->verb(u"Add an agenda item…"_s)->trigger();
    QCOMPARE(fieldText(*screen, u"new_agenda_item_title"_s), u"Welcome"_s);
}

void tst_TypedTexts::whatWasSentIsGone()
{
    const auto screen = open();
    screen->verb(newTask)->trigger();
    screen->type(u"Find a room"_s);
    screen->press(Qt::Key_Return);
    screen->click(u"eventAccept"_s);
    QTRY_COMPARE(screen->column(u"taskList"_s, 0), QStringList{u"Find a room"_s});
    QVERIFY(screen->choose(u"Fair"_s));
    QVERIFY(screen->choose(u"Meetup"_s));
    screen->verb(newTask)->trigger();
    QCOMPARE(fieldText(*screen, u"new_task_what"_s), QString());
}

void tst_TypedTexts::whatWasCancelledIsGone()
{
    const auto screen = open();
    screen->verb(newTask)->trigger();
    screen->type(u"Find a room"_s);
    QVERIFY(screen->choose(u"Fair"_s));
    QVERIFY(screen->choose(u"Meetup"_s));
    screen->verb(newTask)->trigger();
    screen->click(u"eventCancel"_s);
    screen->verb(newTask)->trigger();
    QCOMPARE(fieldText(*screen, u"new_task_what"_s), QString());
}

void tst_TypedTexts::aNewRecordIsTypedOn()
{
    const auto screen = open();
    screen->click(u"newEventButton"_s);
    screen->type(u"Summer par"_s);
    screen->page->search()->setDay(QDate(2026, 1, 1));
    QVERIFY(!screen->part<QWidget>(u"newEvent"_s)->isVisible());
    screen->page->search()->setDay(std::nullopt);
    screen->click(u"newEventButton"_s);
    QCOMPARE(fieldText(*screen, u"new_title"_s), u"Summer par"_s);
    screen->click(u"newEventButton"_s);
    QCOMPARE(fieldText(*screen, u"new_title"_s), u"Summer par"_s);
    screen->click(u"newEventCancel"_s);
    screen->click(u"newEventButton"_s);
    QCOMPARE(fieldText(*screen, u"new_title"_s), QString());
}

void tst_TypedTexts::aChosenDayStandsInANewEvent()
{
    const auto screen = open();
    screen->click(u"newEventButton"_s);
    screen->type(u"Summer party"_s);
    QMetaObject::invokeMethod(screen->part<QWidget>(u"monthGrid"_s)->parentWidget(),
                              "newEventRequested", Q_ARG(QDate, QDate(2027, 7, 1)));
    QCOMPARE(fieldText(*screen, u"new_title"_s), u"Summer party"_s);
    QCOMPARE(fieldText(*screen, u"new_start"_s), u"1 Jul 2027"_s);
}

void tst_TypedTexts::theWindowAsksBeforeTextsAreLost()
{
    const auto screen = open();
    screen->verb(newTask)->trigger();
    screen->type(u"Find a room"_s);
    QVERIFY(screen->choose(u"Fair"_s));
    QVERIFY(!screen->window.close());
    QPointer<QMessageBox> question = screen->part<QMessageBox>(u"leaveQuestion"_s);
    QCOMPARE(question->text(), u"What you typed is not in the file yet: New task."_s);
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!question);
    QVERIFY(screen->window.isVisible());
    QVERIFY(!screen->window.close());
    question = screen->part<QMessageBox>(u"leaveQuestion"_s);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            clickOn(button);
    }
    QTRY_VERIFY(!screen->window.isVisible());
}

void tst_TypedTexts::theWindowClosesWhereNothingIsTyped()
{
    const auto screen = open();
    screen->verb(newTask)->trigger();
    screen->type(u"Find"_s);
    screen->press(Qt::Key_Escape);
    QVERIFY(screen->window.close());
}

static const Suite<tst_TypedTexts> suite;
#include "tst_typedtexts.moc"
