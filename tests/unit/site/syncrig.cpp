#include "unit/site/syncrig.h"

#include <QDirIterator>

#include <algorithm>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace sample {
const QString postPath = u"src/data/post/2026-10-01-one.md"_s;
const QString eventPath = u"src/data/events/2026-12-01-meetup.md"_s;
const QString authorPath = u"src/data/authors/ann-lee.md"_s;
const QByteArray post = "---\ntitle: \"One\"\npublishDate: \"2026-10-01T00:00:00.000Z\"\n"
                        "category: \"Updates\"\nauthor: \"ann-lee\"\n---\n\nFirst.\n\nLast.\n";
const QByteArray meetup = "---\ntitle: Meetup\neventDate: \"2026-12-01T18:00:00.000Z\"\n---\n";
const QByteArray author = "---\nname: \"Ann Lee\"\nslug: \"ann-lee\"\n---\n";
} // namespace sample

QByteArray replaced(QByteArray bytes, const QByteArray &before, const QByteArray &after)
{
    return bytes.replace(before, after);
}

SyncRig::SyncRig() : m_site(std::make_unique<FolderSite>(m_folder.path())) {}

void SyncRig::begin()
{
    onSite(sample::postPath, sample::post);
    onSite(sample::eventPath, sample::meetup);
    onSite(sample::authorPath, sample::author);
    pull();
}

void SyncRig::onSite(const QString &path, const std::optional<QByteArray> &bytes)
{
    const QString place = m_folder.filePath(path);
    if (!bytes) {
        if (!QFile::remove(place))
            qFatal("%s cannot be deleted", qPrintable(place));
        return;
    }
    QFile file(place);
    if (!QFileInfo(place).dir().mkpath(u"."_s) || !file.open(QIODevice::WriteOnly) ||
        file.write(*bytes) != bytes->size())
        qFatal("%s cannot be written", qPrintable(place));
}

std::optional<QByteArray> SyncRig::siteFile(const QString &path) const
{
    QFile file(m_folder.filePath(path));
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

QMap<QString, QByteArray> SyncRig::siteFiles() const
{
    QMap<QString, QByteArray> files;
    const QDir root(m_folder.path());
    for (QDirIterator it(root.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = root.relativeFilePath(it.next());
        files.insert(path, *siteFile(path));
    }
    return files;
}

QStringList SyncRig::told(const SyncReport &report)
{
    QStringList lines;
    for (const SyncedFile &file : report.files)
        lines += nameOf(file.state) + u' ' + file.path.section(u'/', -1);
    lines.sort();
    return lines;
}

Record SyncRig::record(Kind kind, const QString &title)
{
    const auto records = must(store().reader().all(kind));
    const auto found = std::ranges::find(records, title, &titleOf);
    if (found == records.end())
        qFatal("There is no %s", qPrintable(title));
    return *found;
}

std::vector<ListedConflict> SyncRig::conflicts()
{
    return must(conflictsOf(store().reader(), profile, branch));
}

void SyncRig::resolve(const QString &path, Resolution resolution)
{
    must(chapterhouse::resolve(store(), profile, {branch, path}, resolution));
}

SyncEngine SyncRig::engine()
{
    return SyncEngine({.store = store(),
                       .site = *m_site,
                       .pause = pause,
                       .profile = profile,
                       .branch = branch,
                       .images = [this](const QString &path) {
                           const auto found = images.constFind(path);
                           return found == images.cend() ? std::nullopt : std::optional(*found);
                       }});
}

} // namespace chapterhouse::tests
