#pragma once

#include "base/result.h"
#include "store/statement.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>

struct sqlite3;

namespace chapterhouse {

enum class OpenMode {
    ReadWrite, ///< the file exists
    Create,    ///< the file is made, readable by its owner only; Conflict when it exists
    ReadOnly,  ///< nothing is written beside the file either
    Beside,    ///< reads what another connection of this computer writes
};

/// One connection to one SQLite file, with the modes that the program relies on set and verified.
/// Belongs to the thread that opened it. Everything goes through Statement over the driver's native
/// handle; the SQL functions fold(text) and has_words(text, foldedWords) are registered.
class Database {
public:
    static Result<std::unique_ptr<Database>> open(const QString &path, OpenMode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }
    sqlite3 *handle() const { return m_handle; }

    /// Asked now and then during every statement whether to go on.
    using Watch = std::function<bool()>;
    /// From now on a statement fails with Cancelled once the watch says false; an empty one ends
    /// the watching.
    void setWatch(Watch watch);
    const Watch &watch() const { return m_watch; }

    static constexpr int usualPatience = 5'000; // ms
    /// For how long a statement waits while another program writes, before it fails.
    void setPatience(int milliseconds);

    /// A statement ready to bind, prepared at most once.
    Result<Statement> prepare(const QByteArray &sql);
    /// The statement of a named file of lib/store/sql: prepareNamed("history").
    Result<Statement> prepareNamed(QLatin1String name);
    /// Runs one or more statements without parameters.
    Result<void> execute(const QByteArray &sql);
    using RowVisitor = std::function<Result<void>(Statement &row)>;
    /// Calls the visitor with each row of a statement without parameters, until one fails.
    Result<void> visit(const QByteArray &sql, const RowVisitor &visitor);
    /// The first column of the first row, or nothing when there is no row.
    Result<std::optional<qint64>> integer(const QByteArray &sql);

    qint64 lastInsertedRow() const;
    /// A number that changes whenever another connection, also of another program, has written.
    Result<qint64> dataVersion();
    /// What went wrong last, as a sentence; `sql` goes into the details.
    Error lastError(const QByteArray &sql) const;

    /// Called by Statement.
    void giveBack(const QByteArray &sql, PreparedStatement prepared);

private:
    explicit Database(QString path);
    Result<void> connect(OpenMode mode);
    Result<void> setModes(OpenMode mode);
    Result<void> verifyModes();

    QString m_path;
    QString m_connection; ///< Qt's name for it: unique among those that are open
    sqlite3 *m_handle = nullptr;
    Watch m_watch;
    QHash<QByteArray, PreparedStatement> m_idle;
    QHash<QLatin1String, QByteArray> m_named;
};

/// The text of a named .sql file of lib/store.
QByteArray namedSql(QLatin1String name);

} // namespace chapterhouse
