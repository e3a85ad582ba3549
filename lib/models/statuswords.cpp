#include "models/statuswords.h"

#include "base/words.h"
#include "domain/daytext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString graceWord(const StatusFacts &facts)
{
    const auto past = static_cast<int>(facts.paidUntil.daysTo(facts.day));
    return Words::tr("Grace, %n days left", nullptr, facts.graceDays - past);
}

QString suspendedWord(const StatusFacts &facts)
{
    if (!facts.suspendedUntil.isValid())
        return Words::tr("Suspended");
    const bool soon = facts.day.daysTo(facts.suspendedUntil) < 365;
    return Words::tr("Suspended to %1")
        .arg(soon ? shortDayText(facts.suspendedUntil) : dayText(facts.suspendedUntil));
}

QString lapsedSentence(const StatusFacts &facts)
{
    const auto past = static_cast<int>(facts.paidUntil.daysTo(facts.day)) - facts.graceDays - 1;
    return past > 0 ? Words::tr("Lapsed %Ln days ago", nullptr, past) : Words::tr("Lapsed today");
}

} // namespace

StatusFacts statusFacts(const Reader &reader, const Record &member, QDate day, int graceDays)
{
    StatusFacts facts{.status = statusFromName(member.text("status"_L1)).value_or(Status::Contact),
                      .day = day,
                      .paidUntil = member.date("paid_until"_L1),
                      .graceDays = graceDays};
    if (facts.status == Status::Suspended) {
        if (const auto story = reader.storyOf(MemberId(member.id())))
            facts.suspendedUntil = suspendedUntil(*story, day);
    }
    return facts;
}

QString statusWord(const StatusFacts &facts)
{
    if (facts.status == Status::Grace && facts.paidUntil.isValid())
        return graceWord(facts);
    if (facts.status == Status::Suspended)
        return suspendedWord(facts);
    for (const Choice &choice : statusChoices()) {
        if (choice.value == nameOf(facts.status))
            return Words::tr(choice.title);
    }
    return {};
}

QString statusSentence(const StatusFacts &facts)
{
    return facts.status == Status::Lapsed && facts.paidUntil.isValid() ? lapsedSentence(facts)
                                                                       : statusWord(facts);
}

QDate suspendedUntil(const MemberStory &story, QDate day)
{
    QDate until;
    for (const Standing &standing : story.standings) {
        const bool covers = standing.what == Standing::What::Suspended && standing.from <= day &&
                            day <= standing.until;
        if (covers && (!until.isValid() || until < standing.until))
            until = standing.until;
    }
    return until;
}

} // namespace chapterhouse
