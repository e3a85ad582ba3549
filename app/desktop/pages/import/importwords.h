#pragma once

#include "exchange/fileformat.h"
#include "formats/csvdocument.h"

#include <QCoreApplication>

namespace chapterhouse {

struct ImportSource;

/// Translation context of the words that the steps of an import share.
class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

/// "semicolon", "TAB"; what a person calls a separator.
QString separatorWord(QChar separator);
/// "UTF-8 · separator “;” · header in line 1 · dates DD.MM.YYYY", "Calendar (iCalendar)".
QString readAsWords(const ImportSource &source);
/// "Fill blanks only".
QString modeWords(ImportMode mode);
/// "Member number, E-mails, Open Collective".
QString matchWords(const QList<MatchRule> &rules, Kind kind);
/// By what the entries of a file that is no table are known again.
QString knownByWords(FileFormat format);
/// "1,204 rows".
QString rowsWords(qsizetype rows);
/// What the button says that carries a plan out: "Import 61 events".
QString importWords(Kind kind, int records);
/// "61 events were imported".
QString importedWords(Kind kind, int records);
/// What the button says that leads to what was imported.
QString showImportedWords(Kind kind);
/// "273 rows will be imported. 7 need your decision and are left out until then. …"; rows that stay
/// out are only saved with a name.
QString summaryWords(const ImportCounts &counts, Kind kind, const QString &rejectedName);
/// What was imported, sentence by sentence.
QStringList resultSentences(const ImportCounts &counts, Kind kind);
/// What a chooser of files to import shows.
QString importFilter(Kind kind);
/// "Import members".
QString importTitle(Kind kind);
/// "members-2026-rejected.csv" for any path to members-2026.csv.
QString rejectedNameFor(const QString &path);

} // namespace chapterhouse
