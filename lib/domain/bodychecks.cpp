#include "domain/bodychecks.h"

#include "base/words.h"
#include "domain/fold.h"
#include "domain/judgedbody.h"

#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Findings checkSeats(const JudgedBody &judged)
{
    const auto held = static_cast<int>(judged.held.size());
    const BodyRules &rules = judged.rules;
    if (rules.seatsMin && held < *rules.seatsMin)
        return {finding(
            Words::tr("%Ln of at least %L1 seats are filled", nullptr, held).arg(*rules.seatsMin))};
    if (rules.seatsMax && held > *rules.seatsMax)
        return {
            finding(Words::tr("%Ln seats are filled, where there are at most %L1", nullptr, held)
                        .arg(*rules.seatsMax))};
    return {};
}

Findings checkFunction(const JudgedBody &judged, const QString &title)
{
    QStringList names;
    QSet<MemberId> members;
    for (const Function &function : judged.functionsTitled(title)) {
        const Seat *seat = judged.heldSeat(function.seat);
        if (!seat || members.contains(seat->member))
            continue;
        members.insert(seat->member);
        names += judged.holderOf(*seat).name;
    }
    if (names.isEmpty()) {
        BodyFinding nobody = finding(Words::tr("Nobody is %1").arg(title));
        nobody.vacant = title;
        return {nobody};
    }
    if (names.size() == 1)
        return {};
    names.sort();
    return {finding(Words::tr("%1 is held by more than one: %2").arg(title, names.join(u", "_s)))};
}

Findings checkFunctions(const JudgedBody &judged)
{
    Findings findings;
    for (const QString &title : judged.rules.functions)
        std::ranges::move(checkFunction(judged, title), std::back_inserter(findings));
    return findings;
}

struct Check {
    QLatin1String rule;
    Findings (*find)(const JudgedBody &);
};

constexpr Check checks[] = {
    {"seats"_L1, checkSeats},
    {"functions"_L1, checkFunctions},
    {"eligible"_L1, checkEligible},
    {"membership"_L1, checkMembership},
    {"excludes"_L1, checkExcludes},
    {"experienced"_L1, checkExperienced},
    {"stepping_down"_L1, checkSteppingDown},
    {"term"_L1, checkTerm},
};

} // namespace

BodyFinding finding(const QString &sentence, const Seat &seat)
{
    return {.rule = {},
            .sentence = sentence,
            .ground = {},
            .member = seat.member,
            .seat = seat.id,
            .vacant = {}};
}

const Seat *JudgedBody::heldSeat(const SeatId &id) const
{
    const auto found = std::ranges::find(held, id, &Seat::id);
    return found == held.end() ? nullptr : &*found;
}

std::vector<Function> JudgedBody::functionsTitled(const QString &title) const
{
    std::vector<Function> found;
    for (const Function &function : body.functions) {
        if (function.covers(day) && fold(function.title) == fold(title))
            found.push_back(function);
    }
    return found;
}

StatusOnDay Holder::on(QDate day) const
{
    const auto span = std::ranges::find_if(
        spans, [day](const StatusSpan &each) { return each.from <= day && day <= each.until; });
    return span == spans.end() ? StatusOnDay() : span->what;
}

QString textWithGround(const BodyFinding &finding)
{
    return finding.ground.isEmpty() ? finding.sentence
                                    : u"%1 (%2)"_s.arg(finding.sentence, finding.ground);
}

std::vector<BodyFinding> checkBody(const BodyOnDay &body, QDate day)
{
    JudgedBody judged{.body = body,
                      .rules = body.rules,
                      .terms = BodyTerms(body.rules, body.seats),
                      .day = day,
                      .held = {}};
    if (judged.terms.firstDay().isValid() && day < judged.terms.firstDay())
        return {};
    std::ranges::copy_if(body.seats, std::back_inserter(judged.held),
                         [day](const Seat &seat) { return seat.covers(day); });
    Findings findings;
    for (const Check &check : checks) {
        for (BodyFinding &each : check.find(judged)) {
            each.rule = check.rule;
            if (const QString ground = body.rules.groundOf(check.rule); !ground.isEmpty())
                each.ground = ground;
            findings.push_back(std::move(each));
        }
    }
    return findings;
}

} // namespace chapterhouse
