#include "site/reviewjson.h"
#include "site/sitematters.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// What of the website wants somebody's attention.
class tst_SiteMatters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingMattersWithoutAWebsite();
    void decisionsAreCountedOnAllBranches();
    void aDraftThatDoesNotBuildIsNamed();

private:
    static void put(StoreFixture &file, const std::function<Result<void>(Transaction &)> &write)
    {
        must(file.store().transact(Origin::Site, u"Sync"_s, write));
    }
    static void putConflict(StoreFixture &file, const QString &branch, const QString &path,
                            SiteConflict conflict)
    {
        put(file, [&](Transaction &transaction) {
            return transaction.putSiteFile({.branch = branch, .path = path, .conflict = conflict});
        });
    }
    static void putReview(StoreFixture &file, const ReviewDraft &draft)
    {
        put(file, [&](Transaction &transaction) {
            return transaction.putSiteReview(draft.branch(), jsonOf(draft));
        });
    }
    static std::vector<Matter> mattersOf(StoreFixture &file)
    {
        return must(siteMatters(file.store().database()));
    }
};

namespace {

Matter ofWebsite(const QString &sentence, const std::optional<RecordRef> &about = {})
{
    return {
        .group = MatterGroup::Website, .sentence = sentence, .isPressing = true, .about = about};
}

} // namespace

void tst_SiteMatters::nothingMattersWithoutAWebsite()
{
    StoreFixture file;
    QCOMPARE(mattersOf(file), std::vector<Matter>());
}

void tst_SiteMatters::decisionsAreCountedOnAllBranches()
{
    StoreFixture file;
    putConflict(file, u"main"_s, u"a.md"_s, SiteConflict::None);
    putConflict(file, u"main"_s, u"b.md"_s, SiteConflict::BeingWritten);
    putConflict(file, u"main"_s, u"c.md"_s, SiteConflict::InReview);
    QCOMPARE(mattersOf(file), std::vector<Matter>());
    putConflict(file, u"main"_s, u"d.md"_s, SiteConflict::DeletedThere);
    putConflict(file, u"main"_s, u"e.md"_s, SiteConflict::ReviewEnded);
    putConflict(file, u"cms/post/f"_s, u"f.md"_s, SiteConflict::Changed);
    QCOMPARE(mattersOf(file),
             (std::vector<Matter>{ofWebsite(u"3 files of the website wait for a decision."_s)}));
}

void tst_SiteMatters::aDraftThatDoesNotBuildIsNamed()
{
    StoreFixture file;
    const Record post = file.add(Kind::Post, {{"title", u"Hello"_s}, {"state", u"draft"_s}});
    const ReviewDraft draft{.number = 1,
                            .collection = u"post"_s,
                            .slug = u"hello"_s,
                            .title = u"Create Post “hello”"_s,
                            .build = BuildState::Failed};
    putReview(file, draft);
    put(file, [&](Transaction &transaction) {
        return transaction.putSiteFile(
            {.branch = draft.branch(), .path = u"hello.md"_s, .record = post.ref()});
    });
    const ReviewDraft builds{
        .number = 2, .collection = u"post"_s, .slug = u"b"_s, .build = BuildState::Passed};
    putReview(file, builds);
    QCOMPARE(
        mattersOf(file),
        (std::vector<Matter>{ofWebsite(u"The site would not build with “Hello”."_s, post.ref())}));
}

static const Suite<tst_SiteMatters> suite;
#include "tst_sitematters.moc"
