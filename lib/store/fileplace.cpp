#include "store/fileplace.h"

#include "base/words.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What a program that synchronises a folder leaves in it, hidden; `*` stands for anything.
struct Mark {
    const char *file;
    const char *program;
};
constexpr Mark marks[] = {
    {".dropbox", "Dropbox"},
    {".dropbox.cache", "Dropbox"},
    {".stfolder", "Syncthing"},
    {".sync_*.db", "Nextcloud"},
    {"._sync_*.db", "Nextcloud"},
    {".owncloudsync.log", "ownCloud"},
    {".tmp.drivedownload", "Google Drive"},
};

/// How such a folder is called where it leaves no mark.
constexpr const char *folderNames[] = {"Dropbox",      "OneDrive",  "Google Drive",
                                       "iCloud Drive", "Nextcloud", "pCloudDrive"};

std::optional<QString> synchroniserOf(const QDir &folder)
{
    constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System;
    for (const Mark &mark : marks) {
        if (!folder.entryList({QString::fromLatin1(mark.file)}, everything).isEmpty())
            return QString::fromLatin1(mark.program);
    }
    const QString name = folder.dirName();
    for (const char *known : folderNames) {
        const QLatin1String program(known);
        if (name == program || name.startsWith(program + " - "_L1))
            return QString(program);
    }
    return std::nullopt;
}

} // namespace

QString usualStoreFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/chapterhouse"_s;
}

QString usualStorePath()
{
    const QString chosen = qEnvironmentVariable("CHAPTERHOUSE_STORE");
    return chosen.isEmpty() ? usualStoreFolder() + u"/association.chapterhouse"_s : chosen;
}

bool isNetworkFileSystem(const QByteArray &type)
{
    constexpr const char *types[] = {
        "9p",   "afs",  "ceph",  "cifs", "davfs",      "glusterfs",   "ncpfs",      "nfs",
        "nfs4", "smb3", "smbfs", "smb2", "fuse.sshfs", "fuse.davfs2", "fuse.rclone"};
    return std::ranges::any_of(types, [&type](const char *known) { return type == known; });
}

std::optional<QString> dangerOfPlace(const QString &storePath)
{
    QDir folder(QFileInfo(storePath).absolutePath());
    const QString shown = QDir::toNativeSeparators(folder.path());
    do {
        if (const auto program = synchroniserOf(folder))
            return Words::tr("%1 synchronises the folder %2: it can put an older state of the file "
                             "over a newer one. Keep the file on this computer alone, and put "
                             "backups there.")
                .arg(*program, shown);
    } while (!folder.isRoot() && folder.cdUp());
    if (isNetworkFileSystem(QStorageInfo(QFileInfo(storePath).absolutePath()).fileSystemType()))
        return Words::tr("The folder %1 is on another computer: when the connection breaks, the "
                         "file can be damaged. Keep the file on this computer, and put backups "
                         "there.")
            .arg(shown);
    return std::nullopt;
}

} // namespace chapterhouse
