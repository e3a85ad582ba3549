#pragma once

#include "domain/record.h"

namespace chapterhouse::tests {

/// A record of fields as a person would type them, "key=value" each; a reference is its text.
Result<Record> recordOf(Kind kind, const QStringList &fields, const QString &id = {});
/// An event titled by its id.
Record eventOf(const QString &id, const QStringList &fields);

} // namespace chapterhouse::tests
