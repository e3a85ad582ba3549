#include "actions/recordverbs.h"
#include "actions/savedviews.h"
#include "desktop/clicking.h"
#include "desktop/memberswindow.h"
#include "desktop/widgets/rail.h"
#include "support/testmain.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_MemberViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSearchIsSavedAsAViewAndChosenInTheRail();
    void columnsAndOrderAreRememberedForEachView();
    void aViewIsRenamedAndRemovedByItsMenu();
    void aNameThatIsTakenIsNotGivenAgain();
    void aCountFollowsTheMembers();
    void severalMembersAreTaggedAsOneStep();

private:
    static void save(MembersWindow &window, const QString &name);
    static QAbstractButton *inRail(MembersWindow &window, const QString &view);
    static void choose(MembersWindow &window, const QString &view);
    static void pick(const QString &menu, const QString &text);
    static QStringList columns(MembersWindow &window);
    QStringList tags();

    std::unique_ptr<OpenFileFixture> m_fixture;
    QString m_settings;
};

void tst_MemberViews::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    m_settings = m_fixture->stored.file(u"settings.ini"_s);
    addThreeMembers(m_fixture->stored);
}

void tst_MemberViews::save(MembersWindow &window, const QString &name)
{
    QTest::mouseClick(window.part<QToolButton>(u"saveView"_s), Qt::LeftButton);
    QWidget *line = window.window.focusWidget();
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, name);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(inRail(window, name));
    QTRY_VERIFY(!window.part<QWidget>(u"askPanel"_s)->isVisible());
}

QAbstractButton *tst_MemberViews::inRail(MembersWindow &window, const QString &view)
{
    auto *button = window.part<QAbstractButton>(u"members/"_s + view);
    return button && button->isVisible() ? button : nullptr;
}

void tst_MemberViews::choose(MembersWindow &window, const QString &view)
{
    QTRY_VERIFY(view.isEmpty() || inRail(window, view)->height() > 0);
    auto *place = window.part<QAbstractButton>(u"members"_s);
    QTest::mouseClick(view.isEmpty() ? place : inRail(window, view), Qt::LeftButton);
}

/// Chooses a line of the menu that is open.
void tst_MemberViews::pick(const QString &menu, const QString &text)
{
    auto *open = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(open);
    QCOMPARE(open->objectName(), menu);
    for (QAction *action : open->actions()) {
        if (action->text() == text) {
            QTest::mouseClick(open, Qt::LeftButton, {}, open->actionGeometry(action).center());
            return;
        }
    }
    QFAIL(qPrintable(u"the menu has no line "_s + text));
}

QStringList tst_MemberViews::columns(MembersWindow &window)
{
    return window.list()->arrangement().columns;
}

QStringList tst_MemberViews::tags()
{
    QStringList all;
    for (const Record &member : must(m_fixture->file().reader().all(Kind::Member)))
        all += member.list("tags"_L1).join(u'+');
    return all;
}

void tst_MemberViews::aSearchIsSavedAsAViewAndChosenInTheRail()
{
    {
        MembersWindow window(*m_fixture, m_settings);
        window.typeSearch(u"city:lyon"_s);
        save(window, u"Lyonnais"_s);
        QCOMPARE(window.window.rail()->currentView(), u"Lyonnais"_s);
        choose(window, {});
        QCOMPARE(window.window.rail()->currentView(), QString());
        QTRY_COMPARE(window.names().size(), 1);
    }
    MembersWindow later(*m_fixture, m_settings);
    QCOMPARE(later.names().size(), 3);
    choose(later, u"Lyonnais"_s);
    QCOMPARE(later.search()->text(), u"city:lyon"_s);
    QTRY_COMPARE(later.names(), QStringList{u"Chloé Moreau"_s});
    QCOMPARE(later.window.rail()->currentView(), u"Lyonnais"_s);
    choose(later, {});
    QCOMPARE(later.search()->text(), QString());
}

void tst_MemberViews::columnsAndOrderAreRememberedForEachView()
{
    const QStringList usual{u"name"_s, u"status"_s, u"class"_s, u"paid_until"_s};
    const QStringList chosen{u"name"_s, u"status"_s, u"class"_s, u"paid_until"_s, u"city"_s};
    {
        MembersWindow window(*m_fixture, m_settings);
        save(window, u"Towns"_s);
        const std::unique_ptr<QMenu> menu(window.list()->newColumnMenu(nullptr));
        menu->findChild<QAction *>(u"column_city"_s)->trigger();
        auto *header = window.list()->header();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(4) + 20, header->height() / 2});
        QTRY_COMPARE(window.names().front(), u"Giulia Ferrari"_s);
        choose(window, {});
        QCOMPARE(columns(window), usual);
        QTRY_COMPARE(window.names().front(), u"Chloé Moreau"_s);
    }
    must(m_fixture->run([](Store &) { return Result<void>(); })); // the view is in the file by then
    MembersWindow later(*m_fixture, m_settings);
    QCOMPARE(columns(later), usual);
    choose(later, u"Towns"_s);
    QCOMPARE(columns(later), chosen);
    QTRY_COMPARE(later.names().front(), u"Giulia Ferrari"_s);
}

void tst_MemberViews::aViewIsRenamedAndRemovedByItsMenu()
{
    MembersWindow window(*m_fixture, m_settings);
    save(window, u"Towns"_s);
    const auto openMenu = [&](const QString &view) {
        QTRY_VERIFY(inRail(window, view)->height() > 0);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5},
                                inRail(window, view)->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(inRail(window, view), &event);
    };
    openMenu(u"Towns"_s);
    pick(u"viewMenu"_s, u"Rename…"_s);
    QWidget *line = window.window.focusWidget();
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, u"Cities"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(inRail(window, u"Cities"_s));
    QCOMPARE(window.window.rail()->currentView(), u"Cities"_s);
    openMenu(u"Cities"_s);
    pick(u"viewMenu"_s, u"Remove this view"_s);
    QTRY_VERIFY(!inRail(window, u"Cities"_s));
    QCOMPARE(window.window.rail()->currentView(), QString());
}

void tst_MemberViews::aNameThatIsTakenIsNotGivenAgain()
{
    m_fixture->run([](Store &store) { return saveView(store, Kind::Member, {.name = u"One"_s}); });
    m_fixture->run([](Store &store) { return saveView(store, Kind::Member, {.name = u"Two"_s}); });
    const auto rename = [this](const QString &name, const QString &newName) {
        const auto renamed = m_fixture->run(
            [=](Store &store) { return renameView(store, Kind::Member, name, newName); });
        return renamed ? std::nullopt : std::optional(renamed.error().kind);
    };
    QCOMPARE(rename(u"One"_s, u"Two"_s), ErrorKind::Conflict);
    QCOMPARE(rename(u"One"_s, u" "_s), ErrorKind::Usage);
    QCOMPARE(rename(u"Three"_s, u"Four"_s), ErrorKind::NotFound);
    QCOMPARE(rename(u"One"_s, u"Three"_s), std::nullopt);
    QCOMPARE(must(savedViews(m_fixture->file().reader(), Kind::Member)),
             (QList<SavedView>{{.name = u"Three"_s}, {.name = u"Two"_s}}));
}

void tst_MemberViews::aCountFollowsTheMembers()
{
    MembersWindow window(*m_fixture, m_settings);
    window.typeSearch(u"city:lyon"_s);
    save(window, u"Lyonnais"_s);
    const auto counted = [&] { return window.page->views().constFirst().count; };
    QTRY_COMPARE(counted(), 1);
    const RecordRef first = window.list()->currentRecord().value();
    must(m_fixture->run([&](Store &store) { return setFields(store, first, {{u"city"_s, {}}}); }));
    QTRY_COMPARE(counted(), 0);
}

void tst_MemberViews::severalMembersAreTaggedAsOneStep()
{
    MembersWindow window(*m_fixture, m_settings);
    window.list()->setFocus();
    QTest::keyClick(window.list(), Qt::Key_Down, Qt::ShiftModifier);
    auto *button = window.part<QPushButton>(u"tagSelected"_s);
    clickOn(button);
    pick(u"tagMenu"_s, u"Add a tag…"_s);
    QTest::keyClicks(window.window.focusWidget(), u"speaker"_s);
    QTest::keyClick(window.window.focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(tags(), (QStringList{u"speaker"_s, {}, u"speaker"_s}));
    QCOMPARE(window.list()->selectedRecords().size(), 2);
    QTest::mouseClick(button, Qt::LeftButton);
    pick(u"tagMenu"_s, u"Take off “speaker”"_s);
    QTRY_COMPARE(tags(), (QStringList{{}, {}, {}}));
    must(m_fixture->run([](Store &store) { return store.undo(); }));
    QTRY_COMPARE(tags(), (QStringList{u"speaker"_s, {}, u"speaker"_s}));
    must(m_fixture->run([](Store &store) { return store.undo(); }));
    QTRY_COMPARE(tags(), (QStringList{{}, {}, {}}));
}

static const Suite<tst_MemberViews> suite;
#include "tst_memberviews.moc"
