#include "store/database.h"

#include "base/words.h"
#include "store/sqlfunctions.h"
#include "store/storeerror.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <sqlite3.h>

static void initResources()
{
    Q_INIT_RESOURCE(store);
}

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// More statements than the program has of its own; searches are of any shape.
constexpr qsizetype mostIdle = 300;

QString immutableUri(const QString &path)
{
    return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + u"?immutable=1"_s;
}

/// How much SQLite does between two looks at the watch: about a millisecond.
constexpr int operationsBetweenLooks = 10'000;

int isStopped(void *watch)
{
    return (*static_cast<const Database::Watch *>(watch))() ? 0 : 1;
}

Result<void> createOwned(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return {};
    if (QFileInfo::exists(path))
        return Failure(fileExistsError(path));
    return fail(ErrorKind::Store,
                Words::tr("The file %1 cannot be made: %2.").arg(path, file.errorString()));
}

} // namespace

Database::Database(QString path)
    : m_path(std::move(path)), m_connection(u"store-%1"_s.arg(reinterpret_cast<quintptr>(this)))
{
}

Database::~Database()
{
    for (const PreparedStatement &idle : std::as_const(m_idle))
        sqlite3_finalize(idle.handle);
    m_idle.clear();
    m_handle = nullptr;
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, OpenMode mode)
{
    initResources();
    if (mode == OpenMode::Create) {
        if (const auto created = createOwned(path); !created)
            return failed(created);
    }
    std::unique_ptr<Database> database(new Database(path));
    const Result<void> opened =
        database->connect(mode).and_then([&] { return database->setModes(mode); });
    if (opened)
        return database;
    database.reset();
    if (mode == OpenMode::Create)
        QFile::remove(path);
    return failed(opened);
}

Result<void> Database::connect(OpenMode mode)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(usualPatience);
    if (mode == OpenMode::ReadOnly || mode == OpenMode::Beside) {
        options += u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
        const bool isWatched = mode == OpenMode::Beside || QFileInfo::exists(m_path + u"-wal"_s);
        connection.setDatabaseName(isWatched ? m_path : immutableUri(m_path));
    } else {
        connection.setDatabaseName(m_path);
    }
    connection.setConnectOptions(options);
    if (!connection.open())
        return fail(ErrorKind::Store, Words::tr("The file %1 cannot be opened.").arg(m_path),
                    connection.lastError().text());
    m_handle = *static_cast<sqlite3 *const *>(connection.driver()->handle().constData());
    registerSqlFunctions(m_handle);
    return {};
}

Result<void> Database::setModes(OpenMode mode)
{
    const QByteArray reading = "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;"
                               "PRAGMA cache_size = -8000";
    if (mode == OpenMode::ReadOnly || mode == OpenMode::Beside)
        return execute(reading)
            .and_then([&] { return integer(namedSql("schema_read"_L1)); })
            .map([](const auto &) {});
    return execute(reading + "; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                             "PRAGMA foreign_keys = ON")
        .and_then([&] { return verifyModes(); });
}

Result<void> Database::verifyModes()
{
    struct Mode {
        const char *sql;
        QLatin1String expected;
    };
    constexpr Mode modes[] = {{"PRAGMA journal_mode", "wal"_L1},
                              {"PRAGMA synchronous", "2"_L1},
                              {"PRAGMA foreign_keys", "1"_L1},
                              {"PRAGMA trusted_schema", "0"_L1}};
    for (const Mode &mode : modes) {
        auto statement = prepare(mode.sql);
        if (!statement)
            return failed(statement);
        const Result<bool> row = statement->step();
        if (!row)
            return failed(row);
        if (!*row || statement->text(0) != mode.expected)
            return fail(
                ErrorKind::Store,
                Words::tr("The file %1 cannot be opened safely on this system.").arg(m_path),
                QString::fromLatin1(mode.sql));
    }
    return {};
}

void Database::setWatch(Watch watch)
{
    m_watch = std::move(watch);
    sqlite3_progress_handler(m_handle, operationsBetweenLooks, m_watch ? isStopped : nullptr,
                             &m_watch);
}

void Database::setPatience(int milliseconds)
{
    sqlite3_busy_timeout(m_handle, milliseconds);
}

Result<Statement> Database::prepare(const QByteArray &sql)
{
    if (PreparedStatement idle = m_idle.take(sql); idle.handle)
        return Statement(*this, sql, std::move(idle));
    sqlite3_stmt *handle = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK)
        return Failure(lastError(sql));
    const auto parameters = static_cast<size_t>(sqlite3_bind_parameter_count(handle));
    return Statement(*this, sql, {handle, std::vector<QByteArray>(parameters)});
}

Result<Statement> Database::prepareNamed(QLatin1String name)
{
    QByteArray &sql = m_named[name];
    if (sql.isEmpty())
        sql = namedSql(name);
    return prepare(sql);
}

Result<void> Database::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return Failure(lastError(sql));
    return {};
}

Result<void> Database::visit(const QByteArray &sql, const RowVisitor &visitor)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return failed(statement);
    return statement->eachRow(visitor);
}

Result<std::optional<qint64>> Database::integer(const QByteArray &sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return failed(statement);
    const Result<bool> row = statement->step();
    if (!row)
        return failed(row);
    return *row ? std::optional(statement->integer(0)) : std::nullopt;
}

qint64 Database::lastInsertedRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

Result<qint64> Database::dataVersion()
{
    return integer("PRAGMA data_version").map([](std::optional<qint64> version) {
        return version.value_or(0);
    });
}

Error Database::lastError(const QByteArray &sql) const
{
    return storeError(sqlite3_extended_errcode(m_handle), m_path,
                      QString::fromUtf8(sqlite3_errmsg(m_handle)) + u" in: "_s +
                          QString::fromUtf8(sql).left(500));
}

void Database::giveBack(const QByteArray &sql, PreparedStatement prepared)
{
    if (m_idle.contains(sql) || m_idle.size() >= mostIdle)
        sqlite3_finalize(prepared.handle);
    else
        m_idle.emplace(sql, std::move(prepared));
}

QByteArray namedSql(QLatin1String name)
{
    QFile file(u":/store/sql/%1.sql"_s.arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "namedSql", name.data());
    return opened ? file.readAll() : QByteArray();
}

} // namespace chapterhouse
