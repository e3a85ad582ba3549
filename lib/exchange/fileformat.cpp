#include "exchange/fileformat.h"

#include "content/contentname.h"
#include "content/siteprofile.h"
#include "exchange/calendar/calendarimport.h"
#include "exchange/collective/collectiveimport.h"
#include "exchange/content/contentimport.h"
#include "formats/opencollective/collectivemembers.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{"csv"_L1, "ics"_L1, "markdown"_L1, "opencollective"_L1};

bool isCollectiveList(const QString &path)
{
    constexpr qint64 tellingBytes = 64 * 1024;
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           looksLikeCollectiveMembers(file.read(tellingBytes));
}

bool isIn(FileFormat format, const QString &path)
{
    const bool isFolder = path.endsWith(u'/') || QFileInfo(path).isDir();
    switch (format) {
    case FileFormat::Table:
        return false;
    case FileFormat::Calendar:
        return !isFolder && path.endsWith(".ics"_L1, Qt::CaseInsensitive);
    case FileFormat::SiteFiles:
        return isFolder || isContentName(path);
    case FileFormat::OpenCollective:
        return isCollectiveList(path);
    }
    Q_UNREACHABLE();
}

} // namespace

QLatin1String nameOf(FileFormat format)
{
    return names[static_cast<size_t>(format)];
}

std::optional<FileFormat> fileFormatNamed(QStringView name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<FileFormat>(found - names.begin()));
}

QList<FileFormat> fileFormatsOf(Kind kind)
{
    if (kind == Kind::Event)
        return {FileFormat::Table, FileFormat::Calendar, FileFormat::SiteFiles};
    if (kind == Kind::Member)
        return {FileFormat::Table, FileFormat::OpenCollective};
    if (builtInProfile().collectionOf(kind))
        return {FileFormat::Table, FileFormat::SiteFiles};
    return {FileFormat::Table};
}

QList<FileFormat> exportFormatsOf(Kind kind)
{
    QList<FileFormat> formats = fileFormatsOf(kind);
    formats.removeAll(FileFormat::OpenCollective);
    return formats;
}

FileFormat fileFormatOf(Kind kind, const QString &path)
{
    const QList<FileFormat> formats = fileFormatsOf(kind);
    const auto found =
        std::ranges::find_if(formats, [&path](FileFormat format) { return isIn(format, path); });
    return found == formats.end() ? formats.front() : *found;
}

Result<ImportPlan> planFile(Kind kind, FileFormat format, const Reader &reader, IdSource &ids,
                            const QString &path, QDate today, const Progress &progress)
{
    switch (format) {
    case FileFormat::Calendar:
        return planCalendarFile(reader, ids, path, today, progress);
    case FileFormat::SiteFiles:
        return planContentImport(reader, ids, builtInCollection(kind), path, today, progress);
    case FileFormat::OpenCollective:
        return readCollectiveFile(path).and_then([&](const QByteArray &json) {
            return planCollective(reader, ids, json, ImportMode::Fill, progress);
        });
    case FileFormat::Table:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace chapterhouse
