#include "domain/listtext.h"

#include <optional>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar separator = u';';
constexpr QChar quote = u'"';

bool needsQuotes(const QString &item)
{
    return item.isEmpty() || item.contains(separator) || item.contains(quote) ||
           item.front().isSpace() || item.back().isSpace();
}

QString quoted(QString item)
{
    return quote + item.replace(quote, u"\"\""_s) + quote;
}

/// The end of the quoted text that opens at `open`: the position of its closing quote, if any.
std::optional<qsizetype> closingQuote(QStringView text, qsizetype open)
{
    for (qsizetype at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 2)) {
        if (at + 1 == text.size() || text[at + 1] != quote)
            return at;
    }
    return std::nullopt;
}

qsizetype endOfItem(QStringView text, qsizetype from)
{
    const qsizetype at = text.indexOf(separator, from);
    return at < 0 ? text.size() : at;
}

} // namespace

QString listText(const QStringList &items)
{
    QString text;
    for (const QString &item : items) {
        if (!text.isEmpty())
            text += u"; "_s;
        text += needsQuotes(item) ? quoted(item) : item;
    }
    return text;
}

QStringList listFromText(const QString &text)
{
    const QStringView all(text);
    QStringList items;
    qsizetype at = 0;
    while (at < all.size()) {
        if (all[at].isSpace()) {
            ++at;
            continue;
        }
        const auto close = all[at] == quote ? closingQuote(all, at) : std::nullopt;
        const qsizetype end = endOfItem(all, close ? *close + 1 : at);
        if (close) {
            QString item = all.mid(at + 1, *close - at - 1).toString().replace(u"\"\""_s, quote);
            items << item.append(all.mid(*close + 1, end - *close - 1).trimmed());
        } else if (const QStringView item = all.mid(at, end - at).trimmed(); !item.isEmpty()) {
            items << item.toString();
        }
        at = end + 1;
    }
    return items;
}

} // namespace chapterhouse
