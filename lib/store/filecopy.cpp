#include "store/filecopy.h"

#include "base/words.h"
#include "store/storeerror.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String sideFiles[] = {"-wal"_L1, "-shm"_L1, "-journal"_L1};

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

Result<void> copyToNewFile(Database &database, const QString &target, const Progress &progress)
{
    auto copy = Database::open(target, OpenMode::Create);
    if (!copy)
        return failed(copy);
    return copyPages(database, **copy, progress).and_then([&] { return makeStandAlone(**copy); });
}

Result<void> checkStandsAlone(const QString &path)
{
    for (const QLatin1String side : sideFiles) {
        if (QFileInfo::exists(path + side))
            return Failure(
                Error{.kind = ErrorKind::Store,
                      .message = Words::tr("The copy %1 could not be completed.").arg(path),
                      .file = path});
    }
    return {};
}

} // namespace

Result<void> copyStore(Database &database, const QString &target, const Progress &progress)
{
    removeStoreFiles(target);
    Result<void> copied = copyToNewFile(database, target, progress).and_then([&] {
        return checkStandsAlone(target);
    });
    if (!copied)
        removeStoreFiles(target);
    return copied;
}

Result<void> makeStandAlone(Database &database)
{
    return database.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
}

void removeStoreFiles(const QString &path)
{
    QFile::remove(path);
    for (const QLatin1String side : sideFiles)
        QFile::remove(path + side);
}

bool moveStoreFiles(const QString &from, const QString &to)
{
    if (QFileInfo::exists(from) && !QFile::rename(from, to))
        return false;
    for (const QLatin1String side : sideFiles)
        QFile::rename(from + side, to + side);
    return true;
}

} // namespace chapterhouse
