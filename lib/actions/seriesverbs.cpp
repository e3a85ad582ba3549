#include "actions/seriesverbs.h"

#include "base/words.h"
#include "domain/eventseries.h"
#include "domain/eventtime.h"
#include "domain/momenttext.h"
#include "formats/icalendar/occurrences.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The times of a series as its rule has them; whole days as if in UTC.
RecurringTime recurringTimeOf(const Record &series, const EventTime &first)
{
    const auto local = [&first](const DayOrTime &moment) {
        return LocalTime{.day = moment.day, .time = isByDays(first) ? QTime(0, 0) : moment.time};
    };
    RecurringTime recurring{
        .start = local(first.start),
        .zone = QString::fromLatin1(isByDays(first) ? QByteArray("UTC") : first.zone.id()),
        .rule = series.text("rrule"_L1)};
    for (const DayOrTime &exception : exceptionsOf(series))
        recurring.exceptions.append(local(exception));
    return recurring;
}

/// The time of the series that is meant, as it is kept.
Result<DayOrTime> occurrenceAt(const Record &series, const DayOrTime &moment)
{
    const auto first = timeOf(series);
    if (!first || !isSeries(series))
        return fail(ErrorKind::Conflict, Words::tr("“%1” is no series: it has no rule by which it "
                                                   "takes place again.")
                                             .arg(titleOf(series)));
    const RecurringTime recurring = recurringTimeOf(series, *first);
    const QTimeZone zone(recurring.zone.toLatin1());
    constexpr int allOfADay = 100;
    const auto found = occurrences(recurring, {moment.day, moment.day}, allOfADay);
    if (!found)
        return failed(found);
    for (const QDateTime &instant : *found) {
        const LocalTime shown = localTimeAt(instant, zone);
        const DayOrTime occurrence = occurrenceOf(series, {.day = shown.day, .time = shown.time});
        if (moment.isWholeDay() || occurrence.isWholeDay() || occurrence == moment)
            return occurrence;
    }
    return fail(
        ErrorKind::NotFound,
        Words::tr("“%1” does not take place on %2.").arg(titleOf(series), momentText(moment)));
}

Result<void> refuseChanged(const Reader &reader, const Record &series, const DayOrTime &occurrence)
{
    const auto changed = reader.recordsOf(Kind::Event, "series"_L1, series.id());
    if (!changed)
        return failed(changed);
    for (const Record &event : *changed) {
        const auto replaced = replacedTime(event);
        if (replaced && occurrenceOf(series, *replaced) == occurrence)
            return fail(ErrorKind::Conflict,
                        Words::tr("%1 of “%2” was changed already, to “%3”.")
                            .arg(momentText(occurrence), titleOf(series), titleOf(event)));
    }
    return {};
}

struct Chosen {
    Record series;
    DayOrTime occurrence;
};

Result<Chosen> chosen(const Reader &reader, const EventId &id, const DayOrTime &moment)
{
    const auto series = reader.get({Kind::Event, id.generic()});
    if (!series)
        return failed(series);
    const auto occurrence = occurrenceAt(*series, moment);
    if (!occurrence)
        return failed(occurrence);
    return refuseChanged(reader, *series, *occurrence).map([&] {
        return Chosen{*series, *occurrence};
    });
}

} // namespace

Result<AddedRecord> changeOccurrence(Store &store, const EventId &series, const DayOrTime &moment,
                                     const FieldTexts &texts)
{
    const auto time = chosen(store.reader(), series, moment);
    if (!time)
        return failed(time);
    const QString label =
        Words::tr("Change only %1 of %2").arg(momentText(time->occurrence), titleOf(time->series));
    RecordId id;
    auto changes = store.transact(Origin::Person, label, [&](Transaction &transaction) {
        id = transaction.newId();
        return transaction.add(changedTimeOf(time->series, time->occurrence, id)).and_then([&] {
            return putTexts(store.reader(), transaction, {Kind::Event, id}, texts);
        });
    });
    if (!changes)
        return failed(changes);
    return AddedRecord{id, *std::move(changes)};
}

Result<ChangeSet> cancelOccurrence(Store &store, const EventId &series, const DayOrTime &moment)
{
    const auto time = chosen(store.reader(), series, moment);
    if (!time)
        return failed(time);
    const QString label =
        Words::tr("Cancel %1 of %2").arg(momentText(time->occurrence), titleOf(time->series));
    return store.transact(Origin::Person, label, [&](Transaction &transaction) {
        return transaction.get(time->series.ref()).and_then([&](const Record &present) {
            return transaction.put(withoutTime(present, time->occurrence));
        });
    });
}

} // namespace chapterhouse
