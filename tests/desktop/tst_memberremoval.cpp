#include "desktop/memberswindow.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/messagebar.h"
#include "support/testmain.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// Removing members of whom other records tell: Chloé Moreau, the first of three, sits in the
/// board.
class tst_MemberRemoval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoHasSeatsIsRemovedWithThemWhenAsked();
    void severalAreRemovedWithTheirSeatsWhenAsked();

private:
    void seatTheFirstMember();

    std::unique_ptr<OpenFileFixture> m_fixture;
    QString m_settings;
};

void tst_MemberRemoval::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    m_settings = m_fixture->stored.file(u"settings.ini"_s);
    addThreeMembers(m_fixture->stored);
    seatTheFirstMember();
}

void tst_MemberRemoval::seatTheFirstMember()
{
    const auto members = m_fixture->stored.store().reader().all(Kind::Member);
    QVERIFY(members);
    const auto chloe = std::ranges::find(*members, u"Chloé Moreau"_s, &titleOf);
    QVERIFY(chloe != members->end());
    const Record board =
        m_fixture->stored.add(Kind::Body, {{"name", u"Board"_s}, {"kind", u"board"_s}});
    m_fixture->stored.add(Kind::Seat, {{"member", chloe->id()},
                                       {"body", board.id()},
                                       {"from", dateValue(QDate(2025, 7, 1))},
                                       {"how", u"elected"_s}});
}

void tst_MemberRemoval::whoHasSeatsIsRemovedWithThemWhenAsked()
{
    MembersWindow window(*m_fixture, m_settings);
    window.list()->setFocus();
    QTest::keyClick(window.list(), Qt::Key_Delete);
    auto *sentence = window.part<InkLabel>(u"memberObstacleSentence"_s);
    QTRY_VERIFY(sentence->isVisible());
    QCOMPARE(sentence->text(), u"On Chloé Moreau hang: 1 seat, now or before. Nothing was removed. "
                               "To keep the history, end the membership instead."_s);
    QCOMPARE(window.names().size(), 3);
    QTest::mouseClick(window.part<QPushButton>(u"memberObstacleRemoveAll"_s), Qt::LeftButton);
    QTRY_COMPARE(window.names(), (QStringList{u"Giulia Ferrari"_s, u"Łukasz Nowak"_s}));
    QVERIFY(!sentence->isVisible());

    QVERIFY(window.window.messages()->isVisible());
    QTest::keyClick(&window.window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(window.part<QMessageBox>(u"undoQuestion"_s));
    QTest::keyClick(window.part<QMessageBox>(u"undoQuestion"_s), Qt::Key_Return);
    QTRY_COMPARE(window.names().size(), 3);
    QTRY_VERIFY(!window.window.messages()->isVisible());
}

void tst_MemberRemoval::severalAreRemovedWithTheirSeatsWhenAsked()
{
    MembersWindow window(*m_fixture, m_settings);
    window.list()->setFocus();
    QTest::keyClick(window.list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(window.list(), Qt::Key_Delete);
    auto *sentence = window.part<InkLabel>(u"memberListObstacleSentence"_s);
    QTRY_VERIFY(sentence->isVisible());
    QCOMPARE(window.names().size(), 3);
    QTest::mouseClick(window.part<QPushButton>(u"memberListObstacleRemoveAll"_s), Qt::LeftButton);
    QTRY_COMPARE(window.names(), QStringList());
}

static const Suite<tst_MemberRemoval> suite;

#include "tst_memberremoval.moc"
