#include "store/sqlfunctions.h"

#include "domain/fold.h"

#include <sqlite3.h>

namespace chapterhouse {

namespace {

constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

QString argument(sqlite3_value *value)
{
    const auto *text = sqlite3_value_text(value);
    return QString::fromUtf8(QByteArrayView(text, sqlite3_value_bytes(value)));
}

void foldFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) {
        sqlite3_result_null(context);
        return;
    }
    const QByteArray folded = fold(argument(arguments[0])).toUtf8();
    sqlite3_result_text(context, folded.constData(), static_cast<int>(folded.size()),
                        SQLITE_TRANSIENT);
}

bool standsAt(const QStringList &words, qsizetype position, const QStringList &wanted)
{
    const qsizetype last = wanted.size() - 1;
    for (qsizetype i = 0; i < last; ++i) {
        if (words[position + i] != wanted[i])
            return false;
    }
    return words[position + last].startsWith(wanted[last]);
}

bool hasWords(const QString &text, const QStringList &wanted)
{
    if (wanted.size() == 1)
        return hasWordWithPrefix(text, wanted.front());
    const QStringList words = foldedWords(text);
    for (qsizetype i = 0; !wanted.isEmpty() && i + wanted.size() <= words.size(); ++i) {
        if (standsAt(words, i, wanted))
            return true;
    }
    return false;
}

void hasWordsFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const bool isNull = sqlite3_value_type(arguments[0]) == SQLITE_NULL;
    const bool has =
        !isNull && hasWords(argument(arguments[0]), argument(arguments[1]).split(QLatin1Char(' ')));
    sqlite3_result_int(context, has ? 1 : 0);
}

} // namespace

void registerSqlFunctions(sqlite3 *handle)
{
    sqlite3_create_function(handle, "fold", 1, flags, nullptr, foldFunction, nullptr, nullptr);
    sqlite3_create_function(handle, "has_words", 2, flags, nullptr, hasWordsFunction, nullptr,
                            nullptr);
}

} // namespace chapterhouse
