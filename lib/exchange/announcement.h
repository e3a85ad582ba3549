#pragma once

#include "domain/announcement.h"
#include "store/reader.h"

namespace chapterhouse {

/// What the texts of its announcement need of an event beside itself. Of whom the roster has an
/// address only has no name; who has not agreed to be named is not.
Result<ToldEvent> toldEvent(const Reader &reader, const Record &event);

/// The calendar file of one event, a series with its changed times. A planned event is confirmed in
/// it: who hands it out announces the event. Fails with Input when the event has no start.
Result<QByteArray> announcedCalendar(const Reader &reader, const Record &event,
                                     const QDateTime &now);

} // namespace chapterhouse
