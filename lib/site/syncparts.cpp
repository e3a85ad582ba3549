#include "site/syncparts.h"

#include "base/words.h"
#include "content/contentfile.h"
#include "site/pullplan.h"

namespace chapterhouse {

namespace {

Task<bool> isToBeSent(const SyncParts *parts, SiteChange image)
{
    const auto sent = SiteFileTable(parts->store.database()).find(parts->branch, image.path);
    if (!sent)
        co_return failed(sent);
    if (*sent && (*sent)->blob == blobId(*image.bytes))
        co_return false;
    const auto there = co_await parts->site.file(image.path);
    if (!there)
        co_return failed(there);
    if (*there && **there != *image.bytes)
        co_return fail(ErrorKind::Conflict,
                       Words::tr("The site has another picture called %1. Give yours another name.")
                           .arg(image.path));
    co_return !there->has_value();
}

} // namespace

Task<QList<SiteChange>> imagesToSend(const SyncParts *parts, QString path, QByteArray file)
{
    const ContentCollection *collection = collectionOfPath(parts->profile, path);
    QList<SiteChange> images;
    if (!collection || !parts->images)
        co_return images;
    for (const QString &each : imagesIn(*collection, file)) {
        const SiteChange image{each, isSitePath(each) ? parts->images(each) : std::nullopt};
        if (!image.bytes)
            continue;
        const auto isWanted = co_await isToBeSent(parts, image);
        if (!isWanted)
            co_return failed(isWanted);
        if (*isWanted)
            images.append(image);
    }
    co_return images;
}

Result<void> noteImages(Transaction &transaction, const QString &branch,
                        const QList<SiteChange> &images)
{
    for (const SiteChange &image : images) {
        const auto noted = transaction.putSiteFile(
            {.branch = branch, .path = image.path, .blob = blobId(*image.bytes)});
        if (!noted)
            return noted;
    }
    return {};
}

} // namespace chapterhouse
