#pragma once

#include "domain/recurrence.h"

#include <QByteArray>
#include <QUrl>

namespace chapterhouse {

/// One entry of a calendar file.
struct CalendarEvent {
    QString uid;      ///< the same for the same thing in every file
    int sequence = 0; ///< how often it was changed: a calendar keeps the highest
    RecurringTime time;
    qint64 minutes = 60; ///< how long it lasts
    QString summary;
    QString description = {};
    QString location = {};
    QUrl url = {}; ///< left out when it is not valid

    bool operator==(const CalendarEvent &) const = default;
};

/// A calendar file (RFC 5545): the events and the zones that they are in, each named as the IANA
/// database does and told from the earliest of its events on. Zones tell their own past and the
/// rules of their future, so that a meeting stays at its hour. `now` becomes each entry's DTSTAMP.
/// Fails with Input when rule, zone or start of an event cannot be used.
Result<QByteArray> calendarText(const QList<CalendarEvent> &events, const QDateTime &now);

} // namespace chapterhouse
