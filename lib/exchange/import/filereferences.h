#pragma once

#include "domain/fieldtext.h"

#include <QHash>

namespace chapterhouse {

/// Finds references for a whole file: a text that comes again is looked up once.
class FileReferences final : public ReferenceFinder {
public:
    explicit FileReferences(const ReferenceFinder &store) : m_store(store) {}

    Result<RecordId> findReference(Kind kind, const QString &text) const override
    {
        const auto key = std::pair(static_cast<int>(kind), text);
        const auto known = m_known.constFind(key);
        if (known != m_known.cend())
            return *known;
        return *m_known.insert(key, m_store.findReference(kind, text));
    }

private:
    const ReferenceFinder &m_store;
    mutable QHash<std::pair<int, QString>, Result<RecordId>> m_known;
};

} // namespace chapterhouse
