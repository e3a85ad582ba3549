#include "models/statuswords.h"

#include "base/words.h"
#include "domain/daytext.h"

namespace chapterhouse {

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

} // namespace

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
