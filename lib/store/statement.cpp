#include "store/statement.h"

#include "domain/day.h"
#include "store/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>
#include <QStringEncoder>

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QStringList listFromJson(QByteArrayView json)
{
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    QStringList list;
    for (const QJsonValue item : document.array())
        list += item.toString();
    return list;
}

bool isEscapedInJson(QChar c)
{
    return c < u' ' || c == u'"' || c == u'\\' || c.isSurrogate();
}

QByteArray jsonFromList(const QStringList &list)
{
    const bool isPlain = !list.isEmpty() && std::ranges::none_of(list, [](const QString &item) {
        return std::ranges::any_of(item, isEscapedInJson);
    });
    if (isPlain)
        return "[\"" + list.join("\",\""_L1).toUtf8() + "\"]";
    return QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact);
}

} // namespace

Statement::Statement(Database &database, QByteArray sql, PreparedStatement prepared)
    : m_database(&database), m_sql(std::move(sql)), m_handle(prepared.handle),
      m_texts(std::move(prepared.texts))
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_sql(std::move(other.m_sql)),
      m_handle(std::exchange(other.m_handle, nullptr)), m_texts(std::move(other.m_texts))
{
}

Statement::~Statement()
{
    if (!m_handle)
        return;
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
    m_database->giveBack(m_sql, {m_handle, std::move(m_texts)});
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
        bindUtf8(parameter, jsonFromList(*list));
    else
        bindNull(parameter);
}

void Statement::bindIfThere(int parameter, const FieldValue &value)
{
    if (static_cast<size_t>(parameter) <= m_texts.size())
        bind(parameter, value);
}

void Statement::bindText(int parameter, QStringView text)
{
    if (text.isEmpty())
        bindNull(parameter);
    else
        bindComputedText(parameter, text);
}

void Statement::bindText(int parameter, QLatin1String text)
{
    bindText(parameter, QString(text));
}

void Statement::bindComputedText(int parameter, QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    QByteArray &held = m_texts[static_cast<size_t>(parameter - 1)];
    held.resize(encoder.requiredSpace(text.size()));
    const char *end = encoder.appendToBuffer(held.data(), text);
    sqlite3_bind_text(m_handle, parameter, held.constData(),
                      static_cast<int>(end - held.constData()), SQLITE_STATIC);
}

void Statement::bindUtf8(int parameter, QByteArrayView text)
{
    QByteArray &held = m_texts[static_cast<size_t>(parameter - 1)];
    held.resize(0);
    held.append(text);
    sqlite3_bind_text(m_handle, parameter, held.constData(), static_cast<int>(held.size()),
                      SQLITE_STATIC);
}

void Statement::bindBytes(int parameter, const std::optional<QByteArray> &bytes)
{
    if (!bytes)
        return bindNull(parameter);
    QByteArray &held = m_texts[static_cast<size_t>(parameter - 1)];
    held = *bytes;
    sqlite3_bind_blob64(m_handle, parameter, held.constData(),
                        static_cast<sqlite3_uint64>(held.size()), SQLITE_STATIC);
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

std::optional<QByteArray> Statement::bytes(int column) const
{
    if (isNull(column))
        return std::nullopt;
    const auto *stored = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return QByteArray(stored, sqlite3_column_bytes(m_handle, column));
}

QString Statement::text(int column) const
{
    const QByteArrayView stored = utf8(column);
    // fromUtf8() would drop a byte order mark that the text begins with.
    if (!stored.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(stored);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(stored);
}

FieldValue Statement::value(int column, FieldKind kind) const
{
    if (isNull(column))
        return {};
    switch (kind) {
    case FieldKind::Id:
    case FieldKind::Reference:
        return RecordId(text(column));
    case FieldKind::Days:
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
    case FieldKind::LocalTime:
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
    case FieldKind::References:
        return listValue(listFromJson(utf8(column)));
    }
    Q_UNREACHABLE();
}

} // namespace chapterhouse
