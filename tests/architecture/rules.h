#pragma once

#include "architecture/sourcefile.h"

#include <QStringList>

namespace chapterhouse::tests {

/// What a file does against the arrows and rules of CONTRIBUTING.md, one "path:line: sentence"
/// each.
QStringList breaches(const SourceFile &file);

} // namespace chapterhouse::tests
