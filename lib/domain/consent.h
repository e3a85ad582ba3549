#pragma once

#include "domain/record.h"

namespace chapterhouse {

/// Whether a member, a person or an organisation, agreed to public listing.
bool mayBeListed(const Record &member);

/// Whether a member's name may be told to everybody: that of an organisation, and that of a person
/// who agreed to public listing.
bool mayBeNamed(const Record &member);

} // namespace chapterhouse
