#pragma once

#include "models/storethread.h"
#include "site/sitesession.h"
#include "site/task.h"

#include <QCoro/QCoroTask>

#include <atomic>

namespace chapterhouse {

/// A website, and what opens it.
struct SiteAccess {
    SiteConnection connection;
    QByteArray token{}; ///< of a folder none
};

/// An open website in the thread of the store.
struct OpenedSite {
    Store &store;
    SiteSession &session;
    SiteConnection connection;
    Progress progress;
};

/// One piece of work on a website, beside the verbs in the thread of the store, which is where the
/// network is asked. It can be cancelled from the window's thread, and ends in exactly one of
/// result, error, or the error that it was cancelled.
class SiteWork final : public std::enable_shared_from_this<SiteWork> {
public:
    /// `thread` outlives the work.
    explicit SiteWork(StoreThread &thread) : m_thread(thread) {}

    /// To be called once. `work` runs in the thread of the store, `done` in that of `context`,
    /// unless that is gone by then.
    template<class T>
    void start(const SiteAccess &access, QObject *context, std::function<Task<T>(OpenedSite)> work,
               std::function<void(Result<T>)> done)
    {
        m_thread.begin<T>(
            context,
            [self = shared_from_this(), access,
             work = std::move(work)](Store &store, std::function<void(Result<T>)> end) {
                run<T>(self, &store, access, work, std::move(end));
            },
            std::move(done));
    }

    /// Ends it soon; it is no error to call this when it has ended.
    void cancel();

    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }

private:
    template<class T>
    static QCoro::Task<void> run(std::shared_ptr<SiteWork> self, Store *store, SiteAccess access,
                                 std::function<Task<T>(OpenedSite)> work,
                                 std::function<void(Result<T>)> end)
    {
        if (const auto opened = self->open(*store, access); !opened) {
            end(failed(opened));
            co_return;
        }
        // What GCC 12 makes within an awaited expression it destroys twice.
        const OpenedSite site{*store, *self->m_session, access.connection, self->progress()};
        const Task<T> task = work(site);
        Result<T> result = co_await task;
        self->close();
        end(std::move(result));
    }

    Result<void> open(const Store &store, const SiteAccess &access);
    void close();
    Progress progress();

    StoreThread &m_thread;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_isCancelled = false;

    /// Only used in the thread of the store.
    std::unique_ptr<SiteSession> m_session;
};

} // namespace chapterhouse
