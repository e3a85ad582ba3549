#pragma once

#include "store/store.h"

namespace chapterhouse {

/// Fills a new store with the Open Lantern Association, which does not exist: 240 members in many
/// countries, in every status, with what they paid and what was noted of them; eight chapters; a
/// board, a control committee and two committees with their offices of the last five years;
/// thirty events of three years in all states, three of them to come and two that recur; and a
/// blog with posts and drafts in all states, whose website is a folder beside the file
/// (siteFolderOf()). It is built relative to the store's today; the same day gives the same
/// association (but for the ids). All steps are the program's own, so none of them can be undone.
/// Needs the six tiers of createAssociation() (NotFound); Conflict when the store has members or
/// something is in the website's place. When it fails no website is left.
Result<void> fillWithDemo(Store &store);

/// Makes a store with the demo association in it, and its website beside it. Conflict when the
/// file or something in the website's place exists. When it fails neither is left.
Result<std::unique_ptr<Store>> createDemoAssociation(const QString &path,
                                                     const StoreContext &context);

} // namespace chapterhouse
