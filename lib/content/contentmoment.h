#pragma once

#include "domain/record.h"
#include "formats/frontmatter/yamlvalue.h"

#include <optional>

namespace chapterhouse {

/// The instant, in UTC, that a site's build makes of a value: a date of YAML, or a string in a form
/// of ISO 8601. One without a zone is in UTC.
std::optional<QDateTime> instantFrom(const YamlValue &value);

/// When an event starts or ends, as its file on the site says it.
struct SiteMoment {
    QDateTime instant;  ///< in UTC
    bool isDay = false; ///< midnight of a day: the time means nothing

    /// Whether the instant of a file says the same.
    bool agreesWith(const QDateTime &inFile) const;
};

/// The moment of the field, `start` or `end`, of an event; a day as long as its time is not
/// confirmed. Nothing when the event has none.
std::optional<SiteMoment> siteMoment(const Record &event, QLatin1String field);

/// Takes up into an event the days that its file says. `read` is what the file says now and
/// `before` what it said when the event was last read; null when it never was. A start or end whose
/// day is the same, or that the event has already, stays with its time. With another day the time
/// is no longer confirmed.
void takeMoments(Record &event, const Record &read, const Record *before);

} // namespace chapterhouse
