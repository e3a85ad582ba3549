#pragma once

#include "domain/kind.h"
#include "store/database.h"

#include <QPair>

#include <vector>

/// What in a file waits for somebody, beside what its records say.
namespace chapterhouse {

/// A record, with key and text of what is unfinished in it.
struct UnfinishedRecord {
    RecordRef record;
    QList<QPair<QString, QString>> texts;

    bool operator==(const UnfinishedRecord &) const = default;
};

/// All of them, by kind.
Result<std::vector<UnfinishedRecord>> unfinishedRecords(Database &database);

/// How many files of the website, on its branch and in reviews, wait for a decision: not those that
/// wait for somebody to finish writing, or for a review to end.
Result<int> countSiteConflicts(Database &database);

} // namespace chapterhouse
