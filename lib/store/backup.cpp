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

Result<void> copyPages(Database &database, Database &copy, const Progress &progress)
{
    constexpr int pagesAtOnce = 512;
    sqlite3_backup *backup = sqlite3_backup_init(copy.handle(), "main", database.handle(), "main");
    if (!backup)
        return Failure(copy.lastError("backup"));
    Result<void> told;
    int code = SQLITE_OK;
    while (told && code == SQLITE_OK) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        told = report(progress, total - sqlite3_backup_remaining(backup), total);
    }
    sqlite3_backup_finish(backup);
    if (!told || code == SQLITE_DONE)
        return told;
    const bool isBusy = code == SQLITE_BUSY || code == SQLITE_LOCKED;
    return Failure(storeError(code, isBusy ? database.path() : copy.path(), u"backup"_s));
}

/// Copies to a new file that stands alone, with nothing beside it, and is on the disk.
Result<void> copyDatabase(Database &database, const QString &target, const Progress &progress)
{
    auto copy = Database::open(target, OpenMode::Create);
    if (!copy)
        return failed(copy);
    return copyPages(database, **copy, progress).and_then([&] {
        return (*copy)->execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
    });
}

Result<void> checkBackup(const QString &path, const Database::Watch &watch)
{
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return failed(database);
    (*database)->setWatch(watch);
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
Result<void> copyBeside(Database &database, const QString &partial, const Progress &progress)
{
    QFile::remove(partial);
    Result<void> copied = copyDatabase(database, partial, progress);
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

/// Moves the store, if it is there, and what has not reached it yet: a write-ahead log that stayed
/// would be taken for that of the next file of the name.
bool moveStore(const QString &from, const QString &to)
{
    if (QFileInfo::exists(from) && !QFile::rename(from, to))
        return false;
    for (const char *side : sideFiles)
        QFile::rename(from + QLatin1String(side), to + QLatin1String(side));
    return true;
}

/// Puts `arriving` in the place of the store, which becomes `aside`. False leaves all as it was.
bool replaceStore(const QString &storePath, const QString &arriving, const QString &aside)
{
    if (!moveStore(storePath, aside))
        return false;
    if (QFile::rename(arriving, storePath))
        return true;
    moveStore(aside, storePath);
    return false;
}

} // namespace

Result<void> backUp(Database &database, const QString &target, const Progress &progress)
{
    if (QFileInfo::exists(target))
        return fail(ErrorKind::Conflict,
                    Words::tr("The file %1 exists already and was left as it is.").arg(target));
    const QString partial = target + u".partial"_s;
    if (auto copied = copyBeside(database, partial, progress); !copied)
        return copied;
    if (QFile::rename(partial, target))
        return {};
    QFile::remove(partial);
    return fileFailure(Words::tr("The backup could not be named %1.").arg(target), target);
}

Result<QString> restoreFrom(const QString &backup, const QString &storePath, const QString &host,
                            const QDateTime &now, const Database::Watch &watch)
{
    if (const auto holder = LockFile::presentHolder(storePath, host))
        return fail(ErrorKind::Conflict,
                    Words::tr("%1 has %2 open on %3. Close it there, then restore the backup.")
                        .arg(holder->user, storePath, holder->host));
    if (!QFileInfo(backup).isFile())
        return fail(ErrorKind::NotFound, Words::tr("There is no file %1.").arg(backup));
    if (const auto checked = checkBackup(backup, watch); !checked)
        return failed(checked);
    const QString arriving = storePath + u".arriving"_s;
    const auto copied =
        Database::open(backup, OpenMode::ReadOnly).and_then([&](const auto &database) {
            return copyBeside(*database, arriving,
                              [&](qint64, qint64) { return !watch || watch(); });
        });
    if (!copied)
        return failed(copied);
    const QString aside =
        u"%1.before-restore-%2"_s.arg(storePath, now.toString(u"yyyyMMdd-HHmmss"_s));
    if (!replaceStore(storePath, arriving, aside)) {
        QFile::remove(arriving);
        return fileFailure(Words::tr("The backup could not be put in the place of %1. Nothing was "
                                     "changed.")
                               .arg(storePath),
                           storePath);
    }
    return QFileInfo::exists(aside) ? aside : QString();
}

} // namespace chapterhouse
