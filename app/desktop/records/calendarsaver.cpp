#include "desktop/records/calendarsaver.h"

#include "exchange/meetingcalendar.h"
#include "base/safefile.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

void CalendarSaver::save(const RecordRef &place, const QString &name)
{
    saveAs({.title = tr("Save the calendar of the meetings"),
            .name = name + u".ics"_s,
            .filter = tr("Calendars (*.ics)")},
           [place, now = file().clock().now()](Database &database, const QString &path) {
               return meetingCalendar(Reader(database), place, now)
                   .and_then(
                       [&path](const QByteArray &calendar) { return writeSafely(path, calendar); });
           });
}

} // namespace chapterhouse
