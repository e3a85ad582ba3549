#include "store/sitefiletable.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_SiteFileTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPutIsThere_data();
    void whatIsPutIsThere();
    void branchesAreApart();
    void aFailedTransactionLeavesNothing();
};

namespace {

std::vector<SiteFileState> statesOf(StoreFixture &fixture, const QString &branch)
{
    return must(SiteFileTable(fixture.store().database()).all(branch));
}

void put(StoreFixture &fixture, const std::vector<SiteFileState> &states)
{
    must(fixture.store().transact(Origin::Site, u"Test"_s, [&](Transaction &transaction) {
        Result<void> done;
        for (size_t i = 0; done && i < states.size(); ++i)
            done = transaction.putSiteFile(states[i]);
        return done;
    }));
}

} // namespace

void tst_SiteFileTable::whatIsPutIsThere_data()
{
    QTest::addColumn<SiteFileState>("state");
    const SiteFileState plain{.branch = u"main"_s, .path = u"src/data/post/a.md"_s};
    QTest::newRow("of nobody") << plain;
    SiteFileState whole = plain;
    whole.record = RecordRef{Kind::Post, RecordId(u"01a1fee6-4a33-7000-a9dc-8472ba2dffe2"_s)};
    whole.blob = "0123456789012345678901234567890123456789";
    whole.base = QByteArray("---\n\0\xff", 6);
    QTest::newRow("agreed on, any bytes") << whole;
    whole.base = QByteArray("");
    QTest::newRow("agreed on no bytes") << whole;
    for (const SiteConflict conflict :
         {SiteConflict::Changed, SiteConflict::DeletedHere, SiteConflict::DeletedThere,
          SiteConflict::Unreadable, SiteConflict::InReview, SiteConflict::BeingWritten,
          SiteConflict::ReviewEnded}) {
        whole.conflict = conflict;
        whole.theirs = QByteArray("theirs");
        QTest::newRow(nameOf(conflict).data()) << whole;
    }
    whole = plain;
    whole.error = u"It cannot be sent."_s;
    QTest::newRow("failed") << whole;
}

void tst_SiteFileTable::whatIsPutIsThere()
{
    QFETCH(SiteFileState, state);
    StoreFixture fixture;
    put(fixture, {{.branch = state.branch, .path = state.path, .base = "before"}, state});
    QVERIFY(statesOf(fixture, u"main"_s) == std::vector{state});
}

void tst_SiteFileTable::branchesAreApart()
{
    StoreFixture fixture;
    const SiteFileState main{.branch = u"main"_s, .path = u"a.md"_s, .base = "one"};
    const SiteFileState review{.branch = u"cms/post/a"_s, .path = u"a.md"_s, .base = "two"};
    put(fixture, {main, review});
    must(fixture.store().transact(Origin::Site, u"Test"_s, [&](Transaction &transaction) {
        return transaction.forgetSiteFile(main.branch, main.path);
    }));
    QVERIFY(statesOf(fixture, main.branch).empty());
    QVERIFY(statesOf(fixture, review.branch) == std::vector{review});
}

void tst_SiteFileTable::aFailedTransactionLeavesNothing()
{
    StoreFixture fixture;
    const auto done =
        fixture.store().transact(Origin::Site, u"Test"_s, [](Transaction &transaction) {
            return transaction.putSiteFile({.branch = u"main"_s, .path = u"a.md"_s})
                .and_then([]() -> Result<void> { return fail(ErrorKind::Store, u"Full."_s); });
        });
    QVERIFY(!done);
    QVERIFY(statesOf(fixture, u"main"_s).empty());
}

static const chapterhouse::tests::Suite<tst_SiteFileTable> suite;

#include "tst_sitefiletable.moc"
