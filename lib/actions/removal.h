#pragma once

#include "domain/ties.h"
#include "store/store.h"

#include <vector>

namespace chapterhouse {

/// Records of one kind that hang on another one.
struct Dependents {
    Kind kind = Kind::Member;
    Fate fate = Fate::GoesAlong;
    std::vector<Record> records;
};

/// What hangs on the record, what is in the way first; kinds of which there is nothing are left
/// out.
Result<std::vector<Dependents>> dependentsOf(const Reader &reader, const RecordRef &ref);

/// "On Italy hang 12 chapter memberships and 3 seats." of what is in the way; empty when nothing
/// is.
QString obstacleSentence(const Record &record, const std::vector<Dependents> &dependents);

/// Whether to remove what is in the way too.
enum class RemovalScope { OnlyWhatIsTheirs, WithAllThatHangsOnIt };

/// Removes a record with what belongs to it. Conflict, naming what is in the way and what else can
/// be done, unless that goes too; Conflict as well when others that are never removed along refer
/// to it (the periods of a tier).
Result<ChangeSet> removeRecord(Store &store, const RecordRef &ref,
                               RemovalScope scope = RemovalScope::OnlyWhatIsTheirs);

/// removeRecord() of several, as one step; of those with something in the way the first three are
/// named.
Result<ChangeSet> removeRecords(Store &store, const QList<RecordRef> &refs,
                                RemovalScope scope = RemovalScope::OnlyWhatIsTheirs);

} // namespace chapterhouse
