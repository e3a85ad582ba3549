#include "domain/bodyrules.h"

#include "domain/day.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostSeats = 10'000;

std::optional<int> numberWithin(const Record &body, QLatin1String key, qint64 least, qint64 most)
{
    const std::optional<qint64> number = body.integer(key);
    if (!number || *number < least || *number > most)
        return std::nullopt;
    return static_cast<int>(*number);
}

/// Of "07-01", as checkMonthDay() keeps it.
std::optional<MonthDay> monthDayFrom(const QString &text)
{
    const Result<QDate> day = dayFromText(u"2001-"_s + text);
    return day ? std::optional(MonthDay{.month = day->month(), .day = day->day()}) : std::nullopt;
}

std::vector<MemberClass> classesFrom(const QStringList &names)
{
    std::vector<MemberClass> classes;
    for (const QString &name : names) {
        if (const auto memberClass = classFromName(name))
            classes.push_back(*memberClass);
    }
    return classes;
}

std::vector<BodyId> bodiesFrom(const QStringList &ids)
{
    std::vector<BodyId> bodies;
    for (const QString &id : ids)
        bodies.emplace_back(RecordId(id));
    return bodies;
}

/// Of "seats article 12" by "seats", as checkGround() keeps it; several of one rule as one text.
QHash<QString, QString> groundsFrom(const QStringList &texts)
{
    QHash<QString, QString> grounds;
    for (const QString &text : texts) {
        QString &ground = grounds[text.section(u' ', 0, 0)];
        ground += (ground.isEmpty() ? QString() : u", "_s) + text.section(u' ', 1);
    }
    return grounds;
}

bool names(const BodyRules &rules, const BodyId &other)
{
    return std::ranges::find(rules.excludes, other) != rules.excludes.end();
}

} // namespace

BodyRules bodyRulesFrom(const Record &body)
{
    const auto *endsWithMembership = std::get_if<bool>(&body.at("ends_with_membership"_L1));
    return {.body = BodyId(body.id()),
            .name = titleOf(body),
            .seatsMin = numberWithin(body, "seats_min"_L1, 0, mostSeats),
            .seatsMax = numberWithin(body, "seats_max"_L1, 0, mostSeats),
            .termMonths = numberWithin(body, "term_months"_L1, 1, longestTermMonths),
            .termStart = monthDayFrom(body.text("term_start"_L1)),
            .functions = body.list("functions"_L1),
            .experienced = body.list("experienced"_L1),
            .eligible = classesFrom(body.list("eligible"_L1)),
            .excludes = bodiesFrom(body.list("excludes"_L1)),
            .endsWithMembership = endsWithMembership && *endsWithMembership,
            .mostSteppingDown = numberWithin(body, "most_stepping_down"_L1, 1, mostSeats),
            .grounds = groundsFrom(body.list("grounds"_L1))};
}

bool excludeEachOther(const BodyRules &left, const BodyRules &right)
{
    return names(left, right.body) || names(right, left.body);
}

} // namespace chapterhouse
