#include "recordcommand.h"

#include "base/safefile.h"
#include "base/words.h"
#include "domain/fieldchecks.h"
#include "domain/recurrencetext.h"
#include "exchange/meetingcalendar.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int nextMeetings = 10;
constexpr int mostMeetings = 10000;

Result<int> writeCalendar(CommandContext &context, Kind kind)
{
    const auto ref = refFrom(context, kind);
    if (!ref)
        return failed(ref);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto calendar = meetingCalendar((*store)->reader(), *ref, context.clock().now());
    if (!calendar)
        return failed(calendar);
    Console &console = context.console();
    const QString path = context.arguments().positional().value(1, u"-"_s);
    if (path == "-"_L1) {
        if (console.isJson())
            console.object({{u"calendar"_s, QString::fromUtf8(*calendar)}});
        else
            console.out().write(*calendar);
        return exitcode::done;
    }
    const auto written = writeSafely(path, *calendar);
    if (!written)
        return failed(written);
    console.object({{u"file"_s, path}});
    return exitcode::done;
}

/// The zone to see meetings from: the one asked for, else this computer's.
Result<QTimeZone> zoneFrom(const Arguments &arguments)
{
    const auto text = arguments.value(u"zone"_s);
    if (!text) {
        const QTimeZone system = QTimeZone::systemTimeZone();
        return system.isValid() ? system : QTimeZone::utc();
    }
    const auto id = checkZone(*text);
    if (!id)
        return fail(ErrorKind::Usage, u"--zone: %1"_s.arg(id.error().message));
    return QTimeZone(id->toUtf8());
}

Result<DayRange> daysFrom(const CommandContext &context, QDate today)
{
    const auto from = context.day(u"from"_s, today);
    if (!from)
        return failed(from);
    const auto until = context.day(u"until"_s, endOfTime());
    if (!until)
        return failed(until);
    if (*until < *from)
        return fail(ErrorKind::Usage, Words::tr("--until: %1 lies before the first day %2.")
                                          .arg(isoText(*until), isoText(*from)));
    return DayRange{.first = *from, .last = *until};
}

OrderedObject objectOf(const MeetingTime &meeting, const QTimeZone &there, const QTimeZone &here)
{
    const bool isShifted = meeting.shift != 0;
    const auto ifShifted = [isShifted](const QJsonValue &value) {
        return isShifted ? value : QJsonValue(QJsonValue::Undefined);
    };
    return {{u"instant"_s, meeting.instant.toString(Qt::ISODate)},
            {u"time"_s, isoText(meeting.there)},
            {u"zone"_s, QString::fromUtf8(there.id())},
            {u"your_time"_s, isoText(meeting.here)},
            {u"your_zone"_s, QString::fromUtf8(here.id())},
            {u"shift"_s, ifShifted(meeting.shift)},
            {u"hint"_s, ifShifted(shiftText(meeting))}};
}

void printMeetings(Console &console, const RecurringTime &recurring,
                   const std::vector<MeetingTime> &meetings, const QTimeZone &here)
{
    const QTimeZone there(recurring.zone.toUtf8());
    if (console.isJson()) {
        QByteArrayList objects;
        for (const MeetingTime &meeting : meetings)
            objects += jsonText(objectOf(meeting, there, here));
        console.json('[' + objects.join(",\n") + ']');
        return;
    }
    console.line(Words::tr("%1 in %2").arg(recurrenceText(recurring), placeOf(there)));
    for (const MeetingTime &meeting : meetings) {
        const QString text = meetingText(meeting, there, here);
        console.line(meeting.shift == 0 ? text
                                        : Words::tr("%1. %2.").arg(text, shiftText(meeting)));
    }
}

Result<int> listMeetings(CommandContext &context, Kind kind)
{
    const auto ref = refFrom(context, kind);
    if (!ref)
        return failed(ref);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto here = zoneFrom(context.arguments());
    if (!here)
        return failed(here);
    const auto days = daysFrom(context, (*store)->today());
    if (!days)
        return failed(days);
    const auto recurring = (*store)->reader().get(*ref).and_then(meetingOf);
    if (!recurring)
        return failed(recurring);
    const int most = context.arguments().has(u"until"_s) ? mostMeetings : nextMeetings;
    const auto meetings = meetingTimes(*recurring, *here, *days, most);
    if (!meetings)
        return failed(meetings);
    if (static_cast<int>(meetings->size()) == mostMeetings)
        context.console().message(
            Words::tr("Only the first %1 meetings are listed.").arg(mostMeetings));
    printMeetings(context.console(), *recurring, *meetings, *here);
    return exitcode::done;
}

} // namespace

std::vector<Command> meetingCommands()
{
    std::vector<Command> commands;
    for (const Kind kind : {Kind::Chapter, Kind::Body}) {
        commands.push_back(
            {pluralOf(kind) + u" meetings"_s,
             u"ID [--zone ZONE] [--from DAY] [--until DAY]"_s,
             {{"zone"}, {"from"}, {"until"}},
             [kind](CommandContext &context) { return listMeetings(context, kind); }});
        commands.push_back(
            {pluralOf(kind) + u" calendar"_s,
             u"ID [FILE|-]"_s,
             {},
             [kind](CommandContext &context) { return writeCalendar(context, kind); }});
    }
    return commands;
}

} // namespace chapterhouse::cli
