#pragma once

#include <QString>
#include <QStringList>

namespace chapterhouse {

/// A list as the text of one cell: items separated by "; ". An item that is empty, holds `;` or
/// `"`, or begins or ends with a space of any kind is put in quotes, its own quotes doubled, as in
/// CSV (RFC 4180). The empty list is the empty text.
QString listText(const QStringList &items);

/// Reads what listText() wrote, exactly, and what people write: spaces around items and empty items
/// without quotes are dropped, and a quote that is never closed is an ordinary character. Never
/// fails.
QStringList listFromText(const QString &text);

} // namespace chapterhouse
