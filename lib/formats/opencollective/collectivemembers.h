#pragma once

#include "base/result.h"
#include "domain/value.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace chapterhouse {

/// What somebody is to a collective.
enum class CollectiveRole {
    Admin,
    Host, ///< holds the money
    Backer,
    Other,
};

/// One entry of a collective's `members/all.json`: somebody once for each role and tier. Texts are
/// on one line and empty where there is none.
struct CollectiveMember {
    int entry = 0; ///< its number in the file, from 1
    qint64 id = 0;
    QDateTime created{}; ///< UTC; invalid where it is not said
    bool isOrganisation = false;
    CollectiveRole role = CollectiveRole::Other;
    QString tier{};
    bool isActive = false;               ///< the contribution goes on
    std::optional<Money> totalDonated{}; ///< in `currency`
    QString currency{};                  ///< as written; ISO 4217
    QDateTime lastPaid{};                ///< UTC; invalid where nothing was
    std::optional<Money> lastAmount{};   ///< in `currency`; below zero for money given back
    QString profile{};                   ///< address of a page at Open Collective
    QString name{};
    QString company{};
    QString description{};
    QString image{};
    QString email{};
    QString twitter{};
    QString github{};
    QString website{};

    bool operator==(const CollectiveMember &) const = default;
};

/// A value that is not what it should be, and is left out.
struct CollectiveFault {
    int entry = 0;
    QString key;
    QString value; ///< shortened, as JSON
    QString reason;

    bool operator==(const CollectiveFault &) const = default;
};

struct CollectiveReading {
    std::vector<CollectiveMember> members; ///< one for each entry, in their order
    std::vector<CollectiveFault> faults;   ///< by entry
};

/// The most bytes that a list may have.
inline constexpr qint64 largestCollectiveList = 64 * 1024 * 1024;

/// Reads the list of a collective's members. What is missing or null is absent. Input, with line
/// and column or the number of the entry: it is no JSON, no list of objects, too large, or has so
/// many faults that it is something else.
Result<CollectiveReading> readCollectiveMembers(const QByteArray &json);

/// Whether the beginning of a file is that of such a list.
bool looksLikeCollectiveMembers(const QByteArray &beginning);

} // namespace chapterhouse
