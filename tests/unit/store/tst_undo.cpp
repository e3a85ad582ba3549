#include "support/storefixture.h"
#include "support/testmain.h"

#include "store/maintenance.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Undo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoingAnAdditionRemovesTheRecordAndRedoingBringsItBack();
    void undoAndRedoAlternateOverSeveralSteps();
    void aFieldChangedSinceStays();
    void aNewStepForgetsWhatWasUndone();
    void anAdditionThatOthersReferToStays();
    void aRecordThatIsThereAgainStays();
    void anUnfinishedTextComesBackWithItsRecord();
    void recordsOfOneStepThatReferToEachOtherAllGo();
    void theStackSurvivesARestart();
    void theProgramsOwnStepsAreNotUndone();
    void nothingToUndoIsSaid();
    void aCancelledUndoLeavesEverythingAsItWas();
};

namespace {

Record ann(StoreFixture &fixture)
{
    return fixture.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
}

void remove(StoreFixture &fixture, const RecordRef &ref)
{
    must(fixture.store().transact(Origin::Person, u"Remove"_s, [&](Transaction &transaction) {
        return transaction.remove(ref);
    }));
}

} // namespace

void tst_Undo::undoingAnAdditionRemovesTheRecordAndRedoingBringsItBack()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    const TurnResult undone = must(fixture.store().undo());
    QCOMPARE(undone.label, u"Add"_s);
    QCOMPARE(undone.changes, 1);
    QCOMPARE(fixture.search({}), QStringList());
    must(fixture.store().redo());
    QCOMPARE(fixture.get(member.ref()), member);
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
}

void tst_Undo::undoAndRedoAlternateOverSeveralSteps()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    fixture.set(member.ref(), {{"city", u"Lyon"_s}});
    fixture.set(member.ref(), {{"city", u"Paris"_s}});
    const auto city = [&] { return fixture.get(member.ref()).text("city"_L1); };
    for (int round = 0; round < 3; ++round) {
        must(fixture.store().undo());
        QCOMPARE(city(), u"Lyon"_s);
        must(fixture.store().undo());
        QCOMPARE(city(), QString());
        must(fixture.store().redo());
        QCOMPARE(city(), u"Lyon"_s);
        must(fixture.store().redo());
        QCOMPARE(city(), u"Paris"_s);
    }
}

void tst_Undo::aFieldChangedSinceStays()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    fixture.set(member.ref(), {{"city", u"Lyon"_s}, {"country", u"FR"_s}});
    must(fixture.store().transact(Origin::Site, u"Pull"_s, [&](Transaction &transaction) {
        Record pulled = must(transaction.get(member.ref()));
        pulled.set("city"_L1, u"Paris"_s);
        return transaction.put(pulled);
    }));
    const TurnResult undone = must(fixture.store().undo());
    QCOMPARE(undone.changes, 1);
    QCOMPARE(undone.kept, 1);
    const Record after = fixture.get(member.ref());
    QCOMPARE(after.text("city"_L1), u"Paris"_s);
    QCOMPARE(after.text("country"_L1), QString());
}

void tst_Undo::aNewStepForgetsWhatWasUndone()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    fixture.set(member.ref(), {{"city", u"Lyon"_s}});
    must(fixture.store().undo());
    fixture.set(member.ref(), {{"country", u"FR"_s}});
    QVERIFY(!must(fixture.store().nextRedo()).has_value());
    QCOMPARE(fixture.store().redo().error().kind, ErrorKind::NotFound);
}

void tst_Undo::anAdditionThatOthersReferToStays()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    must(fixture.store().transact(Origin::Site, u"Pull"_s, [&](Transaction &transaction) {
        Record other = blankRecord(Kind::Member, transaction.newId());
        other.set("kind"_L1, u"person"_s);
        other.set("given_name"_L1, u"Bob"_s);
        other.set("contact_of"_L1, member.id());
        return transaction.add(other);
    }));
    const TurnResult undone = must(fixture.store().undo());
    QCOMPARE(undone.changes, 0);
    QCOMPARE(undone.reasons, QStringList{u"“Ann” stays, as others refer to it: member Bob."_s});
    QCOMPARE(fixture.search({}), (QStringList{u"Ann"_s, u"Bob"_s}));
    QVERIFY(!must(fixture.store().nextUndo()).has_value());
}

void tst_Undo::aRecordThatIsThereAgainStays()
{
    StoreFixture fixture;
    Record member = ann(fixture);
    remove(fixture, member.ref());
    member.set("city"_L1, u"Lyon"_s);
    must(fixture.store().transact(Origin::Site, u"Pull"_s, [&](Transaction &transaction) {
        return transaction.add(member);
    }));
    const TurnResult undone = must(fixture.store().undo());
    QCOMPARE(undone.changes, 0);
    QCOMPARE(undone.kept, 1);
    QCOMPARE(undone.reasons, QStringList{u"“Ann” is there again already and stays as it is."_s});
    QCOMPARE(fixture.get(member.ref()).text("city"_L1), u"Lyon"_s);
}

void tst_Undo::anUnfinishedTextComesBackWithItsRecord()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    must(fixture.store().transact(Origin::Person, {}, [&](Transaction &transaction) {
        return transaction.keepUnfinished(member.ref(), "joined"_L1, u"soon"_s);
    }));
    remove(fixture, member.ref());
    must(fixture.store().undo());
    const QList<QPair<QString, QString>> expected{{u"joined"_s, u"soon"_s}};
    QCOMPARE(must(fixture.store().reader().unfinished(member.ref())), expected);
}

void tst_Undo::recordsOfOneStepThatReferToEachOtherAllGo()
{
    StoreFixture fixture;
    must(fixture.store().transact(Origin::Person, u"Import"_s, [](Transaction &transaction) {
        Record organisation = blankRecord(Kind::Member, transaction.newId());
        organisation.set("kind"_L1, u"organisation"_s);
        organisation.set("organisation"_L1, u"Bakker"_s);
        Record contact = blankRecord(Kind::Member, transaction.newId());
        contact.set("kind"_L1, u"person"_s);
        contact.set("given_name"_L1, u"Ann"_s);
        contact.set("contact_of"_L1, organisation.id());
        must(transaction.add(contact));
        return transaction.add(organisation);
    }));
    const TurnResult undone = must(fixture.store().undo());
    QCOMPARE(undone.changes, 2);
    QCOMPARE(undone.kept, 0);
    QCOMPARE(fixture.search({}), QStringList());
}

void tst_Undo::theStackSurvivesARestart()
{
    StoreFixture fixture;
    ann(fixture);
    fixture.reopen();
    const Turn turn = must(fixture.store().nextUndo()).value();
    QCOMPARE(turn.label, u"Add"_s);
    QVERIFY(turn.asksFirst(u"another session"_s, u"Ann"_s));
    must(fixture.store().undo());
    QCOMPARE(fixture.search({}), QStringList());
}

void tst_Undo::theProgramsOwnStepsAreNotUndone()
{
    StoreFixture fixture;
    must(fixture.store().transact(Origin::Program, u"Tiers"_s, [](Transaction &transaction) {
        Record tier = blankRecord(Kind::Tier, transaction.newId());
        tier.set("name"_L1, u"Community"_s);
        tier.set("class"_L1, u"regular"_s);
        tier.set("months"_L1, qint64(12));
        return transaction.add(tier);
    }));
    QCOMPARE(fixture.store().undo().error().kind, ErrorKind::NotFound);
}

void tst_Undo::nothingToUndoIsSaid()
{
    StoreFixture fixture;
    QCOMPARE(fixture.store().undo().error().message, u"There is nothing to undo."_s);
}

void tst_Undo::aCancelledUndoLeavesEverythingAsItWas()
{
    StoreFixture fixture;
    const Record member = ann(fixture);
    const auto before = must(fixture.store().nextUndo());
    QList<qint64> totals;
    const auto undone = fixture.store().undo([&](qint64, qint64 total) {
        totals += total;
        return false;
    });
    QCOMPARE(undone.error().kind, ErrorKind::Cancelled);
    QCOMPARE(totals, QList<qint64>{1});
    QCOMPARE(fixture.get(member.ref()), member);
    QCOMPARE(must(fixture.store().nextUndo()), before);
}

static const Suite<tst_Undo> suite;
#include "tst_undo.moc"
