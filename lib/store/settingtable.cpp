#include "store/settingtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

Result<QString> SettingTable::value(const SettingSpec &setting)
{
    return find(setting.key).map([&](const std::optional<QString> &found) {
        return found.value_or(QString(setting.fallback));
    });
}

Result<std::optional<QString>> SettingTable::find(const QString &key)
{
    auto statement = m_database.prepareNamed("setting_find"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, key);
    const Result<bool> row = statement->step();
    if (!row)
        return failed(row);
    return *row ? std::optional(statement->text(0)) : std::nullopt;
}

Result<QStringList> SettingTable::keysBeginning(const QString &beginning)
{
    auto statement = m_database.prepareNamed("settings_beginning"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, beginning);
    QStringList keys;
    return statement->eachRow([&](const Statement &row) { keys += row.text(0); }).map([&] {
        return keys;
    });
}

Result<void> SettingTable::put(const QString &key, const QString &value)
{
    auto statement =
        m_database.prepareNamed(value.isEmpty() ? "setting_remove"_L1 : "setting_put"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, key);
    if (!value.isEmpty())
        statement->bindText(2, value);
    return statement->run();
}

Result<StatusRules> statusRulesOf(Database &database)
{
    return SettingTable(database).value(settings::graceDays).map([](const QString &text) {
        constexpr int longest = 10'000;
        bool isNumber = false;
        const int days = text.toInt(&isNumber);
        return isNumber && days >= 0 && days <= longest ? StatusRules{.graceDays = days}
                                                        : StatusRules();
    });
}

} // namespace chapterhouse
