#include "actions/association.h"

#include "base/words.h"

#include <QFile>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct FirstTier {
    const char *name;
    const char *memberClass;
    qint64 amount; ///< whole units a year
    const char *openCollective;
};

/// The tiers that the first user's statutes and board have (product.md); data from here on.
constexpr FirstTier firstTiers[] = {
    {"Community", "regular", 10, "44722"},    {"Professional", "regular", 100, "44723"},
    {"Bronze", "supporting", 1'250, "48131"}, {"Silver", "supporting", 4'000, "48130"},
    {"Gold", "supporting", 10'000, "48129"},  {"Platinum", "supporting", 25'000, "48128"},
};

Record tierRecord(const FirstTier &first, const RecordId &id)
{
    const QString memberClass = QString::fromLatin1(first.memberClass);
    Record tier = blankRecord(Kind::Tier, id);
    tier.set("name"_L1, QString::fromLatin1(first.name));
    tier.set("class"_L1, memberClass);
    tier.set("months"_L1, qint64(12));
    tier.set("amount"_L1, Money{first.amount * 100});
    tier.set("currency"_L1, u"EUR"_s);
    tier.set("votes"_L1, qint64(memberClass == "regular"_L1 ? 1 : 0));
    tier.set("open_collective"_L1, QString::fromLatin1(first.openCollective));
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
    for (const FirstTier &first : firstTiers) {
        if (auto added = transaction.add(tierRecord(first, transaction.newId())); !added)
            return added;
    }
    return {};
}

} // namespace

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
