#include "desktop/pages/bodies/officesentences.h"

#include "base/words.h"
#include "domain/daytext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString days(QDate from, QDate until)
{
    return until.isValid() ? Words::tr("from %1 to %2").arg(dayText(from), dayText(until))
                           : Words::tr("from %1, without an end").arg(dayText(from));
}

} // namespace

QString newSeatSentence(const QString &who, const QString &title, QDate from, QDate until)
{
    if (who.isEmpty() || !from.isValid())
        return {};
    if (title.isEmpty())
        return Words::tr("%1 has a seat %2.").arg(who, days(from, until));
    return Words::tr("%1 has a seat as %2 %3.").arg(who, title, days(from, until));
}

QString functionSentence(const QString &who, const QString &title, QDate from, QDate until)
{
    if (title.isEmpty() || !from.isValid())
        return {};
    if (until.isValid())
        return Words::tr("%1 is %2 %3.").arg(who, title, days(from, until));
    return Words::tr("%1 is %2 from %3 until the seat ends.").arg(who, title, dayText(from));
}

QString handoverSentence(const FilledSeat &seat, const QString &successor, QDate on)
{
    if (successor.isEmpty() || !on.isValid())
        return {};
    const QString end = endOfSeatSentence(seat, on.addDays(-1));
    if (seat.seat.until.isValid())
        return Words::tr("%1 %2 follows on %3 and completes the term until %4.")
            .arg(end, successor, dayText(on), dayText(seat.seat.until));
    return Words::tr("%1 %2 follows on %3.").arg(end, successor, dayText(on));
}

QString endOfSeatSentence(const FilledSeat &seat, QDate on)
{
    if (!on.isValid())
        return {};
    if (seat.functions.empty())
        return Words::tr("%1’s last day in the seat is %2.").arg(seat.holder.name, dayText(on));
    return Words::tr("%1’s last day as %2 is %3.")
        .arg(seat.holder.name, QLocale().createSeparatedList(seat.titleList()), dayText(on));
}

QString endOfFunctionSentence(const FilledSeat &seat, const QString &title, QDate on)
{
    return on.isValid() ? Words::tr("%1 is %2 until %3 and keeps the seat.")
                              .arg(seat.holder.name, title, dayText(on))
                        : QString();
}

} // namespace chapterhouse
