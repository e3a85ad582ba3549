#pragma once

#include "store/sitefiletable.h"

#include <QHash>

#include <initializer_list>

namespace chapterhouse {

/// How a file of the site and its record stand after a sync.
enum class SyncState {
    Same,     ///< both sides agree
    Taken,    ///< what the site changed is here now
    Merged,   ///< what both changed is here now, and is to be sent
    Removed,  ///< the site deleted it, and so it was removed here
    Unlinked, ///< the site deleted it; the record stays, as other records need it
    New,      ///< only here; to be sent
    Changed,  ///< changed here; to be sent
    Deleted,  ///< removed here; its deletion is to be sent
    Sent,     ///< the site has it now, or those who review it
    Kept,     ///< only here, and not yet meant for the site
    InReview, ///< a version of it is in review
    Waiting,  ///< changed on the site while it is being written here: taken when that is finished
    LeftOut,  ///< on the site, and nobody here keeps it
    Conflict, ///< both sides contradict each other: somebody decides
    Failed,   ///< could not be taken or sent: `message` says why
};

/// "same", "taken" …, as in the command line's JSON.
QLatin1String nameOf(SyncState state);

/// How a file stands that is in conflict.
SyncState stateOf(SiteConflict conflict);

/// One file of a sync.
struct SyncedFile {
    QString path;                      ///< from the root of the site
    std::optional<RecordRef> record{}; ///< whose file it is
    SyncState state = SyncState::Same;
    QString title{}; ///< of the record
    SiteConflict conflict = SiteConflict::None;
    QString message{}; ///< a sentence, where one helps

    bool operator==(const SyncedFile &) const = default;
};

/// What a sync did. Files that are the same on both sides are not named.
struct SyncReport {
    qint64 requests = 0;
    QList<SyncedFile> files; ///< each path once

    /// A later word on a file takes the place of an earlier one, unless it is that it is the same.
    void add(const SyncedFile &file);
    /// How many files are in one of these states.
    int count(std::initializer_list<SyncState> states) const;

    bool operator==(const SyncReport &other) const
    {
        return requests == other.requests && files == other.files;
    }

private:
    QHash<QString, qsizetype> m_places; ///< in `files`, by path
};

} // namespace chapterhouse
