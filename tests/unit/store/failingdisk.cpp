#include "unit/store/failingdisk.h"

#include <limits>
#include <map>

#include <sqlite3.h>

namespace chapterhouse::tests {

namespace {

constexpr const char *name = "failing";

/// SQLite's own file system and what was told to it; SQLite knows one such by name.
struct Disk {
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs failing = {};
    /// What SQLite does with databases differs from what it does with logs, but for the writing.
    std::map<const sqlite3_io_methods *, sqlite3_io_methods> failingMethods;
    decltype(sqlite3_io_methods::xWrite) realWrite = nullptr;
    int writesLeft = std::numeric_limits<int>::max();
    int code = SQLITE_OK;
    bool hasFailed = false;

    bool failsNow()
    {
        if (code == SQLITE_OK || writesLeft-- > 0)
            return false;
        writesLeft = 0;
        hasFailed = true;
        return true;
    }
};

Disk disk;

int writeOrFail(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    return disk.failsNow() ? disk.code : disk.realWrite(file, bytes, size, offset);
}

int openFailing(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    const int code = disk.real->xOpen(disk.real, path, file, flags, outFlags);
    if (code != SQLITE_OK || !file->pMethods)
        return code;
    const auto [found, isNew] = disk.failingMethods.try_emplace(file->pMethods, *file->pMethods);
    if (isNew) {
        disk.realWrite = found->second.xWrite;
        found->second.xWrite = writeOrFail;
    }
    file->pMethods = &found->second;
    return code;
}

} // namespace

FailingDisk::FailingDisk()
{
    disk.real = sqlite3_vfs_find(nullptr);
    disk.failing = *disk.real;
    disk.failing.zName = name;
    disk.failing.xOpen = openFailing;
    sqlite3_vfs_register(&disk.failing, 1);
}

FailingDisk::~FailingDisk()
{
    mend();
    sqlite3_vfs_register(disk.real, 1);
    sqlite3_vfs_unregister(&disk.failing);
}

void FailingDisk::failFrom(int write, int code)
{
    disk.writesLeft = write;
    disk.code = code;
    disk.hasFailed = false;
}

void FailingDisk::mend()
{
    disk.code = SQLITE_OK;
}

bool FailingDisk::hasFailed() const
{
    return disk.hasFailed;
}

} // namespace chapterhouse::tests
