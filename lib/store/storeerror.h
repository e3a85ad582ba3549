#pragma once

#include "base/error.h"

namespace chapterhouse {

/// SQLite's (extended) result code as an error a person can act on: which file, what happened, that
/// nothing was changed, what to do.
Error storeError(int sqliteCode, const QString &path, const QString &details);

/// A new file would take the name of one that is there.
Error fileExistsError(const QString &path);

} // namespace chapterhouse
