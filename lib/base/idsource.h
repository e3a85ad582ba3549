#pragma once

#include "base/clock.h"
#include "base/id.h"

#include <QtGlobal>

namespace chapterhouse {

/// Where new identities come from; tests count instead.
class IdSource {
public:
    virtual ~IdSource() = default;
    virtual RecordId next() = 0;
};

/// UUIDv7 (RFC 9562 section 5.7): 48 bits of Unix milliseconds, then a counter of 12 bits that
/// keeps the ids of one millisecond in order (section 6.2, method 1), then 62 random bits.
class UuidV7Source final : public IdSource {
public:
    explicit UuidV7Source(const Clock &clock) : m_clock(clock) {}
    RecordId next() override;

private:
    const Clock &m_clock;
    qint64 m_lastMillisecond = 0;
    quint32 m_counter = 0;
};

} // namespace chapterhouse
