#pragma once

#include "domain/record.h"

namespace chapterhouse {

/// A chapter as an entry of the list that a site keeps in its code, to be pasted there by hand:
/// what is public of it, what is empty left out. The chapter is read for a day, its leads included.
QString chapterText(const Record &chapter);

} // namespace chapterhouse
