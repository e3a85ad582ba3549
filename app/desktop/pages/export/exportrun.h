#pragma once

#include "exchange/content/contentexport.h"
#include "exchange/export/exporter.h"
#include "models/openfile.h"

#include <memory>

namespace chapterhouse {

class WorkWatch;

/// Counts, previews and writes an export of records, aside.
class ExportRun final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the run.
    ExportRun(OpenFile &file, Kind kind, WorkWatch &watch, QObject *parent);

    /// How many records the list has; `count` is called with it.
    void countOf(const ListRequest &list, const std::function<void(qint64)> &count);
    /// The beginning of the file, to the byte; answered by `previewed`, the newest request alone.
    void preview(const ExportRequest &request, const CsvStyle &style);
    /// Writes the file; `expected` is how many records it will have, for the progress.
    void write(const QString &path, const ExportRequest &request, const CsvStyle &style,
               qint64 expected);

    /// The list as a calendar file, whole; answered by `previewed` and `noted`.
    void previewCalendar(const ListRequest &list);
    void writeCalendar(const QString &path, const ListRequest &list);

    /// Looks what writing the list into a folder would do; answered by `planned`.
    void planFolder(const QString &folder, const ListRequest &list);
    /// Carries out the plan that was told last; answered by `writtenInto`.
    void writeFolder();
    /// Null before there is one.
    const std::shared_ptr<const ContentExportPlan> &folderPlan() const { return m_plan; }
    void forgetFolder();

Q_SIGNALS:
    /// `bytes` end with a whole row.
    void previewed(const QByteArray &bytes);
    void written(const QString &path, qint64 records);
    /// Something about what is previewed, in a sentence; empty when there is nothing to say.
    void noted(const QString &sentence);
    void planned();
    void writtenInto(const QString &folder, const chapterhouse::ContentExport &done);
    /// Reading or writing failed, or was cancelled; no file was changed.
    void stopped(const chapterhouse::Error &error);

private:
    OpenFile &m_file;
    const Kind m_kind;
    WorkWatch &m_watch;
    int m_newestPreview = 0;
    std::shared_ptr<const ContentExportPlan> m_plan;
};

} // namespace chapterhouse
