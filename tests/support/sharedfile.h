#pragma once

#include <QString>

namespace chapterhouse::tests {

/// The path of a file of the folder of shared samples (`CHAPTERHOUSE_SHARED`, else `../shared`
/// beside the project), as "samples/members-csv/hitobito_list.csv"; empty if it is not there.
QString sharedFile(const QString &path);

} // namespace chapterhouse::tests
