#pragma once

#include "content/siteprofile.h"
#include "site/site.h"
#include "store/sitefiletable.h"
#include "store/sitewaitingtable.h"

#include <vector>

namespace chapterhouse {

/// A file that the site has changed since both agreed on it.
struct IncomingFile {
    QString path;
    QByteArray blob{};                   ///< empty: the site deleted it
    QString movedFrom{};                 ///< the name that it had before
    std::optional<RecordRef> sentFrom{}; ///< it is what was sent of that record; no answer had come

    bool operator==(const IncomingFile &) const = default;
};

/// What a listing says that the store does not know yet.
struct PullPlan {
    std::vector<IncomingFile> incoming; ///< deletions first, then by path
    QList<SiteFile> unread;             ///< whose texts have to be asked for

    bool operator==(const PullPlan &) const = default;
};

/// The collection that a file of the site belongs to; null when it is none that the site reads.
const ContentCollection *collectionOfPath(const SiteProfile &site, const QString &path);

/// The folders of a site's collections.
QStringList foldersOf(const SiteProfile &site);

/// Compares a listing with what is known. A file that was deleted while one with the same content
/// came in the same collection was moved. `sending` is what was on its way to the site when this
/// was last heard of.
PullPlan planPull(const SiteProfile &site, const SiteListing &listing,
                  const std::vector<SiteFileState> &known,
                  const std::vector<SiteSending> &sending = {});

} // namespace chapterhouse
