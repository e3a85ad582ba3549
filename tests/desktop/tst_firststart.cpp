#include "clicking.h"
#include "desktop/pages/import/importpage.h"
#include "desktop/programparts.h"
#include "desktop/shell/page.h"
#include "desktop/widgets/messagebar.h"
#include "store/settingtable.h"
#include "support/storefixture.h"
#include "support/testmain.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

/// The program as somebody starts it who has no file yet.
class NewUser {
public:
    NewUser()
    {
        qputenv("CHAPTERHOUSE_STORE", path().toLocal8Bit());
        program.start({});
        if (!QTest::qWaitForWindowActive(&program.window()))
            qFatal("the window is not active");
    }
    ~NewUser() { qunsetenv("CHAPTERHOUSE_STORE"); }

    QString path() const { return folder.filePath(u"ours.chapterhouse"_s); }
    QString pageName() { return program.window().currentPage()->objectName(); }

    /// Presses a button with the mouse, in its middle, as soon as it can be seen.
    void click(const QString &name)
    {
        QAbstractButton *button = nullptr;
        const bool isThere = QTest::qWaitFor(
            [&] {
                button = program.window().findChild<QAbstractButton *>(name);
                return button && button->isVisible() && button->isEnabled();
            },
            patience);
        if (!isThere)
            qFatal("there is no button %s", qPrintable(name));
        clickOn(button);
    }
    void type(const QString &field, const QString &text)
    {
        auto *line = program.window().findChild<QWidget *>(field)->findChild<QLineEdit *>();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    /// Answers the file dialog that is open.
    void answerWith(const QString &chosen)
    {
        QFileDialog *dialog = nullptr;
        if (!QTest::qWaitFor([&] { return (dialog = openDialog()) != nullptr; }, patience))
            qFatal("no file is asked for");
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(chosen);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->buttons().first(),
                          Qt::LeftButton);
    }
    /// Two members, as CSV; returns the path.
    QString writeSpreadsheet() const
    {
        QFile csv(folder.filePath(u"list.csv"_s));
        if (!csv.open(QFile::WriteOnly) ||
            csv.write("Given name,Family name\nAnn,Lee\nBo,Ek\n") < 0)
            qFatal("the spreadsheet cannot be written");
        return csv.fileName();
    }
    bool waitForPage(const QString &name)
    {
        return QTest::qWaitFor([&] { return pageName() == name; }, patience);
    }
    bool waitForMembers(int count)
    {
        return QTest::qWaitFor(
            [&] {
                auto *list = program.window().findChild<QAbstractItemView *>(u"memberList"_s);
                return list && list->model()->rowCount() == count;
            },
            patience);
    }
    QString setting(const SettingSpec &spec)
    {
        return must(program.file()->reader().setting(spec));
    }

    QTemporaryDir folder;
    FixedClock clock{QDate(2026, 11, 21)};
    ProgramParts parts{clock, folder.filePath(u"settings.ini"_s)};
    Program &program = parts.program;

private:
    QFileDialog *openDialog()
    {
        for (auto *dialog : program.window().findChildren<QFileDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
};

} // namespace

class tst_FirstStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDemoIsOpenedAndMarked();
    void anEmptyAssociationIsMadeAsTold();
    void aSpreadsheetIsImportedIntoANewFile();
    void aFileIsOpened();
    void whatIsNoFileIsSaid();
    void backReturnsToTheChoices();
    void whereTheFileCannotBeIsSaid();
    void choicesAreTakenByKey();
    void aBackupSaysWhereItWent();
    void commandsWaitForAFile();
};

void tst_FirstStart::theDemoIsOpenedAndMarked()
{
    NewUser user;
    QCOMPARE(user.pageName(), u"welcomePage"_s);
    user.click(u"demoChoice"_s);
    QVERIFY(user.waitForMembers(240));
    const auto *where = user.program.window().findChild<QLabel *>(u"whereabouts"_s);
    QVERIFY2(where->text().startsWith(u"Demo"_s), qPrintable(where->text()));
    QVERIFY(!QFile::exists(user.path()));
}

void tst_FirstStart::anEmptyAssociationIsMadeAsTold()
{
    NewUser user;
    user.click(u"emptyChoice"_s);
    QVERIFY(user.waitForPage(u"setupPage"_s));
    user.type(u"personName"_s, u"Ann Lee, secretary"_s);
    user.type(u"associationName"_s, u"Open Lantern"_s);
    user.click(u"tierGold"_s);
    user.click(u"create"_s);
    QVERIFY(user.waitForPage(u"membersPage"_s));
    QCOMPARE(user.program.file()->path(), user.path());
    QCOMPARE(user.setting(settings::associationName), u"Open Lantern"_s);
    QCOMPARE(user.parts.settings.text(usersettings::personName), u"Ann Lee, secretary"_s);
    QStringList tiers;
    for (const Record &tier : must(user.program.file()->reader().all(Kind::Tier)))
        tiers += tier.text("name"_L1);
    QCOMPARE(tiers, QStringList({u"Community"_s, u"Professional"_s, u"Bronze"_s, u"Silver"_s,
                                 u"Platinum"_s}));
}

void tst_FirstStart::aSpreadsheetIsImportedIntoANewFile()
{
    NewUser user;
    const QString spreadsheet = user.writeSpreadsheet();
    user.click(u"importChoice"_s);
    user.answerWith(spreadsheet);
    QVERIFY(user.waitForPage(u"setupPage"_s));
    user.click(u"create"_s);
    QVERIFY(user.waitForPage(u"importPage"_s));
    for (int step = 0; step < 3; ++step)
        user.click(u"wizardNext"_s);
    QVERIFY(user.waitForPage(u"membersPage"_s));
    QVERIFY(user.waitForMembers(2));
}

void tst_FirstStart::aFileIsOpened()
{
    StoreFixture other;
    other.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
    other.close();
    NewUser user;
    user.click(u"openChoice"_s);
    user.answerWith(other.path());
    QVERIFY(user.waitForMembers(1));
    QCOMPARE(user.parts.settings.text(usersettings::lastStore), other.path());
}

void tst_FirstStart::whatIsNoFileIsSaid()
{
    NewUser user;
    const QString spreadsheet = user.writeSpreadsheet();
    user.click(u"openChoice"_s);
    user.answerWith(spreadsheet);
    MessageBar *messages = user.program.window().messages();
    QTRY_VERIFY_WITH_TIMEOUT(messages->isVisible(), patience);
    QVERIFY2(messages->sentence().contains(spreadsheet), qPrintable(messages->sentence()));
    QCOMPARE(user.pageName(), u"welcomePage"_s);
}

void tst_FirstStart::backReturnsToTheChoices()
{
    NewUser user;
    user.click(u"emptyChoice"_s);
    user.click(u"back"_s);
    QCOMPARE(user.pageName(), u"welcomePage"_s);
}

void tst_FirstStart::whereTheFileCannotBeIsSaid()
{
    NewUser user;
    user.click(u"emptyChoice"_s);
    user.type(u"path"_s, user.folder.path());
    user.click(u"create"_s);
    auto *path = user.program.window().findChild<QWidget *>(u"path"_s);
    const auto *sentence = path->parentWidget()->findChild<QLabel *>(u"fieldSentence"_s);
    QCOMPARE(sentence->text(),
             u"This is a folder. Add the name of the file, like association.chapterhouse."_s);
    QCOMPARE(user.pageName(), u"setupPage"_s);
}

void tst_FirstStart::choicesAreTakenByKey()
{
    NewUser user;
    QWidget &window = user.program.window();
    window.findChild<QWidget *>(u"importChoice"_s)->setFocus();
    QTest::keyClick(&window, Qt::Key_Tab);
    QTest::keyClick(&window, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"emptyChoice"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(user.pageName(), u"setupPage"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(user.pageName(), u"welcomePage"_s);
}

void tst_FirstStart::aBackupSaysWhereItWent()
{
    NewUser user;
    user.click(u"emptyChoice"_s);
    user.click(u"create"_s);
    QVERIFY(user.waitForPage(u"membersPage"_s));
    const QString backup = user.folder.filePath(u"copy.chapterhouse"_s);
    user.program.commands().action(CommandId::BackUp)->trigger();
    user.answerWith(backup);
    MessageBar *messages = user.program.window().messages();
    QTRY_COMPARE_WITH_TIMEOUT(messages->sentence(), u"Backed up to %1."_s.arg(backup), patience);
    QVERIFY(QFile::exists(backup));
    const auto *where = user.program.window().findChild<QLabel *>(u"whereabouts"_s);
    QVERIFY2(where->text().contains(u"backed up today"_s), qPrintable(where->text()));
}

void tst_FirstStart::commandsWaitForAFile()
{
    NewUser user;
    for (const CommandId id : {CommandId::ImportMembers, CommandId::ExportMembers,
                               CommandId::BackUp, CommandId::AddMember, CommandId::Undo})
        QVERIFY(!user.program.commands().action(id)->isEnabled());
    user.click(u"demoChoice"_s);
    QVERIFY(user.waitForMembers(240));
    user.program.commands().action(CommandId::GoToMembers)->trigger();
    for (const CommandId id : {CommandId::ImportMembers, CommandId::ExportMembers,
                               CommandId::BackUp, CommandId::AddMember})
        QVERIFY(user.program.commands().action(id)->isEnabled());
}

static const Suite<tst_FirstStart> suite;

#include "tst_firststart.moc"
