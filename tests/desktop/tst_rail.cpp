#include "desktop/widgets/rail.h"
#include "desktop/widgets/railbutton.h"
#include "support/testmain.h"

#include <QApplication>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Rail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_rail.reset(); }
    void aClickAsksForAPlace();
    void onlyTheCurrentPlaceShowsItsViews();
    void arrowKeysMoveFromPlaceToPlace();
    void enterAndSpaceGoThere();
    void tabLeavesTheRail();
    void aBadgeIsSaidInWords();
    void compactShowsIconsWithTooltips();
    void aLongNameIsGivenRoom();
    void aNameThatIsTooLongIsCut();

private:
    RailButton *button(const QString &name) const { return m_rail->findChild<RailButton *>(name); }
    static QString here() { return QApplication::focusWidget()->objectName(); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    std::unique_ptr<Rail> m_rail;
};

void tst_Rail::init()
{
    m_rail = std::make_unique<Rail>();
    m_rail->addPlace(u"home"_s, u"Home"_s, Icon::Home);
    m_rail->addPlace(u"members"_s, u"Members"_s, Icon::Members);
    m_rail->addPlace(u"dues"_s, u"Dues"_s, Icon::Dues);
    m_rail->addPlace(u"website"_s, u"Website"_s, Icon::Website, Rail::Where::Foot);
    m_rail->setViews(u"members"_s, {{u"it"_s, u"Italian members"_s, 64}});
    m_rail->setCurrent(u"members"_s);
    m_rail->resize(200, 500);
    m_rail->show();
    QVERIFY(QTest::qWaitForWindowActive(m_rail.get()));
}

void tst_Rail::aClickAsksForAPlace()
{
    const QSignalSpy places(m_rail.get(), &Rail::placeChosen);
    const QSignalSpy views(m_rail.get(), &Rail::viewChosen);
    QTest::mouseClick(button(u"dues"_s), Qt::LeftButton);
    QCOMPARE(places.size(), 1);
    QCOMPARE(places.first(), QVariantList{u"dues"_s});
    QCOMPARE(m_rail->currentPlace(), u"members"_s);
    QVERIFY(!button(u"dues"_s)->isChecked());
    QTest::mouseClick(button(u"members/it"_s), Qt::LeftButton);
    QCOMPARE(views.size(), 1);
    QCOMPARE(views.first(), (QVariantList{u"members"_s, u"it"_s}));
}

void tst_Rail::onlyTheCurrentPlaceShowsItsViews()
{
    QVERIFY(button(u"members/it"_s)->isVisible());
    QVERIFY(button(u"members"_s)->isChecked());
    m_rail->setCurrent(u"members"_s, u"it"_s);
    QVERIFY(!button(u"members"_s)->isChecked());
    QVERIFY(button(u"members/it"_s)->isChecked());
    m_rail->setCurrent(u"home"_s);
    QVERIFY(!button(u"members/it"_s)->isVisible());
}

void tst_Rail::arrowKeysMoveFromPlaceToPlace()
{
    button(u"members"_s)->setFocus();
    press(Qt::Key_Down);
    QCOMPARE(here(), u"members/it"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(here(), u"website"_s);
    press(Qt::Key_Down);
    QCOMPARE(here(), u"website"_s);
    press(Qt::Key_Home);
    QCOMPARE(here(), u"home"_s);
    m_rail->setCurrent(u"home"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(here(), u"dues"_s);
}

void tst_Rail::enterAndSpaceGoThere()
{
    const QSignalSpy places(m_rail.get(), &Rail::placeChosen);
    button(u"dues"_s)->setFocus();
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    QCOMPARE(places.size(), 2);
}

void tst_Rail::tabLeavesTheRail()
{
    QWidget stops;
    m_rail->setParent(&stops);
    QWidget after(&stops);
    after.setFocusPolicy(Qt::StrongFocus);
    after.setObjectName(u"after"_s);
    stops.show();
    QVERIFY(QTest::qWaitForWindowActive(&stops));
    m_rail->show();
    button(u"members"_s)->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(here(), u"after"_s);
    press(Qt::Key_Tab);
    QCOMPARE(here(), u"members"_s);
    m_rail->setParent(nullptr);
}

void tst_Rail::aBadgeIsSaidInWords()
{
    m_rail->setBadge(u"website"_s, 3, u"2 to send, 1 to decide"_s);
    QCOMPARE(button(u"website"_s)->accessibleName(), u"Website, 3"_s);
    QCOMPARE(button(u"website"_s)->accessibleDescription(), u"2 to send, 1 to decide"_s);
    QCOMPARE(button(u"website"_s)->toolTip(), u"2 to send, 1 to decide"_s);
    m_rail->setBadge(u"website"_s, 0, QString());
    QCOMPARE(button(u"website"_s)->accessibleName(), u"Website"_s);
}

void tst_Rail::compactShowsIconsWithTooltips()
{
    const int full = m_rail->width();
    m_rail->setCompact(true);
    QTRY_VERIFY(m_rail->width() < full / 2);
    QCOMPARE(button(u"dues"_s)->toolTip(), u"Dues"_s);
    QVERIFY(!button(u"members/it"_s)->isVisible());
    m_rail->setCurrent(u"members"_s, u"it"_s);
    QVERIFY(button(u"members"_s)->isChecked());
    m_rail->setCompact(false);
    QTRY_COMPARE(button(u"dues"_s)->toolTip(), QString());
}

void tst_Rail::aLongNameIsGivenRoom()
{
    const int usual = m_rail->width();
    QString name = u"Late"_s;
    while (m_rail->fontMetrics().horizontalAdvance(name) < usual - 55)
        name += u'r';
    m_rail->setViews(u"dues"_s, {{u"late"_s, name, std::nullopt}});
    m_rail->setCurrent(u"dues"_s);
    QTRY_VERIFY(m_rail->width() > usual);
    QTRY_COMPARE(button(u"dues/late"_s)->toolTip(), QString());
}

void tst_Rail::aNameThatIsTooLongIsCut()
{
    const int usual = m_rail->width();
    const QString name = u"Everybody who was late with the dues of last year"_s;
    m_rail->setViews(u"dues"_s, {{u"late"_s, name, std::nullopt}});
    m_rail->setCurrent(u"dues"_s);
    QTRY_COMPARE(button(u"dues/late"_s)->toolTip(), name);
    QVERIFY(m_rail->width() < usual * 3 / 2);
}

static const tests::Suite<tst_Rail> suite;
#include "tst_rail.moc"
