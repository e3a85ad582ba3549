#include "importdesk.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ImportPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyHasTwoSeatsInAPlace_data();
    void nobodyHasTwoSeatsInAPlace();
    void aRowMayEndWhatAnotherBegins();
    void aFunctionIsHeldOnceInASeat_data();
    void aFunctionIsHeldOnceInASeat();
    void aRowMayEndAFunctionThatAnotherGivesAgain();
    void oneChapterIsPrimary();
    void theOtherRowMayGiveUpBeingPrimary();
    void whatWasLeftOutIsNotReckonedWith();
    void aTimeOfASeriesNeedsIt();
};

namespace {

/// Ann sits in the board from July 2024 and is in Italy, her primary chapter.
class PlaceDesk : public ImportDesk {
public:
    PlaceDesk()
    {
        ann = addPerson("Ann", "Lee");
        board = add(Kind::Body, {{"name", u"Board"_s}, {"kind", u"board"_s}});
        italy = add(Kind::Chapter,
                    {{"name", u"Italy"_s}, {"slug", u"italy"_s}, {"state", u"active"_s}});
        add(Kind::Chapter, {{"name", u"France"_s}, {"slug", u"france"_s}, {"state", u"active"_s}});
        seat = add(Kind::Seat,
                   {{"member", ann.id()}, {"body", board.id()}, {"from", QDate(2024, 7, 1)}});
        stay = add(Kind::ChapterMembership, {{"member", ann.id()},
                                             {"chapter", italy.id()},
                                             {"from", QDate(2024, 1, 1)},
                                             {"primary", true}});
    }

    /// A function in her seat, from its first day.
    Record giveAnn(const QString &title)
    {
        return add(Kind::Function,
                   {{"seat", seat.id()}, {"title", title}, {"from", QDate(2024, 7, 1)}});
    }

    Record ann, board, italy, seat, stay;
};

QStringList reasonsOf(const ImportPlan &plan)
{
    QStringList reasons;
    for (const ImportProblem &problem : plan.problems)
        reasons += u"%1 %2"_s.arg(problem.line).arg(problem.reason);
    return reasons;
}

} // namespace

void tst_ImportPlaces::nobodyHasTwoSeatsInAPlace_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("reasons");
    const QString sentence = u"%1 That seat is held already: Ann Lee, Board, from %2."_s;
    QTest::newRow("beside one of the store") << QByteArray("Ann Lee,Board,2025-01-01,\n")
                                             << QStringList{sentence.arg(2).arg(u"2024-07-01"_s)};
    QTest::newRow("before it") << QByteArray("Ann Lee,Board,2022-07-01,2024-06-30\n")
                               << QStringList();
    QTest::newRow("two of the file") << QByteArray("Ann Lee,Board,2020-07-01,2022-06-30\n"
                                                   "Ann Lee,Board,2022-06-30,2022-12-31\n"
                                                   "Ann Lee,Board,2022-07-01,2023-06-30\n")
                                     << QStringList{sentence.arg(3).arg(u"2020-07-01"_s)};
}

void tst_ImportPlaces::nobodyHasTwoSeatsInAPlace()
{
    QFETCH(QByteArray, rows);
    PlaceDesk desk;
    const ImportPlan plan = desk.plan("member,body,from,until\n" + rows,
                                      {.kind = Kind::Seat, .mode = ImportMode::Overwrite});
    QTEST(reasonsOf(plan), "reasons");
    must(applyImport(desk.store(), plan, u"seats.csv"_s));
}

void tst_ImportPlaces::aRowMayEndWhatAnotherBegins()
{
    PlaceDesk desk;
    const ImportPlan plan =
        desk.plan("id,member,body,from,until\n,Ann Lee,Board,2026-07-01,\n" +
                      desk.seat.id().text().toUtf8() + ",Ann Lee,Board,2024-07-01,2026-06-30\n",
                  {.kind = Kind::Seat, .mode = ImportMode::Overwrite});
    QCOMPARE(reasonsOf(plan), QStringList());
    QCOMPARE(outcomesOf(plan), u"new, update"_s);
    desk.apply(plan);
    QCOMPARE(must(desk.store().reader().all(Kind::Seat)).size(), size_t(2));
}

void tst_ImportPlaces::aFunctionIsHeldOnceInASeat_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QStringList>("reasons");
    const QString sentence = u"%1 “%2” is held in this seat already, from %3."_s;
    QTest::newRow("beside one of the store")
        << u"SEAT,actuary,2025-01-01,\n"_s
        << QStringList{sentence.arg(2).arg(u"Actuary"_s, u"2024-07-01"_s)};
    QTest::newRow("two of the file")
        << u"SEAT,Treasurer,2025-01-01,2025-06-30\n"
           "SEAT,treasurer,2025-06-30,\n"
           "SEAT,Treasurer,2025-07-01,\n"_s
        << QStringList{sentence.arg(3).arg(u"Treasurer"_s, u"2025-01-01"_s)};
    QTest::newRow("with two titles")
        << u"SEAT,Treasurer,2025-01-01,\nSEAT,President,2025-01-01,\n"_s << QStringList();
    QTest::newRow("in two seats") << u"SEAT,Treasurer,2025-01-01,\nOTHER,Treasurer,2025-01-01,\n"_s
                                  << QStringList();
    QTest::newRow("outside the seat")
        << u"SEAT,Treasurer,2024-01-01,\n"_s
        << QStringList{u"2 “Treasurer” is held within a seat, which lasts from 2024-07-01 to "
                       "further notice. Change the days of one to fit the other."_s};
}

void tst_ImportPlaces::aFunctionIsHeldOnceInASeat()
{
    QFETCH(QString, rows);
    PlaceDesk desk;
    const Record bob = desk.addPerson("Bob", "Lee");
    const Record other = desk.add(
        Kind::Seat, {{"member", bob.id()}, {"body", desk.board.id()}, {"from", QDate(2024, 7, 1)}});
    desk.giveAnn(u"Actuary"_s);
    rows.replace(u"SEAT"_s, desk.seat.id().text()).replace(u"OTHER"_s, other.id().text());
    const ImportPlan plan =
        desk.plan("seat,title,from,until\n" + rows.toUtf8(), {.kind = Kind::Function});
    QTEST(reasonsOf(plan), "reasons");
    must(applyImport(desk.store(), plan, u"functions.csv"_s));
}

void tst_ImportPlaces::aRowMayEndAFunctionThatAnotherGivesAgain()
{
    PlaceDesk desk;
    const Record function = desk.giveAnn(u"Actuary"_s);
    const QString seat = desk.seat.id().text();
    const ImportPlan plan = desk.plan(
        u"id,seat,title,from,until\n,%1,Actuary,2026-07-01,\n%2,%1,Actuary,2024-07-01,2026-06-30\n"_s
            .arg(seat, function.id().text())
            .toUtf8(),
        {.kind = Kind::Function, .mode = ImportMode::Overwrite});
    QCOMPARE(reasonsOf(plan), QStringList());
    QCOMPARE(outcomesOf(plan), u"new, update"_s);
    ImportPlan leavingOut = plan;
    leavingOut.rows[1].decision = RowDecision::LeaveOut;
    const auto refused = applyImport(desk.store(), leavingOut, u"functions.csv"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, u"Line 2: “Actuary” is held in this seat already, from "
                                      "2024-07-01. Nothing was changed."_s);
    desk.apply(plan);
    QCOMPARE(must(desk.store().reader().all(Kind::Function)).size(), size_t(2));
}

void tst_ImportPlaces::oneChapterIsPrimary()
{
    PlaceDesk desk;
    const ImportPlan plan =
        desk.plan("member,chapter,from,primary\nAnn Lee,france,2025-01-01,yes\n",
                  {.kind = Kind::ChapterMembership});
    QCOMPARE(reasonsOf(plan),
             QStringList{u"2 The primary chapter of Ann Lee is Italy already, from 2024-01-01."_s});
    QCOMPARE(outcomesOf(plan), u"error"_s);
}

void tst_ImportPlaces::theOtherRowMayGiveUpBeingPrimary()
{
    PlaceDesk desk;
    const ImportPlan plan =
        desk.plan("id,member,chapter,from,primary\n,Ann Lee,france,2025-01-01,yes\n" +
                      desk.stay.id().text().toUtf8() + ",Ann Lee,italy,2024-01-01,no\n",
                  {.kind = Kind::ChapterMembership, .mode = ImportMode::Overwrite});
    QCOMPARE(reasonsOf(plan), QStringList());
    QCOMPARE(outcomesOf(plan), u"new, update"_s);
    desk.apply(plan);
}

void tst_ImportPlaces::whatWasLeftOutIsNotReckonedWith()
{
    PlaceDesk desk;
    ImportPlan plan =
        desk.plan("id,member,body,from,until\n,Ann Lee,Board,2026-07-01,\n" +
                      desk.seat.id().text().toUtf8() + ",Ann Lee,Board,2024-07-01,2026-06-30\n",
                  {.kind = Kind::Seat, .mode = ImportMode::Overwrite});
    plan.rows[1].decision = RowDecision::LeaveOut;
    const auto applied = applyImport(desk.store(), plan, u"seats.csv"_s);
    QVERIFY(!applied);
    QCOMPARE(applied.error().message, u"Line 2: That seat is held already: Ann Lee, Board, from "
                                      "2024-07-01. Nothing was changed."_s);
    QCOMPARE(must(desk.store().reader().all(Kind::Seat)), std::vector{desk.seat});
}

void tst_ImportPlaces::aTimeOfASeriesNeedsIt()
{
    ImportDesk desk;
    const ImportPlan plan = desk.plan("title,state,start,series,occurrence\n"
                                      "Later,planned,2026-12-09,Call,2026-12-08\n"
                                      "Lost,planned,2026-12-09,Nothing,2026-12-08\n"
                                      "Call,planned,2026-12-01,,\n",
                                      {.kind = Kind::Event});
    QCOMPARE(outcomesOf(plan), u"new, error, new"_s);
    QCOMPARE(reasonsOf(plan),
             QStringList({u"3 There is no such event, neither here nor in the file."_s,
                          u"3 One time of a series needs both the series and the start that it "
                          "would have had."_s}));
}

static const Suite<tst_ImportPlaces> suite;
#include "tst_importplaces.moc"
