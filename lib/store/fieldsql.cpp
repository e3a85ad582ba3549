#include "store/fieldsql.h"

#include "store/eventsql.h"
#include "store/recordtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct DerivedField {
    Kind kind;
    QLatin1String key;
    const char *expression;
    const char *among = nullptr; ///< a condition that all who have a value meet, to search faster
};

/// What a member is on the day is said by the status span; these only read it. Votes: statutes
/// article 11 and the tier; a supporting member's are advisory.
constexpr DerivedField derivedOfMembers[] = {
    {Kind::Member, "status"_L1, "s.status"},
    {Kind::Member, "good_standing"_L1, "(s.status = 'current')"},
    {Kind::Member, "class"_L1, "s.class"},
    {Kind::Member, "tier"_L1, "s.tier"},
    {Kind::Member, "votes"_L1,
     "iif(s.status = 'current' AND s.class <> 'supporting',"
     " coalesce((SELECT t.votes FROM tier t WHERE t.id = s.tier), 1), 0)"},
    {Kind::Member, "advisory_votes"_L1,
     "iif(s.status = 'current' AND s.class = 'supporting',"
     " (SELECT t.advisory_votes FROM tier t WHERE t.id = s.tier), NULL)"},
    {Kind::Member, "member_since"_L1,
     "(SELECT min(p.start) FROM membership p WHERE p.member = m.id AND p.start <= ?1)"},
    {Kind::Member, "paid_until"_L1, "s.paid_until"},
    {Kind::Member, "left"_L1,
     "iif(s.status IN ('left', 'deceased'), (SELECT max(l.effective) FROM leaving l"
     " WHERE l.member = m.id AND l.effective <= ?1), NULL)"},
    {Kind::Member, "left_reason"_L1,
     "iif(s.status IN ('left', 'deceased'), (SELECT l.reason FROM leaving l"
     " WHERE l.member = m.id AND l.effective <= ?1"
     " ORDER BY l.effective DESC LIMIT 1), NULL)"},
    {Kind::Member, "chapters"_L1,
     "(SELECT nullif(json_group_array(n.name), '[]') FROM (SELECT c.name"
     " FROM chapter_membership g JOIN chapter c ON c.id = g.chapter WHERE g.member = m.id"
     " AND g.\"from\" <= ?1 AND coalesce(g.until, '9999-12-31') >= ?1"
     " ORDER BY coalesce(g.\"primary\", 0) DESC, c.name) n)",
     "m.id IN (SELECT g.member FROM chapter_membership g)"},
    {Kind::Member, "office"_L1,
     "(SELECT nullif(json_group_array(n.words), '[]') FROM (SELECT coalesce("
     "(SELECT group_concat(t.title, ', ') FROM (SELECT f.title FROM function f WHERE f.seat = o.id"
     " AND f.\"from\" <= ?1 AND coalesce(f.until, '9999-12-31') >= ?1"
     " ORDER BY f.\"from\", f.row) t) || ', ', '') ||"
     " coalesce((SELECT b.name FROM body b WHERE b.id = o.body),"
     " (SELECT c.name FROM chapter c WHERE c.id = o.chapter)) AS words"
     " FROM seat o WHERE o.member = m.id"
     " AND o.\"from\" <= ?1 AND coalesce(o.until, '9999-12-31') >= ?1 ORDER BY o.\"from\") n)",
     "m.id IN (SELECT o.member FROM seat o)"},
};

constexpr const char *stateOnTheDay = "CASE WHEN m.\"from\" > ?1 THEN 'future'"
                                      " WHEN m.until < ?1 THEN 'former' ELSE 'current' END";
constexpr const char *daysHeld = "(m.\"from\" || '..' || coalesce(m.until, ''))";

/// A function lasts no longer than its seat, whose last day may have been given later.
constexpr const char *stateOfFunction =
    "CASE WHEN m.\"from\" > ?1 THEN 'future'"
    " WHEN m.until < ?1 OR (SELECT o.until FROM seat o WHERE o.id = m.seat) < ?1 THEN 'former'"
    " ELSE 'current' END";
constexpr const char *daysOfFunction =
    "(m.\"from\" || '..' || coalesce((SELECT min(coalesce(m.until, o.until),"
    " coalesce(o.until, m.until)) FROM seat o WHERE o.id = m.seat), ''))";

/// What a seat is called: by the functions held in it on the day; of one that is over on its last
/// day, of one to come on its first.
constexpr const char *titleOfSeat =
    "(SELECT group_concat(n.title, ', ') FROM (SELECT f.title FROM function f WHERE f.seat = m.id"
    " AND f.\"from\" <= max(min(?1, coalesce(m.until, '9999-12-31')), m.\"from\")"
    " AND coalesce(f.until, '9999-12-31') >="
    " max(min(?1, coalesce(m.until, '9999-12-31')), m.\"from\") ORDER BY f.\"from\", f.row) n)";

constexpr DerivedField derivedOfOffices[] = {
    {Kind::Chapter, "members"_L1,
     "(SELECT count(*) FROM chapter_membership g WHERE g.chapter = m.id"
     " AND g.\"from\" <= ?1 AND coalesce(g.until, '9999-12-31') >= ?1)"},
    {Kind::Chapter, "leads"_L1,
     "(SELECT nullif(json_group_array(n.title), '[]') FROM (SELECT p.title FROM seat o"
     " JOIN member p ON p.id = o.member WHERE o.chapter = m.id"
     " AND o.\"from\" <= ?1 AND coalesce(o.until, '9999-12-31') >= ?1"
     " AND EXISTS (SELECT 1 FROM function f WHERE f.seat = o.id AND has_words(f.title, 'lead')"
     " AND f.\"from\" <= ?1 AND coalesce(f.until, '9999-12-31') >= ?1)"
     " ORDER BY o.\"from\", p.sort_key) n)"},
    {Kind::ChapterMembership, "state"_L1, stateOnTheDay},
    {Kind::ChapterMembership, "held"_L1, daysHeld},
    {Kind::Body, "members"_L1,
     "(SELECT count(*) FROM seat o WHERE o.body = m.id"
     " AND o.\"from\" <= ?1 AND coalesce(o.until, '9999-12-31') >= ?1)"},
    {Kind::Seat, "title"_L1, titleOfSeat},
    {Kind::Seat, "state"_L1, stateOnTheDay},
    {Kind::Seat, "held"_L1, daysHeld},
    {Kind::Function, "member"_L1, "(SELECT o.member FROM seat o WHERE o.id = m.seat)"},
    {Kind::Function, "body"_L1, "(SELECT o.body FROM seat o WHERE o.id = m.seat)"},
    {Kind::Function, "chapter"_L1, "(SELECT o.chapter FROM seat o WHERE o.id = m.seat)"},
    {Kind::Function, "state"_L1, stateOfFunction},
    {Kind::Function, "held"_L1, daysOfFunction},
};

const DerivedField &derivedField(Kind kind, QLatin1String key)
{
    for (const std::span<const DerivedField> fields :
         {std::span<const DerivedField>(derivedOfMembers),
          std::span<const DerivedField>(derivedOfOffices)}) {
        for (const DerivedField &derived : fields) {
            if (derived.kind == kind && derived.key == key)
                return derived;
        }
    }
    Q_UNREACHABLE();
}

} // namespace

FieldSql fieldSql(Kind kind, qsizetype field)
{
    const FieldSpec &spec = catalogueOf(kind).at(field);
    if (!spec.is(FieldFlag::Derived))
        return {.expression = "m." + columnName(spec)};
    if (kind == Kind::Event || kind == Kind::Task)
        return {.expression = derivedOfEvents(kind, spec.key)};
    const DerivedField &derived = derivedField(kind, spec.key);
    const QByteArray expression = derived.expression;
    return {.expression = expression,
            .needsStatus = expression.contains("s.status") || expression.startsWith("s."),
            .among = derived.among};
}

QByteArray fromClause(Kind kind, bool needsStatus)
{
    QByteArray clause = " FROM " + QByteArray(nameOf(kind).data(), nameOf(kind).size()) + " m";
    if (needsStatus)
        clause += " JOIN status_span s ON s.member = m.row AND s.\"from\" <= ?1 AND s.until >= ?1";
    return clause;
}

QByteArray sortedBySql(Kind kind, qsizetype field)
{
    const bool isStart = kind == Kind::Event && catalogueOf(kind).at(field).key == "start"_L1;
    return isStart ? QByteArray("m.starts_at") : fieldSql(kind, field).expression;
}

QByteArray titleSql(Kind kind, const QByteArray &alias)
{
    if (isSearchable(kind))
        return alias + ".title";
    return isNamed(kind) ? alias + ".name" : QByteArray();
}

} // namespace chapterhouse
