#pragma once

#include "exchange/content/contentexport.h"
#include "store/listing.h"

#include <QCoreApplication>

namespace chapterhouse {

/// Translation context of the words of an export, and what differs from kind to kind.
class ExportWords {
    Q_DECLARE_TR_FUNCTIONS(ExportWords)

public:
    /// "Export members".
    static QString title(Kind kind);
    /// "12 members".
    static QString counted(Kind kind, qint64 records);
    /// "12 members were exported".
    static QString done(Kind kind, qint64 records);
    /// "Back to the members".
    static QString back(Kind kind);
    /// What the files of a website are good for.
    static QString siteFiles(Kind kind);
    /// Asks where those files are.
    static QString whichFolder(Kind kind);
    /// What is never written into them.
    static QString staysHere(Kind kind);
    /// Heads the column that says of which record a file is, or why it is not written.
    static QString plannedRecord(Kind kind);
    /// "Joined (descending), then Family name".
    static QString sorted(Kind kind, const std::vector<SortKey> &keys);
    /// "New", "Changes" …
    static QString outcome(PlannedFile::What what);
    /// "3 files are new, 2 change, 40 stay the same, 1 is refused."
    static QString plan(const ContentExportPlan &plan);
    static int countOf(const ContentExportPlan &plan, PlannedFile::What what);
};

} // namespace chapterhouse
