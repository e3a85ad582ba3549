#pragma once

#include "desktop/records/filesaver.h"

namespace chapterhouse {

/// Saves a record as the file that the website reads.
class SiteFileSaver : public FileSaver {
    Q_OBJECT

public:
    using FileSaver::FileSaver;

    /// It is not written over what somebody else changed in it.
    void saveSiteFile(const RecordRef &record);
};

} // namespace chapterhouse
