#include "desktop/pages/export/exportrun.h"

#include "content/siteprofile.h"
#include "desktop/widgets/workwatch.h"
#include "exchange/calendar/eventcalendar.h"
#include "base/safefile.h"

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

Result<std::vector<Record>> recordsOf(Database &database, const ListRequest &list)
{
    return listKeys(database, list).and_then([&](const std::vector<qint64> &keys) {
        return listRecords(database, list.kind, keys, list.day, {});
    });
}

Result<EventCalendar> calendarOf(Database &database, const ListRequest &list, const QDateTime &now)
{
    return recordsOf(database, list).and_then([&](const std::vector<Record> &events) {
        return eventCalendar(Reader(database), events, now);
    });
}

} // namespace

ExportRun::ExportRun(OpenFile &file, Kind kind, WorkWatch &watch, QObject *parent)
    : QObject(parent), m_file(file), m_kind(kind), m_watch(watch)
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

void ExportRun::previewCalendar(const ListRequest &list)
{
    const int number = ++m_newestPreview;
    m_file.query(
        this,
        [list, now = m_file.clock().now()](Database &database) {
            return calendarOf(database, list, now);
        },
        [this, number](const Result<EventCalendar> &calendar) {
            if (number != m_newestPreview)
                return;
            if (!calendar) {
                Q_EMIT stopped(calendar.error());
                return;
            }
            Q_EMIT previewed(calendar->text);
            Q_EMIT noted(calendar->withoutStart.isEmpty()
                             ? QString()
                             : tr("Without a start, and not in the calendar: %1.")
                                   .arg(calendar->withoutStart.join(QStringLiteral(", "))));
        });
}

void ExportRun::writeCalendar(const QString &path, const ListRequest &list)
{
    m_watch.start(tr("Writing %1").arg(QFileInfo(path).fileName()));
    m_file.query(
        this,
        [path, list, now = m_file.clock().now()](Database &database) {
            return calendarOf(database, list, now).and_then([&](const EventCalendar &calendar) {
                return writeSafely(path, calendar.text).map([&] {
                    return static_cast<qint64>(calendar.events);
                });
            });
        },
        [this, path](const Result<qint64> &events) {
            m_watch.finish();
            if (events)
                Q_EMIT written(path, *events);
            else
                Q_EMIT stopped(events.error());
        });
}

void ExportRun::forgetFolder()
{
    ++m_newestPreview;
    m_plan.reset();
}

void ExportRun::planFolder(const QString &folder, const ListRequest &list)
{
    forgetFolder();
    const int number = m_newestPreview;
    const Progress progress = m_watch.start(tr("Looking what would happen"));
    m_file.query(
        this,
        [folder, list, progress, kind = m_kind](Database &database) {
            return recordsOf(database, list).and_then([&](const std::vector<Record> &records) {
                return planContentExport(Reader(database), builtInCollection(kind), records, folder,
                                         progress);
            });
        },
        [this, number](Result<ContentExportPlan> plan) {
            if (number != m_newestPreview)
                return;
            m_watch.finish();
            if (!plan) {
                Q_EMIT stopped(plan.error());
                return;
            }
            m_plan = std::make_shared<const ContentExportPlan>(*std::move(plan));
            Q_EMIT planned();
        });
}

void ExportRun::writeFolder()
{
    m_watch.start(tr("Writing into %1").arg(QFileInfo(m_plan->folder).fileName()));
    m_file.query(
        this, [plan = m_plan](Database &) { return writeContent(*plan); },
        [this, folder = m_plan->folder](const Result<ContentExport> &done) {
            m_watch.finish();
            m_plan.reset();
            if (done)
                Q_EMIT writtenInto(folder, *done);
            else
                Q_EMIT stopped(done.error());
        });
}

} // namespace chapterhouse
