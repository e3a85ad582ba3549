#include "domain/judgedbody.h"

#include "base/words.h"
#include "domain/daytext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Nothing when the seat began on a day on which terms begin.
Findings checkBegin(const JudgedBody &judged, const Seat &seat)
{
    const std::optional<MonthDay> start = judged.rules.termStart;
    if (!start || start->isOn(seat.from))
        return {};
    return {finding(Words::tr("The seat of %1 began on %2; terms begin on %3")
                        .arg(judged.holderOf(seat).name, dayText(seat.from),
                             shortDayText(QDate(seat.from.year(), start->month, start->day))),
                    seat)};
}

/// Nothing when the seat lasts no longer than a term from its first day on.
Findings checkLength(const JudgedBody &judged, const Seat &seat)
{
    const QDate end = termEnd(judged.rules, seat.from);
    const bool isOpen = !seat.until.isValid();
    if (!end.isValid() || (isOpen ? judged.day : seat.until) <= end)
        return {};
    const QString name = judged.holderOf(seat).name;
    if (isOpen)
        return {finding(Words::tr("The seat of %1 has no last day; a term from %2 ended on %3")
                            .arg(name, dayText(seat.from), dayText(end)),
                        seat)};
    return {finding(Words::tr("The seat of %1 lasts until %3; a term from %2 ends on %4")
                        .arg(name, dayText(seat.from), dayText(seat.until), dayText(end)),
                    seat)};
}

QString daysText(const std::vector<QDate> &days)
{
    QStringList texts;
    for (const QDate day : days)
        texts += dayText(day);
    return texts.join(u" / "_s);
}

bool endedBefore(const Seat &seat, QDate end)
{
    return seat.ended.value_or(SeatEnd::Term) != SeatEnd::Term && seat.until < end;
}

Findings checkCompletedTerm(const JudgedBody &judged, const Seat &seat)
{
    if (!judged.rules.termMonths)
        return {};
    const std::vector<QDate> ends = judged.terms.endsFor(seat);
    const bool isOpen = !seat.until.isValid();
    const bool isKept = isOpen ? judged.day <= ends.back()
                               : std::ranges::find(ends, seat.until) != ends.end() ||
                                     endedBefore(seat, ends.back());
    if (isKept)
        return {};
    const QString name = judged.holderOf(seat).name;
    if (isOpen)
        return {finding(
            Words::tr("The seat of %1 completes a term that ended on %2, and has no last day")
                .arg(name, daysText(ends)),
            seat)};
    return {finding(Words::tr("The seat of %1 completes a term that ends on %2, and not on %3")
                        .arg(name, daysText(ends), dayText(seat.until)),
                    seat)};
}

} // namespace

Findings checkSteppingDown(const JudgedBody &judged)
{
    const QDate since = judged.terms.running(judged.day).first;
    const auto left = std::ranges::count_if(judged.body.seats, [&](const Seat &seat) {
        return seat.ended == SeatEnd::SteppedDown && since <= seat.until && seat.until < judged.day;
    });
    if (!judged.rules.mostSteppingDown || left < *judged.rules.mostSteppingDown)
        return {};
    return {
        finding(Words::tr("%Ln have stepped down in the term since %1: a special assembly is to "
                          "be called",
                          nullptr, static_cast<int>(left))
                    .arg(dayText(since)))};
}

Findings checkTerm(const JudgedBody &judged)
{
    Findings findings;
    const auto add = [&findings](Findings more) {
        std::ranges::move(more, std::back_inserter(findings));
    };
    for (const Seat &seat : judged.held) {
        if (completesATerm(seat)) {
            add(checkCompletedTerm(judged, seat));
        } else if (seat.how == SeatOrigin::Elected && !judged.terms.isOfFirstBoard(seat)) {
            add(checkBegin(judged, seat));
            add(checkLength(judged, seat));
        }
    }
    return findings;
}

} // namespace chapterhouse
