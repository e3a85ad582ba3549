#pragma once

#include "domain/record.h"
#include "store/database.h"

#include <QMap>
#include <QSet>

#include <vector>

namespace chapterhouse {

/// How two sides of a sync contradict each other.
enum class SiteConflict {
    None,
    Changed,      ///< both changed it, in one place
    DeletedHere,  ///< removed here, changed on the site
    DeletedThere, ///< changed here, deleted on the site
    Unreadable,   ///< changed on the site into what cannot be read
    InReview,     ///< changed on the site while a version of it is in review
    BeingWritten, ///< changed on the site while somebody writes in it here
    ReviewEnded,  ///< what was written in a review that has ended differs from what the site has
};

/// "changed", "deleted_here", "deleted_there", "unreadable", "in_review", "being_written",
/// "review_ended", as in the command line's JSON.
QLatin1String nameOf(SiteConflict conflict);

/// What a file of this program and a website last agreed on about one file of the site.
struct SiteFileState {
    QString branch;
    QString path;                      ///< from the root of the site
    std::optional<RecordRef> record{}; ///< whose file it is; nothing: nobody keeps it
    QByteArray blob{};                 ///< git's id of what the site has; empty: no such file
    std::optional<QByteArray> base{};  ///< what both agreed on last
    SiteConflict conflict = SiteConflict::None;
    std::optional<QByteArray> theirs{}; ///< of a conflict, unless they deleted it or it is no text
    QString error{};                    ///< a sentence: why it could not be taken or sent

    /// What the site has cannot be shown, or taken.
    bool hasNoText() const { return conflict == SiteConflict::Unreadable && !theirs; }

    bool operator==(const SiteFileState &) const = default;
};

/// The state of the sync, written by transactions only; not logged and not undone.
class SiteFileTable {
public:
    explicit SiteFileTable(Database &database) : m_database(database) {}

    /// Of one branch, by path.
    Result<std::vector<SiteFileState>> all(const QString &branch);
    Result<std::optional<SiteFileState>> find(const QString &branch, const QString &path);
    Result<void> put(const SiteFileState &state);
    Result<void> forget(const QString &branch, const QString &path);
    Result<void> forgetAll(const QString &branch);
    /// Forgets all files and reviews.
    Result<void> clear();
    /// The records that have a file on a branch in review (`cms/…`).
    Result<QSet<RecordId>> inReview();

    /// The reviews that were open when the site was last asked, as JSON, by branch.
    Result<QMap<QString, QByteArray>> reviews();
    /// No bytes forget it.
    Result<void> putReview(const QString &branch, const QByteArray &draft);

private:
    Database &m_database;
};

} // namespace chapterhouse
