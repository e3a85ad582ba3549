#pragma once

struct sqlite3;

namespace chapterhouse {

/// Registers what statements use beside SQLite's own functions:
/// fold(text), the folding of domain/fold.h, and
/// has_words(text, folded), whether the folded words stand one after another in the text, the last
/// as the beginning of a word.
void registerSqlFunctions(sqlite3 *handle);

} // namespace chapterhouse
