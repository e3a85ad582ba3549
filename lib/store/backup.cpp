#include "base/words.h"
#include "store/filecopy.h"
#include "store/lockfile.h"
#include "store/maintenance.h"
#include "store/migrator.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Failure fileFailure(const QString &sentence, const QString &path)
{
    return Failure(Error{.kind = ErrorKind::Store, .message = sentence, .file = path});
}

/// Before anything is copied: whether this program can read it at all.
Result<void> checkVersion(Database &backup)
{
    return schemaVersionOf(backup).and_then([&](int version) -> Result<void> {
        if (version > newestSchemaVersion())
            return Failure(newerSchemaError(backup.path()));
        return {};
    });
}

/// Brings the copy of the backup up to date and verifies it.
Result<void> prepareArrival(const QString &arriving, const QString &backup,
                            const Database::Watch &watch)
{
    const auto database = Database::open(arriving, OpenMode::ReadWrite);
    if (!database)
        return failed(database);
    (*database)->setWatch(watch);
    if (auto migrated = migrate(**database, CopyAside::No); !migrated)
        return migrated;
    const auto problems = verify(**database);
    if (!problems)
        return failed(problems);
    if (!problems->isEmpty())
        return fileFailure(Words::tr("The backup %1 is damaged and was not used: %2")
                               .arg(backup, problems->join(u' ')),
                           backup);
    return makeStandAlone(**database);
}

/// A copy of the backup that can take the place of the store; none when it fails.
Result<void> bringIn(const QString &backup, const QString &arriving, const Database::Watch &watch)
{
    const auto database = Database::open(backup, OpenMode::ReadOnly);
    if (!database)
        return failed(database);
    Result<void> brought = checkVersion(**database)
                               .and_then([&] {
                                   return copyStore(**database, arriving, [&](qint64, qint64) {
                                       return !watch || watch();
                                   });
                               })
                               .and_then([&] { return prepareArrival(arriving, backup, watch); });
    if (brought)
        return {};
    removeStoreFiles(arriving);
    Error error = brought.error();
    error.message.replace(arriving, backup);
    return Failure(error);
}

/// Puts `arriving` in the place of the store, which becomes `aside`. False leaves all as it was.
bool replaceStore(const QString &storePath, const QString &arriving, const QString &aside)
{
    if (!moveStoreFiles(storePath, aside))
        return false;
    if (QFile::rename(arriving, storePath))
        return true;
    moveStoreFiles(aside, storePath);
    return false;
}

} // namespace

Result<void> backUp(Database &database, const QString &target, const Progress &progress)
{
    if (QFileInfo::exists(target))
        return fail(ErrorKind::Conflict,
                    Words::tr("The file %1 exists already and was left as it is.").arg(target));
    const QString partial = target + u".partial"_s;
    if (auto copied = copyStore(database, partial, progress); !copied)
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
    const QString arriving = storePath + u".arriving"_s;
    if (const auto brought = bringIn(backup, arriving, watch); !brought)
        return failed(brought);
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
