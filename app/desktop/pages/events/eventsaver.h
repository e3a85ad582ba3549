#pragma once

#include "desktop/records/filesaver.h"

namespace chapterhouse {

/// Saves what an event is announced with as files that the person chooses.
class EventSaver final : public FileSaver {
    Q_OBJECT

public:
    using FileSaver::FileSaver;

    void saveCalendar(const RecordRef &event);
    /// The file of the website. It is not written over what somebody else changed in it.
    void saveSiteFile(const RecordRef &event);
};

} // namespace chapterhouse
