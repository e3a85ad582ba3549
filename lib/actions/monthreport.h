#pragma once

#include "domain/posttext.h"
#include "store/reader.h"

namespace chapterhouse {

/// What the next monthly update has to tell on a day: members and partners whose membership began
/// after the last update (the newest post of the category “Updates” up to the day, else the last
/// month), announced events of the next 60 days, recaps since then, and how the last one ended.
Result<MonthReport> monthReportOf(const Reader &reader, QDate day);

} // namespace chapterhouse
