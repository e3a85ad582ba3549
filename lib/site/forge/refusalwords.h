#pragma once

#include "site/forge/forgerequest.h"

#include <QString>

namespace chapterhouse {

/// What an answer says of why not.
struct Refusal {
    QString words{}; ///< as they can be shown
    QString type{};  ///< of the first error of GraphQL ("NOT_FOUND"); empty: it holds none

    bool operator==(const Refusal &) const = default;
};

/// Reads `message` of REST and `errors` of GraphQL. Nothing is found in a large answer of REST,
/// which says no refusal.
Refusal refusalIn(const ForgeRequest &request, const ForgeAnswer &answer);

} // namespace chapterhouse
