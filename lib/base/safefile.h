#pragma once

#include "base/result.h"

#include <QIODevice>

#include <functional>

namespace chapterhouse {

/// The bytes of a file of at most so many. Input, naming it: there is none, it is a folder or
/// a pipe, cannot be read or is too large.
Result<QByteArray> readWholeFile(const QString &path, qint64 most);

/// Writes a file so that it is whole or, when anything fails, as it was before. Store, naming it
/// and what to do, when it cannot be written; else what `write` fails with.
Result<void> writeSafely(const QString &path,
                         const std::function<Result<void>(QIODevice &out)> &write);
/// The same with all its bytes at hand.
Result<void> writeSafely(const QString &path, const QByteArray &bytes);

} // namespace chapterhouse
