#include "exchange/content/sitefolder.h"

#include "base/parallel.h"
#include "base/safefile.h"
#include "base/words.h"
#include "content/contentfile.h"
#include "exchange/content/contentfolder.h"
#include "exchange/content/contentimport.h"

#include <QFileInfo>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestConfiguration = 1 << 20;

/// The folder of a path, absolute.
QString folderOf(const QString &path)
{
    const QFileInfo info(path);
    return QDir::cleanPath(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
}

/// What is before the collection's folder at the end of a path; nothing when that does not end so.
std::optional<QString> rootBefore(const QString &folder, const ContentCollection &collection)
{
    const QString end = u'/' + collection.folder;
    return folder.endsWith(end) ? std::optional(folder.chopped(end.size())) : std::nullopt;
}

/// All folders above one, itself first, in which a site's configuration lies.
std::optional<QString> rootAbove(const QString &folder)
{
    for (QDir dir(folder);;) {
        for (const QString &path : cmsConfigurationPaths()) {
            if (dir.exists(path))
                return dir.absolutePath();
        }
        if (!dir.cdUp())
            return std::nullopt;
    }
}

Result<SiteProfile> siteFor(const QString &folder, const QString &root)
{
    if (!root.isEmpty())
        return siteOfRoot(QDir::cleanPath(QDir(root).absolutePath()));
    const auto above = rootAbove(folder);
    return above ? siteOfRoot(*above) : builtInProfile();
}

bool isPageFile(const QDir &pages, const QString &address)
{
    const QString path = address.mid(1);
    for (const char *ending : {".astro", ".md", ".mdx", ".html"}) {
        const QString end = QString::fromLatin1(ending);
        if (pages.exists(path + end) || pages.exists(QDir::cleanPath(path + u"/index"_s) + end))
            return true;
    }
    return false;
}

/// Whether a page is made by a file with a placeholder in its name, in a folder of the address.
bool isMade(const QDir &pages, const QString &address)
{
    const QStringList parts = address.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype depth = 1; depth < parts.size(); ++depth) {
        const QDir folder(pages.filePath(parts.first(depth).join(u'/')));
        if (!folder.entryList({u"*[[]*"_s}).isEmpty())
            return true;
    }
    return false;
}

/// The author of a file; the error names it.
Result<Record> authorIn(const ContentCollection &authors, const QString &path)
{
    return readWholeFile(path, largestContentFile)
        .and_then([&](const QByteArray &file) {
            return recordFrom(authors, QFileInfo(path).fileName(), file,
                              blankRecord(authors.kind, {}));
        })
        .map([](const ContentRecord &read) { return read.record; })
        .map_error([&path](Error error) {
            error.file = path;
            return error;
        });
}

/// Takes up the authors that are there, to look up those of posts.
void knowAuthors(SiteEntries &known, QList<Error> &unread, const SitePlace &place)
{
    const ContentCollection *authors = place.site.collectionOf(Kind::Author);
    if (!authors || authors->name == place.collection)
        return;
    const auto files = contentFolder(QDir(place.root).filePath(authors->folder));
    for (const QString &name : files ? files->names : QStringList()) {
        const auto author = authorIn(*authors, files->folder.filePath(name));
        if (author)
            known.add(*authors, *author);
        else
            unread += author.error();
    }
}

} // namespace

QString siteFolderOf(const QString &storePath)
{
    const QString ending = u".site"_s;
    const QString suffix = QFileInfo(storePath).suffix();
    const bool keepsSuffix = suffix.isEmpty() || u'.' + suffix == ending;
    return (keepsSuffix ? storePath : storePath.chopped(suffix.size() + 1)) + ending;
}

QString siteFolderNameOf(const QString &storePath)
{
    return QFileInfo(siteFolderOf(storePath)).fileName();
}

Result<SiteProfile> siteOfRoot(const QString &root)
{
    for (const QString &path : cmsConfigurationPaths()) {
        const QString file = QDir(root).filePath(path);
        if (!QFileInfo::exists(file))
            continue;
        const auto bytes = readWholeFile(file, largestConfiguration);
        if (!bytes)
            return failed(bytes);
        return profileOf(*bytes).map_error([&file](Error error) {
            error.message =
                Words::tr("The configuration of the website, %1, cannot be followed. %2")
                    .arg(QDir::toNativeSeparators(file), error.message);
            error.file = file;
            return error;
        });
    }
    return builtInProfile();
}

Result<SiteProfile> siteBeside(const QString &storePath)
{
    return siteOfRoot(siteFolderOf(storePath));
}

Result<SitePlace> sitePlaceOf(const QString &path, const QString &root, const QString &collection)
{
    const QString folder = folderOf(path);
    const auto site = siteFor(folder, root);
    if (!site)
        return failed(site);
    SitePlace place{.site = *site, .root = root, .collection = collection};
    if (!collection.isEmpty() && !site->collectionNamed(collection))
        return fail(ErrorKind::Usage,
                    Words::tr("The site has no collection “%1”.").arg(collection));
    for (const ContentCollection &each : site->collections) {
        const auto before = rootBefore(folder, each);
        if (!before || (!collection.isEmpty() && each.name != collection))
            continue;
        place.collection = each.name;
        if (place.root.isEmpty())
            place.root = *before;
        return place;
    }
    if (collection.isEmpty())
        return fail(ErrorKind::Usage,
                    Words::tr("The path %1 does not tell what kind of file that is: add "
                              "--collection, one of %2.")
                        .arg(path, [&site] {
                            QStringList names;
                            for (const ContentCollection &each : site->collections)
                                names += each.name;
                            return names.join(u", "_s);
                        }()));
    return place;
}

SiteFacts factsOfRoot(const SiteProfile &site, const QString &root, const QDateTime &now)
{
    SiteFacts facts{.now = now, .hasFile = nullptr, .hasPage = nullptr};
    if (root.isEmpty())
        return facts;
    const QDir folder(root);
    facts.hasFile = [folder](const QString &path) {
        return QFileInfo(folder.filePath(path)).isFile() ||
               !folder.exists(path.section(u'/', 0, 1));
    };
    if (site.pagesFolder.isEmpty() || !folder.exists(site.pagesFolder))
        return facts;
    const QDir pages(folder.filePath(site.pagesFolder));
    const QDir others(folder.filePath(site.staticFolder));
    facts.hasPage = [pages, others, made = site.madePages](const QString &address) {
        return isPageFile(pages, address) || isMade(pages, address) ||
               others.exists(address.mid(1)) ||
               std::ranges::any_of(made, [&address](const QString &beginning) {
                   return (address + u'/').startsWith(beginning + u'/');
               });
    };
    return facts;
}

Result<CheckedPath> checkPath(const SitePlace &place, const QString &path, const QDateTime &now,
                              const Progress &progress)
{
    const auto files = contentFolder(path);
    if (!files)
        return failed(files);
    QStringList names = files->names;
    for (const auto &[name, reason] : files->leftOut)
        names += name;
    std::ranges::sort(names);
    const SiteFacts facts = factsOfRoot(place.site, place.root, now);
    const ContentCollection &collection = place.files();
    CheckedPath checked{.files = QList<CheckedFile>(names.size()), .unread = {}};
    CheckedFile *const found = checked.files.data();
    const auto checkOne = [&](qsizetype index) {
        const QString &name = names.at(index);
        return readWholeFile(files->folder.filePath(name), largestContentFile)
            .map([&](const QByteArray &file) {
                found[index] = checkFile(collection, facts, name, file);
            });
    };
    if (const auto done = inParallel(names.size(), checkOne, progress); !done)
        return failed(done);
    SiteEntries known(collection);
    if (!place.root.isEmpty())
        knowAuthors(known, checked.unread, place);
    compareFiles(checked.files, std::move(known), facts);
    return checked;
}

} // namespace chapterhouse
