#include "desktop/clicking.h"
#include "desktop/pages/website/boardlist.h"
#include "desktop/pages/website/websitelistmodel.h"
#include "desktop/programparts.h"
#include "desktop/website/website.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/messagebar.h"
#include "support/forge/fakeforge.h"
#include "support/sharedclock.h"
#include "support/storefixture.h"
#include "support/testmain.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

const QString postPath = u"src/data/post/2026-10-01-one.md"_s;
const QString eventPath = u"src/data/events/2026-12-01-meetup.md"_s;

const QByteArray one = "---\ntitle: \"One\"\npublishDate: \"2026-10-01T00:00:00.000Z\"\n"
                       "category: \"Updates\"\nauthor: \"ann-lee\"\n---\n\nFirst.\n\nLast.\n";
const QByteArray meetup = "---\ntitle: \"Meetup\"\neventDate: \"2026-12-01T18:00:00.000Z\"\n"
                          "location: \"Roma\"\n---\n";
const QByteArray annLee = "---\nname: \"Ann Lee\"\nslug: \"ann-lee\"\n---\n";

/// An editor before the whole window, with real keys and clicks, and the forge of the site.
class Editor {
public:
    Editor()
    {
        forge.repository().commit(
            u"main"_s, u"Begin"_s,
            {{postPath, one}, {eventPath, meetup}, {u"src/data/authors/ann-lee.md"_s, annLee}});
        file.close();
        program.window().resize(1280, 800);
        program.window().show();
        if (!QTest::qWaitForWindowActive(&program.window()))
            qFatal("the window is not active");
        QSignalSpy opened(&program, &Program::opened);
        program.openStore(file.path());
        if (!opened.wait(patience))
            qFatal("the file was not opened");
    }

    template<class T = QWidget>
    T *part(const QString &name)
    {
        for (T *each : program.window().findChildren<T *>(name)) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    bool sees(const QString &name)
    {
        return QTest::qWaitFor([&] { return part(name) != nullptr; }, patience);
    }
    void click(const QString &name)
    {
        if (!sees(name))
            qFatal("%s is not seen", qPrintable(name));
        clickOn(part(name));
    }
    void type(const QString &name, const QString &text)
    {
        if (!sees(name))
            qFatal("%s is not seen", qPrintable(name));
        QTest::keyClick(part(name), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(part(name), text);
    }
    QStringList rows(const QString &list)
    {
        QStringList all;
        if (const auto *view = part<QAbstractItemView>(list)) {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                all += view->model()->index(row, 0).data().toString();
        }
        return all;
    }
    /// With the mouse.
    bool choose(const QString &list, const QString &title)
    {
        if (!QTest::qWaitFor([&] { return rows(list).contains(title); }, patience))
            return false;
        auto *view = part<QAbstractItemView>(list);
        const QModelIndex index =
            view->model()->index(static_cast<int>(rows(list).indexOf(title)), 0);
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                          view->visualRect(index).center());
        return view->currentIndex() == index;
    }
    /// Writes into a field of the record that is shown, on whichever tab it is, and leaves it.
    bool write(const QString &pane, const QString &tabs, const QString &key, const QString &text)
    {
        const auto *record = part(pane);
        auto *field = record ? record->findChild<FieldEditor *>(u"field_"_s + key) : nullptr;
        auto *bar = part<QTabBar>(tabs);
        for (int tab = 0; field && bar && !field->isVisible() && tab < bar->count(); ++tab)
            bar->setCurrentIndex(tab);
        auto *line = field ? field->findChild<QLineEdit *>() : nullptr;
        if (!line || !line->isVisible())
            return false;
        line->setFocus();
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
        return true;
    }
    QString message()
    {
        const auto *bar = part<MessageBar>(u"websiteMessage"_s);
        return bar ? bar->sentence() : QString();
    }
    bool isQuiet()
    {
        return QTest::qWaitFor(
            [&] { return program.website()->state().phase == WebsiteState::Phase::Idle; },
            patience);
    }
    void goTo(Qt::Key key) { QTest::keyClick(&program.window(), key, Qt::ControlModifier); }

    SharedClock siteClock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    StoreFixture file;
    FakeForge forge{file.file(u"site.git"_s), siteClock};
    ProgramParts parts{file.clock, file.file(u"settings.ini"_s)};
    Program &program = parts.program;
};

} // namespace

/// A day of an editor with the website, by the window alone; what came of it is looked at with git.
class tst_WebsiteScenario : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEditorsDay();

private:
    void connectTheSite();
    void editThePostAndTheEvent();
    void decideTheConflict();
    void sendForReview();
    void publish(const QString &title);

    std::unique_ptr<Editor> m_editor;
};

void tst_WebsiteScenario::connectTheSite()
{
    m_editor->goTo(Qt::Key_6);
    m_editor->click(u"connectWebsite"_s);
    QVERIFY(m_editor->sees(u"takesRepository"_s));
    m_editor->click(u"takesRepository"_s);
    m_editor->type(u"repository"_s, u"o/r"_s);
    m_editor->type(u"token"_s, u"good"_s);
    m_editor->click(u"moreOfRepository"_s);
    m_editor->type(u"api"_s, m_editor->forge.api().toString());
    m_editor->click(u"wizardNext"_s);
    QVERIFY(m_editor->sees(u"foundStep"_s));
    m_editor->click(u"wizardNext"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_editor->message(), u"3 changes were received."_s, patience);
}

void tst_WebsiteScenario::editThePostAndTheEvent()
{
    m_editor->goTo(Qt::Key_5);
    QVERIFY(m_editor->choose(u"postList"_s, u"One"_s));
    QTRY_VERIFY(m_editor->write(u"postPane"_s, u"postTabs"_s, u"title"_s, u"My one"_s));
    m_editor->goTo(Qt::Key_4);
    QVERIFY(m_editor->choose(u"eventList"_s, u"Meetup"_s));
    QTRY_VERIFY(m_editor->write(u"eventPane"_s, u"eventTabs"_s, u"location"_s, u"Lyon"_s));
}

void tst_WebsiteScenario::decideTheConflict()
{
    m_editor->goTo(Qt::Key_6);
    QVERIFY(m_editor->isQuiet());
    m_editor->click(u"checkWebsite"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_editor->rows(u"websiteList"_s).value(0) == u"Decide (1)"_s,
                             patience);
    QVERIFY(m_editor->choose(u"websiteList"_s, u"My one"_s));
    m_editor->click(u"theirs0"_s);
    m_editor->click(u"mine0"_s);
    m_editor->click(u"useResult"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_editor->rows(u"websiteList"_s).contains(u"Decide (1)"_s), patience);
}

void tst_WebsiteScenario::sendForReview()
{
    QVERIFY(m_editor->isQuiet());
    auto *send = m_editor->part<QPushButton>(u"sendToWebsite"_s);
    QTRY_COMPARE(send->text(), u"Send 2 for review…"_s);
    m_editor->click(u"sendToWebsite"_s);
    QCOMPARE(m_editor->forge.repository().branches(), QStringList{u"main"_s});
    m_editor->click(u"websiteAccept"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_editor->message(), u"2 changes were sent for review."_s, patience);
    QCOMPARE(m_editor->forge.repository().branches().size(), 3);
}

void tst_WebsiteScenario::publish(const QString &title)
{
    QVERIFY(m_editor->isQuiet());
    QVERIFY(m_editor->choose(u"boardDraft"_s, title));
    QTest::keyClick(m_editor->part(u"boardDraft"_s), Qt::Key_Right, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_editor->rows(u"boardInReview"_s).contains(title), patience);
    QVERIFY(m_editor->isQuiet());
    QTest::keyClick(m_editor->part(u"boardInReview"_s), Qt::Key_Right, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_editor->rows(u"boardReady"_s).contains(title), patience);
    QVERIFY(m_editor->isQuiet());
    m_editor->click(u"reviewPublish"_s);
    m_editor->click(u"websiteAccept"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_editor->rows(u"boardReady"_s).contains(title), patience);
}

void tst_WebsiteScenario::anEditorsDay()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_editor = std::make_unique<Editor>();
    GitRepository &repository = m_editor->forge.repository();
    connectTheSite();
    QCOMPARE(repository.log(u"main"_s).size(), 1);

    editThePostAndTheEvent();
    QByteArray theirs = one;
    theirs.replace("\"One\"", "\"Their one\"").replace("Last.", "At last.");
    repository.commit(u"main"_s, u"By hand"_s, {{postPath, theirs}});
    decideTheConflict();
    sendForReview();
    QCOMPARE(repository.read(u"main"_s, eventPath), meetup);

    m_editor->part<QTabBar>(u"websiteTabs"_s)->setCurrentIndex(1);
    publish(u"Meetup"_s);

    QCOMPARE(repository.read(u"main"_s, eventPath),
             QByteArray(meetup).replace("\"Roma\"", "\"Lyon\""));
    QCOMPARE(repository.read(u"main"_s, postPath), theirs);
    QCOMPARE(repository.branches(), (QStringList{u"cms/post/2026-10-01-one"_s, u"main"_s}));
    QCOMPARE(repository.read(u"cms/post/2026-10-01-one"_s, postPath),
             QByteArray(theirs).replace("\"Their one\"", "\"My one\""));
}

static const Suite<tst_WebsiteScenario> suite;

#include "tst_websitescenario.moc"
