#pragma once

#include "models/listcolumns.h"
#include "store/listing.h"

namespace chapterhouse {

/// A list that a page shows, for paper: the rows that it asks for, in the columns that it shows.
struct PrintableList {
    QString title; ///< "Members"
    ListRequest list;
    std::vector<ListColumn> columns;
    QString filter; ///< the search as it was typed; may be empty
};

/// The columns as paper has them: what stands below a name has a column of its own, without what
/// the list has as columns anyway.
std::vector<ListColumn> paperColumns(const PrintableList &list);

} // namespace chapterhouse
