#pragma once

#include <QSettings>
#include <QVariant>

#include <memory>

namespace chapterhouse {

/// One setting of this user on this computer, with what holds until they choose.
struct UserSetting {
    QLatin1String key;
    QVariant fallback = {};
};

/// All of them. Settings of the association are in its file instead (store/settingtable.h).
namespace usersettings {
/// The name that goes into the history.
inline const UserSetting personName{QLatin1String("person/name")};
/// Path of the file that was open last.
inline const UserSetting lastStore{QLatin1String("store/last")};
/// ThemeChoice as a number.
inline const UserSetting theme{QLatin1String("window/theme"), 0};
inline const UserSetting geometry{QLatin1String("window/geometry")};
inline const UserSetting memberSplitter{QLatin1String("members/splitter")};
/// Keys of the columns of the member list, in their order.
inline const UserSetting memberColumns{QLatin1String("members/columns")};
/// As in the command line's --sort.
inline const UserSetting memberSort{QLatin1String("members/sort")};
inline const UserSetting chapterSplitter{QLatin1String("chapters/splitter")};
inline const UserSetting chapterColumns{QLatin1String("chapters/columns")};
inline const UserSetting chapterSort{QLatin1String("chapters/sort")};
inline const UserSetting bodySplitter{QLatin1String("bodies/splitter")};
inline const UserSetting bodyColumns{QLatin1String("bodies/columns")};
inline const UserSetting bodySort{QLatin1String("bodies/sort")};
inline const UserSetting checklistSplitter{QLatin1String("checklists/splitter")};
inline const UserSetting eventSplitter{QLatin1String("events/splitter")};
inline const UserSetting eventColumns{QLatin1String("events/columns")};
/// How they are shown: list, month or agenda.
inline const UserSetting eventsShownAs{QLatin1String("events/shown_as")};
inline const UserSetting eventSort{QLatin1String("events/sort"), QStringLiteral("-start")};
inline const UserSetting authorSplitter{QLatin1String("authors/splitter")};
inline const UserSetting postSplitter{QLatin1String("posts/splitter")};
inline const UserSetting postColumns{QLatin1String("posts/columns")};
inline const UserSetting postSort{QLatin1String("posts/sort"), QStringLiteral("-publishDate")};
/// Keys of the columns that were chosen last for an export, with commas.
inline const UserSetting exportColumns{QLatin1String("export/columns")};
inline const UserSetting eventExportColumns{QLatin1String("export/event-columns")};
inline const UserSetting postExportColumns{QLatin1String("export/post-columns")};
inline const UserSetting authorExportColumns{QLatin1String("export/author-columns")};
inline const UserSetting exportFolder{QLatin1String("export/folder")};
/// ISO instant of the last backup made from the window.
inline const UserSetting lastBackup{QLatin1String("backup/last")};
inline const UserSetting backupFolder{QLatin1String("backup/folder")};
inline const UserSetting websiteSplitter{QLatin1String("website/splitter")};
/// Whether it is checked for changes when the file is opened, and every quarter of an hour.
inline const UserSetting websiteChecks{QLatin1String("website/checks_by_itself"), false};
} // namespace usersettings

/// Reads and writes settings through a backend that the owner chooses; tests use a temporary file.
class UserSettings {
public:
    explicit UserSettings(std::unique_ptr<QSettings> backend) : m_backend(std::move(backend)) {}

    QVariant value(const UserSetting &setting) const
    {
        return m_backend->value(setting.key, setting.fallback);
    }
    QString text(const UserSetting &setting) const { return value(setting).toString(); }
    void set(const UserSetting &setting, const QVariant &value)
    {
        m_backend->setValue(setting.key, value);
    }

private:
    std::unique_ptr<QSettings> m_backend;
};

} // namespace chapterhouse
