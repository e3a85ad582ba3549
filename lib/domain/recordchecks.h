#pragma once

#include "base/result.h"
#include "domain/membership.h"

namespace chapterhouse {

/// Whether a record may be kept: required fields are there, every value passes its field's check,
/// and its fields agree with each other (a member has a name or an e-mail; a period ends on or
/// after its start; the board decides on or after the day of an application; a suspension, and
/// nothing else, has a last day, within twelve months: statutes article 7). Input otherwise.
Result<void> checkRecord(const Record &record);

/// Whether the member may hold a period of the class: regular and honorary members are natural
/// persons (statutes article 5). Conflict naming the member and `of`, the tier or class.
Result<void> checkMayHold(const Record &member, MemberClass memberClass, const QString &of);

} // namespace chapterhouse
