#include "base/words.h"
#include "store/lockfile.h"
#include "store/maintenance.h"
#include "store/migrator.h"
#include "store/storeerror.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Failure fileFailure(const QString &sentence, const QString &path)
{
    return Failure(Error{.kind = ErrorKind::Store, .message = sentence, .file = path});
}

Result<void> copyPages(Database &database, Database &copy)
{
    sqlite3_backup *backup = sqlite3_backup_init(copy.handle(), "main", database.handle(), "main");
    if (!backup)
        return Failure(copy.lastError("backup"));
    sqlite3_backup_step(backup, -1);
    const int code = sqlite3_backup_finish(backup);
    if (code != SQLITE_OK)
        return Failure(storeError(code, copy.path(), u"backup"_s));
    return {};
}

/// Copies to a new file that stands alone, with nothing beside it, and is on the disk.
Result<void> copyDatabase(Database &database, const QString &target)
{
    auto copy = Database::open(target, OpenMode::Create);
    if (!copy)
        return failed(copy);
    return copyPages(database, **copy).and_then([&] {
        return (*copy)->execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
    });
}

Result<void> checkBackup(const QString &path)
{
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return failed(database);
    if (const auto version = schemaVersionOf(**database); !version)
        return failed(version);
    const auto problems = verify(**database);
    if (!problems)
        return failed(problems);
    if (!problems->isEmpty())
        return fileFailure(Words::tr("The backup %1 is damaged and was not used: %2")
                               .arg(path, problems->join(u' ')),
                           path);
    return {};
}

constexpr const char *sideFiles[] = {"-wal", "-shm"};

/// copyDatabase() that leaves nothing when it fails.
Result<void> copyBeside(Database &database, const QString &partial)
{
    QFile::remove(partial);
    Result<void> copied = copyDatabase(database, partial);
    for (const char *side : sideFiles) {
        if (copied && QFileInfo::exists(partial + QLatin1String(side)))
            copied =
                fileFailure(Words::tr("The copy %1 could not be completed.").arg(partial), partial);
        QFile::remove(partial + QLatin1String(side));
    }
    if (!copied)
        QFile::remove(partial);
    return copied;
}

/// Moves the store and what has not reached it yet.
Result<QString> setAside(const QString &storePath, const QDateTime &now)
{
    if (!QFileInfo::exists(storePath))
        return QString();
    const QString aside =
        u"%1.before-restore-%2"_s.arg(storePath, now.toString(u"yyyyMMdd-HHmmss"_s));
    if (!QFile::rename(storePath, aside))
        return fileFailure(Words::tr("The file %1 could not be set aside as %2. Nothing was "
                                     "changed.")
                               .arg(storePath, aside),
                           storePath);
    for (const char *side : sideFiles)
        QFile::rename(storePath + QLatin1String(side), aside + QLatin1String(side));
    return aside;
}

} // namespace

Result<void> backUp(Database &database, const QString &target)
{
    if (QFileInfo::exists(target))
        return fail(ErrorKind::Conflict,
                    Words::tr("The file %1 exists already and was left as it is.").arg(target));
    const QString partial = target + u".partial"_s;
    if (auto copied = copyBeside(database, partial); !copied)
        return copied;
    if (QFile::rename(partial, target))
        return {};
    QFile::remove(partial);
    return fileFailure(Words::tr("The backup could not be named %1.").arg(target), target);
}

Result<QString> restoreFrom(const QString &backup, const QString &storePath, const QString &host,
                            const QDateTime &now)
{
    if (const auto holder = LockFile::presentHolder(storePath, host))
        return fail(ErrorKind::Conflict,
                    Words::tr("%1 has %2 open on %3. Close it there, then restore the backup.")
                        .arg(holder->user, storePath, holder->host));
    if (!QFileInfo(backup).isFile())
        return fail(ErrorKind::NotFound, Words::tr("There is no file %1.").arg(backup));
    if (const auto checked = checkBackup(backup); !checked)
        return failed(checked);
    const QString arriving = storePath + u".arriving"_s;
    const auto copied =
        Database::open(backup, OpenMode::ReadOnly).and_then([&](const auto &database) {
            return copyBeside(*database, arriving);
        });
    if (!copied)
        return failed(copied);
    const Result<QString> aside = setAside(storePath, now);
    if (!aside) {
        QFile::remove(arriving);
        return aside;
    }
    if (!QFile::rename(arriving, storePath))
        return fileFailure(Words::tr("The backup could not be named %1; the file that was there is "
                                     "now %2.")
                               .arg(storePath, *aside),
                           storePath);
    return aside;
}

} // namespace chapterhouse
