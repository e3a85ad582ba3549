#pragma once

#include "domain/record.h"
#include "store/database.h"

#include <vector>

namespace chapterhouse {

/// Which records refer to another one, over every reference field of every kind.
class References {
public:
    explicit References(Database &database);

    /// What refers to it, for a sentence: "membership 3 May 2025 to 2 May 2026"; at most five and
    /// "…".
    Result<QStringList> titlesReferringTo(const RecordRef &ref);

private:
    struct Lookup {
        Kind target;
        Kind kind;
        QByteArray sql;
    };
    Result<void> addTitles(const Lookup &lookup, const RecordId &id, QStringList &titles);

    Database &m_database;
    std::vector<Lookup> m_lookups;
};

} // namespace chapterhouse
