#pragma once

#include "exchange/content/sitefolder.h"

#include <QDir>
#include <QFile>

namespace chapterhouse::tests {

/// Puts a configuration that cannot be read into the site beside an association's file.
inline QString brokenConfigurationBeside(const QString &storePath)
{
    const QString folder = siteFolderOf(storePath) + QStringLiteral("/public/admin");
    QFile file(folder + QStringLiteral("/config.yml"));
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) ||
        file.write("collections: [\n") < 0)
        qFatal("the configuration cannot be written");
    return file.fileName();
}

} // namespace chapterhouse::tests
