#pragma once

#include "store/reader.h"

namespace chapterhouse {

/// What the name of a step calls a record: "member Ann Lee"; of what belongs to somebody whose it
/// is, and where: "the seat of Ann Lee in Board", "the function Lead of Ann Lee in Italy".
Result<QString> recordInWords(const Reader &reader, const Record &record);

} // namespace chapterhouse
