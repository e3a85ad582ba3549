#include "desktop/clicking.h"
#include "desktop/pages/home/homecharts.h"
#include "desktop/programparts.h"
#include "desktop/records/recordlistview.h"
#include "desktop/shell/page.h"
#include "desktop/widgets/charts/barchart.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/searchfield.h"
#include "support/storefixture.h"
#include "support/testmain.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

/// The program on a file to which a test adds what it is about; it is 21 November 2026.
class Desk {
public:
    Desk() {}

    void open()
    {
        stored.close();
        program.window().resize(1280, 800);
        program.window().show();
        QSignalSpy opened(&program, &Program::opened);
        program.openStore(stored.path());
        if (!QTest::qWaitForWindowActive(&program.window()) ||
            (opened.isEmpty() && !opened.wait(patience)))
            qFatal("the file was not opened");
    }

    Record member(const QString &name, QDate start, QDate end)
    {
        const Record added =
            stored.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", name}});
        stored.add(
            Kind::Membership,
            {{"member", added.id()}, {"class", u"regular"_s}, {"start", start}, {"end", end}});
        return added;
    }

    template<class T>
    T *part(const QString &name)
    {
        return program.window().findChild<T *>(name);
    }
    bool isSeen(const QString &name)
    {
        const auto all = program.window().findChildren<QWidget *>(name);
        return std::ranges::any_of(all, &QWidget::isVisible);
    }
    QString place() { return program.window().currentPage()->place(); }
    /// The sentence of a matter once it is told; empty when it is not.
    QString matter(const QString &name)
    {
        const auto shown = [this, &name] {
            const auto *label = part<InkLabel>(name + u"Text"_s);
            return label && label->isVisible();
        };
        return QTest::qWaitFor(shown) ? part<InkLabel>(name + u"Text"_s)->text() : QString();
    }
    void take(const QString &name) { clickOn(part<QAbstractButton>(name)); }
    QStringList listed(const QString &list)
    {
        const auto *model = part<RecordListView>(list)->model();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names += model->index(row, 0).data().toString();
        return names;
    }
    BarChart *chart(const QString &name)
    {
        auto *found = part<BarChart>(name);
        const auto isLaidOut = [found] {
            return found->isVisible() && found->height() == found->sizeHint().height();
        };
        if (!QTest::qWaitFor(isLaidOut, patience))
            qFatal("there is no chart");
        return found;
    }
    QString searched() { return part<SearchField>(u"memberSearch"_s)->text(); }

    StoreFixture stored;
    ProgramParts parts{stored.clock, stored.file(u"settings.ini"_s)};
    Program &program = parts.program;
};

} // namespace

class tst_HomePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileWithMembersOpensAtHomeAnEmptyOneAtTheMembers();
    void placesAreReachedByTheirNumbers();
    void aRenewalLeadsToTheListOfThoseDue();
    void anOfficeLeadsToItsBody();
    void anEventAndAPostAreOpened();
    void aConflictLeadsToTheWebsite();
    void aTextToFinishLeadsToItsMember();
    void aChangeIsToldAtOnce();
    void ofManyMattersTheRestIsShownOnDemand();
    void aBackupIsAskedForOnceAWeek();
    void aBarOfAMonthLeadsToItsMembers();
    void aBarOfAClassLeadsToTheListOfThatDay();
    void aBarOfAChapterLeadsToItsMembers();
    void chartsAreWalkedThroughByKeys();
    void findSearchesAmongTheMembers();
    void aNarrowWindowHasOneColumn();
    void monthsEndOnTheirLastDayAndToday();
};

void tst_HomePage::aFileWithMembersOpensAtHomeAnEmptyOneAtTheMembers()
{
    Desk empty;
    empty.open();
    QCOMPARE(empty.place(), u"members"_s);
    empty.program.window().goTo(u"home"_s);
    QCOMPARE(empty.matter(u"mattersMembers0"_s), u"Nobody is on the roster yet."_s);
    for (const QString &chart : {u"classChart"_s, u"monthChart"_s, u"chapterChart"_s})
        QVERIFY(empty.part<InkLabel>(chart + u"Empty"_s)->isVisible());
    empty.take(u"mattersMembers0"_s);
    QCOMPARE(empty.place(), u"members"_s);

    Desk full;
    full.member(u"Ann"_s, {2026, 1, 1}, {2027, 12, 31});
    full.parts.settings.set(usersettings::lastBackup, full.stored.clock.now());
    full.open();
    QCOMPARE(full.place(), u"home"_s);
    QTRY_VERIFY(full.part<InkLabel>(u"nothingMatters"_s)->isVisible());
}

void tst_HomePage::placesAreReachedByTheirNumbers()
{
    Desk desk;
    desk.open();
    QStringList places;
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5}) {
        QTest::keyClick(&desk.program.window(), key, Qt::ControlModifier);
        places += desk.place();
    }
    QCOMPARE(places, (QStringList{u"home"_s, u"members"_s, u"chapters"_s, u"events"_s, u"blog"_s}));
}

void tst_HomePage::aRenewalLeadsToTheListOfThoseDue()
{
    Desk desk;
    desk.member(u"Ann"_s, {2025, 12, 1}, {2026, 11, 30});
    desk.member(u"Ben"_s, {2026, 11, 1}, {2027, 10, 31});
    desk.open();
    QCOMPARE(desk.matter(u"mattersMembers0"_s), u"1 renewal is due within 30 days."_s);
    desk.take(u"mattersMembers0"_s);
    QCOMPARE(desk.place(), u"members"_s);
    QCOMPARE(desk.searched(), u"status:current paid_until:2026-11-21..2026-12-21"_s);
    QTRY_COMPARE(desk.listed(u"memberList"_s), QStringList{u"Ann"_s});
}

void tst_HomePage::anOfficeLeadsToItsBody()
{
    Desk desk;
    const Record ann = desk.member(u"Ann"_s, {2026, 1, 1}, {2027, 12, 31});
    for (const QString &name : {u"Audit"_s, u"Board"_s})
        desk.stored.add(Kind::Body, {{"name", name}, {"kind", u"board"_s}});
    const Record body = must(desk.stored.store().reader().all(Kind::Body)).back();
    desk.stored.add(Kind::Seat, {{"member", ann.id()},
                                 {"body", body.id()},
                                 {"from", QDate(2025, 1, 1)},
                                 {"until", QDate(2026, 12, 31)}});
    desk.open();
    QCOMPARE(desk.matter(u"mattersOffices0"_s),
             u"Board: the seat of Ann ends on 31 Dec 2026, and no successor is on record."_s);
    desk.take(u"mattersOffices0"_s);
    QCOMPARE(desk.place(), u"chapters"_s);
    QTRY_COMPARE(desk.part<InkLabel>(u"bodyName"_s)->text(), u"Board"_s);
}

void tst_HomePage::anEventAndAPostAreOpened()
{
    Desk desk;
    desk.member(u"Ann"_s, {2026, 1, 1}, {2027, 12, 31});
    desk.stored.add(Kind::Event, {{"title", u"Rome"_s}, {"state", u"idea"_s}});
    desk.stored.add(
        Kind::Event,
        {{"title", u"Milan"_s}, {"state", u"held"_s}, {"start", textValue(u"2026-11-12"_s)}});
    desk.stored.add(Kind::Post, {{"title", u"News"_s}, {"state", u"local"_s}});
    desk.open();
    QCOMPARE(desk.matter(u"mattersEvents0"_s),
             u"Milan was held on 12 Nov 2026 and has no recap yet."_s);
    desk.take(u"mattersEvents0"_s);
    QCOMPARE(desk.place(), u"events"_s);
    QTRY_COMPARE(desk.part<InkLabel>(u"eventName"_s)->text(), u"Milan"_s);
    QTest::keyClick(&desk.program.window(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(desk.matter(u"mattersPosts0"_s), u"“News” is a draft to finish."_s);
    desk.take(u"mattersPosts0"_s);
    QCOMPARE(desk.place(), u"blog"_s);
    QTRY_VERIFY(desk.part<QWidget>(u"postPane"_s)->isVisible());
}

void tst_HomePage::aConflictLeadsToTheWebsite()
{
    Desk desk;
    desk.member(u"Ann"_s, {2026, 1, 1}, {2027, 12, 31});
    must(desk.stored.store().transact(Origin::Site, u"Sync"_s, [](Transaction &transaction) {
        return transaction.putSiteFile(
            {.branch = u"main"_s, .path = u"a.md"_s, .conflict = SiteConflict::Changed});
    }));
    desk.open();
    QCOMPARE(desk.matter(u"mattersWebsite0"_s), u"1 file of the website waits for a decision."_s);
    desk.take(u"mattersWebsite0"_s);
    QCOMPARE(desk.place(), u"website"_s);
}

void tst_HomePage::aTextToFinishLeadsToItsMember()
{
    Desk desk;
    desk.member(u"Ann"_s, {2026, 1, 1}, {2027, 12, 31});
    const Record ben = desk.member(u"Ben"_s, {2026, 1, 1}, {2027, 12, 31});
    must(desk.stored.store().transact(Origin::Person, u"Type"_s, [&](Transaction &transaction) {
        return transaction.keepUnfinished(ben.ref(), "emails"_L1, u"ben@"_s);
    }));
    desk.open();
    QCOMPARE(desk.matter(u"mattersTexts0"_s), u"Ben: E-mails “ben@”"_s);
    desk.take(u"mattersTexts0"_s);
    QCOMPARE(desk.place(), u"members"_s);
    auto *list = desk.part<RecordListView>(u"memberList"_s);
    QTRY_COMPARE(list->currentIndex().siblingAtColumn(0).data().toString(), u"Ben"_s);
}

void tst_HomePage::aChangeIsToldAtOnce()
{
    Desk desk;
    desk.member(u"Ann"_s, {2026, 1, 1}, {2027, 12, 31});
    desk.open();
    QTRY_VERIFY(desk.part<InkLabel>(u"mattersHeadline"_s)->isVisible());
    desk.program.file()->writer().run(
        &desk.program,
        [id = desk.parts.ids.next()](Store &store) {
            return store.transact(Origin::Person, u"Add"_s, [&](Transaction &transaction) {
                Record post = blankRecord(Kind::Post, id);
                post.set("title"_L1, u"News"_s);
                post.set("state"_L1, u"ready"_s);
                return transaction.add(post);
            });
        },
        [](const Result<ChangeSet> &) {});
    QCOMPARE(desk.matter(u"mattersPosts0"_s), u"“News” is ready to be published."_s);
}

void tst_HomePage::ofManyMattersTheRestIsShownOnDemand()
{
    Desk desk;
    desk.member(u"Ann"_s, {2026, 1, 1}, {2027, 12, 31});
    for (int i = 0; i < 7; ++i)
        desk.stored.add(Kind::Event, {{"title", u"Meetup %1"_s.arg(i)},
                                      {"state", u"held"_s},
                                      {"start", textValue(u"2026-11-12"_s)}});
    desk.open();
    QVERIFY(!desk.matter(u"mattersEvents3"_s).isEmpty());
    QVERIFY(!desk.part<InkLabel>(u"mattersEvents4Text"_s));
    auto *more = desk.part<QAbstractButton>(u"mattersEventsMore"_s);
    QCOMPARE(more->text(), u"Show 3 more"_s);
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    QVERIFY(!desk.matter(u"mattersEvents6"_s).isEmpty());
    QCOMPARE(desk.program.window().focusWidget()->objectName(), u"mattersEvents4"_s);
}

void tst_HomePage::aBackupIsAskedForOnceAWeek()
{
    Desk desk;
    desk.member(u"Ann"_s, {2026, 1, 1}, {2027, 12, 31});
    const QDateTime now = desk.stored.clock.now();
    desk.parts.settings.set(usersettings::lastBackup, now.addDays(-7));
    desk.open();
    QCOMPARE(desk.matter(u"mattersBackup0"_s), u"The last backup is of 14 Nov 2026."_s);
    desk.take(u"mattersBackup0"_s);
    auto *dialog = desk.program.window().findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    desk.program.backUpTo(desk.stored.file(u"copy.chapterhouse"_s));
    QTRY_VERIFY(desk.part<InkLabel>(u"nothingMatters"_s)->isVisible());
}

void tst_HomePage::aBarOfAMonthLeadsToItsMembers()
{
    Desk desk;
    desk.member(u"Ann"_s, {2026, 9, 12}, {2027, 9, 11});
    desk.member(u"Ben"_s, {2026, 11, 1}, {2027, 10, 31});
    desk.open();
    BarChart *chart = desk.chart(u"monthChart"_s);
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {},
                      chart->rectOf({0, monthsOfComings - 3}).center());
    QCOMPARE(desk.place(), u"members"_s);
    QCOMPARE(desk.searched(), u"joined:2026-09 or -has:joined member_since:2026-09"_s);
    QTRY_COMPARE(desk.listed(u"memberList"_s), QStringList{u"Ann"_s});
}

void tst_HomePage::aBarOfAClassLeadsToTheListOfThatDay()
{
    Desk desk;
    desk.member(u"Ann"_s, {2025, 9, 12}, {2026, 9, 11});
    desk.member(u"Ben"_s, {2026, 11, 1}, {2027, 10, 31});
    desk.open();
    BarChart *chart = desk.chart(u"classChart"_s);
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {},
                      chart->rectOf({0, monthsOfClasses - 4}).center());
    QCOMPARE(desk.searched(), u"status:current class:regular"_s);
    QTRY_COMPARE(desk.listed(u"memberList"_s), QStringList{u"Ann"_s});
    QVERIFY(desk.isSeen(u"wayOut"_s));
    QTest::keyClick(&desk.program.window(), Qt::Key_1, Qt::ControlModifier);
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {},
                      chart->rectOf({0, monthsOfClasses - 1}).center());
    QTRY_COMPARE(desk.listed(u"memberList"_s), QStringList{u"Ben"_s});
    QVERIFY(!desk.isSeen(u"wayOut"_s));
}

void tst_HomePage::aBarOfAChapterLeadsToItsMembers()
{
    Desk desk;
    const Record ann = desk.member(u"Ann"_s, {2026, 1, 1}, {2027, 12, 31});
    desk.member(u"Ben"_s, {2026, 1, 1}, {2027, 12, 31});
    const Record chapter = desk.stored.add(
        Kind::Chapter, {{"name", u"Italy"_s}, {"slug", u"it"_s}, {"state", u"active"_s}});
    desk.stored.add(Kind::ChapterMembership,
                    {{"chapter", chapter.id()}, {"member", ann.id()}, {"from", QDate(2026, 1, 1)}});
    desk.open();
    BarChart *chart = desk.chart(u"chapterChart"_s);
    desk.program.window().resize(1280, 1400);
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, chart->rectOf({0, 0}).center());
    QCOMPARE(desk.searched(), u"chapter:it"_s);
    QTRY_COMPARE(desk.listed(u"memberList"_s), QStringList{u"Ann"_s});
}

void tst_HomePage::chartsAreWalkedThroughByKeys()
{
    Desk desk;
    desk.member(u"Ann"_s, {2026, 10, 12}, {2027, 10, 11});
    desk.open();
    BarChart *chart = desk.chart(u"monthChart"_s);
    chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(desk.part<InkLabel>(u"monthChartPointed"_s)->text(), u"October 2026: 1 joined"_s);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_COMPARE(desk.listed(u"memberList"_s), QStringList{u"Ann"_s});
}

void tst_HomePage::findSearchesAmongTheMembers()
{
    Desk desk;
    desk.member(u"Ann"_s, {2026, 1, 1}, {2027, 12, 31});
    desk.open();
    QTest::keyClick(&desk.program.window(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(desk.place(), u"members"_s);
    QVERIFY(desk.part<SearchField>(u"memberSearch"_s)
                ->isAncestorOf(desk.program.window().focusWidget()));
}

void tst_HomePage::aNarrowWindowHasOneColumn()
{
    Desk desk;
    desk.member(u"Ann"_s, {2026, 1, 1}, {2027, 12, 31});
    desk.open();
    BarChart *chart = desk.chart(u"classChart"_s);
    auto *headline = desk.part<InkLabel>(u"mattersHeadline"_s);
    const auto leftOf = [&](QWidget *widget) {
        return widget->mapTo(&desk.program.window(), QPoint()).x();
    };
    const auto isBeside = [&] { return leftOf(chart) > leftOf(headline) + headline->width() / 2; };
    QTRY_VERIFY(isBeside());
    desk.program.window().resize(1024, 800);
    QTRY_VERIFY(!isBeside());
}

void tst_HomePage::monthsEndOnTheirLastDayAndToday()
{
    QCOMPARE(monthEnds(4, {2026, 3, 15}),
             (QList<QDate>{{2025, 12, 31}, {2026, 1, 31}, {2026, 2, 28}, {2026, 3, 15}}));
}

static const Suite<tst_HomePage> suite;
#include "tst_homepage.moc"
