#include "recordcommand.h"
#include "recordoutput.h"

#include "actions/seriesverbs.h"
#include "base/words.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

/// A series, and which of its times is meant.
struct NamedOccurrence {
    EventId series;
    DayOrTime moment;
};

Result<NamedOccurrence> occurrenceFrom(CommandContext &context)
{
    const auto series = refFrom(context, Kind::Event);
    if (!series)
        return failed(series);
    return context
        .positional(1, Words::tr("Which time of it? Give it on the clocks of the series, like "
                                 "2027-01-12T15:00, or its day."))
        .and_then([](const QString &text) { return dayOrTimeFromText(text); })
        .map([&](const DayOrTime &moment) {
            return NamedOccurrence{EventId(series->id), moment};
        });
}

Result<int> changeOne(CommandContext &context)
{
    const auto named = occurrenceFrom(context);
    if (!named)
        return failed(named);
    const QStringList words = context.arguments().positional().mid(2);
    const auto texts = words.isEmpty() ? Result<FieldTexts>() : assignmentsFrom(words);
    if (!texts)
        return failed(texts);
    const auto store = context.store();
    if (!store)
        return failed(store);
    return changeOccurrence(**store, named->series, named->moment, *texts)
        .and_then([&](const AddedRecord &added) {
            return showRecord(context, {Kind::Event, added.id});
        });
}

Result<int> cancelOne(CommandContext &context)
{
    const auto named = occurrenceFrom(context);
    if (!named)
        return failed(named);
    const auto store = context.store();
    if (!store)
        return failed(store);
    return cancelOccurrence(**store, named->series, named->moment).and_then([&](const ChangeSet &) {
        return showRecord(context, {Kind::Event, named->series.generic()});
    });
}

} // namespace

std::vector<Command> seriesCommands()
{
    return {{u"events change-occurrence"_s, u"ID TIME [key=value…]"_s, {}, changeOne},
            {u"events cancel-occurrence"_s, u"ID TIME"_s, {}, cancelOne}};
}

} // namespace chapterhouse::cli
