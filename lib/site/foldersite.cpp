#include "site/foldersite.h"

#include "base/safefile.h"
#include "base/words.h"

#include <QCryptographicHash>
#include <QStringDecoder>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr qint64 largestSiteFile = 50'000'000; // images too

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError();
}

/// What is deleted goes last, so that a text is never nowhere; but first where only the case of its
/// name changes, which may be the same file.
QList<SiteChange> inOrder(QList<SiteChange> changes)
{
    QSet<QString> written;
    for (const SiteChange &change : changes) {
        if (change.bytes)
            written.insert(change.path.toLower());
    }
    const auto rankOf = [&written](const SiteChange &change) {
        return change.bytes ? 1 : written.contains(change.path.toLower()) ? 0 : 2;
    };
    std::ranges::stable_sort(changes, {}, rankOf);
    return changes;
}

/// The folder, or the nearest one above it that exists; without links.
QString firstThatExists(QString folder)
{
    while (!QFileInfo::exists(folder) && folder.contains(u'/'))
        folder.truncate(folder.lastIndexOf(u'/'));
    return QFileInfo(folder).canonicalFilePath();
}

SiteHead headOf(const SiteListing &listing)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const SiteFile &file : listing.files)
        hash.addData(file.path.toUtf8() + '\0' + file.blob + '\n');
    for (const QString &path : listing.leftOut)
        hash.addData(path.toUtf8() + '\n');
    return {hash.result().toHex()};
}

} // namespace

Task<std::optional<SiteListing>> FolderSite::listing(QStringList folders, SiteHead known)
{
    m_folders = folders;
    const auto listed = list();
    if (!listed)
        co_return failed(listed);
    if (listed->head.commit == known.commit)
        co_return std::optional<SiteListing>();
    if (!known.commit.isEmpty() && m_root.isEmpty())
        co_return fail(ErrorKind::Network,
                       Words::tr("The folder of the site, %1, is empty now. Is its disk there?")
                           .arg(QDir::toNativeSeparators(m_root.path())));
    co_return std::optional(*listed);
}

Task<QHash<QByteArray, QByteArray>> FolderSite::texts(QList<SiteFile> files)
{
    QHash<QByteArray, QByteArray> texts;
    for (const SiteFile &file : files) {
        const auto bytes = placeOf(file.path).and_then(
            [](const QString &place) { return readWholeFile(place, largestSiteText); });
        if (bytes && isUtf8(*bytes) && blobId(*bytes) == file.blob)
            texts.insert(file.blob, *bytes);
    }
    co_return texts;
}

Task<std::optional<QByteArray>> FolderSite::file(QString path)
{
    const auto place = placeOf(path);
    if (!place)
        co_return failed(place);
    if (!QFileInfo::exists(*place))
        co_return std::optional<QByteArray>();
    const auto bytes = readWholeFile(*place, largestSiteFile);
    if (!bytes)
        co_return failed(bytes);
    co_return std::optional(*bytes);
}

Task<SiteHead> FolderSite::commit(SiteHead head, QString message, QList<SiteChange> changes)
{
    Q_UNUSED(message)
    const auto before = list();
    if (!before)
        co_return failed(before);
    if (before->head.commit != head.commit)
        co_return fail(ErrorKind::Conflict,
                       Words::tr("The folder of the site was changed in the meantime."));
    for (const SiteChange &change : inOrder(changes)) {
        if (const auto written = write(change); !written)
            co_return failed(written);
    }
    const auto after = list();
    if (!after)
        co_return failed(after);
    co_return after->head;
}

Result<void> FolderSite::checkRoot() const
{
    if (m_root.exists())
        return {};
    return Failure(
        Error{.kind = ErrorKind::Input,
              .message = Words::tr("There is no folder %1, in which the site was. Put it "
                                   "back, or connect the site anew.")
                             .arg(QDir::toNativeSeparators(m_root.path())),
              .file = m_root.path()});
}

Result<SiteListing> FolderSite::list() const
{
    if (const auto checked = checkRoot(); !checked)
        return failed(checked);
    SiteListing listing;
    for (const QString &folder : m_folders) {
        const QDir dir(m_root.filePath(folder));
        if (dir.exists() && !dir.isReadable())
            return Failure(Error{.kind = ErrorKind::Input,
                                 .message = Words::tr("The folder %1 cannot be read.")
                                                .arg(QDir::toNativeSeparators(dir.path())),
                                 .file = dir.path()});
        for (const QFileInfo &entry : dir.entryInfoList(QDir::Files | QDir::System, QDir::Name)) {
            const QString path = folder + u'/' + entry.fileName();
            const auto bytes = placeOf(path).and_then(
                [](const QString &place) { return readWholeFile(place, largestSiteText); });
            if (bytes)
                listing.files.append({path, blobId(*bytes), bytes->size()});
            else
                listing.leftOut.append(path);
        }
    }
    listing.head = headOf(listing);
    return listing;
}

/// Where a file of the site is, unless its path or a link leads out of the site.
Result<QString> FolderSite::placeOf(const QString &path) const
{
    const QFileInfo info(m_root.filePath(path));
    const QString folder = firstThatExists(info.path());
    const QString root = m_root.canonicalPath();
    const bool isInside = folder == root || folder.startsWith(root + u'/');
    if (isSitePath(path) && isInside && !info.isSymLink())
        return info.filePath();
    return Failure(Error{.kind = ErrorKind::Input,
                         .message = Words::tr("“%1” is no path of a file in the site: it, or a "
                                              "link, leads elsewhere.")
                                        .arg(path),
                         .file = path});
}

Result<void> FolderSite::write(const SiteChange &change) const
{
    const auto place = placeOf(change.path);
    if (!place)
        return failed(place);
    const auto unwritten = [&place] {
        return Failure(Error{
            .kind = ErrorKind::Store,
            .message = Words::tr("%1 cannot be written.").arg(QDir::toNativeSeparators(*place)),
            .file = *place});
    };
    if (!change.bytes)
        return QFile::remove(*place) || !QFileInfo::exists(*place) ? Result<void>() : unwritten();
    const QDir folder = QFileInfo(*place).dir();
    if (!folder.mkpath(QStringLiteral(".")))
        return unwritten();
    return writeSafely(*place, *change.bytes);
}

} // namespace chapterhouse
