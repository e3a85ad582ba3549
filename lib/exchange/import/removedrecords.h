#pragma once

#include "exchange/import/importplan.h"
#include "store/database.h"

#include <QHash>

#include <vector>

namespace chapterhouse {

/// The records of one kind that somebody removed, by everything that rows are matched with: nothing
/// brings them back unasked.
class RemovedRecords {
public:
    RemovedRecords(Kind kind, const QList<MatchRule> &rules);

    Result<void> load(Database &database);
    /// "Ann Lee was removed on 2026-05-03 by Bo. …", if the record goes with one that was removed.
    std::optional<QString> sentenceFor(const Record &record) const;

private:
    Kind m_kind;
    QList<MatchRule> m_rules;
    std::vector<QHash<QString, QString>> m_sentences; ///< of each rule, by key
};

} // namespace chapterhouse
