#include "store/fieldsql.h"

#include "store/recordtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct DerivedField {
    QLatin1String key;
    const char *expression;
};

/// What a member is on the day is said by the status span; these only read it. Votes: statutes
/// article 11 and the tier; a supporting member's are advisory.
constexpr DerivedField derivedFields[] = {
    {"status"_L1, "s.status"},
    {"good_standing"_L1, "(s.status = 'current')"},
    {"class"_L1, "s.class"},
    {"tier"_L1, "s.tier"},
    {"votes"_L1, "iif(s.status = 'current' AND s.class <> 'supporting',"
                 " coalesce((SELECT t.votes FROM tier t WHERE t.id = s.tier), 1), 0)"},
    {"advisory_votes"_L1, "iif(s.status = 'current' AND s.class = 'supporting',"
                          " (SELECT t.advisory_votes FROM tier t WHERE t.id = s.tier), NULL)"},
    {"member_since"_L1,
     "(SELECT min(p.start) FROM membership p WHERE p.member = m.id AND p.start <= ?1)"},
    {"paid_until"_L1, "s.paid_until"},
    {"left"_L1, "iif(s.status IN ('left', 'deceased'), (SELECT max(l.effective) FROM leaving l"
                " WHERE l.member = m.id AND l.effective <= ?1), NULL)"},
    {"left_reason"_L1, "iif(s.status IN ('left', 'deceased'), (SELECT l.reason FROM leaving l"
                       " WHERE l.member = m.id AND l.effective <= ?1"
                       " ORDER BY l.effective DESC LIMIT 1), NULL)"},
};

} // namespace

FieldSql fieldSql(Kind kind, qsizetype field)
{
    const FieldSpec &spec = catalogueOf(kind).at(field);
    if (!spec.is(FieldFlag::Derived))
        return {.expression = "m." + columnName(spec)};
    for (const DerivedField &derived : derivedFields) {
        if (derived.key == spec.key) {
            const QByteArray expression = derived.expression;
            return {.expression = expression, .needsStatus = expression.contains("s.")};
        }
    }
    Q_UNREACHABLE();
}

QByteArray fromClause(Kind kind, bool needsStatus)
{
    QByteArray clause = " FROM " + QByteArray(nameOf(kind).data(), nameOf(kind).size()) + " m";
    if (needsStatus)
        clause += " JOIN status_span s ON s.member = m.row AND s.\"from\" <= ?1 AND s.until >= ?1";
    return clause;
}

QByteArray titleSql(Kind kind, const QByteArray &alias)
{
    if (isSearchable(kind))
        return alias + ".title";
    return kind == Kind::Tier ? alias + ".name" : QByteArray();
}

} // namespace chapterhouse
