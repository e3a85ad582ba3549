#include "desktop/program.h"

namespace chapterhouse {

void Program::showImport(const QString &) {}
void Program::showExport(const QString &, QDate) {}

} // namespace chapterhouse
