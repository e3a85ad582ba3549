#pragma once

#include "exchange/collective/collectiveimport.h"
#include "importdesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chapterhouse::tests {

/// An import desk for the lists of Open Collective.
class CollectiveDesk : public ImportDesk {
public:
    ImportPlan planList(const QByteArray &json, ImportMode mode = ImportMode::Fill)
    {
        return must(planCollective(store().reader(), ids, json, mode));
    }
    ImportCounts importList(const QByteArray &json, ImportMode mode = ImportMode::Fill)
    {
        return apply(planList(json, mode));
    }

    /// "regular Community 2025-11-05 2026-11-04 open_collective", one for each period on record.
    QStringList periods()
    {
        QStringList lines;
        for (const Record &period : must(store().reader().all(Kind::Membership)))
            lines += QStringLiteral("%1 %2 %3 %4")
                         .arg(must(store().reader().title(
                                  {Kind::Tier, period.reference(QLatin1String("tier"))})),
                              period.date(QLatin1String("start")).toString(Qt::ISODate),
                              period.date(QLatin1String("end")).toString(Qt::ISODate),
                              period.text(QLatin1String("source")));
        return lines;
    }
};

/// A backer's entry: Ann Lee, Community, 10 EUR on 5 November 2025, with these keys instead.
inline QJsonObject backer(const QJsonObject &instead = {})
{
    QJsonObject entry{
        {QStringLiteral("MemberId"), 1},
        {QStringLiteral("createdAt"), QStringLiteral("2020-11-05 14:42")},
        {QStringLiteral("type"), QStringLiteral("USER")},
        {QStringLiteral("role"), QStringLiteral("BACKER")},
        {QStringLiteral("tier"), QStringLiteral("Community")},
        {QStringLiteral("isActive"), true},
        {QStringLiteral("totalAmountDonated"), 60},
        {QStringLiteral("currency"), QStringLiteral("EUR")},
        {QStringLiteral("lastTransactionAt"), QStringLiteral("2025-11-05 14:42")},
        {QStringLiteral("lastTransactionAmount"), 10},
        {QStringLiteral("profile"), QStringLiteral("https://opencollective.com/ann-lee")},
        {QStringLiteral("name"), QStringLiteral("Ann Lee")},
        {QStringLiteral("email"), QJsonValue()}};
    for (auto key = instead.begin(); key != instead.end(); ++key)
        entry[key.key()] = key.value();
    return entry;
}

inline QByteArray listOf(const QJsonArray &entries)
{
    return QJsonDocument(entries).toJson();
}

} // namespace chapterhouse::tests
