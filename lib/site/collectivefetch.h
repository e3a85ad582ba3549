#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "site/forge/incominganswer.h"
#include "site/task.h"

#include <QUrl>

namespace chapterhouse {

/// Where the list of a collective's members is: of a slug ("example") and a collective's page at
/// Open Collective, or the list's own address, which ends in .json. Input: it is none of these, or
/// plain http to another computer.
Result<QUrl> collectiveListUrl(const QString &address);

/// Fetches the list, in one request, or two when the same host says that it is elsewhere there.
/// Nothing secret is sent. Input for an address that is not https (or of this computer); NotFound
/// for a collective that is not there; Network for everything else, and for a list of more than
/// 64 MB; Cancelled soon after `progress` says so. `clock` outlives the task.
Task<QByteArray> fetchMembers(QUrl list, const Clock &clock, Progress progress = {},
                              ForgePatience patience = {});

} // namespace chapterhouse
