#pragma once

#include "domain/record.h"

namespace chapterhouse {

/// Whether a member's name may be told to everybody: that of an organisation, and that of a person
/// who agreed to public listing.
bool mayBeNamed(const Record &member);

} // namespace chapterhouse
