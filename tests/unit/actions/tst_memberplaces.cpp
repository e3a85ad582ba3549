#include "actions/memberplaces.h"
#include "actions/officeverbs.h"
#include "actions/recordverbs.h"
#include "support/testmain.h"
#include "unit/actions/officedesk.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_MemberPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyHasTwoSeatsInAPlace_data();
    void nobodyHasTwoSeatsInAPlace();
    void aSeatDoesNotGrowIntoAnother();
    void nobodyIsInAChapterTwice();
    void theChapterThatBecomesPrimaryIsItAlone();
    void daysThatWouldMakeTwoPrimaryAreRefused();
    void whatIsPlannedGoesBeforeWhatIsStored();
};

namespace {

/// Ann sits in the board from July 2024 to June 2026.
class BoardDesk : public OfficeDesk {
public:
    BoardDesk() { seat = addSeat(ann, board, {2024, 7, 1}, {2026, 6, 30}); }

    Record stay(const Record &chapter, QDate from, QDate until, bool isPrimary)
    {
        return add(Kind::ChapterMembership, {{"chapter", chapter.id()},
                                             {"member", ann.id()},
                                             {"from", from},
                                             {"until", dateValue(until)},
                                             {"primary", isPrimary}});
    }

    Record seat;
};

QString messageOf(const Result<void> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

void tst_MemberPlaces::nobodyHasTwoSeatsInAPlace_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("sentence");
    const QString held = u"That seat is held already: Ann, Board, from 2024-07-01."_s;
    const QString ann = u"Ann"_s;
    const QString board = u"body=Board"_s;
    QTest::newRow("within it") << ann << board << u"2025-01-01"_s << u"2025-06-30"_s << held;
    QTest::newRow("on its last day") << ann << board << u"2026-06-30"_s << u""_s << held;
    QTest::newRow("until its first day")
        << ann << board << u"2023-07-01"_s << u"2024-07-01"_s << held;
    QTest::newRow("around it") << ann << board << u"2023-07-01"_s << u""_s << held;
    QTest::newRow("before it") << ann << board << u"2023-07-01"_s << u"2024-06-30"_s << QString();
    QTest::newRow("after it") << ann << board << u"2026-07-01"_s << u""_s << QString();
    QTest::newRow("somebody else") << u"Bob"_s << board << u"2025-01-01"_s << u""_s << QString();
    QTest::newRow("elsewhere") << ann << u"body=Control"_s << u"2025-01-01"_s << u""_s << QString();
    QTest::newRow("in a chapter") << ann << u"chapter=italy"_s << u"2025-01-01"_s << u""_s
                                  << QString();
}

void tst_MemberPlaces::nobodyHasTwoSeatsInAPlace()
{
    QFETCH(QString, member);
    QFETCH(QString, place);
    QFETCH(QString, from);
    QFETCH(QString, until);
    const FieldTexts texts{{u"member"_s, member},
                           {place.section(u'=', 0, 0), place.section(u'=', 1)},
                           {u"from"_s, from},
                           {u"until"_s, until}};
    BoardDesk bySeats;
    const auto added = addRecord(bySeats.store(), Kind::Seat, texts);
    QTEST(added ? QString() : added.error().message, "sentence");
    BoardDesk byOffices;
    const auto office = addOffice(byOffices.store(), texts);
    QTEST(office ? QString() : office.error().message, "sentence");
}

void tst_MemberPlaces::aSeatDoesNotGrowIntoAnother()
{
    BoardDesk desk;
    const Record before = desk.addSeat(desk.ann, desk.board, {2022, 7, 1}, {2024, 6, 30});
    const auto grown = setFields(desk.store(), before.ref(), {{u"until"_s, QString()}});
    QVERIFY(!grown);
    QCOMPARE(grown.error().kind, ErrorKind::Conflict);
    QCOMPARE(grown.error().message, u"That seat is held already: Ann, Board, from 2024-07-01."_s);
    must(setFields(desk.store(), before.ref(), {{u"until"_s, u"2023-06-30"_s}}));
}

void tst_MemberPlaces::nobodyIsInAChapterTwice()
{
    BoardDesk desk;
    desk.stay(desk.italy, {2024, 1, 1}, {}, false);
    const auto again = addRecord(
        desk.store(), Kind::ChapterMembership,
        {{u"chapter"_s, u"italy"_s}, {u"member"_s, u"Ann"_s}, {u"from"_s, u"2025-01-01"_s}});
    QVERIFY(!again);
    QCOMPARE(again.error().message, u"Ann is in Italy already, from 2024-01-01."_s);
}

void tst_MemberPlaces::theChapterThatBecomesPrimaryIsItAlone()
{
    BoardDesk desk;
    desk.stay(desk.italy, {2020, 1, 1}, {2023, 12, 31}, true);
    desk.stay(desk.italy, {2024, 1, 1}, {}, true);
    const Record france = desk.stay(desk.france, {2025, 1, 1}, {}, false);
    must(setFields(desk.store(), france.ref(), {{u"primary"_s, u"yes"_s}}));
    QCOMPARE(desk.stays(),
             (QStringList{u"Ann, Italy, 2020-01-01..2023-12-31, primary"_s,
                          u"Ann, Italy, 2024-01-01.."_s, u"Ann, France, 2025-01-01.., primary"_s}));
    const Record spain = desk.add(Kind::Chapter, {{"name", u"Spain"_s}, {"state", u"forming"_s}});
    must(addRecord(desk.store(), Kind::ChapterMembership,
                   {{u"chapter"_s, spain.id().text()},
                    {u"member"_s, u"Ann"_s},
                    {u"from"_s, u"2026-01-01"_s},
                    {u"primary"_s, u"yes"_s}}));
    QCOMPARE(desk.stays().mid(2),
             (QStringList{u"Ann, France, 2025-01-01.."_s, u"Ann, Spain, 2026-01-01.., primary"_s}));
}

void tst_MemberPlaces::daysThatWouldMakeTwoPrimaryAreRefused()
{
    BoardDesk desk;
    const Record italy = desk.stay(desk.italy, {2020, 1, 1}, {2024, 12, 31}, true);
    desk.stay(desk.france, {2025, 1, 1}, {}, true);
    const auto longer = setFields(desk.store(), italy.ref(), {{u"until"_s, QString()}});
    QVERIFY(!longer);
    QCOMPARE(longer.error().message,
             u"The primary chapter of Ann is France already, from 2025-01-01."_s);
}

void tst_MemberPlaces::whatIsPlannedGoesBeforeWhatIsStored()
{
    BoardDesk desk;
    const Reader &reader = desk.store().reader();
    Record asked = desk.seat;
    asked.values[0] = desk.ids.next();
    const QString held = u"That seat is held already: Ann, Board, from 2024-07-01."_s;
    QCOMPARE(messageOf(checkHeldOnce(reader, asked)), held);

    PlannedRecords planned;
    Record moved = desk.seat;
    moved.set("member"_L1, desk.bob.id());
    planned.put(moved);
    QCOMPARE(messageOf(checkHeldOnce(reader, asked, planned)), QString());
    moved.set("member"_L1, desk.ann.id());
    planned.put(moved);
    QCOMPARE(messageOf(checkHeldOnce(reader, asked, planned)), held);
    moved.set("until"_L1, QDate(2024, 7, 1));
    asked.set("from"_L1, QDate(2024, 7, 2));
    planned.put(moved);
    QCOMPARE(messageOf(checkHeldOnce(reader, asked, planned)), QString());
    planned.forget(moved);
    QCOMPARE(messageOf(checkHeldOnce(reader, asked, planned)), held);
}

static const Suite<tst_MemberPlaces> suite;
#include "tst_memberplaces.moc"
