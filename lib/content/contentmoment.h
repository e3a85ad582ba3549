#pragma once

#include "domain/record.h"
#include "formats/frontmatter/yamlvalue.h"

#include <optional>

namespace chapterhouse {

/// The instant, in UTC, that a site's build makes of a value: a date of YAML, or a string with the
/// year first that JavaScript reads ("2026-01-19", "2026-01-19 20:55"). One without a zone is in
/// UTC. Other strings that JavaScript reads ("19 January 2026", in the zone of the build) are none.
std::optional<QDateTime> instantFrom(const YamlValue &value);

/// A moment of a record, as its file on the site says it.
struct SiteMoment {
    QDateTime instant;  ///< in UTC
    bool isDay = false; ///< midnight of a day of an event: the time means nothing

    /// Whether the instant of a file says the same.
    bool agreesWith(const QDateTime &inFile) const;
};

/// The moment of a field: of an event, in its zone, a day as long as its time is not confirmed; of
/// anything else in UTC, a day its midnight. Nothing when the record has none, or no such field.
std::optional<SiteMoment> siteMoment(const Record &record, QLatin1String field);

/// Takes up into an event the days that its file says. `read` is what the file says now and
/// `before` what it said when the event was last read; null when it never was. A start or end whose
/// day is the same, or that the event has already, stays with its time. With another day the time
/// is no longer confirmed.
void takeMoments(Record &event, const Record &read, const Record *before);

} // namespace chapterhouse
