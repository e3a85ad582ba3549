#pragma once

#include "base/result.h"
#include "domain/catalogue.h"
#include "domain/value.h"

#include <QByteArray>
#include <QStringView>

#include <optional>
#include <type_traits>
#include <vector>

struct sqlite3_stmt;

namespace chapterhouse {

class Database;

/// A statement that SQLite has compiled, with room for the texts that are bound to it.
struct PreparedStatement {
    sqlite3_stmt *handle = nullptr;
    std::vector<QByteArray> texts; ///< by parameter; keep bound texts alive while it runs
};

/// A prepared statement, borrowed from its Database and handed back, reset, when the scope ends.
/// Parameters count from 1, columns from 0. Not to be used after its Database is gone.
class Statement {
public:
    Statement(Database &database, QByteArray sql, PreparedStatement prepared);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    /// Binds a value the way columns hold it: absent as NULL, days as ISO text, amounts as
    /// hundredths, flags as 0 and 1, lists as a JSON array.
    void bind(int parameter, const FieldValue &value);
    /// bind(), or nothing when the statement has fewer parameters.
    void bindIfThere(int parameter, const FieldValue &value);
    /// An empty text is bound as NULL.
    void bindText(int parameter, QStringView text);
    void bindText(int parameter, QLatin1String text);
    /// An empty text stays one, for computed columns that are never NULL.
    void bindComputedText(int parameter, QStringView text);
    /// Bytes of any kind, of which no bytes are not the same as nothing.
    void bindBytes(int parameter, const std::optional<QByteArray> &bytes);
    void bindInteger(int parameter, qint64 number);
    void bindNull(int parameter);

    /// Moves to the next row; false after the last one.
    Result<bool> step();
    /// Calls `take` with each row that is left; it returns nothing, or a Result that ends the visit
    /// when it failed.
    template<class Take>
    Result<void> eachRow(const Take &take)
    {
        for (;;) {
            const Result<bool> row = step();
            if (!row)
                return failed(row);
            if (!*row)
                return {};
            if constexpr (std::is_void_v<std::invoke_result_t<Take, Statement &>>)
                take(*this);
            else if (Result<void> taken = take(*this); !taken)
                return taken;
        }
    }
    /// Steps to the end, then resets, so that it can be bound and run again.
    Result<void> run();
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    /// The bytes of a text as stored (UTF-8), valid until the next step.
    QByteArrayView utf8(int column) const;
    /// What bindBytes() bound.
    std::optional<QByteArray> bytes(int column) const;
    /// The column as a value of a field of that kind.
    FieldValue value(int column, FieldKind kind) const;

private:
    void bindUtf8(int parameter, QByteArrayView text);

    Database *m_database;
    QByteArray m_sql;
    sqlite3_stmt *m_handle;
    std::vector<QByteArray> m_texts; ///< of PreparedStatement
};

} // namespace chapterhouse
