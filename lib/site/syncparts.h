#pragma once

#include "base/progress.h"
#include "content/siteprofile.h"
#include "site/pause.h"
#include "site/site.h"
#include "store/store.h"

namespace chapterhouse {

/// The image of a draft at that path of the site, if it is on this computer.
using DraftImages = std::function<std::optional<QByteArray>(const QString &path)>;

/// What a sync works with; all of it outlives the sync.
struct SyncParts {
    Store &store;
    Site &site;
    Pause &pause;
    SiteProfile profile;
    QString branch;       ///< SiteConnection::stateName()
    DraftImages images{}; ///< null: there are none
    Progress progress{};  ///< of the files of a pull; false stops it between two requests
};

/// What a step of sending is called in the history.
QString sentLabel();

/// What was noted when the record could not be sent; nothing: it could.
Result<std::optional<SiteSetback>> setbackOf(const SyncParts &parts, const RecordRef &record);

/// Notes that the file of a record could not be sent, and why; no file: its deletion.
Result<void> noteSetback(const SyncParts &parts, const RecordRef &record,
                         const std::optional<QByteArray> &file, const QString &error);

/// The images that a file of the site shows, are on this computer and not on the site. Conflict
/// when the site has another one of that name. `parts` outlives the call.
Task<QList<SiteChange>> imagesToSend(const SyncParts *parts, QString path, QByteArray file);

/// Notes that the site has these images.
Result<void> noteImages(Transaction &transaction, const QString &branch,
                        const QList<SiteChange> &images);

} // namespace chapterhouse
