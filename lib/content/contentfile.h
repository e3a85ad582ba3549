#pragma once

#include "base/result.h"
#include "content/collection.h"
#include "domain/record.h"

#include <QDate>

namespace chapterhouse {

/// A record as its file on the site says it, and what in the file cannot be a value: input errors
/// with line and column. Such a value is absent in the record and stays in the file.
struct ContentRecord {
    Record record;
    QList<Error> problems;
};

/// Reads a file of the site into a record: one that is blank but for its id, or one that is there
/// already. Of the latter only those fields change whose keys say something else than in its
/// `source`; if it has none, those that the file has. `file`, `source` and, where there is none
/// yet, `slug` come with it. Fails with Input, with line and column, when the front matter cannot
/// be read.
Result<ContentRecord> recordFrom(const ContentCollection &collection, const QString &fileName,
                                 const QByteArray &file, const Record &present);

/// What a new record is that a file of the site was read into, beside what the file says: a post is
/// published; an event before `today` was held, and one to come is announced, which we only list as
/// long as nobody says more.
void beginFromSite(Record &record, QDate today);

/// The file that says what the record says. Of a source only the lines of those keys are rewritten
/// whose field says something else than the source; the day of an event whose time nobody has
/// confirmed stays with the time that the file has. An empty source is a new file, in the style of
/// its collection. Fails with Input when the record lacks what the site needs or the source cannot
/// be read, with Conflict when it is written in a way that cannot be patched.
Result<QByteArray> patch(const ContentCollection &collection, const QByteArray &source,
                         const Record &record);

/// The images of the site that a file shows, cover and text, as paths from the root of the site:
/// those of its own folders only, each once. Of a file that cannot be read none.
QStringList imagesIn(const ContentCollection &collection, const QByteArray &file);

/// The bytes that a record's `source` stands for, a byte order mark included, and the inverse.
QByteArray bytesOfSource(const Record &record);
QString sourceOfBytes(const QByteArray &file);

} // namespace chapterhouse
