#include "desktop/print/rowspool.h"

#include "base/words.h"

#include <QDir>

namespace chapterhouse {

Result<void> RowSpool::open()
{
    if (!m_file.open())
        return failure();
    m_stream.setDevice(&m_file);
    return {};
}

Failure RowSpool::failure() const
{
    return fail(ErrorKind::Store,
                Words::tr("The list could not be put down in %1 before it is laid out: %2.")
                    .arg(QDir::tempPath(), m_file.errorString()));
}

Result<void> RowSpool::add(const QStringList &row)
{
    if (!m_file.isOpen()) {
        if (auto opened = open(); !opened)
            return opened;
    }
    m_stream << row;
    if (m_stream.status() != QDataStream::Ok)
        return failure();
    ++m_size;
    return {};
}

Result<void> RowSpool::visit(const Visitor &visitor)
{
    if (m_size == 0)
        return {};
    if (!m_file.flush() || !m_file.seek(0))
        return failure();
    QStringList row;
    for (qsizetype i = 0; i < m_size; ++i) {
        m_stream >> row;
        if (m_stream.status() != QDataStream::Ok)
            return failure();
        if (auto visited = visitor(row); !visited)
            return visited;
    }
    return {};
}

} // namespace chapterhouse
