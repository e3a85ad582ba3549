#include "desktop/website/sitework.h"

namespace chapterhouse {

void SiteWork::cancel()
{
    m_isCancelled = true;
    m_thread.post([self = shared_from_this()] {
        if (self->m_session)
            self->m_session->site().cancel();
    });
}

Result<void> SiteWork::open(const Store &store, const SiteAccess &access)
{
    if (m_isCancelled)
        return stopped();
    auto session = SiteSession::open(access.connection, store.path(), access.token, store.clock());
    if (!session)
        return failed(session);
    m_session = *std::move(session);
    return {};
}

/// Not at once: what ends may have been called by the session.
void SiteWork::close()
{
    m_thread.post([self = shared_from_this()] { self->m_session.reset(); });
}

Progress SiteWork::progress()
{
    return [self = shared_from_this()](qint64 done, qint64 total) {
        self->m_done = done;
        self->m_total = total;
        return !self->m_isCancelled;
    };
}

} // namespace chapterhouse
