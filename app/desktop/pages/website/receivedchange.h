#pragma once

#include "desktop/website/websitestatus.h"

namespace chapterhouse {

/// A file that was received, with its record, and what the file was before and after the last time
/// that the site changed it, as the history has it.
WebsiteFile withLastChange(const Reader &reader, const WebsiteStatus &status, WebsiteFile file);

} // namespace chapterhouse
