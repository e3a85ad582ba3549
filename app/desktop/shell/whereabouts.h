#pragma once

#include <QDateTime>
#include <QString>

namespace chapterhouse {

/// Where the roster is, for the status bar: "Roster: only on this computer, backed up today 08:00".
/// `lastBackup` is invalid when there was none; both instants are shown in local time.
QString whereaboutsOf(const QString &path, bool isDemo, const QDateTime &lastBackup,
                      const QDateTime &now);

/// Says since when there is no backup, once that is a week; else empty. The instants as above.
QString backupReminder(const QDateTime &lastBackup, const QDateTime &now);

} // namespace chapterhouse
