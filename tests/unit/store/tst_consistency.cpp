#include "support/storefixture.h"
#include "support/testmain.h"
#include "unit/store/randomroster.h"

#include "domain/fold.h"
#include "store/listing.h"
#include "store/maintenance.h"
#include "store/recordtable.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// What is kept beside the records stays in step with them, whatever is done.
class tst_Consistency : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingStaysInStepOverRandomChanges_data();
    void everythingStaysInStepOverRandomChanges();
    void undoingEverythingLeavesAnEmptyRoster();
    void aNameWithoutLettersCanBeKept();
};

namespace {

QStringList problems(StoreFixture &fixture)
{
    return must(verify(fixture.store().database()));
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

/// What a search for the beginning of a word has to find, without an index.
QStringList scanned(StoreFixture &fixture, const QString &folded)
{
    QStringList titles;
    for (const Record &member : must(fixture.store().reader().all(Kind::Member))) {
        if (hasWordWithPrefix(searchTextOf(member), folded))
            titles += titleOf(member);
    }
    return sorted(titles);
}

} // namespace

void tst_Consistency::everythingStaysInStepOverRandomChanges_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_Consistency::everythingStaysInStepOverRandomChanges()
{
    QFETCH(quint32, seed);
    StoreFixture fixture;
    RandomRoster roster(fixture, seed);
    for (int i = 0; i < 60; ++i) {
        roster.step(8);
        if (roster.below(3) != 0)
            continue;
        must(fixture.store().undo());
        QCOMPARE(problems(fixture), QStringList());
        if (roster.below(2) == 0)
            must(fixture.store().redo());
    }
    QCOMPARE(problems(fixture), QStringList());
    for (const QString &word : {u"luk"_s, u"dang"_s, u"a"_s, u"b"_s, u"oneil"_s, u"x"_s, u"1"_s})
        QCOMPARE(sorted(fixture.search(word)), scanned(fixture, word));
}

void tst_Consistency::undoingEverythingLeavesAnEmptyRoster()
{
    StoreFixture fixture;
    RandomRoster roster(fixture, 7);
    for (int i = 0; i < 30; ++i)
        roster.step(6);
    const QStringList before = fixture.search({});
    while (must(fixture.store().nextUndo()))
        QCOMPARE(must(fixture.store().undo()).kept, 0);
    QCOMPARE(fixture.search({}), QStringList());
    QCOMPARE(problems(fixture), QStringList());
    while (must(fixture.store().nextRedo()))
        QCOMPARE(must(fixture.store().redo()).kept, 0);
    QCOMPARE(fixture.search({}), before);
    QCOMPARE(problems(fixture), QStringList());
}

void tst_Consistency::aNameWithoutLettersCanBeKept()
{
    StoreFixture fixture;
    const Record member =
        fixture.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"’"_s}});
    QCOMPARE(fixture.get(member.ref()), member);
    fixture.set(member.ref(), {{"given_name", u"Ann"_s}});
    fixture.set(member.ref(), {{"given_name", u"´"_s}});
    QCOMPARE(problems(fixture), QStringList());
    QCOMPARE(fixture.search(u"ann"_s), QStringList());
}

static const Suite<tst_Consistency> suite;
#include "tst_consistency.moc"
