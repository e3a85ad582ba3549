#pragma once

#include "store/database.h"

#include <QStringList>

namespace chapterhouse {

/// What verify() found: a sentence each, the first hundred.
class Problems {
public:
    void add(const QString &sentence);
    const QStringList &sentences() const { return m_sentences; }

private:
    QStringList m_sentences;
};

/// Compares the records with the change log: which there are, and what was last written to them.
Result<void> verifyLog(Database &database, Problems &problems);

} // namespace chapterhouse
