#pragma once

#include "exchange/import/importplan.h"
#include "formats/csvdocument.h"

#include <QCoreApplication>

namespace chapterhouse {

/// Translation context of the words that the steps of an import share.
class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

/// "semicolon", "TAB"; what a person calls a separator.
QString separatorWord(QChar separator);
/// "UTF-8 · separator “;” · header in line 1 · dates DD.MM.YYYY".
QString readAsWords(const CsvDocument &document);
/// "Fill blanks only".
QString modeWords(ImportMode mode);
/// "Member number, E-mails, Open Collective".
QString matchWords(const QList<MatchRule> &rules, Kind kind);
/// "1,204 rows".
QString rowsWords(qsizetype rows);
/// "273 rows will be imported. 7 need your decision and are left out until then. …"
QString summaryWords(const ImportCounts &counts, const QString &rejectedName);
/// "members-2026-rejected.csv" for any path to members-2026.csv.
QString rejectedNameFor(const QString &path);

} // namespace chapterhouse
