#include "desktop/pages/events/eventsaver.h"

#include "content/siteprofile.h"
#include "desktop/widgets/look/colours.h"
#include "exchange/announcement.h"
#include "base/safefile.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<void> writeCalendar(const Reader &reader, const RecordRef &event, const QDateTime &now,
                           const QString &path)
{
    return reader.get(event)
        .and_then([&](const Record &record) { return announcedCalendar(reader, record, now); })
        .and_then([&](const QByteArray &calendar) { return writeSafely(path, calendar); });
}

} // namespace

void EventSaver::saveCalendar(const RecordRef &event)
{
    const auto title = file().reader().title(event);
    if (!title)
        return Q_EMIT messageWanted(Tone::Wrong, title.error().message);
    saveAs({.title = tr("Save the calendar file of the event"),
            .name = *title + u".ics"_s,
            .filter = tr("Calendars (*.ics)")},
           [event, now = file().clock().now()](Database &database, const QString &path) {
               return writeCalendar(Reader(database), event, now, path);
           });
}

} // namespace chapterhouse
