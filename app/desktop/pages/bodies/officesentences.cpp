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
    QString sentence = Words::tr("The last day of %1 is %2. %3 follows on %4")
                           .arg(seat.holder.name, dayText(on.addDays(-1)), successor, dayText(on));
    if (!seat.functions.empty())
        sentence = Words::tr("%1 as %2").arg(sentence, seat.titles());
    if (seat.seat.until.isValid())
        return Words::tr("%1 and completes the term until %2.")
            .arg(sentence, dayText(seat.seat.until));
    return sentence + u'.';
}

QString endOfSeatSentence(const FilledSeat &seat, QDate on)
{
    if (!on.isValid())
        return {};
    if (seat.functions.empty())
        return Words::tr("The last day of %1 is %2.").arg(seat.holder.name, dayText(on));
    return Words::tr("The last day of %1 is %2, as %3 too.")
        .arg(seat.holder.name, dayText(on), seat.titles());
}

QString endOfFunctionSentence(const FilledSeat &seat, const QString &title, QDate on)
{
    return on.isValid() ? Words::tr("%1 is %2 until %3 and keeps the seat.")
                              .arg(seat.holder.name, title, dayText(on))
                        : QString();
}

} // namespace chapterhouse
