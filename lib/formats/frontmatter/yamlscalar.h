#pragma once

#include "formats/frontmatter/yamlvalue.h"

#include <optional>

namespace chapterhouse {

/// What a plain (unquoted) scalar is, as js-yaml 4.3 resolves it with its default schema: the core
/// schema of YAML 1.2 and timestamps. `yes` and `1_000` are strings (js-yaml up to 4.1 reads the
/// latter as a number), 010 is ten. A date without a zone is in UTC, a day is its
/// midnight; days and hours that do not exist roll over, as JavaScript's Date.UTC lets them.
/// Numbers are JavaScript's: `5.0` is the integer 5, integers beyond 2^53 are rounded.
YamlValue plainValue(const QString &text);

/// The value of a scalar with an explicit tag ("tag:yaml.org,2002:str", "!" …), or nothing if the
/// tag is unknown here or does not fit the text.
std::optional<YamlValue> taggedValue(QStringView tag, const QString &text);

/// How a timestamp is written.
enum class TimestampForm { Day, WithoutZone, Full };

/// The form of a timestamp as found; Full when the text is none.
TimestampForm timestampForm(QStringView text);

/// A timestamp as text: `2026-01-19`, `2026-01-19T20:55:00` or `2026-01-19T20:55:00.000Z`; in the
/// next fuller form if `form` cannot hold the instant.
QString timestampText(const QDateTime &instant, TimestampForm form);

} // namespace chapterhouse
