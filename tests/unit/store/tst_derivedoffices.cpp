#include "store/listing.h"
#include "store/querysql.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// What bodies, seats and functions say of each other, as of a day.
class tst_DerivedOffices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seatsAreFoundByTheirDays_data();
    void seatsAreFoundByTheirDays();
    void aFunctionEndsWithItsSeat_data();
    void aFunctionEndsWithItsSeat();
    void bodiesAreFoundByWhomTheyExclude_data();
    void bodiesAreFoundByWhomTheyExclude();
    void aListThatIsBrokenHoldsNothing();
    void whoTellsOfAChangeIsTouched_data();
    void whoTellsOfAChangeIsTouched();
};

namespace {

const QDate today(2026, 11, 21);

/// A board of Ann, who is its president, until June 2026 and of Bob without an end; a committee
/// that excludes the board; and a chapter that Ann leads.
class Offices : public StoreFixture {
public:
    Offices()
    {
        board = add(Kind::Body, {{"name", u"Board"_s}, {"kind", u"board"_s}});
        control = add(Kind::Body, {{"name", u"Control"_s},
                                   {"kind", u"committee"_s},
                                   {"excludes", QStringList{board.id().text()}}});
        italy = add(Kind::Chapter, {{"name", u"Italy"_s}, {"state", u"active"_s}});
        ann = add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
        bob = add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Bob"_s}});
        annsSeat = add(Kind::Seat, {{"member", ann.id()},
                                    {"body", board.id()},
                                    {"from", QDate(2024, 7, 1)},
                                    {"until", QDate(2026, 6, 30)}});
        bobsSeat = add(Kind::Seat,
                       {{"member", bob.id()}, {"body", board.id()}, {"from", QDate(2025, 7, 1)}});
        annsLead =
            add(Kind::Seat,
                {{"member", ann.id()}, {"chapter", italy.id()}, {"from", QDate(2024, 7, 1)}});
        president =
            add(Kind::Function,
                {{"seat", annsSeat.id()}, {"title", u"President"_s}, {"from", QDate(2025, 1, 1)}});
        lead = add(Kind::Function,
                   {{"seat", annsLead.id()}, {"title", u"Lead"_s}, {"from", QDate(2024, 7, 1)}});
    }

    /// The records of a kind that a search finds, seats by their members; or what was not
    /// understood of it.
    QStringList found(Kind kind, const QString &words, QDate day = today)
    {
        const ParsedQuery understood = understoodQuery(kind, words);
        if (!understood.notes.empty())
            return {understood.notes.front().sentence};
        const ListRequest request{.kind = kind, .query = understood.query, .sort = {}, .day = day};
        const auto keys = must(listKeys(store().database(), request));
        QStringList names;
        for (const Record &record :
             must(listRecords(store().database(), kind, {keys.begin(), keys.end()}, day)))
            names += kind == Kind::Seat
                         ? titleOf(get({Kind::Member, record.reference("member"_L1)}))
                         : titleOf(record);
        names.sort();
        return names;
    }

    Record board, control, italy, ann, bob, annsSeat, bobsSeat, annsLead, president, lead;
};

} // namespace

void tst_DerivedOffices::seatsAreFoundByTheirDays_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("expected");
    const QString ann = u"Ann"_s;
    const QString bob = u"Bob"_s;
    const auto row = [](const QString &words, const QStringList &expected) {
        QTest::newRow(qPrintable(words)) << words + u" has:body"_s << expected;
    };
    row(u"held:2024"_s, {ann});
    row(u"held:2025"_s, {ann, bob});
    row(u"held:2026-06-30"_s, {ann, bob});
    row(u"held:2026-07-01"_s, {bob});
    row(u"held:2024-06-30"_s, {});
    row(u"held:2020..2024-07-01"_s, {ann});
    row(u"held:2020..2024-06"_s, {});
    row(u"held:<2024-07-01"_s, {});
    row(u"held:<=2024-07-01"_s, {ann});
    row(u"held:<2025-07-02"_s, {ann, bob});
    row(u"held:>2026-06-29"_s, {ann, bob});
    row(u"held:>2026-06-30"_s, {bob});
    row(u"held:>=2026-06-30"_s, {ann, bob});
    row(u"held:>=2026-07"_s, {bob});
    row(u"-held:2026-07-01"_s, {ann});
    row(u"held:2023,2024"_s, {ann});
    row(u"state:current"_s, {bob});
    row(u"state:former"_s, {ann});
    row(u"state:over,now"_s, {ann, bob});
    row(u"-state:current"_s, {ann});
    row(u"state:future"_s, {});
    const QString unordered = u"“State” has no order to compare by. Searched as words."_s;
    row(u"state:>current"_s, {unordered});
    row(u"state:current..former"_s, {unordered});
    row(u"body:>=board"_s, {u"“Body” has no order to compare by. Searched as words."_s});
}

void tst_DerivedOffices::seatsAreFoundByTheirDays()
{
    QFETCH(QString, words);
    Offices offices;
    QTEST(offices.found(Kind::Seat, words), "expected");
}

void tst_DerivedOffices::aFunctionEndsWithItsSeat_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("isPresident");
    QTest::newRow("before") << u"state:future"_s << QDate(2024, 12, 31) << true;
    QTest::newRow("first day") << u"state:current"_s << QDate(2025, 1, 1) << true;
    QTest::newRow("last day of the seat") << u"state:current"_s << QDate(2026, 6, 30) << true;
    QTest::newRow("over with the seat") << u"state:current"_s << QDate(2026, 7, 1) << false;
    QTest::newRow("former") << u"state:former"_s << QDate(2026, 7, 1) << true;
    QTest::newRow("held in the last year") << u"held:2026"_s << today << true;
    QTest::newRow("not held later") << u"held:2027"_s << today << false;
}

void tst_DerivedOffices::aFunctionEndsWithItsSeat()
{
    QFETCH(QString, words);
    QFETCH(QDate, day);
    QFETCH(bool, isPresident);
    Offices offices;
    QCOMPARE(offices.found(Kind::Function, words + u" title:president"_s, day),
             isPresident ? QStringList{u"President"_s} : QStringList());
}

void tst_DerivedOffices::bodiesAreFoundByWhomTheyExclude_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("title") << u"excludes:board"_s << QStringList{u"Control"_s};
    QTest::newRow("another") << u"excludes:control"_s << QStringList();
    QTest::newRow("any") << u"has:excludes"_s << QStringList{u"Control"_s};
    QTest::newRow("none") << u"-has:excludes"_s << QStringList{u"Board"_s};
    QTest::newRow("not that one") << u"-excludes:board"_s << QStringList{u"Board"_s};
}

void tst_DerivedOffices::bodiesAreFoundByWhomTheyExclude()
{
    QFETCH(QString, words);
    Offices offices;
    QTEST(offices.found(Kind::Body, words), "expected");
}

Q_DECLARE_METATYPE(RecordRef)
Q_DECLARE_METATYPE(FieldValue)

void tst_DerivedOffices::aListThatIsBrokenHoldsNothing()
{
    Offices offices;
    const Record audit = offices.add(Kind::Body, {{"name", u"Audit"_s},
                                                  {"kind", u"committee"_s},
                                                  {"excludes", offices.control.at("excludes"_L1)}});
    must(offices.store().database().execute(
        "UPDATE body SET excludes = '[broken' WHERE name = 'Control'"));
    QCOMPARE(offices.found(Kind::Body, u"excludes:Board"_s), QStringList{u"Audit"_s});
    const auto excluding =
        must(offices.store().reader().recordsOf(Kind::Body, "excludes"_L1, offices.board.id()));
    QCOMPARE(excluding, std::vector{audit});
}

void tst_DerivedOffices::whoTellsOfAChangeIsTouched_data()
{
    QTest::addColumn<RecordRef>("changed");
    QTest::addColumn<QString>("key");
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<RecordRef>("teller");
    const Offices of;
    const auto row = [](const char *name, const Record &changed, const char *key,
                        const FieldValue &value, const Record &teller) {
        QTest::newRow(name) << changed.ref() << QString::fromLatin1(key) << value << teller.ref();
    };
    row("the seat of a function", of.president, "title", u"Actuary"_s, of.annsSeat);
    row("the holder of a function", of.president, "title", u"Actuary"_s, of.ann);
    row("the body of a seat", of.annsSeat, "until", QDate(2026, 12, 31), of.board);
    row("the functions in a seat", of.annsSeat, "until", QDate(2026, 12, 31), of.president);
    row("the chapter of a lead's function", of.lead, "title", u"Treasurer"_s, of.italy);
    row("the chapter of a renamed lead", of.ann, "given_name", u"Anna"_s, of.italy);
}

void tst_DerivedOffices::whoTellsOfAChangeIsTouched()
{
    QFETCH(RecordRef, changed);
    QFETCH(QString, key);
    QFETCH(FieldValue, value);
    QFETCH(RecordRef, teller);
    Offices offices;
    const ChangeSet changes =
        must(offices.store().transact(Origin::Person, u"Change"_s, [&](Transaction &transaction) {
            Record record = must(transaction.get(changed));
            record.set(QLatin1String(key.toLatin1()), value);
            return transaction.put(record);
        }));
    QVERIFY(std::ranges::any_of(changes.touched, [&](const ChangeSet::Touched &touched) {
        return touched.record == teller && !touched.fields.isEmpty();
    }));
}

static const Suite<tst_DerivedOffices> suite;
#include "tst_derivedoffices.moc"
