#include "support/storefixture.h"
#include "support/testmain.h"

#include "store/querysql.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Search : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void explainsWhatItDoesNotUnderstand();
};

namespace {

void fill(StoreFixture &fixture)
{
    const Record community = fixture.add(Kind::Tier, {{"name", u"Community"_s},
                                                      {"class", u"regular"_s},
                                                      {"months", qint64(12)},
                                                      {"votes", qint64(1)}});
    const Record lukasz =
        fixture.add(Kind::Member, {{"kind", u"person"_s},
                                   {"number", u"0042"_s},
                                   {"given_name", u"Łukasz"_s},
                                   {"family_name", u"Nowak"_s},
                                   {"emails", QStringList{u"l.nowak@example.org"_s}},
                                   {"city", u"Poznań"_s},
                                   {"country", u"PL"_s},
                                   {"tags", QStringList{u"speaker"_s}},
                                   {"joined", QDate(2024, 3, 5)}});
    fixture.add(Kind::Membership, {{"member", lukasz.id()},
                                   {"class", u"regular"_s},
                                   {"tier", community.id()},
                                   {"start", QDate(2026, 3, 5)},
                                   {"end", QDate(2027, 3, 4)}});
    fixture.add(Kind::Member, {{"kind", u"person"_s},
                               {"given_name", u"Chloé"_s},
                               {"family_name", u"Moreau"_s},
                               {"city", u"New York"_s},
                               {"country", u"US"_s},
                               {"joined", QDate(2025, 1, 1)}});
    const Record bakker = fixture.add(
        Kind::Member, {{"kind", u"organisation"_s}, {"organisation", u"Bakker & Zn"_s}});
    const auto addToChapter = [&fixture](const QString &name, const QString &slug,
                                         const Record &member, QDate until) {
        const Record chapter =
            fixture.add(Kind::Chapter, {{"name", name}, {"slug", slug}, {"state", u"active"_s}});
        fixture.add(Kind::ChapterMembership, {{"chapter", chapter.id()},
                                              {"member", member.id()},
                                              {"from", QDate(2024, 1, 1)},
                                              {"until", dateValue(until)}});
    };
    addToChapter(u"Poland"_s, u"poland"_s, lukasz, {});
    addToChapter(u"Northern Poland"_s, u"northern-poland"_s, bakker, {});
    addToChapter(u"UK and Ireland"_s, u"uk-and-ireland"_s, bakker, QDate(2025, 1, 1));
}

} // namespace

void tst_Search::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("titles");
    const QString bakker = u"Bakker & Zn"_s;
    const QString chloe = u"Chloé Moreau"_s;
    const QString lukasz = u"Łukasz Nowak"_s;
    const auto row = [](const char *text, const QStringList &titles) {
        QTest::newRow(text) << QString::fromUtf8(text) << titles;
    };
    row("", {bakker, chloe, lukasz});
    row("lukasz", {lukasz});
    row("ŁUK now", {lukasz});
    row("l.nowak@exam", {lukasz});
    row("-lukasz", {bakker, chloe});
    row("moreau or bakker", {bakker, chloe});
    row("\"chloe moreau\"", {chloe});
    row("\"moreau chloe\"", {});
    row("0042", {lukasz});
    row("number:0042", {lukasz});
    row("kind:organisation", {bakker});
    row("city:york", {chloe});
    row("city:\"new y\"", {chloe});
    row("city:ew", {});
    row("country:pl", {lukasz});
    row("country:PL,US", {chloe, lukasz});
    row("email:nowak@", {lukasz});
    row("tag:speak", {lukasz});
    row("has:tags", {lukasz});
    row("-has:city", {bakker});
    row("joined:2024", {lukasz});
    row("joined:2024-03", {lukasz});
    row("joined:2024-03-05", {lukasz});
    row("joined:>2024", {chloe});
    row("joined:<=2024-03-05", {lukasz});
    row("joined:2024..2025", {chloe, lukasz});
    row("-joined:2024", {bakker, chloe});
    row("status:current", {lukasz});
    row("-status:current", {bakker, chloe});
    row("status:cont", {bakker, chloe});
    row("good_standing:yes", {lukasz});
    row("tier:comm", {lukasz});
    row("class:regular", {lukasz});
    row("votes:1", {lukasz});
    row("votes:>=0 moreau", {chloe});
    row("paid_until:2027", {lukasz});
    row("member_since:2026", {lukasz});
    row("city:poz country:us or bakker", {bakker});
    row("chapter:poland", {lukasz});
    row("chapter:Poland", {lukasz});
    row("chapter:pol", {bakker, lukasz});
    row("chapter:northern-poland", {bakker});
    row("chapter:uk-and-ireland", {});
    row("-chapter:pol", {chloe});
}

void tst_Search::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, titles);
    StoreFixture fixture;
    fill(fixture);
    QCOMPARE(fixture.search(text), titles);
}

void tst_Search::explainsWhatItDoesNotUnderstand()
{
    const ParsedQuery parsed = understoodQuery(Kind::Member, u"joined:soon -status:green moreau");
    QCOMPARE(parsed.notes.size(), size_t(2));
    QVERIFY(parsed.notes[0].sentence.contains(u"soon"_s));
    QCOMPARE(parsed.notes[1].position, 12);
    QCOMPARE(toText(parsed.query), u"joined:soon -status:green moreau"_s);
}

static const Suite<tst_Search> suite;
#include "tst_search.moc"
