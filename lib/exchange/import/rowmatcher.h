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
    const RecordIndex::Known *known = nullptr; ///< of One and Doubtful; good until the index grows
    QStringList titles;                        ///< of Several
};

/// Tries the rules in their order; the first that fits anything decides. A company without a
/// person's name goes with a person by id and number only. Unless records are to be overwritten,
/// somebody with the same e-mail and another given name is doubtful. Two rows of one file that have
/// ids of their own are two records, whatever they share.
RowMatch matchOf(const RecordIndex &index, const Record &record, ImportMode mode);

/// Who a member that matches nobody may be; one whose row has an id is not another row's.
std::vector<Candidate> candidatesFor(const RecordIndex &index, const Record &record, bool hasOwnId);
/// The known record as the candidate for a row.
Candidate candidateOf(const RecordIndex::Known &known, const MemberFacts &facts);

} // namespace chapterhouse
