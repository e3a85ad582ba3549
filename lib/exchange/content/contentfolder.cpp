#include "exchange/content/contentfolder.h"

#include "base/words.h"
#include "content/contentname.h"

#include <algorithm>

namespace chapterhouse {

namespace {

Result<ContentFolder> oneFile(const QFileInfo &info)
{
    if (!isContentName(info.fileName()))
        return Failure(Error{.kind = ErrorKind::Input,
                             .message = Words::tr("%1 does not end in .md: the site would not read "
                                                  "it.")
                                            .arg(info.filePath()),
                             .file = info.filePath()});
    return ContentFolder{.folder = info.dir(), .names = {info.fileName()}, .leftOut = {}};
}

} // namespace

Result<ContentFolder> contentFolder(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Failure(Error{.kind = ErrorKind::Input,
                             .message = Words::tr("There is no file or folder %1.").arg(path),
                             .file = path});
    if (!info.isDir())
        return oneFile(info);
    ContentFolder files{.folder = QDir(path), .names = {}, .leftOut = {}};
    for (const QFileInfo &entry : files.folder.entryInfoList(QDir::Files | QDir::System)) {
        const QString name = entry.fileName();
        if (isContentName(name) && !entry.isSymLink())
            files.names += name;
        else if (isContentName(name))
            files.leftOut.append({name, Words::tr("It is a link, and links are not followed.")});
        else if (!name.contains(u'.'))
            files.leftOut.append(
                {name, Words::tr("Its name has no ending .md, so the site ignores it.")});
    }
    std::ranges::sort(files.names);
    std::ranges::sort(files.leftOut);
    return files;
}

} // namespace chapterhouse
