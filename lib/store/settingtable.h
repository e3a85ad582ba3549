#pragma once

#include "domain/status.h"
#include "store/database.h"

#include <optional>

namespace chapterhouse {

/// One setting of the file: its key and what holds while nobody set it.
struct SettingSpec {
    QLatin1String key;
    QLatin1String fallback;
};

/// The settings that the program itself reads; views, column sets and mappings have keys of their
/// own ("columns/…").
namespace settings {
inline constexpr SettingSpec associationName{QLatin1String("association/name"), QLatin1String("")};
/// IANA zone that decides which day "today" is.
inline constexpr SettingSpec associationZone{QLatin1String("association/zone"),
                                             QLatin1String("UTC")};
/// ISO 3166-1 alpha-2.
inline constexpr SettingSpec associationCountry{QLatin1String("association/country"),
                                                QLatin1String("")};
/// ISO 4217.
inline constexpr SettingSpec associationCurrency{QLatin1String("association/currency"),
                                                 QLatin1String("EUR")};
/// Days, StatusRules::graceDays.
inline constexpr SettingSpec graceDays{QLatin1String("membership/grace_days"), QLatin1String("30")};
/// Of the association's collective at Open Collective: a slug, its page, or the list of its
/// members.
inline constexpr SettingSpec openCollectiveAddress{QLatin1String("open_collective/address"),
                                                   QLatin1String("")};
/// "1" in a file made by init --demo.
inline constexpr SettingSpec isDemo{QLatin1String("association/demo"), QLatin1String("")};
} // namespace settings

/// Key and value, not logged and not undone.
class SettingTable {
public:
    explicit SettingTable(Database &database) : m_database(database) {}

    Result<QString> value(const SettingSpec &setting);
    Result<std::optional<QString>> find(const QString &key);
    /// The keys that begin so, in alphabetical order.
    Result<QStringList> keysBeginning(const QString &beginning);
    /// An empty value removes the setting.
    Result<void> put(const QString &key, const QString &value);

private:
    Database &m_database;
};

/// The board's rules as set; what is no number of days from 0 to 10,000 counts as the default.
Result<StatusRules> statusRulesOf(Database &database);

} // namespace chapterhouse
