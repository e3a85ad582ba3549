#pragma once

#include "desktop/records/sitefilesaver.h"

namespace chapterhouse {

/// Saves what an event is announced with as files that the person chooses.
class EventSaver final : public SiteFileSaver {
    Q_OBJECT

public:
    using SiteFileSaver::SiteFileSaver;

    void saveCalendar(const RecordRef &event);
};

} // namespace chapterhouse
