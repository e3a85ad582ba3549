#pragma once

#include <QString>

#include <optional>

namespace chapterhouse {

/// The folder of this user for the files of the program: $XDG_DATA_HOME/chapterhouse.
QString usualStoreFolder();

/// The file that is used where none is named: that of CHAPTERHOUSE_STORE, or
/// association.chapterhouse in usualStoreFolder().
QString usualStorePath();

/// Why a store is not safe in its folder: another program synchronises it, or it is on another
/// computer's drive, and an older state of the file can come over a newer one. A sentence; nothing
/// when the folder is this computer's alone, as far as can be told.
std::optional<QString> dangerOfPlace(const QString &storePath);

/// Whether a file system of that type, as the system names it ("nfs4"), is another computer's.
bool isNetworkFileSystem(const QByteArray &type);

} // namespace chapterhouse
