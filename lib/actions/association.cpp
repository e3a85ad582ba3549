#include "actions/association.h"

#include "base/words.h"

#include <QFile>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int hundredths = 100;

Record tierRecord(const FirstTier &first, const QString &currency, const RecordId &id)
{
    Record tier = blankRecord(Kind::Tier, id);
    tier.set("name"_L1, first.name);
    tier.set("class"_L1, first.memberClass);
    tier.set("months"_L1, qint64(12));
    tier.set("amount"_L1, first.amount);
    tier.set("currency"_L1, currency);
    tier.set("votes"_L1, qint64(first.memberClass == "regular"_L1 ? 1 : 0));
    tier.set("open_collective"_L1, textValue(first.openCollective));
    return tier;
}

Result<void> furnish(Transaction &transaction, const AssociationFacts &facts)
{
    const std::pair<SettingSpec, QString> values[] = {
        {settings::associationName, facts.name},
        {settings::associationZone, facts.zone},
        {settings::associationCountry, facts.country},
        {settings::associationCurrency, facts.currency},
    };
    for (const auto &[setting, value] : values) {
        if (auto put = transaction.putSetting(setting.key, value); !put)
            return put;
    }
    const QString currency = facts.currency.isEmpty() ? u"EUR"_s : facts.currency;
    for (const FirstTier &first : facts.tiers) {
        if (auto added = transaction.add(tierRecord(first, currency, transaction.newId())); !added)
            return added;
    }
    return {};
}

} // namespace

/// Those of the first user's statutes and board (product.md); data from here on.
QList<FirstTier> usualTiers()
{
    const auto tier = [](const QString &name, const QString &memberClass, qint64 units,
                         const QString &openCollective) {
        return FirstTier{name, memberClass, Money{units * hundredths}, openCollective};
    };
    return {tier(u"Community"_s, u"regular"_s, 10, u"44722"_s),
            tier(u"Professional"_s, u"regular"_s, 100, u"44723"_s),
            tier(u"Bronze"_s, u"supporting"_s, 1'250, u"48131"_s),
            tier(u"Silver"_s, u"supporting"_s, 4'000, u"48130"_s),
            tier(u"Gold"_s, u"supporting"_s, 10'000, u"48129"_s),
            tier(u"Platinum"_s, u"supporting"_s, 25'000, u"48128"_s)};
}

Result<std::unique_ptr<Store>> createAssociation(const QString &path, const StoreContext &context,
                                                 const AssociationFacts &facts)
{
    auto store = Store::create(path, context);
    if (!store)
        return store;
    const auto furnished =
        (*store)->transact(Origin::Program, Words::tr("New association"),
                           [&](Transaction &transaction) { return furnish(transaction, facts); });
    if (!furnished) {
        store->reset();
        QFile::remove(path);
        return failed(furnished);
    }
    return store;
}

Result<void> putSetting(Store &store, const SettingSpec &setting, const QString &value)
{
    return store
        .transact(
            Origin::Person, {},
            [&](Transaction &transaction) { return transaction.putSetting(setting.key, value); })
        .map([](const ChangeSet &) {});
}

} // namespace chapterhouse
