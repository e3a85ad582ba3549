#pragma once

#include "site/conflicts.h"
#include "site/pushplan.h"
#include "site/reviews.h"
#include "store/changelog.h"

#include <QHash>

namespace chapterhouse {

/// A file of the site that differs between here and there, or waits for somebody.
struct WebsiteFile {
    QString path;                      ///< from the root of the site
    std::optional<RecordRef> record{}; ///< whose file it is; nothing: nobody keeps it
    QString title;                     ///< of the record; of none the name of the file
    Kind kind = Kind::Post;
    QString collection; ///< one of its entries, as the site's CMS calls it: "Post"
    SyncState state = SyncState::Changed;
    QString message{};      ///< a sentence: why it waits, is not sent, or wants a second look
    QString reviewBranch{}; ///< of one in review
    QString movedFrom{};    ///< under which name the site has it; empty: the same, or none
    std::optional<QByteArray> theirs{}; ///< what the site has, as far as it is known
    std::optional<QByteArray> mine{};   ///< as it would be sent

    bool operator==(const WebsiteFile &) const = default;
};

/// How the file and its website stand, as far as the file knows: nobody is asked.
struct WebsiteStatus {
    std::optional<SiteConnection> connection{}; ///< nothing: no website is connected
    SiteProfile profile{};                      ///< of the connection
    QString problem{};   ///< a sentence: why nothing can be compared; or empty
    QDateTime checked{}; ///< UTC, of the last check; invalid: never
    std::vector<WebsiteFile> toSend{};
    std::vector<WebsiteFile> toMend{}; ///< not sent, for a reason that somebody can mend
    std::vector<WebsiteFile> kept{};   ///< only here, and not yet meant for the site
    std::vector<WebsiteFile> waiting{};
    std::vector<ListedConflict> conflicts{};
    std::vector<ReviewDraft> reviews{};
    std::vector<WebsiteFile> reviewed{};     ///< the files of reviews that are kept here
    QHash<RecordRef, SyncState> standings{}; ///< of records; not those that were never sent
    std::vector<Step> syncs{};               ///< what came from the site, the newest first

    bool hasReview() const;
    /// Null when there is none on that branch.
    const ReviewDraft *reviewOn(const QString &branch) const;
    /// What a review is about, as far as it is kept here; else what the review says of itself.
    WebsiteFile fileOf(const ReviewDraft &review) const;
    /// How many wait for a decision.
    int toDecide() const { return static_cast<int>(conflicts.size()); }
    /// The site as somebody reads it: "mage-os/mage-os-org", or the folder.
    QString name() const;
};

/// Works on any connection to the file. `now` is in UTC.
Result<WebsiteStatus> readWebsiteStatus(Database &database, const QDateTime &now);

/// Keeps when the site was checked.
Result<void> noteChecked(Store &store, const QDateTime &at);

} // namespace chapterhouse
