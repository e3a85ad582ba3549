#pragma once

namespace chapterhouse::tests {

/// While it lives, files that SQLite opens are on a disk that fails when it is told to. To be made
/// before the store that it is for.
class FailingDisk {
public:
    FailingDisk();
    ~FailingDisk();
    FailingDisk(const FailingDisk &) = delete;
    FailingDisk &operator=(const FailingDisk &) = delete;

    /// The n-th write from now on (counted from 0) and all after it fail with the SQLite code.
    void failFrom(int write, int code);
    /// Nothing fails any more.
    void mend();
    /// Whether a write has failed since failFrom().
    bool hasFailed() const;
};

} // namespace chapterhouse::tests
