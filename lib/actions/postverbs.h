#pragma once

#include "actions/recordverbs.h"
#include "domain/posttext.h"

namespace chapterhouse {

/// Adds a post that begins as its template says, dated today; what is given goes before that.
/// Errors as addRecord().
Result<AddedRecord> newPost(Store &store, PostTemplate begin, const FieldTexts &given = {});

/// Adds a post that says what another says, as one of today that is only here.
Result<AddedRecord> duplicatePost(Store &store, const PostId &post);

/// Carries out a mend of what was found in a post: it was `before` and is to be `after`. Conflict,
/// and nothing changes, when what is mended was changed since.
Result<ChangeSet> mendPost(Store &store, const Record &before, const Record &after);

/// Adds the announcement of an event, dated today, as a post that is only here. Conflict when the
/// event was held, or has one already.
Result<AddedRecord> announceEvent(Store &store, const ToldEvent &told);

/// Adds the recap of an event, dated today. Conflict when the event has one already.
Result<AddedRecord> recapEvent(Store &store, const ToldEvent &told);

} // namespace chapterhouse
