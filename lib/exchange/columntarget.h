#pragma once

#include "domain/catalogue.h"

#include <QHashFunctions>

namespace chapterhouse {

/// What a column of a members' file may say of one paid period, beside the fields of the member.
enum class PeriodPart {
    Tier,
    Class, ///< regular, honorary or supporting; that of the tier where it is left out
    Start,
    PaidUntil, ///< the last day
    PaidOn,
    Amount,
    Currency,
    Method,
    Reference,
    Source, ///< as in the catalogue of memberships
};

/// The name of a part in files ("paid until"), and its title as source text for tr().
struct PeriodPartSpec {
    PeriodPart part;
    QLatin1String name;
    const char *title;
};
/// All parts in the order of columns.
std::span<const PeriodPartSpec> periodParts();

/// What a column of a file stands for: nothing, a field of the catalogue, or a part of the member's
/// first, second, … period.
struct ColumnTarget {
    enum class What { Ignored, Field, Period };

    What what = What::Ignored;
    qsizetype field = 0; ///< position in the catalogue
    PeriodPart part = PeriodPart::Tier;
    int period = 1; ///< from 1

    static ColumnTarget ignored() { return {}; }
    static ColumnTarget ofField(qsizetype field) { return {.what = What::Field, .field = field}; }
    static ColumnTarget ofPeriod(PeriodPart part, int period)
    {
        return {.what = What::Period, .part = part, .period = period};
    }

    bool isIgnored() const { return what == What::Ignored; }
    bool operator==(const ColumnTarget &) const = default;
};

size_t qHash(const ColumnTarget &target, size_t seed = 0);

/// The most periods that one row may carry.
inline constexpr int mostPeriods = 99;

/// The target's name in files and options: a key of the catalogue, or "start", "start 2"; empty
/// when ignored.
QString nameOf(const ColumnTarget &target, const Catalogue &catalogue);

/// The target of an import with that name in any case (an alias of a field too). A derived field
/// cannot be imported: its name is that of a part of a period, or of nothing.
std::optional<ColumnTarget> importTargetNamed(const Catalogue &catalogue, QStringView name);

/// The same for an export, where a field goes before a part of a period.
std::optional<ColumnTarget> exportTargetNamed(const Catalogue &catalogue, QStringView name);

/// What a person reads above such a column: the field's title, "Start", "Start 2".
QString titleOf(const ColumnTarget &target, const Catalogue &catalogue);

/// How headers are compared: folded, and without anything but letters and digits.
QString headerKey(QStringView header);

} // namespace chapterhouse
