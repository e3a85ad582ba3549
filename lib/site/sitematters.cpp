#include "site/sitematters.h"

#include "base/words.h"
#include "site/reviewengine.h"
#include "store/unsettled.h"

namespace chapterhouse {

namespace {

/// Whose file a draft is; nothing of one that nobody keeps here.
Result<std::optional<Record>> recordOf(Database &database, const ReviewDraft &draft)
{
    const auto states = SiteFileTable(database).all(draft.branch());
    if (!states)
        return failed(states);
    for (const SiteFileState &state : *states) {
        if (state.record)
            return Reader(database).find(*state.record);
    }
    return std::nullopt;
}

Result<Matter> brokenBuild(Database &database, const ReviewDraft &draft)
{
    return recordOf(database, draft).map([&draft](const std::optional<Record> &record) {
        const QString title = record ? titleOf(*record) : draft.slug;
        return Matter{.group = MatterGroup::Website,
                      .sentence = Words::tr("The site would not build with “%1”.").arg(title),
                      .isPressing = record.has_value(),
                      .about = record ? std::optional(record->ref()) : std::nullopt};
    });
}

Result<void> addBrokenBuilds(Database &database, std::vector<Matter> &matters)
{
    const auto reviews = knownReviews(database);
    if (!reviews)
        return failed(reviews);
    for (const ReviewDraft &draft : *reviews) {
        if (draft.build != BuildState::Failed)
            continue;
        auto matter = brokenBuild(database, draft);
        if (!matter)
            return failed(matter);
        matters.push_back(*std::move(matter));
    }
    return {};
}

} // namespace

Result<std::vector<Matter>> siteMatters(Database &database)
{
    const auto conflicts = countSiteConflicts(database);
    if (!conflicts)
        return failed(conflicts);
    std::vector<Matter> matters;
    if (*conflicts > 0)
        matters.push_back({.group = MatterGroup::Website,
                           .sentence = Words::tr("%Ln files of the website wait for a decision.",
                                                 nullptr, *conflicts),
                           .isPressing = true});
    return addBrokenBuilds(database, matters).map([&matters] { return std::move(matters); });
}

} // namespace chapterhouse
