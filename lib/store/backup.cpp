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

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Failure fileFailure(const QString &sentence, const QString &path)
{
    return Failure(Error{.kind = ErrorKind::Store, .message = sentence, .file = path});
}

Result<void> copyDatabase(Database &database, const QString &target)
{
    auto copy = Database::open(target, OpenMode::Create);
    if (!copy)
        return failed(copy);
    sqlite3_backup *backup =
        sqlite3_backup_init((*copy)->handle(), "main", database.handle(), "main");
    if (!backup)
        return Failure((*copy)->lastError("backup"));
    sqlite3_backup_step(backup, -1);
    const int code = sqlite3_backup_finish(backup);
    if (code != SQLITE_OK)
        return Failure(storeError(code, target, u"backup"_s));
    return (*copy)->execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
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

void removeSideFiles(const QString &path)
{
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
}

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
    removeSideFiles(storePath);
    return aside;
}

} // namespace

Result<void> backUp(Database &database, const QString &target)
{
    if (QFileInfo::exists(target))
        return fail(ErrorKind::Conflict,
                    Words::tr("The file %1 exists already and was left as it is.").arg(target));
    const QString partial = target + u".partial"_s;
    QFile::remove(partial);
    Result<void> copied = copyDatabase(database, partial);
    removeSideFiles(partial);
    if (copied && !QFile::rename(partial, target))
        copied = fileFailure(Words::tr("The backup could not be named %1.").arg(target), target);
    if (!copied)
        QFile::remove(partial);
    return copied;
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
    QFile::remove(arriving);
    if (!QFile::copy(backup, arriving))
        return fileFailure(
            Words::tr("The backup could not be copied to %1. Nothing was changed.").arg(arriving),
            arriving);
    QFile::setPermissions(arriving, ownerOnly);
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
