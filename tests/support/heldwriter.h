#pragma once

#include "models/storethread.h"

#include <QSemaphore>

namespace chapterhouse::tests {

/// Keeps the writing thread busy for as long as it lives, so that what is posted waits.
class HeldWriter {
public:
    explicit HeldWriter(StoreThread &writer)
    {
        writer.run(
            &m_context,
            [gate = m_gate](Store &) {
                gate->acquire();
                return Result<void>();
            },
            [](const Result<void> &) {});
    }
    ~HeldWriter() { m_gate->release(); }
    Q_DISABLE_COPY_MOVE(HeldWriter)

private:
    QObject m_context;
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

} // namespace chapterhouse::tests
