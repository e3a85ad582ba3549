#include "desktop/pages/export/exportrun.h"

#include "desktop/widgets/workwatch.h"
#include "exchange/safefile.h"

#include <QFileInfo>

namespace chapterhouse {

namespace {

/// Takes what is written first and refuses the rest, so that an export ends when enough is there.
class FirstBytes final : public QIODevice {
public:
    FirstBytes() { open(WriteOnly); }
    const QByteArray &bytes() const { return m_bytes; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (!m_bytes.isEmpty())
            return -1;
        m_bytes.append(data, size);
        return size;
    }

private:
    QByteArray m_bytes;
};

Result<QByteArray> firstBytes(Database &database, const ExportRequest &request,
                              const CsvStyle &style)
{
    FirstBytes out;
    const auto written = exportCsv(database, request, style, out);
    if (!written && out.bytes().isEmpty())
        return failed(written);
    return out.bytes();
}

} // namespace

ExportRun::ExportRun(OpenFile &file, WorkWatch &watch, QObject *parent)
    : QObject(parent), m_file(file), m_watch(watch)
{
}

void ExportRun::countOf(const ListRequest &list, const std::function<void(qint64)> &count)
{
    m_file.query(
        this, [list](Database &database) { return listKeys(database, list); },
        [this, count](const Result<std::vector<qint64>> &keys) {
            if (keys)
                count(static_cast<qint64>(keys->size()));
            else
                Q_EMIT stopped(keys.error());
        });
}

void ExportRun::preview(const ExportRequest &request, const CsvStyle &style)
{
    const int number = ++m_newestPreview;
    m_file.query(
        this, [request, style](Database &database) { return firstBytes(database, request, style); },
        [this, number](const Result<QByteArray> &bytes) {
            if (number != m_newestPreview)
                return;
            if (bytes)
                Q_EMIT previewed(*bytes);
            else
                Q_EMIT stopped(bytes.error());
        });
}

void ExportRun::write(const QString &path, const ExportRequest &request, const CsvStyle &style,
                      qint64 expected)
{
    const Progress progress = m_watch.start(tr("Writing %1").arg(QFileInfo(path).fileName()));
    const Progress counted = [progress, expected](qint64 done, qint64) {
        return progress(done, expected);
    };
    m_file.query(
        this,
        [path, request, style, counted](Database &database) -> Result<qint64> {
            qint64 members = 0;
            const auto written = writeSafely(path, [&](QIODevice &out) {
                return exportCsv(database, request, style, out, counted).map([&](qint64 rows) {
                    members = rows;
                });
            });
            if (!written)
                return failed(written);
            return members;
        },
        [this, path](const Result<qint64> &members) {
            m_watch.finish();
            if (members)
                Q_EMIT written(path, *members);
            else
                Q_EMIT stopped(members.error());
        });
}

} // namespace chapterhouse
