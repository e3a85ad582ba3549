#pragma once

#include "support/storefixture.h"

namespace chapterhouse::tests {

/// A store with three tiers, a person and an organisation, for verbs to be tried on.
class Roster : public StoreFixture {
public:
    Roster();

    MemberId annId() const { return MemberId(ann.id()); }
    MemberId acmeId() const { return MemberId(acme.id()); }
    /// All records of a kind, as objects without their ids.
    QList<QJsonObject> objects(Kind kind);
    /// Every record of every kind, in the order of ids.
    QList<Record> everything();
    Status statusOfAnn(QDate day);

    Record community;    ///< regular, twelve months
    Record professional; ///< regular, twelve months
    Record silver;       ///< supporting, twelve months
    Record ann;
    Record acme;
};

} // namespace chapterhouse::tests
