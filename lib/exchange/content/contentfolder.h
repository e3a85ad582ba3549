#pragma once

#include "base/result.h"

#include <QDir>
#include <QStringList>

namespace chapterhouse {

/// The files of a collection in a folder, by name.
struct ContentFolder {
    QDir folder;
    QStringList names;
    QList<std::pair<QString, QString>> leftOut; ///< names of others, and why
};

/// What a site would read: the files directly in a folder, or one file. Links are left out, as is
/// what the site ignores. Fails with Input when there is neither.
Result<ContentFolder> contentFolder(const QString &path);

} // namespace chapterhouse
