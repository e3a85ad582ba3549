#pragma once

#include "base/progress.h"
#include "content/collection.h"
#include "store/reader.h"

#include <vector>

namespace chapterhouse {

/// What an export would do to one file of a folder.
struct PlannedFile {
    enum class What { New, Change, Same, Refused };

    What what = What::New;
    QString title;          ///< of the record
    QString name = {};      ///< of the file; empty when there can be none
    QByteArray before = {}; ///< what it holds; nothing when it is not there
    QByteArray after = {};  ///< what it would hold
    QString reason = {};    ///< why it is refused
};

/// What an export into a folder would do, as pure data: planned, shown, written.
struct ContentExportPlan {
    QString folder;
    std::vector<PlannedFile> files; ///< in the order of the records
};

/// What an export into a folder did.
struct ContentExport {
    qint64 written = 0;
    qint64 same = 0; ///< files that say it already, and were left alone
    QList<Error>
        problems; ///< one for each record that was not written, with its file if it has one
};

/// What writing records into a folder, which may not be there yet, would do to the files directly
/// in it: one that came from the site is patch() of its source, another in the style of its
/// collection or, when its file is there already, goes into that. Refused are files that somebody
/// changed since they were read, links, records without a day, and names that lead elsewhere.
/// Cancelled.
Result<ContentExportPlan> planContentExport(const Reader &reader,
                                            const ContentCollection &collection,
                                            const std::vector<Record> &records,
                                            const QString &folder, const Progress &progress = {});

/// Carries a plan out; the folder is made if need be. Each file is whole at any time, and one that
/// is not as it was when it was planned stays so. Store when the folder cannot be made.
Result<ContentExport> writeContent(const ContentExportPlan &plan);

/// Both at once.
Result<ContentExport> exportContent(const Reader &reader, const ContentCollection &collection,
                                    const std::vector<Record> &records, const QString &folder);

/// Writes one record in the same way as a file that is named by its path. Input or Conflict where
/// exportContent() would not write it, Store when it cannot be written.
Result<void> exportContentFile(const ContentCollection &collection, const Record &record,
                               const QString &path);

/// A record as a file of the site.
struct ContentFile {
    QString name;
    QByteArray bytes;
};

/// The file that exportContent() writes into an empty folder, without writing it. Fails as patch()
/// and fileNameFor() do, and with Input when the record names a file that the site would not read.
Result<ContentFile> contentFileOf(const Reader &reader, const ContentCollection &collection,
                                  const Record &record);

} // namespace chapterhouse
