#include "exportdesk.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two bodies that exclude each other, the first one named before the second is there, and a seat
/// in place of a later one of the file.
void addOffices(ImportDesk &desk)
{
    const RecordId bob = must(desk.store().reader().findReference(Kind::Member, u"B1"_s));
    const Record italy = desk.add(Kind::Chapter, {{"name", u"Italy"_s},
                                                  {"state", u"active"_s},
                                                  {"countries", QStringList{u"IT"_s, u"SM"_s}}});
    desk.add(
        Kind::ChapterMembership,
        {{"chapter", italy.id()}, {"member", bob}, {"from", QDate(2025, 1, 1)}, {"primary", true}});
    const Record board = desk.add(Kind::Body, {{"name", u"Board"_s}, {"kind", u"board"_s}});
    const Record control = desk.add(Kind::Body, {{"name", u"Control"_s},
                                                 {"kind", u"committee"_s},
                                                 {"excludes", QStringList{board.id().text()}}});
    desk.set(board.ref(), {{"excludes", QStringList{control.id().text()}}});
    const auto addSeat = [&](int year) {
        return desk.add(Kind::Seat, {{"member", bob},
                                     {"body", board.id()},
                                     {"from", QDate(year, 7, 1)},
                                     {"until", QDate(year + 2, 6, 30)}});
    };
    const Record later = addSeat(2026);
    const Record first = addSeat(2022);
    desk.set(later.ref(), {{"replaces", first.id()}});
    desk.add(Kind::Function,
             {{"seat", first.id()}, {"title", u"President"_s}, {"from", QDate(2022, 7, 1)}});
}

/// A weekly call with a changed time, which a list by name tells first, and a talk and a task of
/// it.
void addEvents(ImportDesk &desk)
{
    const Record call = desk.add(Kind::Event, {{"title", u"Weekly call"_s},
                                               {"state", u"announced"_s},
                                               {"start", u"2026-12-01T15:00"_s},
                                               {"zone", u"Europe/Rome"_s},
                                               {"time_confirmed", true},
                                               {"rrule", u"FREQ=WEEKLY"_s}});
    desk.add(Kind::Event, {{"title", u"A later call"_s},
                           {"state", u"announced"_s},
                           {"start", u"2026-12-09T15:00"_s},
                           {"zone", u"Europe/Rome"_s},
                           {"series", call.id()},
                           {"occurrence", u"2026-12-08T15:00"_s}});
    desk.add(Kind::AgendaItem, {{"event", call.id()}, {"title", u"News"_s}});
    desk.add(Kind::Task, {{"event", call.id()}, {"what", u"Invite"_s}, {"offset", qint64(-3)}});
}

} // namespace

class tst_RoundTrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueComesBackToTheByte_data();
    void everyValueComesBackToTheByte();
    void aFullExportRebuildsTheRoster();
    void aPaymentForSeveralPeriodsComesInOnce();
    void otherKindsGoOutAndComeIn();
    void titlesAreReadAsTheirColumns_data();
    void titlesAreReadAsTheirColumns();
};

void tst_RoundTrip::everyValueComesBackToTheByte_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("line breaks") << u"one\r\ntwo\nthree\rfour"_s;
    QTest::newRow("quotes") << u"say \"a\", \"\"b\"\""_s;
    QTest::newRow("leading zeros") << u"007"_s;
    QTest::newRow("a formula") << u"=1+1"_s;
    QTest::newRow("an apostrophe") << u"'=1+1"_s;
    QTest::newRow("right to left") << u"שלום \u202Eעולם"_s;
    QTest::newRow("emoji") << u"👩🏽‍💻 🇮🇹"_s;
    QTest::newRow("separators") << u"a;b,c\td|e"_s;
    QTest::newRow("spaces around") << u"  x\t"_s;
    QTest::newRow("a space that does not break") << u"\u00A0x\u00A0"_s;
    QTest::newRow("like a day") << u"2024-02-30"_s;
    QTest::newRow("a mark in front") << u"\uFEFFx"_s;
}

void tst_RoundTrip::everyValueComesBackToTheByte()
{
    QFETCH(QString, text);
    ImportDesk desk;
    desk.add(Kind::Member, {{"kind", u"person"_s},
                            {"number", text},
                            {"given_name", text},
                            {"display_name", text},
                            {"emails", QStringList{u"ann@example.org"_s, u"a@b.org"_s}},
                            {"phones", QStringList{text, u"0039"_s}},
                            {"postal_code", text},
                            {"country", u"IT"_s},
                            {"language", u"de-CH"_s},
                            {"tags", QStringList{text, u"x, y"_s, u" "_s + text}},
                            {"note", text},
                            {"joined", QDate(2024, 2, 29)},
                            {"consents", QStringList{u"newsletter 2025-05-03"_s}}});
    const QByteArray out = exportedSet(desk, Kind::Member, fullColumnSet);
    ImportDesk other;
    QCOMPARE(other.import(out), ImportCounts{.added = 1});
    QCOMPARE(exportedSet(other, Kind::Member, fullColumnSet), out);
}

void tst_RoundTrip::aFullExportRebuildsTheRoster()
{
    ImportDesk desk;
    addAnn(desk);
    desk.import("number,name,tier,class,start,paid until,paid on,amount,currency,method,reference,"
                "tier 2,start 2,source 2\n"
                "1,Bob,Gold,supporting,2024-02-29,2025-02-27,2024-03-01,10.50,PLN,bank,R1,"
                "Community,2025-06-01,exempt\n"
                "2,Cat,,honorary,2026-01-01,,,,,,,,,\n3,Dan,,,,,,,,,,,,\n");
    const QByteArray out = exportedSet(desk, Kind::Member, fullColumnSet);
    ImportDesk other;
    const ImportPlan plan = other.plan(out);
    QCOMPARE(problemsOf(plan), QStringList());
    QCOMPARE(other.apply(plan), ImportCounts{.added = 5});
    QCOMPARE(exportedSet(other, Kind::Member, fullColumnSet), out);
    const QString status = u"number,display_name,status,class,paid_until,member_since"_s;
    QCOMPARE(exported(other, requestFor(status)), exported(desk, requestFor(status)));
    QCOMPARE(other.import(out), ImportCounts{.same = 5});
}

void tst_RoundTrip::aPaymentForSeveralPeriodsComesInOnce()
{
    ImportDesk desk;
    const Record ann = desk.addPerson("Ann", "Lee");
    const Record bob = desk.addPerson("Bob", "Ray");
    const Record payment = desk.add(Kind::Payment, {{"member", bob.id()},
                                                    {"date", QDate(2025, 3, 1)},
                                                    {"amount", Money{3000}},
                                                    {"currency", u"EUR"_s},
                                                    {"kind", u"dues"_s}});
    const auto pays = [&](const Record &member, int year) {
        desk.add(Kind::Membership, {{"member", member.id()},
                                    {"class", u"regular"_s},
                                    {"tier", desk.community.id()},
                                    {"start", QDate(year, 1, 1)},
                                    {"end", QDate(year, 12, 31)},
                                    {"payment", payment.id()}});
    };
    pays(ann, 2024);
    pays(bob, 2025);
    pays(bob, 2026);
    const QByteArray out = exportedSet(desk, Kind::Member, fullColumnSet);
    ImportDesk other;
    QCOMPARE(other.import(out), ImportCounts{.added = 2});
    QCOMPARE(exportedSet(other, Kind::Member, fullColumnSet), out);
    const auto payments = must(other.store().reader().all(Kind::Payment));
    QCOMPARE(payments.size(), 1u);
    QCOMPARE(payments.front().reference("member"_L1), bob.id());
    const auto periods = must(other.store().reader().all(Kind::Membership));
    QCOMPARE(periods.size(), 3u);
    for (const Record &period : periods)
        QCOMPARE(period.reference("payment"_L1).isEmpty(),
                 period.date("start"_L1) != QDate(2025, 1, 1));
}

void tst_RoundTrip::otherKindsGoOutAndComeIn()
{
    ImportDesk desk;
    addAnn(desk);
    desk.import("name,number,tier,start,amount\nBob,B1,Gold,2026-01-01,10\n");
    desk.import("member,what,from,until,reason\nB1,suspended,2026-02-01,2026-03-01,\"so\nit is\"\n",
                {.kind = Kind::Standing});
    addOffices(desk);
    addEvents(desk);
    ImportDesk other;
    for (const Kind kind : allKinds()) {
        const QByteArray out = exportedSet(desk, kind, fullColumnSet);
        const QByteArray columns = kind == Kind::Member ? exportedSet(desk, kind, "full"_L1) : out;
        if (kind == Kind::Member) {
            const QString fields = u"id,kind,number,given_name,display_name,organisation,emails,"
                                   "phones,tags,note,joined,contact_of"_s;
            other.import(exported(desk, requestFor(fields)));
            QCOMPARE(exported(other, requestFor(fields)), exported(desk, requestFor(fields)));
            continue;
        }
        const ImportOptions mode{.kind = kind, .mode = ImportMode::Overwrite};
        other.import(columns, mode);
        QCOMPARE(exportedSet(other, kind, fullColumnSet), out);
        QCOMPARE(other.plan(columns, mode).problems.size(), 0u);
    }
}

void tst_RoundTrip::titlesAreReadAsTheirColumns_data()
{
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : allKinds())
        QTest::newRow(nameOf(kind).data()) << kind;
}

void tst_RoundTrip::titlesAreReadAsTheirColumns()
{
    QFETCH(Kind, kind);
    ImportDesk desk;
    desk.import("name,number,tier,start,paid on,amount,tier 2,start 2\n"
                "Bob,B1,Gold,2025-01-01,2025-02-01,10,Community,2026-01-01\n");
    const QList<ColumnTarget> columns =
        must(columnSetNamed(desk.store().reader(), kind, fullColumnSet)).columns;
    const QByteArray out =
        exported(desk, {.list = {.kind = kind, .day = QDate(2026, 11, 21)}, .columns = columns},
                 CsvStyle::spreadsheet());
    const CsvDocument document = desk.opened(out, {.kind = kind});
    QCOMPARE(document.headers().value(0), u"Id"_s);
    QCOMPARE(guessMapping(kind, document.headers(), firstRows(document)).columns, columns);
    const ImportPlan again = desk.plan(out, {.kind = kind});
    QCOMPARE(problemsOf(again), QStringList());
    QCOMPARE(countsOf(again), ImportCounts{.same = static_cast<qsizetype>(again.rows.size())});
}

static const Suite<tst_RoundTrip> suite;

#include "tst_roundtrip.moc"
