#pragma once

#include "domain/attention.h"
#include "domain/bodyroster.h"
#include "domain/record.h"
#include "store/database.h"

namespace chapterhouse {

/// What the pane shows of a body as of a day.
struct BodyFacts {
    Record record; ///< derived fields included
    QDate day;
    BodyRoster roster;
    std::vector<FilledSeat> filled; ///< on the day
    std::vector<BodyFinding> findings;
    std::vector<AttentionItem> endingSoon; ///< seats without a successor

    /// A seat that is not over, with its functions on the day, or on its first one where that is
    /// later.
    std::optional<FilledSeat> seat(const SeatId &id) const;
};

/// NotFound when there is no such body.
Result<BodyFacts> readBodyFacts(Database &database, const BodyId &body, QDate day);

/// How many rules each body of the file breaks on the day.
Result<QHash<RecordId, int>> countFindings(Database &database, QDate day);

} // namespace chapterhouse
