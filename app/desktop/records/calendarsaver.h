#pragma once

#include "desktop/records/filesaver.h"

namespace chapterhouse {

/// Saves the recurring meeting of a chapter or body as a calendar file that the person chooses.
class CalendarSaver final : public FileSaver {
    Q_OBJECT

public:
    using FileSaver::FileSaver;

    /// `name` is what the file is proposed to be called.
    void save(const RecordRef &place, const QString &name);
};

} // namespace chapterhouse
