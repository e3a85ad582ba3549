#pragma once

#include "base/progress.h"
#include "domain/status.h"
#include "store/database.h"

#include <QDateTime>

namespace chapterhouse {

/// Writes the status spans of all members anew; inside a transaction.
Result<void> rebuildStatusSpans(Database &database, const StatusRules &rules);

/// Checks the whole file: SQLite's own structures, references, search index, status spans, change
/// log. Returns a sentence for each thing that is wrong, none when all is well.
Result<QStringList> verify(Database &database);

/// A complete copy of the store, taken while it is in use, written beside and then renamed, so that
/// `target` is whole or not there. Conflict when it exists. `progress` is told pages.
Result<void> backUp(Database &database, const QString &target, const Progress &progress = {});

/// Puts the backup in the place of the closed store at `storePath`; the file that was there is kept
/// as "<name>.before-restore-<time>", whose path is returned (empty when there was none). A
/// copy of the backup is brought up to date and verified first; Store when it is damaged or of a
/// newer program, Conflict while a program has the store open, Cancelled by the watch while all is
/// as it was.
Result<QString> restoreFrom(const QString &backup, const QString &storePath, const QString &host,
                            const QDateTime &now, const Database::Watch &watch = {});

} // namespace chapterhouse
