#include "recordcommand.h"

#include "base/words.h"
#include "store/eventreading.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

/// The one that is named, else all that are open.
Result<std::vector<Record>> eventsToCheck(CommandContext &context, const Reader &reader, QDate day)
{
    if (context.arguments().positional().isEmpty())
        return openEvents(reader, day);
    return refFrom(context, Kind::Event)
        .and_then([&reader](const RecordRef &ref) { return reader.get(ref); })
        .map([](const Record &event) { return std::vector{event}; });
}

QByteArray objectOf(const Record &event, const EventFinding &finding)
{
    OrderedObject object{{u"event"_s, event.id().text()},
                         {u"title"_s, titleOf(event)},
                         {u"rule"_s, QString(finding.rule)},
                         {u"message"_s, finding.sentence}};
    if (finding.about != event.ref()) {
        object.append({u"kind"_s, QString(nameOf(finding.about.kind))});
        object.append({u"id"_s, finding.about.id.text()});
    }
    return jsonText(object);
}

Result<int> checkEvents(CommandContext &context)
{
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto day = context.day(u"as-of"_s, (*store)->today());
    if (!day)
        return failed(day);
    const Reader &reader = (*store)->reader();
    const auto events = eventsToCheck(context, reader, *day);
    if (!events)
        return failed(events);
    QStringList lines;
    QByteArrayList objects;
    for (const Record &event : *events) {
        const auto checked = eventToCheck(reader, event, *day);
        if (!checked)
            return failed(checked);
        for (const EventFinding &finding : checkEvent(*checked, *day)) {
            lines += u"%1: %2: %3"_s.arg(titleOf(event), finding.rule, finding.sentence);
            objects += objectOf(event, finding);
        }
    }
    const bool isWell = objects.isEmpty();
    Console &console = context.console();
    if (console.isJson())
        console.json('[' + objects.join(",\n") + ']');
    else if (isWell)
        console.line(Words::tr("All is well."));
    for (const QString &line : console.isJson() ? QStringList() : lines)
        console.line(line);
    return isWell ? exitcode::done : exitcode::doneInPart;
}

} // namespace

std::vector<Command> eventCheckCommands()
{
    return {{u"events check"_s, u"[EVENT] [--as-of DAY]"_s, {{"as-of"}}, &checkEvents}};
}

} // namespace chapterhouse::cli
