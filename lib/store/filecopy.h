#pragma once

#include "base/progress.h"
#include "store/database.h"

namespace chapterhouse {

/// Copies the store, also while it is in use, to a new file that belongs to its owner and stands
/// alone, with nothing beside it. What lay under that name goes; nothing is left there when it
/// fails. `progress` is told pages.
Result<void> copyStore(Database &database, const QString &target, const Progress &progress = {});

/// Moves what is still in the write-ahead log into the file, so that the file alone is the store
/// once it is closed. Nobody else may have it open.
Result<void> makeStandAlone(Database &database);

/// The store and what lies beside it.
void removeStoreFiles(const QString &path);

/// Moves the store, if it is there, and what has not reached it yet: a write-ahead log that stayed
/// would be taken for that of the next file of the name. False when the store could not be moved.
bool moveStoreFiles(const QString &from, const QString &to);

} // namespace chapterhouse
