#pragma once

#include "domain/kind.h"

#include <vector>

namespace chapterhouse {

/// What becomes of records that hang on one that is removed.
enum class Fate {
    GoesAlong, ///< belongs to it and goes with it: the periods of a member
    Stays,     ///< is kept and no longer refers to it: a payment, with the payer's name
    InTheWay,  ///< tells of others too: what is removed only when that is asked for
};

/// How records of one kind hang on one of another, by a field of theirs.
struct Tie {
    Kind owner;
    Kind kind;
    QLatin1String key;
    Fate fate;

    bool operator==(const Tie &) const = default;
    /// Whether such a record is a part of its owner's story; of two of the same kind, each has its
    /// own.
    bool isPartOfOwner() const { return kind != owner; }
};

/// The ties of records to an owner of the kind, what is in the way first.
std::vector<Tie> tiesTo(Kind owner);

} // namespace chapterhouse
