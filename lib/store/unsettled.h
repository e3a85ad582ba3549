#pragma once

#include "domain/kind.h"
#include "store/database.h"

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

/// How many files of the website are in conflict, without those that wait for somebody to finish
/// writing, and those in review.
Result<int> countSiteConflicts(Database &database);

} // namespace chapterhouse
