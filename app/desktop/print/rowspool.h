#pragma once

#include "base/result.h"

#include <QDataStream>
#include <QStringList>
#include <QTemporaryFile>

#include <functional>

namespace chapterhouse {

/// Rows of texts, kept in a file that nobody else sees and that goes with it, so that a long list
/// can be gone through again and again.
class RowSpool {
public:
    Result<void> add(const QStringList &row);
    qsizetype size() const { return m_size; }

    /// Called with each row in the order in which they were added, until it fails.
    using Visitor = std::function<Result<void>(const QStringList &row)>;
    Result<void> visit(const Visitor &visitor);

private:
    Result<void> open();
    Failure failure() const;

    QTemporaryFile m_file;
    QDataStream m_stream;
    qsizetype m_size = 0;
};

} // namespace chapterhouse
