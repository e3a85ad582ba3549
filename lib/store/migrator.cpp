#include "store/migrator.h"

#include "base/words.h"

#include <QFile>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// "ChHs", so that file managers and this program know the file (PRAGMA application_id).
constexpr qint64 applicationId = 0x43684873;

constexpr const char *migrations[] = {"0001_roster"};

QByteArray migrationSql(int version)
{
    QFile file(u":/store/migrations/%1.sql"_s.arg(QLatin1String(migrations[version - 1])));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

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

/// Another program may have brought the file up to date in the meantime.
Result<bool> isApplied(Database &database, int version)
{
    return database.integer("PRAGMA user_version").map([version](const auto &present) {
        return present.value_or(0) >= version;
    });
}

Result<void> writeMigration(Database &database, int version)
{
    const QByteArray stamp = "PRAGMA user_version = " + QByteArray::number(version) +
                             "; PRAGMA application_id = " + QByteArray::number(applicationId);
    return database.execute(migrationSql(version))
        .and_then([&] { return database.execute(stamp); })
        .and_then([&] { return checkReferences(database); });
}

Result<void> applyInTransaction(Database &database, int version)
{
    return database.execute("BEGIN IMMEDIATE")
        .and_then([&] { return isApplied(database, version); })
        .and_then([&](bool applied) {
            return applied ? Result<void>() : writeMigration(database, version);
        })
        .and_then([&] { return database.execute("COMMIT"); });
}

Result<void> applyMigration(Database &database, int version)
{
    if (auto off = database.execute("PRAGMA foreign_keys = OFF"); !off)
        return off;
    Result<void> applied = applyInTransaction(database, version);
    if (!applied)
        (void)database.execute("ROLLBACK");
    if (auto on = database.execute("PRAGMA foreign_keys = ON"); !on)
        return on;
    return applied;
}

Result<void> copyAside(Database &database, int version)
{
    const QString copy = u"%1.before-%2"_s.arg(database.path()).arg(version);
    QFile::remove(copy);
    QFile file(copy);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(ErrorKind::Store,
                    Words::tr("The file %1 could not be copied to %2 before it is brought up to "
                              "date: %3. It was left as it was.")
                        .arg(database.path(), copy, file.errorString()));
    file.close();
    auto statement = database.prepare("VACUUM INTO ?");
    if (!statement)
        return failed(statement);
    statement->bindText(1, copy);
    return statement->run();
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
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return failed(version);
    const int present = static_cast<int>(version->value_or(0));
    if (*id != applicationId || present < 1)
        return Failure(notAStore(database.path()));
    return present;
}

Result<void> migrate(Database &database)
{
    const auto stored = database.integer("PRAGMA user_version");
    if (!stored)
        return failed(stored);
    const int present = static_cast<int>(stored->value_or(0));
    if (present > 0 && present < newestSchemaVersion()) {
        if (auto copied = copyAside(database, present); !copied)
            return copied;
    }
    for (int version = present + 1; version <= newestSchemaVersion(); ++version) {
        if (auto applied = applyMigration(database, version); !applied)
            return applied;
    }
    return {};
}

} // namespace chapterhouse
