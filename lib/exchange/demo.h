#pragma once

#include "store/store.h"

namespace chapterhouse {

/// Fills a new store with the Open Lantern Association, which does not exist: 240 members in many
/// countries, in every status, with what they paid and what was noted of them; eight chapters; a
/// board, a control committee and two committees with their offices of the last five years; and
/// thirty events of three years in all states, three of them to come and two that recur. It is
/// built relative to the store's today; the same day gives the same association (but for the ids).
/// All steps are the program's own, so none of them can be undone.
/// Needs the six tiers of createAssociation() (NotFound); Conflict when the store has members.
Result<void> fillWithDemo(Store &store);

/// Makes a store with the demo association in it. Conflict when the file exists.
Result<std::unique_ptr<Store>> createDemoAssociation(const QString &path,
                                                     const StoreContext &context);

} // namespace chapterhouse
