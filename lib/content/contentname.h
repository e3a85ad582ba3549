#pragma once

#include "base/result.h"
#include "content/collection.h"
#include "domain/record.h"

#include <functional>

namespace chapterhouse {

/// Whether a site reads a file of that name: `.md` or `.mdx`, in any case.
bool isContentName(const QString &fileName);

/// Whether a name is one of a file directly in a folder, on every system: no path, nothing hidden,
/// no device.
bool isSafeFileName(const QString &fileName);

/// The slug in the name of a file: what is between the day that it begins with, if it does, and its
/// ending.
QString slugFromName(const QString &fileName);

/// The name of a record's file: that which it has, or YYYY-MM-DD-slug.md with the record's own day
/// in UTC, and -1, -2 … behind the slug while `isTaken` says so of the lower-cased name. Fails with
/// Input when the record has no day.
Result<QString> fileNameFor(const ContentCollection &collection, const Record &record,
                            const std::function<bool(const QString &lowerName)> &isTaken);

} // namespace chapterhouse
