#include "store/offices.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Offices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBodyIsReadWithWhatItsRulesAskFor();
    void bodiesExcludeEachOtherWhicheverSaysSo();
    void aChapterIsReadWithAllItsLeads();
    void whatIsNotThereIsNotFound();
    void attentionIsOfTheDay_data();
    void attentionIsOfTheDay();
};

namespace {

const QDate today(2026, 11, 21);
const QDate july(2024, 7, 1);
const QDate december(2026, 12, 31);

/// A board of Ann, the president, and Bob, who was on it before her; a control committee that
/// excludes the board; and a chapter that Bob led.
class Offices : public StoreFixture {
public:
    Offices()
    {
        board = add(Kind::Body, {{"name", u"Board"_s},
                                 {"kind", u"board"_s},
                                 {"seats_min", qint64(2)},
                                 {"grounds", QStringList{u"seats article 12"_s}}});
        control = add(Kind::Body, {{"name", u"Audit"_s},
                                   {"kind", u"committee"_s},
                                   {"excludes", QStringList{board.id().text()}}});
        italy = add(Kind::Chapter, {{"name", u"Italy"_s}, {"state", u"active"_s}});
        ann = person(u"Ann"_s);
        bob = person(u"Bob"_s);
        add(Kind::Membership, {{"member", ann.id()},
                               {"class", u"regular"_s},
                               {"start", july},
                               {"end", QDate(2027, 6, 30)}});
        annsSeat = seat(ann, "body", board, july, december);
        bobsSeat = seat(bob, "body", board, {2022, 7, 1}, {2024, 6, 30});
        president = function(annsSeat, u"President"_s, july);
        function(bobsSeat, u"Treasurer"_s, {2022, 7, 1});
        bobsLead = seat(bob, "chapter", italy, july, {2026, 6, 30});
        lead = function(bobsLead, u"Lead"_s, july);
    }

    Record person(const QString &name)
    {
        return add(Kind::Member,
                   {{"kind", u"person"_s}, {"given_name", name}, {"family_name", u"Lee"_s}});
    }

    Record seat(const Record &member, const char *key, const Record &place, QDate from, QDate until)
    {
        return add(Kind::Seat, {{"member", member.id()},
                                {key, place.id()},
                                {"from", from},
                                {"until", until},
                                {"how", u"elected"_s}});
    }

    Record function(const Record &seat, const QString &title, QDate from)
    {
        return add(Kind::Function, {{"seat", seat.id()}, {"title", title}, {"from", from}});
    }

    const Reader &reader() { return store().reader(); }

    Record board, control, italy, ann, bob, annsSeat, bobsSeat, president, bobsLead, lead;
};

} // namespace

void tst_Offices::aBodyIsReadWithWhatItsRulesAskFor()
{
    Offices offices;
    const MemberId ann(offices.ann.id());
    const auto spans = statusSpans(must(offices.reader().storyOf(ann)), {});
    const BodyOnDay expected{.rules = bodyRulesFrom(offices.board),
                             .seats = {seatFrom(offices.annsSeat), seatFrom(offices.bobsSeat)},
                             .functions = {functionFrom(offices.president)},
                             .holders = {{ann, {.name = u"Ann Lee"_s, .spans = spans}}},
                             .exclude = {{.rules = bodyRulesFrom(offices.control), .seats = {}}}};
    const BodyId board(offices.board.id());
    QVERIFY(must(bodyOnDay(offices.reader(), board, today)) == expected);
    const auto all = must(bodiesOnDay(offices.reader(), today));
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all.front().rules.name, u"Audit"_s);
    QVERIFY(all.back() == expected);
}

void tst_Offices::bodiesExcludeEachOtherWhicheverSaysSo()
{
    Offices offices;
    offices.seat(offices.ann, "body", offices.control, july, december);
    for (const Record &body : {offices.board, offices.control}) {
        const auto told = must(bodyOnDay(offices.reader(), BodyId(body.id()), today));
        QCOMPARE(told.exclude.size(), size_t(1));
        QCOMPARE(told.exclude.front().seats.front().member, MemberId(offices.ann.id()));
        QVERIFY(std::ranges::any_of(checkBody(told, today), [](const BodyFinding &finding) {
            return finding.rule == "excludes"_L1;
        }));
    }
}

void tst_Offices::aChapterIsReadWithAllItsLeads()
{
    Offices offices;
    const ChapterOnDay expected{.chapter = offices.italy,
                                .seats = {seatFrom(offices.bobsLead)},
                                .functions = {functionFrom(offices.lead)},
                                .names = {{MemberId(offices.bob.id()), u"Bob Lee"_s}},
                                .lastEvent = {}};
    const ChapterId italy(offices.italy.id());
    QVERIFY(must(chapterOnDay(offices.reader(), italy, july)) == expected);
    ChapterOnDay withoutLead = expected;
    withoutLead.names = {};
    QVERIFY(must(chapterOnDay(offices.reader(), italy, today)) == withoutLead);
}

void tst_Offices::whatIsNotThereIsNotFound()
{
    Offices offices;
    const RecordId nothing(u"01932f2e-7a5b-7cde-8f01-00000000ffff"_s);
    const auto body = bodyOnDay(offices.reader(), BodyId(nothing), today);
    const auto chapter = chapterOnDay(offices.reader(), ChapterId(nothing), today);
    QVERIFY(!body && body.error().kind == ErrorKind::NotFound);
    QVERIFY(!chapter && chapter.error().kind == ErrorKind::NotFound);
}

void tst_Offices::attentionIsOfTheDay_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QStringList>("expected");
    const QString tooFew = u"Board: 1 of at least 2 seats is filled (article 12)."_s;
    const QString dormant = u"Italy seems dormant: no lead since 1 Jul 2026."_s;
    const QString ending = u"Board: the seat of Ann Lee (President) ends on 31 Dec 2026, and no "
                           "successor is on record."_s;
    QTest::newRow("before the board")
        << QDate(2022, 6, 30) << QStringList{u"Italy seems dormant: no lead."_s};
    QTest::newRow("with a lead") << july << QStringList{tooFew};
    QTest::newRow("sixty-one days before") << QDate(2026, 10, 31) << QStringList{tooFew, dormant};
    QTest::newRow("today") << today << QStringList{tooFew, dormant, ending};
}

void tst_Offices::attentionIsOfTheDay()
{
    QFETCH(QDate, day);
    Offices offices;
    QStringList sentences;
    for (const AttentionItem &item : must(attentionOn(offices.reader(), day)))
        sentences += item.sentence;
    QTEST(sentences, "expected");
}

static const Suite<tst_Offices> suite;
#include "tst_offices.moc"
