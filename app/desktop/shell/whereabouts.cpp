#include "desktop/shell/whereabouts.h"

#include "base/words.h"
#include "domain/daytext.h"

#include <QFileInfo>

namespace chapterhouse {

namespace {

constexpr int daysBetweenBackups = 7;

QString backupWords(const QDateTime &lastBackup, const QDateTime &now)
{
    if (!lastBackup.isValid())
        return Words::tr("not backed up yet");
    const QDateTime local = lastBackup.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return Words::tr("backed up today %1").arg(timeText(local.time()));
    return Words::tr("backed up %1").arg(dayText(local.date()));
}

} // namespace

QString whereaboutsOf(const QString &path, bool isDemo, const QDateTime &lastBackup,
                      const QDateTime &now)
{
    if (isDemo)
        return Words::tr("Demo: these people do not exist, and nothing here is kept");
    return Words::tr("Roster: only on this computer (%1), %2")
        .arg(QFileInfo(path).fileName(), backupWords(lastBackup, now));
}

QString backupReminder(const QDateTime &lastBackup, const QDateTime &now)
{
    if (!lastBackup.isValid())
        return Words::tr("There is no backup of this file yet.");
    if (lastBackup.daysTo(now) < daysBetweenBackups)
        return {};
    return Words::tr("The last backup is of %1.").arg(dayText(lastBackup.toLocalTime().date()));
}

} // namespace chapterhouse
