#pragma once

#include <QString>
#include <QStringList>

namespace chapterhouse {

/// The form in which texts are searched, sorted and matched: NFKD, marks dropped, case folded,
/// apostrophes dropped, and the Latin letters that do not decompose written plainly (ł as l, ß as
/// ss, æ as ae …), so that "lukasz" finds Łukasz and "dangelo" D’Angelo. Letters of other scripts
/// stay. Folding twice is folding once.
QString fold(QStringView text);

/// The words of the folded text, in order: runs of letters, digits and private-use characters, as
/// SQLite's FTS5 tokenizer unicode61 cuts them, so that each can be looked up as a prefix there.
QStringList foldedWords(QStringView text);

/// Whether a word of the text begins with the prefix, which has been folded and is itself one word.
/// Every text with a word has one that begins with an empty prefix.
bool hasWordWithPrefix(QStringView text, QStringView foldedPrefix);

} // namespace chapterhouse
