#pragma once

#include "content/contentfile.h"
#include "content/siteprofile.h"

namespace chapterhouse::tests {

inline const RecordId recordId{QStringLiteral("0192f0c1-2b3c-7d4e-8f50-000000000001")};

/// A record with these fields and nothing else.
inline Record recordOf(Kind kind, const QList<std::pair<const char *, FieldValue>> &fields)
{
    Record record = blankRecord(kind, recordId);
    for (const auto &[key, value] : fields)
        record.set(QLatin1String(key), value);
    return record;
}

inline Record eventOf(const QList<std::pair<const char *, FieldValue>> &fields)
{
    return recordOf(Kind::Event, fields);
}

/// What a file of the site says, read into a record that may be there already.
inline ContentRecord readContent(const QByteArray &file, const Record &present, const QString &name)
{
    const auto read = recordFrom(builtInCollection(present.kind), name, file, present);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

inline ContentRecord readEvent(const QByteArray &file, const Record &present = eventOf({}),
                               const QString &name = QStringLiteral("2026-10-22-meetup.md"))
{
    return readContent(file, present, name);
}

/// The file after the record was written into it, or the error.
inline QByteArray patched(const QByteArray &source, const Record &record)
{
    const auto file = patch(builtInCollection(record.kind), source, record);
    return file ? *file : file.error().message.toUtf8();
}

} // namespace chapterhouse::tests
