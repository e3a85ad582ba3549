#pragma once

#include "base/result.h"

#include <QString>

namespace chapterhouse {

/// The language tag of BCP 47 that a text is: well formed (RFC 5646, 2.1, without the tags
/// grandfathered there) and of a language that is known. Its parts are put into their usual case
/// and a language into its shortest code, "DEU_ch" being "de-CH". Fails with Input.
Result<QString> languageTag(QStringView text);

} // namespace chapterhouse
