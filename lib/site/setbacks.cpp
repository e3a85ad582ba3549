#include "site/setbacks.h"

#include "site/site.h"

#include <algorithm>

namespace chapterhouse {

namespace {

QByteArray blobOf(const std::optional<QByteArray> &file)
{
    return file ? blobId(*file) : QByteArray();
}

std::chrono::seconds pauseAfter(int attempts)
{
    constexpr std::chrono::minutes second{1};
    constexpr int doubledAtMost = 6;
    if (attempts < 2)
        return {};
    return std::min<std::chrono::seconds>(second * (1 << std::min(attempts - 2, doubledAtMost)),
                                          longestSetback);
}

} // namespace

SiteSetback setbackAfter(const std::optional<SiteSetback> &before, const RecordRef &record,
                         const std::optional<QByteArray> &file, const QString &error,
                         const QDateTime &now)
{
    const QByteArray blob = blobOf(file);
    const int attempts = before && before->blob == blob ? before->attempts + 1 : 1;
    return {record, blob, attempts, now.addSecs(pauseAfter(attempts).count()), error};
}

bool holdsUp(const SiteSetback &setback, const std::optional<QByteArray> &file,
             const QDateTime &now)
{
    return setback.blob == blobOf(file) && now < setback.retryAt;
}

} // namespace chapterhouse
