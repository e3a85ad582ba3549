#pragma once

#include "exchange/demo/demolife.h"

namespace chapterhouse {

/// The lives that there are, under the names that people.tsv has for them.
enum class DemoPath {
    Paid,       ///< renews, more or less in time
    Steady,     ///< has renewed in time each year, before the others came
    Changed,    ///< took another tier within a period
    Rejoined,   ///< came back after more than half a year
    Two,        ///< a regular member who also supports
    Honorary,   ///< elected by each assembly
    Exempt,     ///< the last period was exempt from dues
    Postponed,  ///< the dues of the last period were postponed
    Suspended,  ///< by a decision that still runs
    Reinstated, ///< was suspended, and is no more
    Warned,
    Terminated,
    Left,
    Deceased,
    Dissolved,
    Applied,  ///< not decided yet
    Declined, ///< the board said no
    Joining,  ///< the first period is paid and yet to begin
    Contact,  ///< never asked to join
};

/// A life in numbers.
struct DemoPlan {
    DemoPath path = DemoPath::Contact;
    QString tier;  ///< empty: honorary
    int until = 0; ///< days from today to the last paid day, or to the day that the life turned
    int years = 1; ///< paid periods at most
};

/// Asserts that it is one of the names in people.tsv.
DemoPath demoPathFromName(const QString &name);

/// Lives the plan: everything that happened up to today.
void liveBy(const DemoPlan &plan, DemoLife &life);

} // namespace chapterhouse
