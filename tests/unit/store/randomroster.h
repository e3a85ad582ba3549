#pragma once

#include "support/storefixture.h"

#include <QRandomGenerator>

namespace chapterhouse::tests {

/// Adds, changes and removes members and what belongs to them, as a seed has it.
class RandomRoster {
public:
    RandomRoster(StoreFixture &fixture, quint32 seed) : m_fixture(fixture), m_random(seed) {}

    /// One transaction of up to `most` changes.
    void step(int most);
    quint32 below(quint32 limit) { return m_random.bounded(limit); }

private:
    Result<void> change(Transaction &transaction);
    Result<void> addMember(Transaction &transaction);
    Result<void> addPeriod(Transaction &transaction, const RecordId &member);
    Result<void> addLeaving(Transaction &transaction, const RecordId &member);
    Result<void> changeMember(Transaction &transaction, const RecordId &member);
    Result<void> removeMember(Transaction &transaction, const RecordId &member);
    FieldValue word();
    std::optional<RecordId> anyMember();

    StoreFixture &m_fixture;
    QRandomGenerator m_random;
};

} // namespace chapterhouse::tests
