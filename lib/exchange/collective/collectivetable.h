#pragma once

#include "exchange/import/importmapping.h"
#include "formats/opencollective/collectivemembers.h"

namespace chapterhouse {

/// The members of a collective as rows of an import: one for each account, with what it gave last
/// in each tier as a period. A column is headed like the key that it comes from.
///
/// A period is paid for on the day of the last payment; where an account's entries tell of the same
/// payment, it is for the tier whose contribution goes on, or that began last. A contribution that
/// goes on without any payment begins on the day of the entry. Without a tier there is no period.
struct CollectiveTable {
    QString text; ///< CSV without a header: an account is in the line of its first entry
    QStringList headers;
    ImportMapping mapping;
    std::vector<int> lines;  ///< of each entry, that of its account; 0: of the host, or incognito
    qsizetype noMembers = 0; ///< entries of the host, or incognito
};

CollectiveTable collectiveTable(const std::vector<CollectiveMember> &members);

} // namespace chapterhouse
