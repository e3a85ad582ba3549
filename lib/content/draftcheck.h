#pragma once

#include "content/siteentries.h"

namespace chapterhouse {

/// What is wrong with the file that a record would be sent as, by line: everything that checkFile()
/// and the other entries tell; that it cannot be sent as it is; that its short name is taken; and
/// for what is on the site already, that its address would change. Only such mends come with it
/// that the record can take. Asks nothing of the store: `others` may have been read before, with
/// the record itself among them, and the check run on any thread.
QList<Finding> findingsOf(const ContentCollection &collection, const SiteFacts &facts,
                          const Record &record, const SiteEntries &others);

/// The record after a mend of one of its findings. Fails with Conflict when the file of the record
/// is not the mended one even then.
Result<Record> mended(const ContentCollection &collection, const Record &record, const Mend &mend);

/// Where an entry is on the site: its address by the file that was last read from there. Empty when
/// it is not on the site or has no page.
QString publishedAddressOf(const ContentCollection &collection, const Record &record);

} // namespace chapterhouse
