#pragma once

#include "base/result.h"
#include "exchange/columntarget.h"
#include "formats/csvguess.h"

#include <QList>
#include <QStringList>

namespace chapterhouse {

/// What each column of a file stands for. Several columns may feed one list field, or one text
/// field (joined with a space, long text line by line).
struct ImportMapping {
    Kind kind = Kind::Member;
    QList<ColumnTarget> columns = {};

    bool operator==(const ImportMapping &) const = default;

    bool hasField(QLatin1String key) const;
    /// Whether no column of the file is taken.
    bool isEmpty() const;
};

/// Whether a text is a header that the program knows for the kind; for CsvDocument::open().
IsKnownHeader knownHeadersOf(Kind kind);

/// What the headers stand for: keys, aliases, titles, synonyms; unknown ones are ignored. Of two
/// columns for a field that takes one the more telling header wins. `rows` are the file's first
/// rows: a column headed like an id that holds none of ours is ignored.
ImportMapping guessMapping(Kind kind, const QStringList &headers, const CsvSample &rows);

/// The mapping with "Header=field" overrules, where an empty field or "-" ignores the column; the
/// header may be that of a column without one ("Column 3"). A field that takes one column is taken
/// away from the guess. Usage: no such header, no such field, or two overrules for one such field.
Result<ImportMapping> withOverrules(ImportMapping mapping, const QStringList &headers,
                                    const QStringList &overrules);

/// Whether several columns may feed the target.
bool takesSeveralColumns(const ColumnTarget &target, Kind kind);

} // namespace chapterhouse
