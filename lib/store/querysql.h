#pragma once

#include "domain/kind.h"
#include "domain/query.h"
#include "domain/value.h"

#include <QByteArray>
#include <QList>

namespace chapterhouse {

/// A condition over `m` and `s` as in fieldsql.h. Every value is bound: bound[0] is ?2.
struct QuerySql {
    QByteArray condition; ///< empty: everything fits
    QList<FieldValue> bound;
    bool needsStatus = false;
};

/// The typed text as a query over the kind, with a note on what was not understood and is searched
/// as words: unknown keys, and values that the key cannot have.
ParsedQuery understoodQuery(Kind kind, QStringView text);

/// Compiles a query from understoodQuery().
QuerySql compileQuery(Kind kind, const Query &query);

} // namespace chapterhouse
