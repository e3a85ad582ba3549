#include "desktop/programparts.h"
#include "desktop/shell/page.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/messagebar.h"
#include "desktop/widgets/progresspanel.h"
#include "store/fileplace.h"
#include "support/heldwriter.h"
#include "support/storefixture.h"
#include "support/testmain.h"

#include <QAbstractItemView>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSysInfo>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

/// A page with nothing on it.
class BlankPage final : public Page {
public:
    QString place() const override { return {}; }
};

/// The program on settings of its own, with two files, each with one member.
class Desk {
public:
    Desk()
    {
        for (StoreFixture *fixture : {&first, &second}) {
            fixture->add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
            fixture->close();
        }
        program.window().show();
        if (!QTest::qWaitForWindowActive(&program.window()))
            qFatal("the window is not active");
    }

    void open(const StoreFixture &fixture) { open(fixture.path()); }

    void open(const QString &path)
    {
        QSignalSpy opened(&program, &Program::opened);
        program.openStore(path);
        if (!opened.wait(patience))
            qFatal("the file was not opened");
        program.window().goTo(u"members"_s);
    }

    /// Returns the path of the demo's file.
    QString openDemo()
    {
        QSignalSpy opened(&program, &Program::opened);
        program.openDemo();
        if (!opened.wait(patience))
            qFatal("the demo was not opened");
        return program.file()->path();
    }

    QAction *action(const QString &text)
    {
        for (QAction *menu : program.window().menuBar()->actions()) {
            for (QAction *each : menu->menu()->actions()) {
                if (each->text() == text)
                    return each;
            }
        }
        qFatal("there is no such command");
        return nullptr;
    }
    void trigger(const QString &text) { action(text)->trigger(); }

    /// The field of the record pane, once the first member is shown.
    QLineEdit *field(const QString &key)
    {
        auto *list = program.window().findChild<QAbstractItemView *>(u"memberList"_s);
        const bool listed =
            QTest::qWaitFor([list] { return list->model()->rowCount() > 0; }, patience);
        if (!listed)
            qFatal("nobody is listed");
        list->setCurrentIndex(list->model()->index(0, 0));
        return program.window()
            .findChild<QWidget *>(u"memberPane"_s)
            ->findChild<FieldEditor *>(u"field_"_s + key)
            ->findChild<QLineEdit *>();
    }

    static QStringList citiesIn(StoreFixture &fixture)
    {
        fixture.reopen();
        QStringList cities;
        for (const Record &member : must(fixture.store().reader().all(Kind::Member)))
            cities += member.text("city"_L1);
        return cities;
    }

    StoreFixture first;
    StoreFixture second;
    ProgramParts parts{first.clock, first.file(u"settings.ini"_s)};
    Program &program = parts.program;
};

} // namespace

class tst_Program : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsSavedBeforeAnotherFileIsOpened();
    void undoIsOfTheFileThatIsOpen();
    void aSecondWizardLeavesTheFirstInPlace();
    void aFileThatIsSynchronisedCanBeKeptOnThisComputer();
    void theOpenFileStaysWhileANewOneIsThoughtOf();
    void aFileThatCannotBeOpenedLeavesTheOpenOne();
    void commandsOfThePlaceAreOffWhileAWizardCoversIt();
    void aBackupShowsThatItRunsAndWhereItIs();
    void closingWaitsForWhatRuns();
    void closingNeedNotWaitForWhatIsCancelled();
    void aWindowThatWaitsToCloseStaysForWhatFailed();
    void aMessageGoesWithItsFile();
    void theDemoGoesWithTheProgram();
    void aDemoThatAnotherProgramHasOpenStays();
};

void tst_Program::whatIsTypedIsSavedBeforeAnotherFileIsOpened()
{
    Desk desk;
    desk.open(desk.first);
    QLineEdit *city = desk.field(u"city"_s);
    city->setFocus();
    QTest::keyClicks(city, u"Lyon"_s);
    desk.open(desk.second);
    QCOMPARE(Desk::citiesIn(desk.first), QStringList{u"Lyon"_s});
}

void tst_Program::undoIsOfTheFileThatIsOpen()
{
    Desk desk;
    desk.open(desk.first);
    desk.open(desk.second);
    QLineEdit *city = desk.field(u"city"_s);
    city->setFocus();
    QTest::keyClicks(city, u"Lyon"_s);
    QTest::keyClick(city, Qt::Key_Return);
    OpenFile &file = *desk.program.file();
    const auto stored = [&file] {
        return file.reader().all(Kind::Member)->front().text("city"_L1);
    };
    QTRY_COMPARE(stored(), u"Lyon"_s);
    QTest::keyClick(&desk.program.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stored(), QString());
}

void tst_Program::aSecondWizardLeavesTheFirstInPlace()
{
    Desk desk;
    desk.open(desk.first);
    Page *members = desk.program.window().currentPage();
    auto *wizard = new BlankPage;
    desk.program.window().showWizard(wizard);
    desk.program.window().showWizard(new BlankPage);
    QCOMPARE(desk.program.window().currentPage(), wizard);
    Q_EMIT wizard->closed();
    QCOMPARE(desk.program.window().currentPage(), members);
}

void tst_Program::theOpenFileStaysWhileANewOneIsThoughtOf()
{
    Desk desk;
    desk.open(desk.first);
    MainWindow &window = desk.program.window();
    Page *members = window.currentPage();
    desk.trigger(u"&New file…"_s);
    QVERIFY(window.currentPage() != members);
    QTest::mouseClick(window.findChild<QPushButton *>(u"back"_s), Qt::LeftButton);
    QCOMPARE(window.currentPage(), members);
    QVERIFY(desk.action(u"&Add member"_s)->isEnabled());
}

void tst_Program::aFileThatCannotBeOpenedLeavesTheOpenOne()
{
    Desk desk;
    desk.open(desk.first);
    Page *members = desk.program.window().currentPage();
    desk.program.openStore(desk.first.file(u"settings.ini"_s));
    QTRY_VERIFY(desk.program.window().messages()->isVisible());
    QCOMPARE(desk.program.window().currentPage(), members);
    QCOMPARE(desk.program.file()->path(), desk.first.path());
    QVERIFY(desk.action(u"&Open…"_s)->isEnabled());
}

void tst_Program::commandsOfThePlaceAreOffWhileAWizardCoversIt()
{
    Desk desk;
    desk.open(desk.first);
    MainWindow &window = desk.program.window();
    const QStringList ofThePlace{u"&Add member"_s,      u"&Export members…"_s, u"&Find"_s,
                                 u"&Import members…"_s, u"&New file…"_s,       u"&Open…"_s};
    const auto enabled = [&] {
        QStringList found;
        for (const QString &text : ofThePlace) {
            if (desk.action(text)->isEnabled())
                found += text;
        }
        return found;
    };
    QCOMPARE(enabled(), ofThePlace);
    QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier);
    Page *wizard = window.currentPage();
    QCOMPARE(wizard->objectName(), u"importPage"_s);
    QCOMPARE(enabled(), QStringList());
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(window.currentPage(), wizard);
    QTest::mouseClick(window.findChild<QPushButton *>(u"wizardCancel"_s), Qt::LeftButton);
    QCOMPARE(window.currentPage()->objectName(), u"membersPage"_s);
    QCOMPARE(enabled(), ofThePlace);
}

void tst_Program::aBackupShowsThatItRunsAndWhereItIs()
{
    Desk desk;
    desk.open(desk.first);
    MainWindow &window = desk.program.window();
    const QString copy = desk.first.file(u"copy.chapterhouse"_s);
    desk.program.backUpTo(copy);
    QVERIFY(window.progress()->isVisible());
    QVERIFY(!desk.action(u"&Open…"_s)->isEnabled());
    QTRY_VERIFY(!window.progress()->isVisible());
    QVERIFY(window.messages()->sentence().contains(copy));
    QVERIFY(desk.action(u"&Open…"_s)->isEnabled());
    QVERIFY(QFileInfo::exists(copy));
}

void tst_Program::closingWaitsForWhatRuns()
{
    Desk desk;
    desk.open(desk.first);
    MainWindow &window = desk.program.window();
    const QString copy = desk.first.file(u"copy.chapterhouse"_s);
    {
        const HeldWriter held(desk.program.file()->writer());
        desk.program.backUpTo(copy);
        QVERIFY(!window.close());
        QVERIFY(window.isVisible());
        QCOMPARE(window.messages()->sentence(),
                 u"“Backing up” is still running: the window closes when it is done. Cancel to "
                 "stop it."_s);
    }
    QTRY_VERIFY(!window.isVisible());
    QVERIFY(QFileInfo::exists(copy));
}

void tst_Program::closingNeedNotWaitForWhatIsCancelled()
{
    Desk desk;
    desk.open(desk.first);
    MainWindow &window = desk.program.window();
    const QString copy = desk.first.file(u"copy.chapterhouse"_s);
    {
        const HeldWriter held(desk.program.file()->writer());
        desk.program.backUpTo(copy);
        QVERIFY(!window.close());
        window.progress()->cancel();
    }
    QTRY_VERIFY(!window.isVisible());
    QVERIFY(!QFileInfo::exists(copy));
}

void tst_Program::aWindowThatWaitsToCloseStaysForWhatFailed()
{
    Desk desk;
    desk.open(desk.first);
    MainWindow &window = desk.program.window();
    const QString copy = desk.first.file(u"no folder/copy.chapterhouse"_s);
    {
        const HeldWriter held(desk.program.file()->writer());
        desk.program.backUpTo(copy);
        QVERIFY(!window.close());
    }
    QTRY_VERIFY(window.messages()->sentence().contains(copy));
    QCoreApplication::processEvents();
    QVERIFY(window.isVisible());
    QVERIFY(window.close());
}

void tst_Program::aMessageGoesWithItsFile()
{
    Desk desk;
    desk.open(desk.first);
    MessageBar *messages = desk.program.window().messages();
    messages->showMessage(Tone::Warning, u"This file is open for reading only."_s);
    QVERIFY(messages->isVisible());
    desk.open(desk.second);
    QVERIFY(!messages->isVisible());
}

void tst_Program::theDemoGoesWithTheProgram()
{
    QString folder;
    {
        Desk desk;
        folder = QFileInfo(desk.openDemo()).absolutePath();
        QVERIFY(QFileInfo::exists(folder));
        desk.open(desk.first);
        QVERIFY(!QFileInfo::exists(folder));
        folder = QFileInfo(desk.openDemo()).absolutePath();
    }
    QVERIFY(!QFileInfo::exists(folder));
}

void tst_Program::aDemoThatAnotherProgramHasOpenStays()
{
    StoreFixture other;
    std::unique_ptr<Store> held;
    QString path;
    {
        Desk desk;
        path = desk.openDemo();
        StoreContext context = other.context();
        context.host = QSysInfo::machineHostName();
        held = must(Store::open(path, context));
    }
    QVERIFY(QFileInfo::exists(path));
    held.reset();
    QVERIFY(QFileInfo(path).dir().removeRecursively());
}

void tst_Program::aFileThatIsSynchronisedCanBeKeptOnThisComputer()
{
    Desk desk;
    const QString name = u"program-test-%1.chapterhouse"_s.arg(QCoreApplication::applicationPid());
    const QString shared = desk.first.file(u"Dropbox/"_s + name);
    QVERIFY(QDir().mkpath(QFileInfo(shared).absolutePath()));
    QVERIFY(QFile::copy(desk.first.path(), shared));
    const QString kept = usualStoreFolder() + u'/' + name;
    const auto removed = qScopeGuard([&kept] { QFile::remove(kept); });

    desk.open(shared);
    MessageBar *messages = desk.program.window().messages();
    QVERIFY(messages->sentence().startsWith(u"Dropbox synchronises the folder"_s));
    QSignalSpy opened(&desk.program, &Program::opened);
    QTest::mouseClick(messages->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(opened.wait(patience));
    QCOMPARE(desk.program.file()->path(), kept);
    QCOMPARE(messages->sentence(), u"The file is now %1. %2 stays as a copy."_s.arg(kept, shared));
    QVERIFY(QFile::exists(shared));
}

static const Suite<tst_Program> suite;
#include "tst_program.moc"
