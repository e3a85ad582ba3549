#pragma once

#include "domain/catalogue.h"

#include <QByteArray>

namespace chapterhouse {

/// The SQL of a field, over `m`, the row of its record, `s`, the member's status span on the day,
/// and ?1, the day.
struct FieldSql {
    QByteArray expression;
    bool needsStatus = false; ///< uses `s`
    QByteArray among = {};    ///< a condition that all who have a value meet; empty: none
};

FieldSql fieldSql(Kind kind, qsizetype field);

/// The expression that lists are sorted by where a field is asked for: of the start of an event the
/// instant, else what fieldSql() says.
QByteArray sortedBySql(Kind kind, qsizetype field);

/// "FROM member m", with the status span joined when it is needed.
QByteArray fromClause(Kind kind, bool needsStatus);

/// The expression of what a list calls a record of the kind; empty when records have no title.
QByteArray titleSql(Kind kind, const QByteArray &alias);

} // namespace chapterhouse
