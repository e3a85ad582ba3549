#include "site/sitesync.h"

#include "site/syncengine.h"

namespace chapterhouse {

namespace {

void addTo(SyncReport &whole, const SyncReport &part)
{
    for (const SyncedFile &file : part.files)
        whole.add(file);
    whole.requests = part.requests;
}

} // namespace

Task<SyncReport> SiteSync::check()
{
    m_report = {};
    co_return (co_await take(SendWay::AsConfigured)).map([this] { return m_report; });
}

Task<SyncReport> SiteSync::push(SendWay way)
{
    m_report = {};
    co_return (co_await give(way)).map([this] { return m_report; });
}

Task<SyncReport> SiteSync::sync(SendWay way)
{
    m_report = {};
    auto done = co_await take(way);
    if (done)
        done = co_await give(way);
    co_return done.map([this] { return m_report; });
}

Task<void> SiteSync::take(SendWay way)
{
    if (isReviewed(way)) {
        ReviewEngine reviews(m_parts, *m_reviews);
        const auto refreshed = co_await reviews.refresh();
        if (!refreshed)
            co_return failed(refreshed);
        addTo(m_report, *refreshed);
    }
    SyncEngine engine(m_parts);
    const auto pulled = co_await engine.pull();
    if (!pulled)
        co_return failed(pulled);
    m_parts.profile = engine.profile();
    addTo(m_report, *pulled);
    co_return Result<void>();
}

Task<void> SiteSync::give(SendWay way)
{
    if (!isReviewed(way)) {
        SyncEngine engine(m_parts);
        const auto sent = co_await engine.push();
        co_return sent.map([this](const SyncReport &report) { addTo(m_report, report); });
    }
    ReviewEngine reviews(m_parts, *m_reviews);
    const auto sent = co_await reviews.sendChanged();
    co_return sent.map([this](const SyncReport &report) { addTo(m_report, report); });
}

bool SiteSync::isReviewed(SendWay way) const
{
    return m_reviews && m_parts.profile.hasReview && way == SendWay::AsConfigured;
}

} // namespace chapterhouse
