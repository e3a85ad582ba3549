#pragma once

#include "base/result.h"
#include "formats/frontmatter/yamlvalue.h"

#include <QHash>
#include <QSet>

namespace chapterhouse {

/// A map while it is read: keys become strings as JavaScript makes them, a key given twice is an
/// error, and what `<<` merged in gives way to the map's own keys.
class YamlMapping {
public:
    /// The key as a string. An input error, without place, if it was there already or is no scalar.
    Result<QString> add(const YamlValue &key, const YamlValue &value);
    /// Merges a map, or each map of a list, into this one. Always "<<".
    Result<QString> merge(const YamlValue &value);

    YamlMap take() { return std::move(m_map); }

private:
    Result<void> mergeOne(const YamlValue &source);

    YamlMap m_map;
    QHash<QString, qsizetype> m_indexes;
    QSet<QString> m_merged; ///< keys that may still be given
};

} // namespace chapterhouse
