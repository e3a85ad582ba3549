#pragma once

#include "base/idsource.h"
#include "base/progress.h"
#include "exchange/import/importplan.h"
#include "store/reader.h"

namespace chapterhouse {

/// What the list of a collective's members (`members/all.json` of Open Collective) would do, for
/// applyImport(): a row for each account, whose line is the number of its first entry. Accounts are
/// known again by their profile, else by e-mail; one that is called like a member waits for a
/// decision. Periods are those of collectiveTable(). The host and incognito entries are left out
/// and counted. Importing the same list again changes nothing. Input, see readCollectiveMembers();
/// Cancelled.
Result<ImportPlan> planCollective(const Reader &reader, IdSource &ids, const QByteArray &json,
                                  ImportMode mode = ImportMode::Fill,
                                  const Progress &progress = {});

/// The bytes of such a list in a file. Input when it cannot be read or is too large.
Result<QByteArray> readCollectiveFile(const QString &path);

/// The entries of accounts that stay out in the plan, as they came, each with one more key that
/// says why; mended, the list can be imported as it is. Nothing when all come in.
std::optional<QByteArray> rejectedCollectiveMembers(const QByteArray &json, const ImportPlan &plan);

} // namespace chapterhouse
