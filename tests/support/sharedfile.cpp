#include "support/sharedfile.h"

#include <QDir>
#include <QFileInfo>

namespace chapterhouse::tests {

QString sharedFile(const QString &path)
{
    const QString folder = qEnvironmentVariable(
        "CHAPTERHOUSE_SHARED", QStringLiteral(CHAPTERHOUSE_SOURCE_DIR "/../shared"));
    const QString full = QDir(folder).filePath(path);
    return QFileInfo::exists(full) ? full : QString();
}

} // namespace chapterhouse::tests
