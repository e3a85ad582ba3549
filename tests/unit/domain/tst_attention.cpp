#include "domain/attention.h"
#include "unit/domain/bodies.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Attention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findingsOfABodyAreAboutTheirSeatOrTheBody();
    void aSeatThatEndsSoonNamesItsHolder_data();
    void aSeatThatEndsSoonNamesItsHolder();
    void chaptersSayWhatTheyNeed_data();
    void chaptersSayWhatTheyNeed();
    void whatIsDueAtOnceComesFirst();
};

namespace {

const QDate june(2026, 6, 1);
const RecordRef italy{Kind::Chapter, RecordId(u"italy"_s)};

ChapterOnDay chapter(const QString &state, const std::vector<Seat> &seats = {},
                     QDate foundedOn = {})
{
    Record record = blankRecord(Kind::Chapter, italy.id);
    record.set("name"_L1, u"Italy"_s);
    record.set("state"_L1, state);
    record.set("chat"_L1, u"https://chat.example.org/italy"_s);
    record.set("time_zone"_L1, u"Europe/Rome"_s);
    record.set("languages"_L1, QStringList{u"it"_s});
    record.set("first_meetup"_L1, QDate(2026, 9, 1));
    record.set("founded"_L1, dateValue(foundedOn));
    ChapterOnDay told{
        .chapter = record, .seats = seats, .functions = {}, .names = {}, .lastEvent = {}};
    for (const Seat &seat : seats) {
        told.functions.push_back(function(seat.id.text(), u"Lead"_s, seat.from));
        told.names.insert(seat.member, seat.member.text() + u" Lee"_s);
    }
    return told;
}

QStringList sentences(const std::vector<AttentionItem> &items)
{
    QStringList sentences;
    for (const AttentionItem &item : items)
        sentences += nameOf(item.what) + u": "_s + item.sentence;
    return sentences;
}

} // namespace

void tst_Attention::findingsOfABodyAreAboutTheirSeatOrTheBody()
{
    BodyRules rules = noRules();
    rules.name = u"Board"_s;
    rules.seatsMin = 2;
    rules.endsWithMembership = true;
    rules.grounds = {{u"seats"_s, u"article 12"_s}};
    const std::vector<AttentionItem> expected{
        {.what = AttentionReason::BodyRule,
         .sentence = u"Board: 1 of at least 2 seats is filled (article 12)."_s,
         .about = {Kind::Body, RecordId(u"board"_s)},
         .due = {}},
        {.what = AttentionReason::BodyRule,
         .sentence = u"Board: Ann Lee is not a member (Contact)."_s,
         .about = {Kind::Seat, RecordId(u"chair"_s)},
         .due = {}}};
    const BodyOnDay board = body(rules, {named(u"chair"_s, seat(u"Ann"_s, start))});
    QVERIFY(attentionTo(with(board, u"Ann"_s, {}), day) == expected);
}

void tst_Attention::aSeatThatEndsSoonNamesItsHolder_data()
{
    QTest::addColumn<std::vector<AttentionItem>>("items");
    QTest::addColumn<QStringList>("expected");
    BodyRules rules = termsOfJuly();
    const auto board = [&](std::vector<Seat> seats, std::vector<Function> functions = {}) {
        seats.push_back(seat(u"Bo"_s, founded, day));
        return attentionTo(body(rules, std::move(seats), std::move(functions)), june);
    };
    const QString ends = u"seat_ends: %1: the seat of Ann Lee%2 ends on 30 Jun 2026, and no "
                         "successor is on record."_s;
    const Seat ann = seat(u"Ann"_s, start, end);
    QTest::newRow("of a body") << board({ann}) << QStringList{ends.arg(u"Board"_s, QString())};
    QTest::newRow("with functions")
        << board({ann}, {function(u"Ann"_s, u"Treasurer"_s, start),
                         function(u"Ann"_s, u"President"_s, start, june.addDays(-1))})
        << QStringList{ends.arg(u"Board"_s, u" (Treasurer)"_s)};
    QTest::newRow("without a last day of its own")
        << board({seat(u"Ann"_s, start)}) << QStringList{ends.arg(u"Board"_s, QString())};
    QTest::newRow("with a successor")
        << board({ann, seat(u"Cy"_s, end.addDays(1))}) << QStringList();
    QTest::newRow("of a chapter") << attentionTo(chapter(u"active"_s, {ann, seat(u"Bo"_s, start)}),
                                                 june)
                                  << QStringList{ends.arg(u"Italy"_s, u" (Lead)"_s)};
}

void tst_Attention::aSeatThatEndsSoonNamesItsHolder()
{
    QFETCH(std::vector<AttentionItem>, items);
    QTEST(sentences(items), "expected");
    for (const AttentionItem &item : items) {
        QCOMPARE(item.about, (RecordRef{Kind::Seat, RecordId(u"Ann"_s)}));
        QCOMPARE(item.due, end);
    }
}

void tst_Attention::chaptersSayWhatTheyNeed_data()
{
    QTest::addColumn<ChapterOnDay>("told");
    QTest::addColumn<QStringList>("expected");
    const Seat ann = seat(u"Ann"_s, start);
    const Seat bo = seat(u"Bo"_s, start);
    const QStringList seemsDormant{u"dormant_chapter: Italy seems dormant: no lead."_s};
    QTest::newRow("active") << chapter(u"active"_s, {ann}) << QStringList();
    QTest::newRow("active without a lead") << chapter(u"active"_s) << seemsDormant;
    QTest::newRow("dormant without a lead")
        << chapter(u"dormant"_s) << QStringList{u"dormant_chapter: Italy is dormant: no lead."_s};
    QTest::newRow("forming")
        << chapter(u"forming"_s, {ann})
        << QStringList{u"forming_chapter: Italy is forming and still needs: a second lead."_s};
    QTest::newRow("forming, and whole")
        << chapter(u"forming"_s, {ann, bo})
        << QStringList{
               u"forming_chapter: Italy is forming and has all that an active chapter needs."_s};
    QTest::newRow("founded that day") << chapter(u"active"_s, {}, june) << seemsDormant;
    QTest::newRow("founded later") << chapter(u"active"_s, {}, june.addDays(1)) << QStringList();
}

void tst_Attention::chaptersSayWhatTheyNeed()
{
    QFETCH(ChapterOnDay, told);
    const std::vector<AttentionItem> items = attentionTo(told, june);
    QTEST(sentences(items), "expected");
    for (const AttentionItem &item : items)
        QCOMPARE(item.about, italy);
}

void tst_Attention::whatIsDueAtOnceComesFirst()
{
    const auto item = [](const QString &sentence, QDate due) {
        return AttentionItem{.sentence = sentence, .due = due};
    };
    std::vector<AttentionItem> items{item(u"later"_s, end), item(u"soon"_s, june),
                                     item(u"now"_s, {}), item(u"now as well"_s, {})};
    sortByDue(items);
    QStringList order;
    for (const AttentionItem &each : items)
        order += each.sentence;
    QCOMPARE(order, (QStringList{u"now"_s, u"now as well"_s, u"soon"_s, u"later"_s}));
}

static const Suite<tst_Attention> suite;
#include "tst_attention.moc"
