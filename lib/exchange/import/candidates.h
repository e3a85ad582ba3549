#pragma once

#include "exchange/import/recordindex.h"

namespace chapterhouse {

/// Who a member may be, the likeliest first: those who are `known` to be likely, and others who are
/// like it.
std::vector<Candidate> candidatesFor(const RecordIndex &index, const MemberFacts &facts,
                                     bool givesId,
                                     const std::vector<const RecordIndex::Known *> &known = {});

/// "May be the same as Ann Lee (<id>): same e-mail; or as Ann Li in line 7: …".
QString sentenceOf(const std::vector<Candidate> &candidates);

/// Takes up a value of the row that was found out after the candidate was described.
void noteLateValue(Candidate &candidate, const ImportedValue &value, ImportMode mode);

} // namespace chapterhouse
