#include "site/syncparts.h"

#include "base/words.h"
#include "content/contentfile.h"
#include "site/pullplan.h"
#include "site/setbacks.h"

#include <algorithm>

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

QString sentLabel()
{
    return Words::tr("Sent to the website");
}

Result<std::optional<SiteSetback>> setbackOf(const SyncParts &parts, const RecordRef &record)
{
    return SiteWaitingTable(parts.store.database())
        .setbacks()
        .map([&](const std::vector<SiteSetback> &all) -> std::optional<SiteSetback> {
            const auto found = std::ranges::find(all, record, &SiteSetback::record);
            return found == all.end() ? std::nullopt : std::optional(*found);
        });
}

Result<void> noteSetback(const SyncParts &parts, const RecordRef &record,
                         const std::optional<QByteArray> &file, const QString &error)
{
    const auto before = setbackOf(parts, record);
    if (!before)
        return failed(before);
    const SiteSetback setback =
        setbackAfter(*before, record, file, error, parts.store.clock().now());
    return parts.store
        .transact(Origin::Site, sentLabel(),
                  [&setback](Transaction &transaction) {
                      return transaction.siteWaiting().putSetback(setback);
                  })
        .map([](const ChangeSet &) {});
}

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
