#include "actions/officeverbs.h"
#include "support/testmain.h"
#include "unit/actions/officedesk.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_OfficeVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOfficeIsASeatAndItsFunction();
    void aSecondTitleIsHeldInTheSameSeat();
    void anElectedSeatEndsWithItsTerm_data();
    void anElectedSeatEndsWithItsTerm();
    void whatIsNoOfficeIsRefused_data();
    void whatIsNoOfficeIsRefused();
    void aSeatEndsWithItsFunctions();
    void whatIsOverDoesNotEndLater();
    void aSeatDoesNotEndBeforeItBegins();
    void aHandoverCompletesTheTerm();
    void whatCannotBeHandedOver_data();
    void whatCannotBeHandedOver();
    void aFunctionThatEndsWithTheFormerIsNotHandedOver();
    void eachVerbIsOneStepToUndoAndRedo_data();
    void eachVerbIsOneStepToUndoAndRedo();
    void anOfficeIsRenamed();
    void functionsChangeWithinASeat();
    void aFunctionStaysWithinItsSeat();
    void aTitleIsHeldOnceInASeat();
    void whatASeatIsCalledFollowsTheDay();
};

namespace {

FieldTexts texts(const QString &words)
{
    FieldTexts all;
    for (const QString &word : words.split(u';'))
        all.append({word.section(u'=', 0, 0).trimmed(), word.section(u'=', 1)});
    return all;
}

} // namespace

void tst_OfficeVerbs::anOfficeIsASeatAndItsFunction()
{
    OfficeDesk desk;
    const AddedRecord added = must(addOffice(
        desk.store(),
        texts(u"member=Ann; body=Board; title=President; from=2024-07-01; until=2026-06-30; "
              "how=elected"_s)));
    QCOMPARE(added.changeSet.label, u"Office: Ann, Board, President"_s);
    QCOMPARE(desk.offices(), QStringList{u"Ann, Board, 2024-07-01..2026-06-30, elected: "
                                         "President 2024-07-01..2026-06-30"_s});
    must(desk.store().undo());
    QCOMPARE(desk.offices(), QStringList());
}

void tst_OfficeVerbs::aSecondTitleIsHeldInTheSameSeat()
{
    OfficeDesk desk;
    desk.addSeat(desk.ann, desk.board, {2024, 7, 1});
    must(addOffice(desk.store(), texts(u"member=Ann; body=Board; title=Treasurer; "
                                       "from=2025-01-01"_s)));
    QCOMPARE(desk.offices(), QStringList{u"Ann, Board, 2024-07-01..: Treasurer 2025-01-01.."_s});
}

void tst_OfficeVerbs::anElectedSeatEndsWithItsTerm_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("days");
    QTest::newRow("elected") << u"how=elected; from=2026-07-01"_s
                             << u"2026-07-01..2028-06-30, elected"_s;
    QTest::newRow("a by-election completes the running term")
        << u"how=by_election; from=2025-10-01"_s << u"2025-10-01..2026-06-30, by_election"_s;
    QTest::newRow("what was given") << u"how=elected; from=2026-07-01; until=2027-06-30"_s
                                    << u"2026-07-01..2027-06-30, elected"_s;
    QTest::newRow("appointed") << u"how=appointed; from=2026-07-01"_s
                               << u"2026-07-01.., appointed"_s;
    QTest::newRow("not known how") << u"from=2026-07-01"_s << u"2026-07-01.."_s;
}

void tst_OfficeVerbs::anElectedSeatEndsWithItsTerm()
{
    QFETCH(QString, words);
    QFETCH(QString, days);
    OfficeDesk desk;
    desk.set(desk.board.ref(), {{"term_months", qint64(24)}, {"term_start", u"07-01"_s}});
    desk.add(Kind::Seat, {{"member", desk.bob.id()},
                          {"body", desk.board.id()},
                          {"from", QDate(2022, 7, 1)},
                          {"until", QDate(2024, 6, 30)},
                          {"how", u"elected"_s}});
    desk.add(Kind::Seat, {{"member", desk.bob.id()},
                          {"body", desk.board.id()},
                          {"from", QDate(2024, 7, 1)},
                          {"until", QDate(2025, 8, 31)},
                          {"how", u"elected"_s}});
    must(addOffice(desk.store(), texts(u"member=Ann; body=Board; "_s + words)));
    QCOMPARE(desk.offices().last(), u"Ann, Board, "_s + days);
}

void tst_OfficeVerbs::whatIsNoOfficeIsRefused_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nowhere") << u"member=Ann"_s
                             << u"A seat is in a body or in a chapter: give exactly one of the "
                                "two."_s;
    QTest::newRow("in two places") << u"member=Ann; body=Board; chapter=italy"_s
                                   << u"A seat is in a body or in a chapter: give exactly one of "
                                      "the two."_s;
    QTest::newRow("nobody") << u"body=Board"_s << u"“Member” of the seat cannot be empty."_s;
    QTest::newRow("nobody of that name")
        << u"member=Zoe; body=Board"_s << u"Member: There is no member “Zoe”."_s;
    QTest::newRow("the wrong way round")
        << u"member=Ann; body=Board; from=2026-07-01; until=2026-06-30"_s
        << u"The last day 2026-06-30 lies before the first day 2026-07-01."_s;
    QTest::newRow("held already") << u"member=Bob; body=Board; from=2026-01-01"_s
                                  << u"That seat is held already: Bob, Board, from 2025-07-01."_s;
}

void tst_OfficeVerbs::whatIsNoOfficeIsRefused()
{
    QFETCH(QString, words);
    QFETCH(QString, sentence);
    OfficeDesk desk;
    desk.addSeat(desk.bob, desk.board, {2025, 7, 1});
    const QList<Record> there = desk.everything();
    const auto added = addOffice(desk.store(), texts(words));
    QVERIFY(!added);
    QCOMPARE(added.error().message, sentence);
    QCOMPARE(desk.everything(), there);
}

void tst_OfficeVerbs::aSeatEndsWithItsFunctions()
{
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2024, 7, 1}, {2026, 6, 30});
    desk.addFunction(seat, u"Actuary"_s, {2024, 7, 1}, {2024, 12, 31});
    desk.addFunction(seat, u"President"_s, {2025, 1, 1});
    desk.addFunction(seat, u"Treasurer"_s, {2026, 1, 1});
    must(endSeat(desk.store(), SeatId(seat.id()), {2025, 9, 30}, SeatEnd::SteppedDown));
    QCOMPARE(desk.offices(),
             QStringList{u"Ann, Board, 2024-07-01..2025-09-30, stepped_down: "
                         "Actuary 2024-07-01..2024-12-31, President 2025-01-01..2025-09-30"_s});
}

void tst_OfficeVerbs::whatIsOverDoesNotEndLater()
{
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2022, 7, 1}, {2024, 6, 30});
    const Record function = desk.addFunction(seat, u"President"_s, {2022, 7, 1}, {2023, 6, 30});
    const QList<Record> there = desk.everything();
    const auto seatEnded =
        endSeat(desk.store(), SeatId(seat.id()), {2026, 6, 12}, SeatEnd::SteppedDown);
    QVERIFY(!seatEnded);
    QCOMPARE(seatEnded.error().message,
             u"The seat ends on 2024-06-30 already, before 2026-06-12. If it lasts longer, change "
             "its last day."_s);
    const auto functionEnded = endFunction(desk.store(), FunctionId(function.id()), {2023, 7, 1});
    QVERIFY(!functionEnded);
    QCOMPARE(functionEnded.error().message,
             u"The function ends on 2023-06-30 already, before 2023-07-01. If it lasts longer, "
             "change its last day."_s);
    QCOMPARE(desk.everything(), there);
    must(endSeat(desk.store(), SeatId(seat.id()), {2024, 6, 30}, SeatEnd::Term));
    QCOMPARE(desk.offices(), QStringList{u"Ann, Board, 2022-07-01..2024-06-30, term: "
                                         "President 2022-07-01..2023-06-30"_s});
}

void tst_OfficeVerbs::aSeatDoesNotEndBeforeItBegins()
{
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2024, 7, 1});
    const auto ended = endSeat(desk.store(), SeatId(seat.id()), {2024, 6, 30}, SeatEnd::Term);
    QVERIFY(!ended);
    QCOMPARE(ended.error().message,
             u"The seat begins on 2024-07-01 and cannot end before it, on 2024-06-30. If it was "
             "entered by mistake, remove it."_s);
}

void tst_OfficeVerbs::aHandoverCompletesTheTerm()
{
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.italy, {2024, 7, 1}, {2026, 6, 30});
    desk.addFunction(seat, u"Treasurer"_s, {2024, 7, 1}, {2024, 12, 31});
    desk.addFunction(seat, u"Lead"_s, {2024, 7, 1});
    const AddedRecord next = must(handOver(desk.store(), SeatId(seat.id()), desk.bobId(),
                                           {2025, 10, 1}, SeatOrigin::Appointed));
    QCOMPARE(next.changeSet.label, u"Handover: Ann, Italy, to Bob"_s);
    QCOMPARE(desk.offices(),
             (QStringList{u"Ann, Italy, 2024-07-01..2025-09-30, handed_over: "
                          "Treasurer 2024-07-01..2024-12-31, Lead 2024-07-01..2025-09-30"_s,
                          u"Bob, Italy, 2025-10-01..2026-06-30, appointed: Lead 2025-10-01.."_s}));
    QCOMPARE(desk.get({Kind::Seat, next.id}).reference("replaces"_L1), seat.id());
}

void tst_OfficeVerbs::whatCannotBeHandedOver_data()
{
    QTest::addColumn<bool>("toAnn");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("to oneself") << true << QDate(2025, 10, 1)
                                << u"A seat is handed over to somebody else."_s;
    QTest::newRow("before it was held")
        << false << QDate(2024, 7, 1)
        << u"The seat begins on 2024-07-01 and cannot end before it, on 2024-06-30. If it was "
           "entered by mistake, remove it."_s;
    QTest::newRow("after it is over")
        << false << QDate(2026, 7, 1)
        << u"The seat ends on 2026-06-30, which leaves nothing to hand over on 2026-07-01. Add a "
           "seat from that day instead."_s;
    QTest::newRow("to somebody who has a seat there")
        << false << QDate(2026, 1, 1)
        << u"That seat is held already: Bob, Board, from 2026-01-01."_s;
}

void tst_OfficeVerbs::whatCannotBeHandedOver()
{
    QFETCH(bool, toAnn);
    QFETCH(QDate, on);
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2024, 7, 1}, {2026, 6, 30});
    desk.addSeat(desk.bob, desk.board, {2026, 1, 1});
    const QList<Record> there = desk.everything();
    const auto handed = handOver(desk.store(), SeatId(seat.id()),
                                 toAnn ? desk.annId() : desk.bobId(), on, SeatOrigin::ByElection);
    QVERIFY(!handed);
    QTEST(handed.error().message, "sentence");
    QCOMPARE(handed.error().kind, ErrorKind::Conflict);
    QCOMPARE(desk.everything(), there);
}

void tst_OfficeVerbs::aFunctionThatEndsWithTheFormerIsNotHandedOver()
{
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2024, 7, 1}, {2026, 6, 30});
    desk.addFunction(seat, u"President"_s, {2024, 7, 1}, {2025, 9, 30});
    desk.addFunction(seat, u"Actuary"_s, {2024, 7, 1}, {2025, 10, 1});
    must(handOver(desk.store(), SeatId(seat.id()), desk.bobId(), {2025, 10, 1},
                  SeatOrigin::ByElection));
    QCOMPARE(desk.offices(),
             (QStringList{u"Ann, Board, 2024-07-01..2025-09-30, handed_over: "
                          "President 2024-07-01..2025-09-30, Actuary 2024-07-01..2025-09-30"_s,
                          u"Bob, Board, 2025-10-01..2026-06-30, by_election: "
                          "Actuary 2025-10-01..2025-10-01"_s}));
}

using SeatVerb = std::function<Result<void>(Store &, const SeatId &, const FunctionId &)>;
Q_DECLARE_METATYPE(SeatVerb)

void tst_OfficeVerbs::eachVerbIsOneStepToUndoAndRedo_data()
{
    QTest::addColumn<SeatVerb>("verb");
    const auto row = [](const char *name, auto verb) {
        QTest::newRow(name) << SeatVerb(
            [verb](Store &store, const SeatId &seat, const FunctionId &function) {
                return verb(store, seat, function).map([](const auto &) {});
            });
    };
    const QDate day(2025, 10, 1);
    row("set", [](Store &store, const SeatId &seat, const FunctionId &) {
        return setOffice(store, seat, texts(u"title=Treasurer; until=2026-12-31"_s));
    });
    row("end", [day](Store &store, const SeatId &seat, const FunctionId &) {
        return endSeat(store, seat, day, SeatEnd::SteppedDown);
    });
    row("give a function", [day](Store &store, const SeatId &seat, const FunctionId &) {
        return giveFunction(store, seat, u"Treasurer"_s, day);
    });
    row("end a function", [day](Store &store, const SeatId &, const FunctionId &function) {
        return endFunction(store, function, day);
    });
    row("hand over", [day](Store &store, const SeatId &seat, const FunctionId &) {
        const auto bob = store.reader().findReference(Kind::Member, u"Bob"_s);
        return handOver(store, seat, MemberId(bob.value()), day, SeatOrigin::NextRanking);
    });
}

void tst_OfficeVerbs::eachVerbIsOneStepToUndoAndRedo()
{
    QFETCH(SeatVerb, verb);
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2024, 7, 1}, {2026, 6, 30});
    const Record president = desk.addFunction(seat, u"President"_s, {2024, 7, 1});
    const QList<Record> before = desk.everything();
    must(verb(desk.store(), SeatId(seat.id()), FunctionId(president.id())));
    const QList<Record> after = desk.everything();
    QVERIFY(after != before);
    must(desk.store().undo());
    QCOMPARE(desk.everything(), before);
    must(desk.store().redo());
    QCOMPARE(desk.everything(), after);
}

void tst_OfficeVerbs::anOfficeIsRenamed()
{
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2024, 7, 1});
    const SeatId id(seat.id());
    must(setOffice(desk.store(), id, texts(u"title=Vice president; until=2027-06-30"_s)));
    QCOMPARE(desk.offices(),
             QStringList{u"Ann, Board, 2024-07-01..2027-06-30: Vice president 2024-07-01.."_s});
    must(setOffice(desk.store(), id, texts(u"title=President"_s)));
    QCOMPARE(desk.offices(),
             QStringList{u"Ann, Board, 2024-07-01..2027-06-30: President 2024-07-01.."_s});
    must(setOffice(desk.store(), id, texts(u"title="_s)));
    QCOMPARE(desk.offices(), QStringList{u"Ann, Board, 2024-07-01..2027-06-30"_s});
}

void tst_OfficeVerbs::functionsChangeWithinASeat()
{
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2024, 7, 1});
    const SeatId id(seat.id());
    const AddedRecord first = must(giveFunction(desk.store(), id, u"Actuary"_s, QDate(2024, 7, 1)));
    must(endFunction(desk.store(), FunctionId(first.id), {2025, 6, 30}));
    must(giveFunction(desk.store(), id, u"President"_s, QDate(2025, 7, 1)));
    QCOMPARE(desk.offices(),
             QStringList{u"Ann, Board, 2024-07-01..: "
                         "Actuary 2024-07-01..2025-06-30, President 2025-07-01.."_s});
}

void tst_OfficeVerbs::aFunctionStaysWithinItsSeat()
{
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2024, 7, 1}, {2026, 6, 30});
    const QString sentence =
        u"“President” is held within a seat, which lasts from 2024-07-01 to 2026-06-30. Change "
        "the days of one to fit the other."_s;
    const SeatId id(seat.id());
    for (const auto &[from, until] :
         {std::pair(QDate(2024, 6, 30), QDate()), std::pair(QDate(2026, 7, 1), QDate()),
          std::pair(QDate(2025, 1, 1), QDate(2026, 7, 1))}) {
        const auto given = giveFunction(desk.store(), id, u"President"_s, from, until);
        QVERIFY(!given);
        QCOMPARE(given.error().message, sentence);
    }
    must(giveFunction(desk.store(), id, u"President"_s, {2024, 7, 1}, {2026, 6, 30}));
    const auto shortened = setFields(desk.store(), seat.ref(), texts(u"from=2025-01-01"_s));
    QVERIFY(!shortened);
    QCOMPARE(shortened.error().kind, ErrorKind::Conflict);
}

void tst_OfficeVerbs::aTitleIsHeldOnceInASeat()
{
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2024, 7, 1}, {2026, 6, 30});
    const SeatId id(seat.id());
    must(giveFunction(desk.store(), id, u"Treasurer"_s, {2024, 7, 1}, {2025, 6, 30}));
    must(giveFunction(desk.store(), id, u"Treasurer"_s, {2026, 1, 1}));
    for (const auto &[from, until] :
         {std::pair(QDate(2025, 6, 30), QDate(2025, 7, 31)), std::pair(QDate(2025, 7, 1), QDate()),
          std::pair(QDate(2026, 3, 1), QDate(2026, 3, 1))}) {
        const auto again = giveFunction(desk.store(), id, u"treasurer"_s, from, until);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
    }
    must(giveFunction(desk.store(), id, u"Treasurer"_s, {2025, 7, 1}, {2025, 12, 31}));
    must(giveFunction(desk.store(), id, u"Vice treasurer"_s, {2024, 7, 1}));
}

void tst_OfficeVerbs::whatASeatIsCalledFollowsTheDay()
{
    OfficeDesk desk;
    const Record seat = desk.addSeat(desk.ann, desk.board, {2022, 7, 1}, {2024, 6, 30});
    desk.addFunction(seat, u"Actuary"_s, {2022, 7, 1}, {2023, 6, 30});
    desk.addFunction(seat, u"President"_s, {2023, 7, 1}, {2024, 6, 30});
    QCOMPARE(desk.search(u"office:actuary"_s, {2023, 6, 30}), QStringList{u"Ann"_s});
    QCOMPARE(desk.search(u"office:actuary"_s, {2023, 7, 1}), QStringList());
    QCOMPARE(desk.search(u"office:president"_s, {2024, 6, 30}), QStringList{u"Ann"_s});
    QCOMPARE(desk.search(u"has:office"_s, {2024, 7, 1}), QStringList());
}

static const Suite<tst_OfficeVerbs> suite;
#include "tst_officeverbs.moc"
