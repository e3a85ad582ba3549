#include "store/storeerror.h"

#include "base/words.h"

#include <sqlite3.h>

namespace chapterhouse {

namespace {

QString sentenceFor(int sqliteCode, const QString &path)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL:
        return Words::tr("The disk that holds %1 is full. Nothing was changed; make room and try "
                         "again.")
            .arg(path);
    case SQLITE_READONLY:
        return Words::tr("The file %1 cannot be written: it or its folder is read-only. Nothing "
                         "was changed.")
            .arg(path);
    case SQLITE_CORRUPT:
        return Words::tr("The file %1 is damaged or incomplete. Nothing was changed; restore a "
                         "backup.")
            .arg(path);
    case SQLITE_NOTADB:
        return Words::tr("The file %1 is not a Chapterhouse file.").arg(path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Words::tr("Another program is writing to %1. Nothing was changed; try again in a "
                         "moment.")
            .arg(path);
    case SQLITE_CANTOPEN:
        return Words::tr("The file %1 cannot be opened.").arg(path);
    case SQLITE_IOERR:
        return Words::tr("The disk reported an error while %1 was used. Nothing was changed.")
            .arg(path);
    case SQLITE_INTERRUPT:
        return Words::tr("Cancelled. Nothing was changed.");
    case SQLITE_CONSTRAINT:
        return Words::tr("The change contradicts other records of %1 and was not made.").arg(path);
    default:
        return Words::tr("The file %1 could not be used. Nothing was changed.").arg(path);
    }
}

} // namespace

Error storeError(int sqliteCode, const QString &path, const QString &details)
{
    const int code = sqliteCode & 0xff;
    const ErrorKind kind = code == SQLITE_INTERRUPT    ? ErrorKind::Cancelled
                           : code == SQLITE_CONSTRAINT ? ErrorKind::Conflict
                                                       : ErrorKind::Store;
    return {
        .kind = kind, .message = sentenceFor(sqliteCode, path), .details = details, .file = path};
}

Error fileExistsError(const QString &path)
{
    return {.kind = ErrorKind::Conflict,
            .message = Words::tr("The file %1 exists already and was left as it is.").arg(path)};
}

} // namespace chapterhouse
