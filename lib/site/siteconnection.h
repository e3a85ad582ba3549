#pragma once

#include "content/siteprofile.h"
#include "site/site.h"
#include "store/store.h"

namespace chapterhouse {

/// Which website a file is connected with. The token is not part of it (credentials.h).
struct SiteConnection {
    QString folder{};           ///< absolute; empty: it is a repository
    QString repository{};       ///< "OWNER/NAME"
    QString api{};              ///< of an enterprise's forge; empty: github.com
    QString branch{};           ///< that the site is built from
    QByteArray configuration{}; ///< of the site's CMS, as it was read; empty: it has none

    /// The name under which the store keeps what both sides agreed on.
    QString stateName() const { return folder.isEmpty() ? branch : QStringLiteral("(folder)"); }
    /// Of the forge's API; empty of a folder.
    QString host() const;
    /// Input, with line and column, when the configuration cannot be followed.
    Result<SiteProfile> profile() const;
    /// The same; NotFound, with a sentence, when the site has none of the collections that the
    /// program keeps.
    Result<SiteProfile> usableProfile() const;

    bool operator==(const SiteConnection &) const = default;
};

/// The site that the file is connected with; NotFound, with what to do, when there is none.
Result<SiteConnection> connectionOf(Database &database);

/// Connects the file with a site. What it agreed on with another site is forgotten: the next sync
/// compares all files anew.
Result<void> connectSite(Store &store, const SiteConnection &connection);

/// The state of the branch that was read last; empty when there is none.
Result<SiteHead> knownHead(Database &database);
Result<void> putHead(Transaction &transaction, const SiteHead &head);

} // namespace chapterhouse
