#include "store/statement.h"

#include "domain/day.h"
#include "store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

#include <utility>

namespace chapterhouse {

namespace {

QStringList listFromJson(QByteArrayView json)
{
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    QStringList list;
    for (const QJsonValue &item : document.array())
        list += item.toString();
    return list;
}

} // namespace

Statement::Statement(Database &database, QByteArray sql, sqlite3_stmt *handle)
    : m_database(&database), m_sql(std::move(sql)), m_handle(handle),
      m_bound(static_cast<size_t>(sqlite3_bind_parameter_count(handle)))
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_sql(std::move(other.m_sql)),
      m_handle(std::exchange(other.m_handle, nullptr)), m_bound(std::move(other.m_bound))
{
}

Statement::~Statement()
{
    if (!m_handle)
        return;
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
    m_database->giveBack(m_sql, m_handle);
}

void Statement::bind(int parameter, const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        bindText(parameter, *text);
    else if (const auto *number = std::get_if<qint64>(&value))
        bindInteger(parameter, *number);
    else if (const auto *flag = std::get_if<bool>(&value))
        bindInteger(parameter, *flag ? 1 : 0);
    else if (const auto *day = std::get_if<QDate>(&value))
        bindUtf8(parameter, isoText(*day).toLatin1());
    else if (const auto *amount = std::get_if<Money>(&value))
        bindInteger(parameter, amount->hundredths);
    else if (const auto *id = std::get_if<RecordId>(&value))
        bindText(parameter, id->text());
    else if (const auto *list = std::get_if<QStringList>(&value))
        bindUtf8(parameter,
                 QJsonDocument(QJsonArray::fromStringList(*list)).toJson(QJsonDocument::Compact));
    else
        bindNull(parameter);
}

void Statement::bindIfThere(int parameter, const FieldValue &value)
{
    if (static_cast<size_t>(parameter) <= m_bound.size())
        bind(parameter, value);
}

void Statement::bindText(int parameter, const QString &text)
{
    if (text.isEmpty())
        bindNull(parameter);
    else
        bindUtf8(parameter, text.toUtf8());
}

void Statement::bindComputedText(int parameter, const QString &text)
{
    bindUtf8(parameter, text.toUtf8());
}

void Statement::bindUtf8(int parameter, QByteArray text)
{
    QByteArray &held = m_bound[static_cast<size_t>(parameter - 1)];
    held = std::move(text);
    sqlite3_bind_text(m_handle, parameter, held.constData(), static_cast<int>(held.size()),
                      SQLITE_STATIC);
}

void Statement::bindInteger(int parameter, qint64 number)
{
    sqlite3_bind_int64(m_handle, parameter, number);
}

void Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_handle, parameter);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return Failure(m_database->lastError(m_sql));
}

Result<void> Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row) {
            reset();
            return failed(row);
        }
        if (!*row)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

QByteArrayView Statement::utf8(int column) const
{
    const auto *text = sqlite3_column_text(m_handle, column);
    return QByteArrayView(text, sqlite3_column_bytes(m_handle, column));
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

FieldValue Statement::value(int column, FieldKind kind) const
{
    if (isNull(column))
        return {};
    switch (kind) {
    case FieldKind::Id:
    case FieldKind::Reference:
        return RecordId(text(column));
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
        return text(column);
    case FieldKind::Integer:
        return integer(column);
    case FieldKind::Flag:
        return integer(column) != 0;
    case FieldKind::Date:
        return dateValue(dayFromText(text(column)).value_or(QDate()));
    case FieldKind::Money:
        return Money{integer(column)};
    case FieldKind::List:
        return listValue(listFromJson(utf8(column)));
    }
    Q_UNREACHABLE();
}

} // namespace chapterhouse
