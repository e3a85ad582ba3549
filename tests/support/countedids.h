#pragma once

#include "base/idsource.h"

namespace chapterhouse::tests {

/// Ids that say the order they were made in: 00000000-0000-7000-8000-000000000001, …2, …
class CountedIds final : public IdSource {
public:
    CountedIds() = default;
    /// Goes on after `last`: for a second source of ids on the same file.
    explicit CountedIds(quint64 last) : m_count(last) {}

    RecordId next() override
    {
        return RecordId(
            QStringLiteral("00000000-0000-7000-8000-%1").arg(++m_count, 12, 16, QLatin1Char('0')));
    }

private:
    quint64 m_count = 0;
};

} // namespace chapterhouse::tests
