#include "actions/recordverbs.h"
#include "actions/removal.h"
#include "models/historymodel.h"
#include "models/relatedmodel.h"
#include "support/openfilefixture.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_HistoryModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void whoChangedWhatIsSaidNewestFirst();
    void theValueBeforeCanBePutBack();
    void theHistoryOfAnotherKindIsItsOwn();
    void whatBelongsToTheRecordIsToldAsWhoseItIs();
    void periodsAreListedNewestFirstAndFollowChanges();
    void derivedColumnsOfRelatedRecordsAreOfTheDay();
};

namespace {

Record giulia(OpenFileFixture &fixture)
{
    return fixture.stored.add(Kind::Member, {{"kind", u"person"_s},
                                             {"given_name", u"Giulia"_s},
                                             {"emails", QStringList{u"g@example.org"_s}}});
}

QStringList sentences(const HistoryModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row).data().toString();
    return all;
}

} // namespace

void tst_HistoryModel::whoChangedWhatIsSaidNewestFirst()
{
    OpenFileFixture fixture;
    const Record member = giulia(fixture);
    HistoryModel model(fixture.file());
    const QAbstractItemModelTester tester(&model);
    model.setRecord(member.ref());
    must(fixture.run([&](Store &store) {
        return setFields(store, member.ref(), {{u"city"_s, u"Bologna"_s}});
    }));
    QCOMPARE(sentences(model), (QStringList{u"City: nothing → Bologna"_s, u"Member added"_s}));
    QCOMPARE(model.index(0).data(HistoryModel::WhenRole).toString(), u"21 Nov 2026, 12:00 · Ann"_s);
    QCOMPARE(model.index(0).data(HistoryModel::LabelRole).toString(), u"Change City of Giulia"_s);
}

void tst_HistoryModel::theValueBeforeCanBePutBack()
{
    OpenFileFixture fixture;
    const Record member = giulia(fixture);
    HistoryModel model(fixture.file());
    model.setRecord(member.ref());
    must(fixture.run([&](Store &store) {
        return setFields(store, member.ref(), {{u"emails"_s, u"a@example.org; b@example.org"_s}});
    }));
    const auto back = model.putBackAt(0);
    QVERIFY(back.has_value());
    QVERIFY(!model.putBackAt(1).has_value());
    must(fixture.run([&](Store &store) {
        return setFields(store, back->record, {{back->key, back->text}});
    }));
    QCOMPARE(must(fixture.file().reader().get(member.ref())).list("emails"_L1),
             QStringList{u"g@example.org"_s});
}

void tst_HistoryModel::theHistoryOfAnotherKindIsItsOwn()
{
    OpenFileFixture fixture;
    const Record tier = fixture.stored.add(
        Kind::Tier, {{"name", u"Community"_s}, {"class", u"regular"_s}, {"months", qint64(12)}});
    giulia(fixture);
    HistoryModel model(fixture.file());
    model.setRecord(tier.ref());
    must(fixture.run([&](Store &store) {
        return setFields(store, tier.ref(), {{u"months"_s, u"6"_s}}, u"typing error"_s);
    }));
    QCOMPARE(sentences(model), (QStringList{u"Months: 12 → 6"_s, u"Tier added"_s}));
    QCOMPARE(model.putBackAt(0)->record, tier.ref());
}

void tst_HistoryModel::whatBelongsToTheRecordIsToldAsWhoseItIs()
{
    OpenFileFixture fixture;
    const Record member = giulia(fixture);
    const Record italy = fixture.stored.add(
        Kind::Chapter, {{"name", u"Italy"_s}, {"slug", u"italy"_s}, {"state", u"active"_s}});
    const Record stay = fixture.stored.add(
        Kind::ChapterMembership,
        {{"member", member.id()}, {"chapter", italy.id()}, {"from", QDate(2025, 7, 1)}});
    const Record seat = fixture.stored.add(
        Kind::Seat,
        {{"member", member.id()}, {"chapter", italy.id()}, {"from", QDate(2025, 7, 1)}});
    fixture.stored.add(Kind::Function,
                       {{"seat", seat.id()}, {"title", u"Lead"_s}, {"from", QDate(2025, 7, 1)}});
    HistoryModel model(fixture.file());
    model.setRecord(italy.ref());
    must(fixture.run([&](Store &store) {
        return setFields(store, stay.ref(), {{u"until"_s, u"2026-05-03"_s}});
    }));
    QCOMPARE(
        sentences(model),
        (QStringList{u"Until of the chapter membership of Giulia in Italy: nothing → 3 May 2026"_s,
                     u"Added: the function Lead of Giulia in Italy"_s,
                     u"Added: the seat of Giulia in Italy"_s,
                     u"Added: the chapter membership of Giulia in Italy"_s, u"Chapter added"_s}));
    QVERIFY(!model.putBackAt(0).has_value());
}

void tst_HistoryModel::periodsAreListedNewestFirstAndFollowChanges()
{
    OpenFileFixture fixture;
    const Record member = giulia(fixture);
    const auto add = [&](QDate start, QDate end) {
        return fixture.stored.add(
            Kind::Membership,
            {{"member", member.id()}, {"class", u"regular"_s}, {"start", start}, {"end", end}});
    };
    add({2024, 5, 4}, {2025, 5, 3});
    const Record last = add({2025, 5, 4}, {2026, 5, 3});
    RelatedModel model(fixture.file(), Kind::Membership, "member"_L1,
                       {"start"_L1, "end"_L1, "class"_L1});
    const QAbstractItemModelTester tester(&model);
    model.setOwner(member.id());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"4 May 2025"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"3 May 2025"_s);
    must(fixture.run([&](Store &store) { return removeRecord(store, last.ref()); }));
    QCOMPARE(model.rowCount(), 1);
}

void tst_HistoryModel::derivedColumnsOfRelatedRecordsAreOfTheDay()
{
    OpenFileFixture fixture;
    const Record company = fixture.stored.add(
        Kind::Member, {{"kind", u"organisation"_s}, {"organisation", u"Lantern Ltd"_s}});
    const Record contact = fixture.stored.add(
        Kind::Member,
        {{"kind", u"person"_s}, {"given_name", u"Ann"_s}, {"contact_of", company.id()}});
    RelatedModel model(fixture.file(), Kind::Member, "contact_of"_L1,
                       {"given_name"_L1, "status"_L1});
    const auto cells = [&model] {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.index(row, 0).data().toString() + u": "_s +
                     model.index(row, 1).data().toString();
        return texts;
    };
    model.setOwner(company.id());
    QCOMPARE(cells(), QStringList{u"Ann: Contact"_s});
    must(fixture.run([&](Store &store) {
        return addRecord(store, Kind::Membership,
                         {{u"member"_s, contact.id().text()},
                          {u"class"_s, u"regular"_s},
                          {u"start"_s, u"2026-05-04"_s},
                          {u"end"_s, u"2027-05-03"_s}});
    }));
    QCOMPARE(cells(), QStringList{u"Ann: Current"_s});
    model.setOwner(company.id(), QDate(2028, 1, 1));
    QCOMPARE(cells(), QStringList{u"Ann: Lapsed"_s});
}

static const chapterhouse::tests::Suite<tst_HistoryModel> suite;
#include "tst_historymodel.moc"
