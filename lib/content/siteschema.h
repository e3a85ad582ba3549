#pragma once

#include "content/collection.h"

namespace chapterhouse {

/// What the site's build has against the value at a key.
struct SchemaFault {
    QStringList path; ///< of keys; an item of a list has its number, from 1
    QString sentence;
    bool isMissing = false; ///< the key is required and not there

    bool operator==(const SchemaFault &) const = default;
};

/// Everything for which the site's build rejects these keys: the types that its schema declares
/// (zod 3; a moment is whatever JavaScript makes a date of), and keys that it requires. Keys that
/// it does not know are accepted.
QList<SchemaFault> schemaFaults(const ContentCollection &collection, const YamlMap &values);

/// What the build makes of a value that is no moment but that JavaScript makes a date of: nothing,
/// a flag or a number. Nothing for any other value.
std::optional<QString> mistakenMoment(const ContentKey &key, const YamlValue &value);

/// Whether the build reads a text as a URL: an absolute one of the WHATWG standard.
bool isSiteUrl(const QString &text);

} // namespace chapterhouse
