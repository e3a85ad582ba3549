#pragma once

#include <QList>
#include <QString>

namespace chapterhouse::tests {

/// One text file of the project, by its path from the project's root ("lib/base/id.h").
struct SourceFile {
    QString path;
    QString text;
};

/// Every C++, SQL, CMake and shell file under app, lib, packaging and tests, in order of path.
QList<SourceFile> sourceTree(const QString &root);

/// C++ with its comments blanked; lines and everything else keep their places.
QString withoutComments(QStringView code);

} // namespace chapterhouse::tests
