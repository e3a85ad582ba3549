#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace chapterhouse {

/// Who has a store open, as written beside it.
struct LockHolder {
    QString host;
    QString user;
    QDateTime since; ///< UTC
    qint64 process = 0;
    QString boot; ///< the computer's run that `process` is of; empty when it is not known

    bool operator==(const LockHolder &) const = default;
};

/// The file "<store>.lock" that tells other computers that the store is in use: one line for each
/// program that has it open, the last of which removes the file. Programs on one computer share a
/// store (SQLite arbitrates); those that died there are dropped by the next one.
class LockFile {
public:
    /// The holder on another computer, if there is one.
    static std::optional<LockHolder> foreignHolder(const QString &storePath, const QString &host);

    /// The holder, on this or another computer, of a store that is open now.
    static std::optional<LockHolder> presentHolder(const QString &storePath, const QString &host);

    LockFile(const QString &storePath, LockHolder me);
    ~LockFile();
    LockFile(const LockFile &) = delete;
    LockFile &operator=(const LockFile &) = delete;

private:
    QString m_path;
    LockHolder m_me;
};

/// The sentence that says who has the store and what to do.
QString lockSentence(const LockHolder &holder, const QString &storePath);

} // namespace chapterhouse
