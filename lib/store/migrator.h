#pragma once

#include "store/database.h"

#include <QByteArrayList>

namespace chapterhouse {

/// The schema version that this program writes (PRAGMA user_version).
int newestSchemaVersion();

/// Whether the file is a Chapterhouse store at all, and its schema version. Store errors else.
Result<int> schemaVersionOf(Database &database);

/// The file has a schema that this program does not know: what to say.
Error newerSchemaError(const QString &path);

enum class CopyAside {
    Yes,
    No, ///< the file is a copy itself
};

/// Brings the schema to newestSchemaVersion() in one transaction, foreign keys checked before its
/// commit; when anything fails the file is as it was. A store that holds data is first copied to
/// "<path>.before-<version>", under the write lock: of several programs one does it all, and the
/// others wait and find it done.
Result<void> migrate(Database &database, CopyAside copyAside = CopyAside::Yes);

/// The same with migrations of one's own: the SQL that makes version 1 first.
Result<void> migrateWith(const QByteArrayList &chain, Database &database, CopyAside copyAside);

/// The SQL of each migration, as it was shipped.
QByteArrayList shippedMigrations();

} // namespace chapterhouse
