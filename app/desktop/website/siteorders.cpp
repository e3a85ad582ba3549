#include "desktop/website/siteorders.h"

#include "desktop/website/websitestatus.h"
#include "exchange/content/sitefolder.h"
#include "exchange/content/siteimages.h"
#include "site/pullplan.h"
#include "site/sitesync.h"

#include <numeric>

namespace chapterhouse {

namespace {

SyncParts partsOf(const OpenedSite &site, const SiteProfile &profile)
{
    return {.store = site.store,
            .site = site.session.site(),
            .pause = site.session.pause(),
            .profile = profile,
            .branch = site.connection.stateName(),
            .images = imageReader(siteFolderOf(site.store.path())),
            .progress = site.progress};
}

/// Null where nothing can be reviewed.
Reviews *reviewsOf(OpenedSite &site, const SiteProfile &profile)
{
    return site.session.reviews(profile).value_or(nullptr);
}

} // namespace

Task<SyncReport> checkSite(OpenedSite site)
{
    const auto profile = site.connection.profile();
    if (!profile)
        co_return failed(profile);
    SiteSync sync(partsOf(site, *profile), reviewsOf(site, *profile));
    const auto checked = co_await sync.check();
    if (!checked)
        co_return failed(checked);
    if (const auto noted = noteChecked(site.store, site.store.clock().now()); !noted)
        co_return failed(noted);
    co_return *checked;
}

Task<SyncReport> sendToSite(OpenedSite site)
{
    const auto profile = site.connection.profile();
    if (!profile)
        co_return failed(profile);
    SiteSync sync(partsOf(site, *profile), reviewsOf(site, *profile));
    co_return co_await sync.push(SendWay::AsConfigured);
}

Task<SyncReport> changeDraft(OpenedSite site, RecordRef draft, DraftVerb verb)
{
    const auto profile = site.connection.profile();
    if (!profile)
        co_return failed(profile);
    const auto reviews = site.session.reviews(*profile);
    if (!reviews)
        co_return failed(reviews);
    ReviewEngine engine(partsOf(site, *profile), **reviews);
    Result<void> done;
    switch (verb) {
    case DraftVerb::ToDraft:
        done = co_await engine.setState(draft, ReviewState::Draft);
        break;
    case DraftVerb::ToReview:
        done = co_await engine.setState(draft, ReviewState::InReview);
        break;
    case DraftVerb::ToReady:
        done = co_await engine.setState(draft, ReviewState::Ready);
        break;
    case DraftVerb::Publish:
        done = co_await engine.publish(draft);
        break;
    case DraftVerb::Discard:
        done = co_await engine.discard(draft);
        break;
    }
    if (!done)
        co_return failed(done);
    co_return SyncReport();
}

int FoundSite::fileCount() const
{
    return std::accumulate(files.cbegin(), files.cend(), 0);
}

Task<FoundSite> lookAtSite(OpenedSite site)
{
    const auto connection = co_await withConfiguration(&site.session.site(), site.connection);
    if (!connection)
        co_return failed(connection);
    const auto profile = connection->profile();
    if (!profile)
        co_return failed(profile);
    FoundSite found{.connection = *connection, .profile = *profile, .files = {}, .leftOut = {}};
    const QStringList folders = foldersOf(*profile);
    const SiteHead unknown;
    const auto listing = co_await site.session.site().listing(folders, unknown);
    if (!listing)
        co_return failed(listing);
    if (!*listing)
        co_return found;
    for (const SiteFile &file : (*listing)->files) {
        if (const ContentCollection *collection = collectionOfPath(*profile, file.path))
            ++found.files[collection->name];
    }
    found.leftOut = (*listing)->leftOut;
    co_return found;
}

} // namespace chapterhouse
