#pragma once

#include "base/idsource.h"
#include "base/progress.h"
#include "exchange/import/importplan.h"
#include "store/reader.h"

namespace chapterhouse {

/// What records are kept in outside of a store.
enum class FileFormat {
    Table,          ///< CSV
    Calendar,       ///< iCalendar
    SiteFiles,      ///< Markdown with front matter, a file a record, directly in a folder
    OpenCollective, ///< the list of a collective's members; comes in only
};

/// "csv", "ics", "markdown", "opencollective".
QLatin1String nameOf(FileFormat format);
std::optional<FileFormat> fileFormatNamed(QStringView name);

/// Those that a kind can come from; the first is the one for files that tell nothing.
QList<FileFormat> fileFormatsOf(Kind kind);
/// Those of them that it can go into.
QList<FileFormat> exportFormatsOf(Kind kind);
/// By the ending of the path, or by how the file begins; a folder, also one that is yet to be made,
/// has the files of a site.
FileFormat fileFormatOf(Kind kind, const QString &path);

/// What importing records of a kind from a file or folder would do whose format tells itself what
/// is what; not a table, see planImport(). Input when it cannot be read, Cancelled.
Result<ImportPlan> planFile(Kind kind, FileFormat format, const Reader &reader, IdSource &ids,
                            const QString &path, QDate today, const Progress &progress = {});

} // namespace chapterhouse
