#include "domain/judgedbody.h"

#include "base/words.h"
#include "domain/daytext.h"

#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString classTitle(MemberClass memberClass)
{
    return Words::tr(classChoices()[static_cast<size_t>(memberClass)].title);
}

QString statusTitle(Status status)
{
    return Words::tr(statusChoices()[static_cast<size_t>(status)].title);
}

bool isEligible(const BodyRules &rules, std::optional<MemberClass> memberClass)
{
    return memberClass && std::ranges::find(rules.eligible, *memberClass) != rules.eligible.end();
}

QString eligibleClasses(const BodyRules &rules)
{
    QStringList titles;
    for (const MemberClass memberClass : rules.eligible)
        titles += classTitle(memberClass);
    return titles.join(u", "_s);
}

bool endsMembership(Status status)
{
    return status == Status::Deceased || status == Status::Terminated || status == Status::Left;
}

/// The last day of who is no member any more on the day.
QDate lastDayOfMembership(const Holder &holder, QDate day)
{
    QDate last;
    for (const StatusSpan &span : holder.spans) {
        if (span.from > day)
            break;
        if (!endsMembership(span.what.status))
            last = span.until;
    }
    return last;
}

QString endedSentence(const Holder &holder, const Seat &seat, QDate day)
{
    const QString status = statusTitle(holder.on(day).status);
    const QDate last = lastDayOfMembership(holder, day);
    if (!last.isValid() || last < seat.from)
        return Words::tr("%1 is not a member (%2)").arg(holder.name, status);
    return Words::tr("The seat of %1 ended with the membership on %2 (%3)")
        .arg(holder.name, dayText(last), status);
}

/// What keeps the holder from the seat on the day; empty when nothing does.
QString membershipSentence(const Holder &holder, const Seat &seat, QDate day)
{
    const StatusOnDay now = holder.on(day);
    switch (now.status) {
    case Status::Deceased:
    case Status::Terminated:
    case Status::Left:
        return endedSentence(holder, seat, day);
    case Status::Suspended:
        return Words::tr("%1 is suspended and takes no part").arg(holder.name);
    case Status::Lapsed:
        return Words::tr("The membership of %1 has lapsed; it was paid until %2")
            .arg(holder.name, dayText(now.paidUntil));
    case Status::Applicant:
    case Status::Contact:
        return Words::tr("%1 is not a member (%2)").arg(holder.name, statusTitle(now.status));
    case Status::Current:
    case Status::Grace:
        return {};
    }
    Q_UNREACHABLE();
}

QSet<MemberId> membersOn(const ExcludedBody &body, QDate day)
{
    QSet<MemberId> members;
    for (const Seat &seat : body.seats) {
        if (seat.covers(day))
            members.insert(seat.member);
    }
    return members;
}

/// Whether who holds the seat had a part in the body before the function began.
bool hasSatBefore(const JudgedBody &judged, const Seat &seat, const Function &function)
{
    const bool hadAnother = std::ranges::any_of(judged.body.seats, [&](const Seat &other) {
        return other.member == seat.member && other.from < seat.from;
    });
    return hadAnother || judged.terms.isOfFirstBoard(seat) ||
           seat.from < judged.terms.lastBegin(function.from);
}

} // namespace

Findings checkEligible(const JudgedBody &judged)
{
    Findings findings;
    for (const Seat &seat : judged.held) {
        if (judged.rules.eligible.empty() || seat.how == SeatOrigin::Appointed)
            continue;
        const StatusOnDay was = judged.holderOf(seat).on(seat.from);
        const QString name = judged.holderOf(seat).name;
        if (was.status != Status::Current)
            findings.push_back(
                finding(Words::tr("%1 was not in good standing when the seat began on %2 (%3)")
                            .arg(name, dayText(seat.from), statusTitle(was.status)),
                        seat));
        else if (!isEligible(judged.rules, was.memberClass))
            findings.push_back(finding(
                Words::tr(
                    "%1 was not eligible when the seat began on %2: of the class %3, not of %4")
                    .arg(name, dayText(seat.from),
                         was.memberClass ? classTitle(*was.memberClass) : QString(),
                         eligibleClasses(judged.rules)),
                seat));
    }
    return findings;
}

Findings checkMembership(const JudgedBody &judged)
{
    Findings findings;
    for (const Seat &seat : judged.held) {
        if (!judged.rules.endsWithMembership)
            break;
        if (const QString sentence = membershipSentence(judged.holderOf(seat), seat, judged.day);
            !sentence.isEmpty())
            findings.push_back(finding(sentence, seat));
    }
    return findings;
}

Findings checkExcludes(const JudgedBody &judged)
{
    Findings findings;
    for (const ExcludedBody &other : judged.body.exclude) {
        if (!excludeEachOther(judged.rules, other.rules))
            continue;
        const QSet<MemberId> members = membersOn(other, judged.day);
        for (const Seat &seat : judged.held) {
            if (!members.contains(seat.member))
                continue;
            BodyFinding both = finding(Words::tr("%1 is also in “%2”, and nobody may be in both")
                                           .arg(judged.holderOf(seat).name, other.rules.name),
                                       seat);
            both.ground = other.rules.groundOf("excludes"_L1);
            findings.push_back(both);
        }
    }
    return findings;
}

Findings checkExperienced(const JudgedBody &judged)
{
    Findings findings;
    for (const QString &title : judged.rules.experienced) {
        for (const Function &function : judged.functionsTitled(title)) {
            const Seat *seat = judged.heldSeat(function.seat);
            if (seat && !hasSatBefore(judged, *seat, function))
                findings.push_back(
                    finding(Words::tr("%1 is %2 without having sat in the body before")
                                .arg(judged.holderOf(*seat).name, function.title),
                            *seat));
        }
    }
    return findings;
}

} // namespace chapterhouse
