#include "desktop/pages/checklists/checklistspage.h"
#include "desktop/placewindow.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ChecklistsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEmptyListBeginsWithTheUsualOnes();
    void aNewOneIsFilledWithTasks();
    void aTaskIsChangedInPlace();
    void tasksOfOneDayAreMoved();
    void aTaskIsRemoved();
    void aChecklistIsRenamed();
    void theUsualTasksComeBack();

private:
    Record addChecklist(const QString &name);
    void addTask(const Record &checklist, const QString &what, qint64 offset);

    std::unique_ptr<OpenFileFixture> m_fixture;
    QTemporaryDir m_folder;
};

namespace {

class ChecklistsWindow : public PlaceWindow {
public:
    ChecklistsWindow(OpenFileFixture &fixture, const QString &settingsFile)
        : PlaceWindow(fixture, settingsFile)
    {
        window.addPlace(u"Events"_s, Icon::Events, new ChecklistsPage(fixture.file(), settings));
        show(u"events"_s);
    }
    bool choose(const QString &name)
    {
        return PlaceWindow::choose(u"checklistList"_s, u"checklistName"_s, name);
    }
    QStringList tasks()
    {
        QStringList lines;
        const QStringList when = column(u"taskList"_s, 1);
        const QStringList what = column(u"taskList"_s, 0);
        for (qsizetype i = 0; i < what.size(); ++i)
            lines += u"%1: %2"_s.arg(what[i], when[i]);
        return lines;
    }
    void chooseTask(int row)
    {
        auto *list = part<QAbstractItemView>(u"taskList"_s);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(row, 0));
    }
    QAction *verb(const QString &words) { return PlaceWindow::verb(u"checklistMenu"_s, words); }
};

} // namespace

void tst_ChecklistsPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

Record tst_ChecklistsPage::addChecklist(const QString &name)
{
    return m_fixture->stored.add(Kind::Checklist, {{"name", name}, {"kind", u"meetup"_s}});
}

void tst_ChecklistsPage::addTask(const Record &checklist, const QString &what, qint64 offset)
{
    m_fixture->stored.add(Kind::Task,
                          {{"checklist", checklist.id()}, {"what", what}, {"offset", offset}});
}

void tst_ChecklistsPage::anEmptyListBeginsWithTheUsualOnes()
{
    ChecklistsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QTRY_VERIFY(screen.part<QWidget>(u"noChecklists"_s)->isVisible());
    screen.click(u"usualChecklists"_s);
    QTRY_COMPARE(screen.column(u"checklistList"_s, 0),
                 (QStringList{u"Assembly"_s, u"Conference"_s, u"Meetup"_s, u"Online call"_s}));
    QVERIFY(screen.choose(u"Online call"_s));
    QTRY_COMPARE(screen.tasks(),
                 (QStringList{u"Collect topics for the agenda: 1 week before"_s,
                              u"Share the link and the agenda: 3 days before"_s,
                              u"Take notes: on the day"_s, u"Publish the notes: the day after"_s}));
}

void tst_ChecklistsPage::aNewOneIsFilledWithTasks()
{
    ChecklistsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    screen.click(u"addChecklist"_s);
    screen.type(u"Party"_s);
    screen.press(Qt::Key_Return);
    screen.click(u"newChecklistAccept"_s);
    QTRY_COMPARE(screen.text(u"checklistName"_s), u"Party"_s);
    screen.click(u"addChecklistTask"_s);
    screen.type(u"Bake a cake"_s);
    screen.press(Qt::Key_Tab);
    screen.type(u"the day before"_s);
    screen.press(Qt::Key_Return);
    screen.click(u"checklistAccept"_s);
    QTRY_COMPARE(screen.tasks(), QStringList{u"Bake a cake: the day before"_s});
}

void tst_ChecklistsPage::aTaskIsChangedInPlace()
{
    const Record meetup = addChecklist(u"Meetup"_s);
    addTask(meetup, u"Order food"_s, -3);
    addTask(meetup, u"Say thanks"_s, 2);
    ChecklistsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Meetup"_s));
    QTRY_COMPARE(screen.tasks(),
                 (QStringList{u"Order food: 3 days before"_s, u"Say thanks: 2 days after"_s}));
    screen.chooseTask(0);
    screen.press(Qt::Key_Return);
    screen.press(Qt::Key_Tab);
    qobject_cast<QLineEdit *>(screen.window.focusWidget())->selectAll();
    screen.type(u"3 weeks after"_s);
    screen.press(Qt::Key_Tab);
    QTRY_COMPARE(screen.tasks(),
                 (QStringList{u"Say thanks: 2 days after"_s, u"Order food: 3 weeks after"_s}));
}

void tst_ChecklistsPage::tasksOfOneDayAreMoved()
{
    const Record meetup = addChecklist(u"Meetup"_s);
    addTask(meetup, u"Order food"_s, -3);
    addTask(meetup, u"Order drinks"_s, -3);
    ChecklistsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Meetup"_s));
    QTRY_COMPARE(screen.tasks().size(), 2);
    const QStringList before = screen.column(u"taskList"_s, 0);
    screen.chooseTask(1);
    QTest::keyClick(screen.part<QWidget>(u"taskList"_s), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(screen.column(u"taskList"_s, 0), (QStringList{before[1], before[0]}));
}

void tst_ChecklistsPage::aTaskIsRemoved()
{
    const Record meetup = addChecklist(u"Meetup"_s);
    addTask(meetup, u"Order food"_s, -3);
    addTask(meetup, u"Say thanks"_s, 2);
    ChecklistsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Meetup"_s));
    QTRY_COMPARE(screen.tasks().size(), 2);
    screen.chooseTask(0);
    screen.click(u"removeChecklistTasks"_s);
    QTRY_COMPARE(screen.tasks(), QStringList{u"Say thanks: 2 days after"_s});
}

void tst_ChecklistsPage::aChecklistIsRenamed()
{
    addChecklist(u"Meetup"_s);
    ChecklistsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Meetup"_s));
    QVERIFY(screen.verb(u"Back to the usual tasks"_s)->isVisible());
    QTest::keyClick(screen.part<QWidget>(u"checklistList"_s), Qt::Key_Return);
    qobject_cast<QLineEdit *>(screen.window.focusWidget())->selectAll();
    screen.type(u"Evening"_s);
    screen.press(Qt::Key_Tab);
    QTRY_COMPARE(screen.text(u"checklistName"_s), u"Evening"_s);
    QVERIFY(!screen.verb(u"Back to the usual tasks"_s)->isVisible());
}

void tst_ChecklistsPage::theUsualTasksComeBack()
{
    const Record meetup = addChecklist(u"Online call"_s);
    addTask(meetup, u"Order food"_s, -3);
    ChecklistsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Online call"_s));
    QTRY_COMPARE(screen.tasks().size(), 1);
    screen.verb(u"Back to the usual tasks"_s)->trigger();
    QTRY_COMPARE(screen.tasks().size(), 4);
    QCOMPARE(screen.text(u"checklistStanding"_s), u"Online call"_s);
}

static const Suite<tst_ChecklistsPage> suite;
#include "tst_checklistspage.moc"
