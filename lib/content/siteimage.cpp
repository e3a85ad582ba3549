#include "content/siteimage.h"

#include "content/contentname.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool isImageName(const QString &name)
{
    static const QStringList endings{u"png"_s,  u"jpg"_s,  u"jpeg"_s, u"gif"_s,
                                     u"webp"_s, u"avif"_s, u"svg"_s};
    return endings.contains(QFileInfo(name).suffix().toLower());
}

/// The path of what is really there, links followed; empty when it is not below the folder.
QString pathBelow(const QString &folder, const QString &name)
{
    const QString path = QFileInfo(QDir(folder).filePath(name)).canonicalFilePath();
    return path.startsWith(folder + u'/') ? path : QString();
}

} // namespace

std::optional<QString> siteImagePath(const ImageRule &rule, const QString &root,
                                     const QString &image)
{
    const ImageRule::Place *place = rule.placeOf(image);
    if (root.isEmpty() || !place || place->folder.isEmpty())
        return std::nullopt;
    const QString name = image.sliced(place->prefix.size());
    if (!std::ranges::all_of(name.split(u'/'), &isSafeFileName) || !isImageName(name))
        return std::nullopt;
    const QString folder = pathBelow(QFileInfo(root).canonicalFilePath(), place->folder);
    const QString path = folder.isEmpty() ? QString() : pathBelow(folder, name);
    const bool isImage = isImageName(path) && QFileInfo(path).isFile();
    return isImage ? std::optional(path) : std::nullopt;
}

} // namespace chapterhouse
