#include "exchange/export/periodcolumns.h"

#include "domain/fieldtext.h"
#include "store/listing.h"
#include "store/reader.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr PeriodPart paymentParts[] = {PeriodPart::PaidOn, PeriodPart::Amount, PeriodPart::Currency,
                                       PeriodPart::Method, PeriodPart::Reference};

std::vector<qsizetype> fieldsNamed(Kind kind, std::initializer_list<QLatin1String> keys)
{
    std::vector<qsizetype> fields;
    for (const QLatin1String key : keys)
        fields.push_back(catalogueOf(kind).indexOf(key));
    return fields;
}

} // namespace

Result<int> mostPeriodsOfAnyMember(Database &database)
{
    QHash<QByteArray, int> counts;
    int most = 0;
    const ListRequest request{.kind = Kind::Membership};
    const auto fields = fieldsNamed(Kind::Membership, {"member"_L1});
    const auto visited = visitRows(database, request, fields, -1, [&](const Statement &row) {
        most = std::max(most, ++counts[row.utf8(0).toByteArray()]);
        return true;
    });
    return visited.map([&] { return std::min(most, mostPeriods); });
}

Result<PeriodColumns> PeriodColumns::load(Database &database)
{
    PeriodColumns columns;
    Payments payments;
    const auto loaded = columns.readPayments(database, payments).and_then([&] {
        return columns.readPeriods(database, payments);
    });
    if (!loaded)
        return failed(loaded);
    columns.place(payments);
    return columns;
}

Result<void> PeriodColumns::readPayments(Database &database, Payments &payments)
{
    const auto fields = fieldsNamed(Kind::Payment, {"id"_L1, "member"_L1, "date"_L1, "amount"_L1,
                                                    "currency"_L1, "method"_L1, "reference"_L1});
    return visitList(database, {.kind = Kind::Payment}, fields, -1, [&](auto values) {
        Payment &payment = payments[exactText(values[0])];
        payment.member = exactText(values[1]);
        for (size_t i = 0; i < std::size(paymentParts); ++i)
            payment.period.at(paymentParts[i]) = exactText(values[i + 2]);
        return true;
    });
}

Result<void> PeriodColumns::readPeriods(Database &database, Payments &payments)
{
    const auto tiers = Reader(database).all(Kind::Tier);
    if (!tiers)
        return failed(tiers);
    QHash<QString, QString> tierNames;
    for (const Record &tier : *tiers)
        tierNames.insert(tier.id().text(), titleOf(tier));
    const auto fields =
        fieldsNamed(Kind::Membership, {"member"_L1, "payment"_L1, "tier"_L1, "class"_L1, "start"_L1,
                                       "end"_L1, "source"_L1});
    const ListRequest request{.kind = Kind::Membership,
                              .sort = {{catalogueOf(Kind::Membership).indexOf("start"_L1)}}};
    return visitList(database, request, fields, -1, [&](auto values) {
        Period period;
        period.at(PeriodPart::Tier) = tierNames.value(exactText(values[2]));
        period.at(PeriodPart::Class) = exactText(values[3]);
        period.at(PeriodPart::Start) = exactText(values[4]);
        period.at(PeriodPart::PaidUntil) = exactText(values[5]);
        period.at(PeriodPart::Source) = exactText(values[6]);
        const QString member = exactText(values[0]);
        std::vector<Period> &periods = m_periods[member];
        const auto paid = payments.find(exactText(values[1]));
        const bool isOfPayer = paid != payments.end() && paid->member == member;
        if (paid != payments.end() && (!paid->place || (isOfPayer && paid->place->first != member)))
            paid->place = {member, periods.size()};
        periods.push_back(std::move(period));
        return true;
    });
}

void PeriodColumns::place(const Payments &payments)
{
    for (const Payment &payment : payments) {
        if (!payment.place)
            continue;
        Period &period = m_periods[payment.place->first][payment.place->second];
        for (const PeriodPart part : paymentParts)
            period.at(part) = payment.period.at(part);
    }
}

QString PeriodColumns::text(const QString &member, PeriodPart part, int period) const
{
    const auto found = m_periods.constFind(member);
    if (found == m_periods.cend() || static_cast<size_t>(period) > found->size())
        return {};
    return (*found)[static_cast<size_t>(period - 1)].at(part);
}

} // namespace chapterhouse
