#pragma once

#include "exchange/import/recordindex.h"

namespace chapterhouse {

/// Which known record a row is about, as far as the rules tell.
struct RowMatch {
    enum class What {
        Nobody,
        One,
        Several,  ///< a rule fits more than one record
        Doubtful, ///< the e-mail is that of somebody with another name
    };

    What what = What::Nobody;
    std::vector<const RecordIndex::Known *> known; ///< good until the index grows
};

/// Tries the rules in their order; the first that fits anything decides. Rows that give different
/// ids, or different numbers, are about different records. A company without a person's name goes
/// with a person by id and number only, in a file of accounts by the profile too. Unless records
/// are to be overwritten, somebody with the same e-mail and another given name or number is
/// doubtful. `facts` are those of a member.
RowMatch matchOf(const RecordIndex &index, const Record &record, const MemberFacts &facts,
                 const ImportRequest &request);

/// What the records that the row fits are called.
QStringList titlesOf(const RowMatch &match);

} // namespace chapterhouse
