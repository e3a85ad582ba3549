#pragma once

#include "store/store.h"

namespace chapterhouse {

/// What a new file is told about its association; everything can be changed later.
struct AssociationFacts {
    QString name;
    QString zone;     ///< IANA
    QString country;  ///< ISO 3166-1 alpha-2
    QString currency; ///< ISO 4217
};

/// Makes a store with the settings and the six tiers that associations of this kind begin with
/// (Community, Professional, Bronze, Silver, Gold, Platinum). Conflict when the file exists.
Result<std::unique_ptr<Store>> createAssociation(const QString &path, const StoreContext &context,
                                                 const AssociationFacts &facts);

/// Saves one setting of the file; an empty value brings its default back. A change of grace_days
/// recomputes every status.
Result<void> putSetting(Store &store, const SettingSpec &setting, const QString &value);

} // namespace chapterhouse
