#pragma once

#include "base/result.h"
#include "formats/icalendar/contentline.h"

#include <QList>

/// A calendar file cut into the components that a calendar is made of; private to this folder.
namespace chapterhouse {

/// A component in a VCALENDAR (VEVENT, VTIMEZONE). What lies deeper is left out, but for the
/// STANDARD and DAYLIGHT of a zone, whose lines follow a line BEGIN.
struct CalendarBlock {
    QString name;
    int line = 0; ///< physical line of its BEGIN, from 1
    QList<ContentLine> lines;
    QList<int> strayLines; ///< lines that are no property
};

struct CalendarBlocks {
    QList<CalendarBlock> events;
    QList<CalendarBlock> zones;
    QString method;                ///< in upper case; empty when there is none
    QString zone;                  ///< that of the calendar (X-WR-TIMEZONE), as written
    QMap<QString, int> passedOver; ///< how many of each other component
    int unfinishedLine = 0;        ///< of the event whose END is missing; 0 when none is
    bool isForeign = false;        ///< whether a line was not UTF-8
};

/// Fails with Input when the file is none or beyond what a calendar of an association can need:
/// 32 MiB, 1,000,000 lines, 20,000 events, 100 zones.
Result<CalendarBlocks> calendarBlocks(QByteArrayView bytes);

} // namespace chapterhouse
