#include "domain/attention.h"

#include "base/words.h"
#include "domain/daytext.h"
#include "domain/officeterms.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

// In the order of AttentionReason.
constexpr QLatin1String names[] = {"seat_ends"_L1,       "body_rule"_L1,     "dormant_chapter"_L1,
                                   "forming_chapter"_L1, "event_place"_L1,   "event_tasks"_L1,
                                   "event_untold"_L1,    "event_outcome"_L1, "event_recap"_L1};

/// "Ann Lee (President)": who holds a seat, and the functions in it on the day.
QString nameInSeat(const QString &holder, const Seat &seat, std::span<const Function> functions,
                   QDate day)
{
    QStringList titles;
    for (const Function &function : functions) {
        if (function.seat == seat.id && function.covers(day))
            titles += function.title;
    }
    return titles.isEmpty() ? holder : u"%1 (%2)"_s.arg(holder, titles.join(u", "_s));
}

AttentionItem endingSeat(const QString &place, const QString &name, const Seat &seat)
{
    return {.what = AttentionReason::SeatEnds,
            .sentence = Words::tr("%1: the seat of %2 ends on %3, and no successor is on record.")
                            .arg(place, name, dayText(seat.until)),
            .about = {Kind::Seat, seat.id.generic()},
            .due = seat.until};
}

/// The seats of the body with the last day that the rules give those which have none of their own.
std::vector<Seat> withPlannedEnds(const BodyOnDay &body, QDate day)
{
    const BodyTerms terms(body.rules, body.seats);
    std::vector<Seat> seats = body.seats;
    for (Seat &seat : seats) {
        if (!seat.until.isValid() && seat.covers(day))
            seat.until = terms.plannedEnd(seat);
    }
    return seats;
}

AttentionItem aboutChapter(AttentionReason what, const Record &chapter, const QString &sentence)
{
    return {.what = what, .sentence = sentence, .about = chapter.ref(), .due = {}};
}

AttentionItem formingChapter(const ChapterOnDay &chapter, int leads)
{
    const QString missing = missingText(chapter.chapter, leads);
    const QString name = titleOf(chapter.chapter);
    return aboutChapter(
        AttentionReason::FormingChapter, chapter.chapter,
        missing.isEmpty()
            ? Words::tr("%1 is forming and has all that an active chapter needs.").arg(name)
            : Words::tr("%1 is forming and still needs: %2.").arg(name, missing));
}

std::vector<AttentionItem> dormantChapter(const ChapterOnDay &chapter, QDate day)
{
    QStringList reasons;
    for (const DormantReason reason : whyDormant(chapter, day))
        reasons += textOf(reason, chapter, day);
    if (reasons.isEmpty())
        return {};
    const bool known = chapter.chapter.text("state"_L1) == "dormant"_L1;
    const QString sentence =
        known ? Words::tr("%1 is dormant: %2.") : Words::tr("%1 seems dormant: %2.");
    return {aboutChapter(AttentionReason::DormantChapter, chapter.chapter,
                         sentence.arg(titleOf(chapter.chapter), reasons.join(u", "_s)))};
}

} // namespace

QLatin1String nameOf(AttentionReason reason)
{
    return names[static_cast<size_t>(reason)];
}

std::vector<AttentionItem> attentionTo(const BodyOnDay &body, QDate day)
{
    std::vector<AttentionItem> items;
    for (const BodyFinding &finding : checkBody(body, day))
        items.push_back(
            {.what = AttentionReason::BodyRule,
             .sentence = Words::tr("%1: %2.").arg(body.rules.name, textWithGround(finding)),
             .about = finding.seat.isEmpty() ? RecordRef{Kind::Body, body.rules.body.generic()}
                                             : RecordRef{Kind::Seat, finding.seat.generic()},
             .due = {}});
    for (const Seat &seat : endingWithoutSuccessor(withPlannedEnds(body, day), day))
        items.push_back(endingSeat(
            body.rules.name,
            nameInSeat(body.holders.value(seat.member).name, seat, body.functions, day), seat));
    return items;
}

std::vector<AttentionItem> attentionTo(const ChapterOnDay &chapter, QDate day)
{
    if (chapter.chapter.date("founded"_L1) > day)
        return {};
    std::vector<AttentionItem> items;
    if (chapter.chapter.text("state"_L1) == "forming"_L1)
        items.push_back(formingChapter(chapter, leadsOn(chapter, day)));
    else
        items = dormantChapter(chapter, day);
    for (const Seat &seat : endingWithoutSuccessor(chapter.seats, day))
        items.push_back(endingSeat(
            titleOf(chapter.chapter),
            nameInSeat(chapter.names.value(seat.member), seat, chapter.functions, day), seat));
    return items;
}

void sortByDue(std::vector<AttentionItem> &items)
{
    std::ranges::stable_sort(items, {}, [](const AttentionItem &item) {
        return item.due.isValid() ? item.due : beginningOfTime();
    });
}

} // namespace chapterhouse
