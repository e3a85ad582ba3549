#pragma once

#include "content/contentfile.h"

namespace chapterhouse::tests {

inline const RecordId eventId{QStringLiteral("0192f0c1-2b3c-7d4e-8f50-000000000001")};

/// An event with these fields and nothing else.
inline Record eventOf(const QList<std::pair<const char *, FieldValue>> &fields)
{
    Record event = blankRecord(Kind::Event, eventId);
    for (const auto &[key, value] : fields)
        event.set(QLatin1String(key), value);
    return event;
}

/// What a file says, read into an event that may be there already.
inline ContentRecord readEvent(const QByteArray &file, const Record &present = eventOf({}),
                               const QString &name = QStringLiteral("2026-10-22-meetup.md"))
{
    const auto read = recordFrom(eventCollection(), name, file, present);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

/// The file after the event was written into it, or the error.
inline QByteArray patched(const QByteArray &source, const Record &event)
{
    const auto file = patch(eventCollection(), source, event);
    return file ? *file : file.error().message.toUtf8();
}

} // namespace chapterhouse::tests
