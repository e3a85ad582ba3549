#pragma once

#include "domain/membership.h"

#include <QHash>

#include <optional>
#include <vector>

namespace chapterhouse {

/// A day of every year on which terms begin: 1 July.
struct MonthDay {
    int month = 1;
    int day = 1;

    bool operator==(const MonthDay &) const = default;
    bool isOn(QDate date) const { return date.month() == month && date.day() == day; }
};

/// What an association's statutes say of one body, as data of its record. What is not set binds
/// nobody.
struct BodyRules {
    BodyId body;
    QString name;
    std::optional<int> seatsMin;
    std::optional<int> seatsMax;
    std::optional<int> termMonths;     ///< from 1 to longestTermMonths
    std::optional<MonthDay> termStart; ///< any day when it is not set
    QStringList functions;             ///< each to be filled exactly once
    QStringList experienced;           ///< functions for those who sat in the body before
    std::vector<MemberClass> eligible;
    std::vector<BodyId> excludes;
    bool endsWithMembership = false;
    std::optional<int> mostSteppingDown; ///< so many in one term call a special assembly
    QHash<QString, QString> grounds;     ///< by the name of a rule: "article 12"

    bool operator==(const BodyRules &) const = default;

    /// The article of the statutes that is the rule's reason; empty when none was given.
    QString groundOf(QLatin1String rule) const { return grounds.value(QString(rule)); }
};

inline constexpr qint64 longestTermMonths = 1200;

BodyRules bodyRulesFrom(const Record &body);

/// Whether nobody may sit in both. It is enough that one of the two says so.
bool excludeEachOther(const BodyRules &left, const BodyRules &right);

} // namespace chapterhouse
