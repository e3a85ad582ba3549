#pragma once

#include "domain/value.h"
#include "store/store.h"

namespace chapterhouse {

/// A tier that a new file begins with.
struct FirstTier {
    QString name;
    QString memberClass; ///< "regular", "supporting"
    Money amount;        ///< a year, in the currency of the association
    QString openCollective = {};
};

/// The six tiers that associations of this kind begin with: Community, Professional, Bronze,
/// Silver, Gold, Platinum.
QList<FirstTier> usualTiers();

/// What a new file is told about its association; everything can be changed later.
struct AssociationFacts {
    QString name;
    QString zone;     ///< IANA
    QString country;  ///< ISO 3166-1 alpha-2
    QString currency; ///< ISO 4217; empty: EUR
    QList<FirstTier> tiers = usualTiers();
};

/// Makes a store with the settings and tiers. Conflict when the file exists.
Result<std::unique_ptr<Store>> createAssociation(const QString &path, const StoreContext &context,
                                                 const AssociationFacts &facts);

/// Saves one setting of the file; an empty value brings its default back. A change of grace_days
/// recomputes every status.
Result<void> putSetting(Store &store, const SettingSpec &setting, const QString &value);

} // namespace chapterhouse
