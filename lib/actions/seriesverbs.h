#pragma once

#include "actions/recordverbs.h"
#include "domain/localtime.h"

namespace chapterhouse {

/// Makes one time of a series an event of its own, in place of it, which others then see as a
/// changed time; `texts` are set on it. `moment` is that time on the clocks of the series, or its
/// day. NotFound when the series does not take place then, Conflict when that time was changed
/// before; for the texts as setFields().
Result<AddedRecord> changeOccurrence(Store &store, const EventId &series, const DayOrTime &moment,
                                     const FieldTexts &texts = {});

/// The series does not take place at one time, which is left out of it. Errors as above.
Result<ChangeSet> cancelOccurrence(Store &store, const EventId &series, const DayOrTime &moment);

} // namespace chapterhouse
