#include "actions/removal.h"
#include "support/testmain.h"
#include "unit/actions/officedesk.h"

#include <QJsonObject>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Removal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMemberGoesWithWhatIsTheirsAndLeavesThePayments();
    void whatOthersReferToStays();
    void severalGoAsOneStep();
    void theStepSaysWhoseItWas();
    void whatTellsOfOthersIsInTheWay_data();
    void whatTellsOfOthersIsInTheWay();
    void allThatHangsOnItGoesWhenAskedFor_data();
    void allThatHangsOnItGoesWhenAskedFor();
    void whoSatAndWhereIsRemovedAtOnce();
    void allThatIsInTheWayOfSeveralIsSaid();
};

namespace {

Record addPeriod(Roster &roster)
{
    return roster.add(Kind::Membership, {{"member", roster.ann.id()},
                                         {"class", u"regular"_s},
                                         {"tier", roster.community.id()},
                                         {"start", QDate(2026, 1, 1)},
                                         {"end", QDate(2026, 12, 31)}});
}

/// Ann chairs the board and leads Italy, which Bob is in; Bob has taken a seat of hers.
class FullDesk : public OfficeDesk {
public:
    FullDesk()
    {
        const Record seat = addSeat(ann, board, {2022, 7, 1}, {2024, 6, 30});
        addFunction(seat, u"President"_s, {2022, 7, 1});
        addSeat(ann, italy, {2023, 1, 1});
        const Record next = addSeat(bob, board, {2024, 7, 1});
        set(next.ref(), {{"replaces", seat.id()}});
        add(Kind::ChapterMembership,
            {{"chapter", italy.id()}, {"member", bob.id()}, {"from", QDate(2024, 1, 1)}});
    }

    Record named(const QString &name)
    {
        for (const Record &record : {ann, bob, board, control, italy}) {
            if (titleOf(record) == name)
                return record;
        }
        return {};
    }
};

} // namespace

void tst_Removal::aMemberGoesWithWhatIsTheirsAndLeavesThePayments()
{
    Roster roster;
    addPeriod(roster);
    roster.add(Kind::Admission, {{"member", roster.ann.id()}, {"applied", QDate(2025, 12, 1)}});
    roster.add(
        Kind::Leaving,
        {{"member", roster.ann.id()}, {"effective", QDate(2026, 6, 1)}, {"reason", u"resigned"_s}});
    const Record payment = roster.add(Kind::Payment, {{"member", roster.ann.id()},
                                                      {"date", QDate(2026, 1, 1)},
                                                      {"amount", Money{1'000}},
                                                      {"currency", u"EUR"_s}});
    const QList<Record> there = roster.everything();
    must(removeRecord(roster.store(), roster.ann.ref()));

    Record kept = payment;
    kept.set("member"_L1, {});
    kept.set("payer"_L1, u"Ann"_s);
    QCOMPARE(roster.everything(),
             (QList{roster.community, roster.professional, roster.silver, roster.acme, kept}));
    must(roster.store().undo());
    QCOMPARE(roster.everything(), there);
}

void tst_Removal::whatOthersReferToStays()
{
    Roster roster;
    addPeriod(roster);
    const QList<Record> there = roster.everything();
    const auto removed = removeRecord(roster.store(), roster.community.ref());
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Conflict);
    QCOMPARE(removed.error().message, u"“Community” cannot be removed while others refer to it: "
                                      "membership 1 Jan 2026 to 31 Dec 2026."_s);
    QCOMPARE(roster.everything(), there);
}

void tst_Removal::severalGoAsOneStep()
{
    Roster roster;
    const QList<Record> there = roster.everything();
    const ChangeSet changes =
        must(removeRecords(roster.store(), {roster.ann.ref(), roster.acme.ref()}));
    QCOMPARE(changes.label, u"Remove 2 records"_s);
    QCOMPARE(roster.objects(Kind::Member), QList<QJsonObject>());
    must(roster.store().undo());
    QCOMPARE(roster.everything(), there);
}

void tst_Removal::theStepSaysWhoseItWas()
{
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2024, 7, 1});
    const Record function = desk.addFunction(seat, u"President"_s, {2024, 7, 1});
    const Record lead = desk.addSeat(desk.bob, desk.italy, {2024, 7, 1});
    const Record unmatched =
        desk.add(Kind::Payment,
                 {{"date", QDate(2026, 1, 1)}, {"amount", Money{1'000}}, {"currency", u"EUR"_s}});
    QStringList labels;
    for (const Record &record :
         {function, seat, lead, addPeriod(desk), unmatched, desk.board, desk.ann})
        labels += must(removeRecord(desk.store(), record.ref())).label;
    QCOMPARE(labels, (QStringList{u"Remove the function President of Ann in Board"_s,
                                  u"Remove the seat of Ann in Board"_s,
                                  u"Remove the seat of Bob in Italy"_s,
                                  u"Remove the membership of Ann"_s, u"Remove payment 1 Jan 2026"_s,
                                  u"Remove body Board"_s, u"Remove member Ann"_s}));
}

void tst_Removal::whatTellsOfOthersIsInTheWay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a member with seats")
        << u"Ann"_s
        << u"On Ann hang: 2 seats, now or before. Nothing was removed. To keep the "
           "history, end the membership instead."_s;
    QTest::newRow("a chapter")
        << u"Italy"_s
        << u"On Italy hang: 1 membership, now or before; 1 seat, now or before. "
           "Nothing was removed. To keep the history, make the chapter dormant "
           "instead."_s;
    QTest::newRow("a body") << u"Board"_s
                            << u"On Board hang: 2 seats, now or before. Nothing was removed. To "
                               "keep the history, end the seats instead."_s;
}

void tst_Removal::whatTellsOfOthersIsInTheWay()
{
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    FullDesk desk;
    const QList<Record> there = desk.everything();
    const auto removed = removeRecord(desk.store(), desk.named(name).ref());
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Conflict);
    QCOMPARE(removed.error().message, sentence);
    QCOMPARE(desk.everything(), there);
}

void tst_Removal::allThatHangsOnItGoesWhenAskedFor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("offices");
    QTest::addColumn<QStringList>("stays");
    const QString annSits = u"Ann, Board, 2022-07-01..2024-06-30: President 2022-07-01.."_s;
    const QString annLeads = u"Ann, Italy, 2023-01-01.."_s;
    const QString bobSits = u"Bob, Board, 2024-07-01.."_s;
    const QString bobStays = u"Bob, Italy, 2024-01-01.."_s;
    QTest::newRow("a member") << u"Ann"_s << QStringList{bobSits} << QStringList{bobStays};
    QTest::newRow("a chapter") << u"Italy"_s << QStringList{annSits, bobSits} << QStringList();
    QTest::newRow("a body") << u"Board"_s << QStringList{annLeads} << QStringList{bobStays};
}

void tst_Removal::allThatHangsOnItGoesWhenAskedFor()
{
    QFETCH(QString, name);
    QFETCH(QStringList, offices);
    QFETCH(QStringList, stays);
    FullDesk desk;
    const QList<Record> there = desk.everything();
    must(removeRecord(desk.store(), desk.named(name).ref(), RemovalScope::WithAllThatHangsOnIt));
    QCOMPARE(desk.offices(), offices);
    QCOMPARE(desk.stays(), stays);
    must(desk.store().undo());
    QCOMPARE(desk.everything(), there);
}

void tst_Removal::whoSatAndWhereIsRemovedAtOnce()
{
    FullDesk desk;
    must(removeRecords(desk.store(), {desk.ann.ref(), desk.board.ref(), desk.bob.ref()},
                       RemovalScope::WithAllThatHangsOnIt));
    QCOMPARE(desk.offices(), QStringList());
    QVERIFY(desk.get(desk.control.ref()).list("excludes"_L1).isEmpty());
}

void tst_Removal::allThatIsInTheWayOfSeveralIsSaid()
{
    FullDesk desk;
    const Record cara = desk.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Cara"_s}});
    const QList<Record> there = desk.everything();
    const auto removed = removeRecords(desk.store(), {cara.ref(), desk.bob.ref(), desk.ann.ref(),
                                                      desk.board.ref(), desk.italy.ref()});
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Conflict);
    QCOMPARE(removed.error().message,
             u"On Bob hang: 1 seat, now or before. On Ann hang: 2 seats, now or before. "
             "On Board hang: 2 seats, now or before. So it is with 1 more. Nothing was removed. "
             "To keep the history, end the membership instead."_s);
    QCOMPARE(desk.everything(), there);
}

static const Suite<tst_Removal> suite;
#include "tst_removal.moc"
