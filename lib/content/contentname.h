#pragma once

#include "base/result.h"
#include "content/collection.h"
#include "domain/record.h"

#include <functional>

namespace chapterhouse {

/// Whether sites read a file of that name: `.md`, `.mdx` or `.markdown`, in any case.
bool isContentName(const QString &fileName);

/// Whether a name is one of a file directly in a folder, on every system: no path, nothing hidden,
/// no device.
bool isSafeFileName(const QString &fileName);

/// The slug in the name of a file: what stands for it in the names of the collection's files, else
/// all before the ending.
QString slugFromName(const ContentCollection &collection, const QString &fileName);

/// The name of a record's file: that which it has, or the one that the collection's template makes
/// of its slug and its own day in UTC, and -1, -2 … behind it while `isTaken` says so of the
/// lower-cased name. Fails with Input when the template asks for a day and the record has none.
Result<QString> fileNameFor(const ContentCollection &collection, const Record &record,
                            const std::function<bool(const QString &lowerName)> &isTaken);

} // namespace chapterhouse
