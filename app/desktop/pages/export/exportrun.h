#pragma once

#include "exchange/export/exporter.h"
#include "models/openfile.h"

namespace chapterhouse {

class WorkWatch;

/// Counts, previews and writes an export of members, aside.
class ExportRun final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the run.
    ExportRun(OpenFile &file, WorkWatch &watch, QObject *parent);

    /// How many members the list has; `count` is called with it.
    void countOf(const ListRequest &list, const std::function<void(qint64)> &count);
    /// The beginning of the file, to the byte; answered by `previewed`, the newest request alone.
    void preview(const ExportRequest &request, const CsvStyle &style);
    /// Writes the file; `expected` is how many members it will have, for the progress.
    void write(const QString &path, const ExportRequest &request, const CsvStyle &style,
               qint64 expected);

Q_SIGNALS:
    /// `bytes` end with a whole row.
    void previewed(const QByteArray &bytes);
    void written(const QString &path, qint64 members);
    /// Reading or writing failed, or was cancelled; no file was changed.
    void stopped(const chapterhouse::Error &error);

private:
    OpenFile &m_file;
    WorkWatch &m_watch;
    int m_newestPreview = 0;
};

} // namespace chapterhouse
