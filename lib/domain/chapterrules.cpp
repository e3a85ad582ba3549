#include "domain/chapterrules.h"

#include "base/words.h"
#include "domain/daytext.h"

#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct NeededField {
    ChapterNeed need;
    QLatin1String key;
};

constexpr NeededField neededFields[] = {
    {ChapterNeed::Chat, "chat"_L1},
    {ChapterNeed::TimeZone, "time_zone"_L1},
    {ChapterNeed::Languages, "languages"_L1},
    {ChapterNeed::FirstMeetup, "first_meetup"_L1},
};

/// A function of a lead in a seat of the chapter.
struct Leading {
    MemberId member;
    QDate from;
    QDate until; ///< invalid while neither the function nor the seat ends
};

QDate earlier(QDate left, QDate right)
{
    if (!left.isValid() || !right.isValid())
        return left.isValid() ? left : right;
    return std::min(left, right);
}

std::vector<Leading> leadingIn(const ChapterOnDay &chapter)
{
    QHash<SeatId, const Seat *> seats;
    for (const Seat &seat : chapter.seats)
        seats.insert(seat.id, &seat);
    std::vector<Leading> leading;
    for (const Function &function : chapter.functions) {
        if (const Seat *seat = seats.value(function.seat); seat && isLead(function.title))
            leading.push_back({.member = seat->member,
                               .from = std::max(function.from, seat->from),
                               .until = earlier(function.until, seat->until)});
    }
    return leading;
}

} // namespace

int leadsOn(const ChapterOnDay &chapter, QDate day)
{
    QSet<MemberId> leads;
    for (const Leading &leading : leadingIn(chapter)) {
        if (lastingDays(leading.from, leading.until).contains(day))
            leads.insert(leading.member);
    }
    return static_cast<int>(leads.size());
}

QDate lastLed(const ChapterOnDay &chapter, QDate day)
{
    QDate last;
    for (const Leading &leading : leadingIn(chapter)) {
        const QDate led = earlier(leading.until, day.addDays(-1));
        if (leading.from <= led && (!last.isValid() || last < led))
            last = led;
    }
    return last;
}

std::vector<ChapterNeed> missingToBeActive(const Record &chapter, int leads)
{
    std::vector<ChapterNeed> missing;
    if (leads < leadsToBeActive)
        missing.push_back(ChapterNeed::Leads);
    for (const NeededField &needed : neededFields) {
        if (isAbsent(chapter.at(needed.key)))
            missing.push_back(needed.need);
    }
    return missing;
}

QString textOf(ChapterNeed need, int leads)
{
    switch (need) {
    case ChapterNeed::Leads:
        return leads == 0 ? Words::tr("two leads") : Words::tr("a second lead");
    case ChapterNeed::Chat:
        return Words::tr("a chat invitation");
    case ChapterNeed::TimeZone:
        return Words::tr("a time zone");
    case ChapterNeed::Languages:
        return Words::tr("its languages");
    case ChapterNeed::FirstMeetup:
        return Words::tr("the day of the first meetup");
    }
    Q_UNREACHABLE();
}

QString missingText(const Record &chapter, int leads)
{
    QStringList texts;
    for (const ChapterNeed need : missingToBeActive(chapter, leads))
        texts += textOf(need, leads);
    return texts.join(u", "_s);
}

std::vector<DormantReason> whyDormant(const ChapterOnDay &chapter, QDate day)
{
    std::vector<DormantReason> reasons;
    if (leadsOn(chapter, day) == 0)
        reasons.push_back(DormantReason::NoLead);
    if (chapter.lastEvent.isValid() && chapter.lastEvent < day.addYears(-yearsUntilDormant))
        reasons.push_back(DormantReason::NoEvent);
    return reasons;
}

QString textOf(DormantReason reason, const ChapterOnDay &chapter, QDate day)
{
    if (reason == DormantReason::NoEvent)
        return Words::tr("no event since %1").arg(dayText(chapter.lastEvent));
    const QDate led = lastLed(chapter, day);
    return led.isValid() ? Words::tr("no lead since %1").arg(dayText(led.addDays(1)))
                         : Words::tr("no lead");
}

} // namespace chapterhouse
