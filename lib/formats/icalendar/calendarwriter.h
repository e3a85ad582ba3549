#pragma once

#include "formats/icalendar/calendarevent.h"

#include <QByteArray>

namespace chapterhouse {

/// A calendar file (RFC 5545): the events and the zones that they are in, each named as the IANA
/// database does and told from the earliest of its events on. Zones tell their own past and the
/// rules of their future, so that a meeting stays at its hour. `now` becomes each entry's DTSTAMP.
/// Fails with Input when rule, zone or start of an event cannot be used, or when it ends before it
/// begins.
Result<QByteArray> calendarText(const QList<CalendarEvent> &events, const QDateTime &now);

} // namespace chapterhouse
