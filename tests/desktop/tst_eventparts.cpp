#include "desktop/eventparts.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// The agenda and the tasks of an event, edited in its pane.
class tst_EventParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anItemIsEditedInPlace_data();
    void anItemIsEditedInPlace();
    void escapeLeavesTheFieldsAsTheyWere();
    void theFieldsFollowTheChosenItem();
    void theFieldsGoWithTheirItem();
    void anotherEventClosesTheFieldsWithoutTakingTheFocus();
    void whatCannotBeRightStaysToBeFinished();
    void speakersAreFoundByTyping();
    void aTaskIsDueByWords();
};

namespace {

QString focusedField(EventsWindow &screen)
{
    return screen.window.focusWidget()->parentWidget()->objectName();
}

void replaceText(EventsWindow &screen, const QString &text)
{
    qobject_cast<QLineEdit *>(screen.window.focusWidget())->selectAll();
    screen.type(text);
}

void focusField(EventsWindow &screen, const QString &form, const QString &key)
{
    screen.part<QWidget>(form)->findChild<QWidget *>(u"field_"_s + key)->setFocus();
}

} // namespace

void tst_EventParts::anItemIsEditedInPlace_data()
{
    using Screen = EventsWindow &;
    QTest::addColumn<std::function<void(Screen)>>("open");
    QTest::newRow("Enter") << std::function([](Screen screen) { screen.press(Qt::Key_Return); });
    QTest::newRow("F2") << std::function([](Screen screen) { screen.press(Qt::Key_F2); });
    QTest::newRow("a double click") << std::function([](Screen screen) {
        auto *list = screen.part<QAbstractItemView>(agendaList);
        const QPoint at = list->visualRect(list->currentIndex()).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, at);
    });
    QTest::newRow("the button") << std::function(
        [](Screen screen) { screen.click(u"edit_agenda_item"_s); });
}

void tst_EventParts::anItemIsEditedInPlace()
{
    QFETCH(std::function<void(EventsWindow &)>, open);
    EventParts meetup;
    meetup.addItem(u"Welcome"_s, 15);
    meetup.addItem(u"Talk"_s, 30);
    const auto screen = meetup.open(EventParts::Agenda);
    QTRY_COMPARE(agenda(*screen), (QStringList{u"18:30 Welcome"_s, u"18:45 Talk"_s}));
    chooseRow(*screen, agendaList, 0);
    open(*screen);
    QTRY_COMPARE(focusedField(*screen), u"field_title"_s);
    replaceText(*screen, u"Hello"_s);
    screen->press(Qt::Key_Tab);
    QCOMPARE(focusedField(*screen), u"field_minutes"_s);
    replaceText(*screen, u"20"_s);
    screen->press(Qt::Key_Tab);
    QTRY_COMPARE(agenda(*screen), (QStringList{u"18:30 Hello"_s, u"18:50 Talk"_s}));
    must(meetup.fixture.run([](Store &store) { return store.undo(); }));
    QTRY_COMPARE(agenda(*screen), (QStringList{u"18:30 Hello"_s, u"18:45 Talk"_s}));
}

void tst_EventParts::escapeLeavesTheFieldsAsTheyWere()
{
    EventParts meetup;
    meetup.addItem(u"Welcome"_s, 15);
    const auto screen = meetup.open(EventParts::Agenda);
    chooseRow(*screen, agendaList, 0);
    screen->press(Qt::Key_Return);
    screen->type(u"xyz"_s);
    screen->press(Qt::Key_Escape);
    QVERIFY(screen->part<QWidget>(u"agenda_itemForm"_s)->isVisible());
    screen->press(Qt::Key_Escape);
    QVERIFY(!screen->part<QWidget>(u"agenda_itemForm"_s)->isVisible());
    QCOMPARE(screen->window.focusWidget()->objectName(), agendaList);
    QCOMPARE(screen->column(agendaList, 0), QStringList{u"Welcome"_s});
    QVERIFY(screen->part<QWidget>(u"eventPane"_s)->isVisible());
}

void tst_EventParts::theFieldsFollowTheChosenItem()
{
    EventParts meetup;
    meetup.addItem(u"Welcome"_s, 15);
    meetup.addItem(u"Talk"_s, 30);
    const auto screen = meetup.open(EventParts::Agenda);
    chooseRow(*screen, agendaList, 0);
    screen->press(Qt::Key_Return);
    replaceText(*screen, u"Hello"_s);
    chooseRow(*screen, agendaList, 1);
    QTRY_COMPARE(screen->column(agendaList, 0), (QStringList{u"Hello"_s, u"Talk"_s}));
    focusField(*screen, u"agenda_itemForm"_s, u"title"_s);
    QCOMPARE(qobject_cast<QLineEdit *>(screen->window.focusWidget())->text(), u"Talk"_s);
}

void tst_EventParts::theFieldsGoWithTheirItem()
{
    EventParts meetup;
    meetup.addItem(u"Welcome"_s, 15);
    const auto screen = meetup.open(EventParts::Agenda);
    chooseRow(*screen, agendaList, 0);
    screen->press(Qt::Key_Return);
    QVERIFY(screen->part<QWidget>(u"agenda_itemForm"_s)->isVisible());
    screen->click(u"removeAgendaItems"_s);
    QTRY_VERIFY(!screen->part<QWidget>(u"agenda_itemForm"_s)->isVisible());
}

void tst_EventParts::anotherEventClosesTheFieldsWithoutTakingTheFocus()
{
    EventParts meetup;
    meetup.addItem(u"Welcome"_s, 15);
    meetup.fixture.stored.add(
        Kind::Event, {{"title", u"Fair"_s}, {"state", u"idea"_s}, {"start", u"2027-01-12"_s}});
    const auto screen = meetup.open(EventParts::Agenda);
    chooseRow(*screen, agendaList, 0);
    screen->press(Qt::Key_Return);
    replaceText(*screen, u"Hello"_s);
    screen->part<QWidget>(u"eventList"_s)->setFocus();
    QVERIFY(screen->choose(u"Fair"_s));
    QVERIFY(!screen->part<QWidget>(u"agenda_itemForm"_s)->isVisible());
    QCOMPARE(screen->window.focusWidget()->objectName(), u"eventList"_s);
    QVERIFY(screen->choose(u"Winter meetup"_s));
    QTRY_COMPARE(screen->column(agendaList, 0), QStringList{u"Hello"_s});
}

void tst_EventParts::whatCannotBeRightStaysToBeFinished()
{
    EventParts meetup;
    meetup.addItem(u"Welcome"_s, 15);
    const auto screen = meetup.open(EventParts::Agenda);
    chooseRow(*screen, agendaList, 0);
    screen->press(Qt::Key_Return);
    screen->press(Qt::Key_Tab);
    replaceText(*screen, u"soon"_s);
    screen->press(Qt::Key_Tab);
    const auto sentences = [&] {
        QStringList all;
        for (const auto *label : screen->part<QWidget>(u"agenda_itemForm"_s)
                                     ->findChildren<InkLabel *>(u"fieldSentence"_s))
            all += label->text();
        all.removeAll(QString());
        return all;
    };
    QTRY_COMPARE(sentences(), QStringList{u"Saved except this: Minutes: “soon” is no whole number, "
                                          "like 12."_s});
    QCOMPARE(screen->column(agendaList, 0), QStringList{u"Welcome"_s});
}

void tst_EventParts::speakersAreFoundByTyping()
{
    EventParts meetup;
    for (int twin = 0; twin < 2; ++twin)
        meetup.fixture.stored.add(
            Kind::Member,
            {{"kind", u"person"_s}, {"given_name", u"Ann"_s}, {"family_name", u"Lee"_s}});
    meetup.fixture.stored.add(
        Kind::Member,
        {{"kind", u"person"_s}, {"given_name", u"Giulia"_s}, {"family_name", u"Ferrari"_s}});
    meetup.addItem(u"Talk"_s, 30);
    const auto screen = meetup.open(EventParts::Agenda);
    chooseRow(*screen, agendaList, 0);
    screen->press(Qt::Key_Return);
    focusField(*screen, u"agenda_itemForm"_s, u"speakers"_s);
    auto *list = screen->part<QAbstractItemView>(agendaList);
    const auto speakers = [list] {
        return list->model()->index(0, 0).data(RecordListModel::SubtitleRole).toString();
    };
    QVERIFY(screen->pick(u"ann"_s));
    QTRY_COMPARE(speakers(), u"Ann Lee"_s);
    QVERIFY(screen->pick(u"ferr"_s));
    QTRY_COMPARE(speakers(), u"Ann Lee, Giulia Ferrari"_s);
    screen->press(Qt::Key_Backspace);
    screen->press(Qt::Key_Backspace);
    QTRY_COMPARE(speakers(), u"Ann Lee"_s);
}

void tst_EventParts::aTaskIsDueByWords()
{
    EventParts meetup;
    meetup.addTask(u"Order food"_s, -3);
    const auto screen = meetup.open(EventParts::Tasks);
    QCOMPARE(screen->column(taskList, 1), QStringList{u"7 Mar 2027"_s});
    chooseRow(*screen, taskList, 0);
    screen->press(Qt::Key_F2);
    focusField(*screen, u"taskForm"_s, u"offset"_s);
    auto *line = qobject_cast<QLineEdit *>(screen->window.focusWidget());
    QCOMPARE(line->text(), u"3 days before"_s);
    replaceText(*screen, u"2 weeks before"_s);
    screen->press(Qt::Key_Tab);
    QTRY_COMPARE(screen->column(taskList, 1), QStringList{u"24 Feb 2027"_s});
    focusField(*screen, u"taskForm"_s, u"date"_s);
    replaceText(*screen, u"2027-03-01"_s);
    screen->press(Qt::Key_Tab);
    QTRY_COMPARE(screen->column(taskList, 1), QStringList{u"1 Mar 2027"_s});
    QCOMPARE(line->text(), QString());
}

static const Suite<tst_EventParts> suite;
#include "tst_eventparts.moc"
