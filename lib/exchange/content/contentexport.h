#pragma once

#include "content/collection.h"
#include "store/reader.h"

namespace chapterhouse {

/// What an export into a folder did.
struct ContentExport {
    qint64 written = 0;
    qint64 same = 0; ///< files that say it already, and were left alone
    QList<Error>
        problems; ///< one for each record that was not written, with its file if it has one
};

/// Writes records into a folder, which is made if need be, as files directly in it: one that came
/// from the site as patch() of its source, another in the style of its collection or, when its file
/// is there already, into that. Not written are files that somebody changed since they were read,
/// links, records without a day, and names that lead elsewhere. Each file is whole at any time.
/// Store when the folder cannot be made.
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
