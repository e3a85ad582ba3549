#include "base/parallel.h"

#include <QThreadPool>

#include <algorithm>
#include <mutex>
#include <optional>

namespace chapterhouse {

namespace {

/// Hands out indices in their order, and keeps what failed first of them.
class Indices {
public:
    explicit Indices(qsizetype count) : m_count(count) {}

    /// Nothing when there are no more.
    std::optional<qsizetype> next()
    {
        const std::scoped_lock lock(m_mutex);
        return m_next < m_count ? std::optional(m_next++) : std::nullopt;
    }

    void fail(qsizetype index, const Error &error)
    {
        const std::scoped_lock lock(m_mutex);
        m_next = m_count;
        if (!m_error || index < m_failed) {
            m_failed = index;
            m_error = error;
        }
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    const qsizetype m_count;
    std::mutex m_mutex;
    qsizetype m_next = 0;
    qsizetype m_failed = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<void> inParallel(qsizetype count, const std::function<Result<void>(qsizetype index)> &work,
                        const Progress &progress)
{
    Indices indices(count);
    const auto run = [&](const Progress &told) {
        while (const auto index = indices.next()) {
            Result<void> done = report(told, *index, count);
            if (done)
                done = work(*index);
            if (!done)
                indices.fail(*index, done.error());
        }
    };
    QThreadPool helpers;
    const qsizetype threads = std::min<qsizetype>(helpers.maxThreadCount(), count);
    for (qsizetype i = 1; i < threads; ++i)
        helpers.start([&run] { run({}); });
    run(progress);
    helpers.waitForDone();
    const std::optional<Error> error = indices.error();
    return error ? Result<void>(Failure(*error)) : Result<void>();
}

} // namespace chapterhouse
