#pragma once

#include "architecture/sourcefile.h"

#include <QStringList>

namespace chapterhouse::tests {

/// Headers of lib/ that would not compile alone: what they name of Qt and of std they include
/// themselves, or by headers of lib/. The precompiled header would hide that. And every .cpp that
/// has a header includes that one first, by which it is compiled without other headers before it.
/// "path:line: sentence" each.
QStringList incompleteHeaders(const QList<SourceFile> &tree);

} // namespace chapterhouse::tests
