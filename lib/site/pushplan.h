#pragma once

#include "content/sitefacts.h"
#include "content/siteprofile.h"
#include "site/site.h"
#include "site/syncreport.h"
#include "store/reader.h"
#include "store/transaction.h"

#include <vector>

namespace chapterhouse {

/// A file that the site does not have as it is here.
struct OutgoingFile {
    QString path;
    QString movedFrom{}; ///< under which name the site has it; empty: the same, or none
    std::optional<QByteArray> bytes{}; ///< nothing: it was removed here
    RecordRef record{};
    SyncState state = SyncState::Changed; ///< New, Changed or Deleted
    QString title{};

    bool operator==(const OutgoingFile &) const = default;
};

/// What there is to send, and what has to wait.
struct PushPlan {
    std::vector<OutgoingFile> outgoing; ///< those that were met before first, by path
    QList<SyncedFile> waiting; ///< conflicts, what is kept here, what the site would reject
};

/// Compares all records that a website shows with what both sides agreed on. A new post goes to the
/// site when it is ready, an event when it is announced and not hidden (the site would show it all
/// the same), an author always. What the site would
/// reject is not sent, and says why.
Result<PushPlan> planPush(const Reader &reader, const SiteProfile &site, const QString &branch,
                          const SiteFacts &facts);

/// The changes that send the files.
QList<SiteChange> changesOf(const std::vector<OutgoingFile> &files);

/// What a commit says that sends them, as the CMS puts it: "Create Post “2026-11-22-meetup”".
QString commitMessage(const SiteProfile &site, const std::vector<OutgoingFile> &files);

/// How a file stands, told in that state.
SyncedFile toldOf(const OutgoingFile &file, SyncState state);

/// The first thing for which the site would reject a file, with its line; nothing when there is
/// none.
std::optional<QString> firstError(const ContentCollection &collection, const SiteFacts &facts,
                                  const QString &path, const QByteArray &file);

/// Notes that the files are on their way, in place of what was before.
Result<void> noteSending(Transaction &transaction, const std::vector<OutgoingFile> &files);

/// Notes that the site has the files now, and that nothing is on its way.
Result<void> noteSent(Transaction &transaction, const Reader &reader, const QString &branch,
                      const std::vector<OutgoingFile> &files);

} // namespace chapterhouse
