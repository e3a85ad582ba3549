#include "store/migrator.h"

#include "base/words.h"
#include "store/filecopy.h"
#include "store/storeerror.h"

#include <QFile>
#include <QFileInfo>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// "ChHs", so that file managers and this program know the file (PRAGMA application_id).
constexpr qint64 applicationId = 0x43684873;

constexpr const char *migrations[] = {"0001_roster", "0002_chapters", "0003_events",
                                      "0004_posts",  "0005_site",     "0006_site_waiting"};

/// A program that finds another one migrating waits until it is done, copy and all.
constexpr int patience = 120'000; // ms

Result<void> checkReferences(Database &database)
{
    auto statement = database.prepare("PRAGMA foreign_key_check");
    if (!statement)
        return failed(statement);
    const Result<bool> row = statement->step();
    if (!row)
        return failed(row);
    if (*row)
        return fail(ErrorKind::Store,
                    Words::tr("The file %1 cannot be brought up to date: records in “%2” refer to "
                              "others that are missing. It was left as it was.")
                        .arg(database.path(), statement->text(0)));
    return {};
}

Result<int> presentVersion(Database &database)
{
    return database.integer("PRAGMA user_version").map([](const auto &present) {
        return static_cast<int>(present.value_or(0));
    });
}

Result<void> writeMigrations(Database &database, const QByteArrayList &chain, int present)
{
    Result<void> written;
    for (qsizetype version = present; written && version < chain.size(); ++version)
        written = database.execute(chain[version]);
    const QByteArray stamp = "PRAGMA user_version = " + QByteArray::number(chain.size()) +
                             "; PRAGMA application_id = " + QByteArray::number(applicationId);
    return written.and_then([&] { return database.execute(stamp); }).and_then([&] {
        return checkReferences(database);
    });
}

QString freeName(const QString &wanted)
{
    QString name = wanted;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = u"%1-%2"_s.arg(wanted).arg(i);
    return name;
}

/// To be called under the write lock, so that nobody else makes a copy of this name. Reads through
/// a connection of its own, as the writing one cannot be copied from.
Result<QString> makeCopyAside(const QString &path, int version, const Database::Watch &watch)
{
    QString copy = freeName(u"%1.before-%2"_s.arg(path).arg(version));
    const QString partial = copy + u".partial"_s;
    const auto copied = Database::open(path, OpenMode::Beside).and_then([&](const auto &database) {
        return copyStore(*database, partial, [&](qint64, qint64) { return !watch || watch(); });
    });
    if (copied && QFile::rename(partial, copy))
        return copy;
    QFile::remove(partial);
    if (!copied && copied.error().kind == ErrorKind::Cancelled)
        return failed(copied);
    const Error reason = copied ? fileExistsError(copy) : copied.error();
    return Failure(
        Error{.kind = ErrorKind::Store,
              .message = Words::tr("The file %1 was not brought up to date, because it could not "
                                   "be copied first. %2")
                             .arg(path, reason.message),
              .details = reason.details,
              .file = path});
}

/// Runs between BEGIN and COMMIT. Another program may have brought the file up to date in the
/// meantime.
Result<void> migrateLocked(const QByteArrayList &chain, Database &database, CopyAside copyAside,
                           QString &copy)
{
    const Result<int> present = presentVersion(database);
    if (!present)
        return failed(present);
    if (*present > chain.size())
        return Failure(newerSchemaError(database.path()));
    if (*present == chain.size())
        return {};
    if (*present > 0 && copyAside == CopyAside::Yes) {
        auto made = makeCopyAside(database.path(), *present, database.watch());
        if (!made)
            return failed(made);
        copy = *std::move(made);
    }
    return writeMigrations(database, chain, *present);
}

/// A copy that nothing came after is not left behind.
Result<void> migrateInTransaction(const QByteArrayList &chain, Database &database,
                                  CopyAside copyAside)
{
    if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    QString copy;
    Result<void> migrated = migrateLocked(chain, database, copyAside, copy).and_then([&] {
        return database.execute("COMMIT");
    });
    if (migrated)
        return {};
    (void)database.execute("ROLLBACK");
    if (!copy.isEmpty())
        QFile::remove(copy);
    return migrated;
}

Error notAStore(const QString &path)
{
    return {.kind = ErrorKind::Store,
            .message = Words::tr("The file %1 is not a Chapterhouse file.").arg(path),
            .file = path};
}

} // namespace

int newestSchemaVersion()
{
    return static_cast<int>(std::size(migrations));
}

Result<int> schemaVersionOf(Database &database)
{
    const auto id = database.integer("PRAGMA application_id");
    if (!id)
        return failed(id);
    Result<int> present = presentVersion(database);
    if (!present)
        return failed(present);
    if (*id != applicationId || *present < 1)
        return Failure(notAStore(database.path()));
    return present;
}

Error newerSchemaError(const QString &path)
{
    return {.kind = ErrorKind::Store,
            .message = Words::tr("The file %1 was written by a newer version of Chapterhouse. "
                                 "Install the newer version to use it.")
                           .arg(path),
            .file = path};
}

QByteArrayList shippedMigrations()
{
    QByteArrayList sql;
    for (const char *name : migrations) {
        QFile file(u":/store/migrations/%1.sql"_s.arg(QLatin1String(name)));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        sql += opened ? file.readAll() : QByteArray();
    }
    return sql;
}

Result<void> migrate(Database &database, CopyAside copyAside)
{
    const Result<int> present = presentVersion(database);
    if (!present)
        return failed(present);
    if (*present == newestSchemaVersion())
        return {};
    return migrateWith(shippedMigrations(), database, copyAside);
}

Result<void> migrateWith(const QByteArrayList &chain, Database &database, CopyAside copyAside)
{
    if (auto off = database.execute("PRAGMA foreign_keys = OFF"); !off)
        return off;
    database.setPatience(patience);
    Result<void> migrated = migrateInTransaction(chain, database, copyAside);
    database.setPatience(Database::usualPatience);
    if (auto on = database.execute("PRAGMA foreign_keys = ON"); !on)
        return on;
    return migrated;
}

} // namespace chapterhouse
