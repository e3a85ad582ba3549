#pragma once

#include "store/database.h"

namespace chapterhouse {

/// The schema version that this program writes (PRAGMA user_version).
int newestSchemaVersion();

/// Whether the file is a Chapterhouse store at all, and its schema version. Store errors else.
Result<int> schemaVersionOf(Database &database);

/// Brings the schema to newestSchemaVersion(): each numbered migration in one transaction, foreign
/// keys checked before its commit. A store that holds data is first copied to
/// "<path>.before-<version>".
Result<void> migrate(Database &database);

} // namespace chapterhouse
