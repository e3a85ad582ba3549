#pragma once

#include "exchange/import/importplan.h"

#include <QHash>

namespace chapterhouse {

/// Why rows of a plan stay out (rejected, not decided on, or left out), by their position in it:
/// "E-mail: There is nothing after the @."
QHash<qsizetype, QString> reasonsToStayOut(const ImportPlan &plan);

} // namespace chapterhouse
