#include "command.h"

#include "base/words.h"
#include "domain/day.h"
#include "store/bodyroster.h"
#include "store/offices.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

struct StoreOnDay {
    Store *store;
    QDate day;
};

Result<StoreOnDay> storeOnDay(CommandContext &context)
{
    const auto store = context.store();
    if (!store)
        return failed(store);
    return context.day(u"as-of"_s, (*store)->today()).map([&](QDate day) {
        return StoreOnDay{*store, day};
    });
}

QJsonValue textOrAbsent(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

/// Lines in text mode; in JSON mode the objects as one array.
void print(Console &console, const QStringList &lines, const QByteArrayList &objects)
{
    if (console.isJson())
        console.json('[' + objects.join(",\n") + ']');
    else
        for (const QString &line : lines)
            console.line(line);
}

Result<std::vector<BodyOnDay>> bodiesAskedFor(CommandContext &context, const StoreOnDay &on)
{
    const Reader &reader = on.store->reader();
    const QStringList &words = context.arguments().positional();
    if (words.isEmpty())
        return bodiesOnDay(reader, on.day);
    return reader.findReference(Kind::Body, words.join(u' '))
        .and_then([&](const RecordId &body) { return bodyOnDay(reader, BodyId(body), on.day); })
        .map([](const BodyOnDay &body) { return std::vector{body}; });
}

Result<int> checkBodies(CommandContext &context)
{
    const auto on = storeOnDay(context);
    if (!on)
        return failed(on);
    const auto bodies = bodiesAskedFor(context, *on);
    if (!bodies)
        return failed(bodies);
    QStringList lines;
    QByteArrayList objects;
    for (const BodyOnDay &body : *bodies) {
        for (const BodyFinding &finding : checkBody(body, on->day)) {
            lines += u"%1: %2: %3"_s.arg(body.rules.name, finding.rule, textWithGround(finding));
            objects += jsonText(OrderedObject{{u"body"_s, body.rules.body.text()},
                                              {u"rule"_s, QString(finding.rule)},
                                              {u"message"_s, finding.sentence},
                                              {u"ground"_s, textOrAbsent(finding.ground)},
                                              {u"member"_s, textOrAbsent(finding.member.text())},
                                              {u"seat"_s, textOrAbsent(finding.seat.text())}});
        }
    }
    const bool isWell = objects.isEmpty();
    print(context.console(), isWell ? QStringList{Words::tr("All is well.")} : lines, objects);
    return isWell ? exitcode::done : exitcode::doneInPart;
}

Result<int> writeMarkdown(CommandContext &context)
{
    const auto on = storeOnDay(context);
    if (!on)
        return failed(on);
    const Reader &reader = on->store->reader();
    const auto lines =
        context.positional(0, Words::tr("Which body? Give an id or the name."))
            .and_then([&](const QString &) {
                return reader.findReference(Kind::Body,
                                            context.arguments().positional().join(u' '));
            })
            .and_then([&](const RecordId &id) {
                return reader.get({Kind::Body, id});
            })
            .and_then([&](const Record &body) { return bodyRosterOf(reader, body); })
            .map([&](const BodyRoster &body) { return bodyMarkdown(filledSeats(body, on->day)); });
    if (!lines)
        return failed(lines);
    if (context.console().isJson())
        context.console().object({{u"markdown"_s, *lines}});
    else
        context.console().out().write(lines->toUtf8());
    return exitcode::done;
}

Result<int> attention(CommandContext &context)
{
    const auto on = storeOnDay(context);
    if (!on)
        return failed(on);
    const auto items = attentionOn(on->store->reader(), on->day);
    if (!items)
        return failed(items);
    QStringList lines;
    QByteArrayList objects;
    for (const AttentionItem &item : *items) {
        lines += item.sentence;
        objects += jsonText(OrderedObject{{u"what"_s, QString(nameOf(item.what))},
                                          {u"message"_s, item.sentence},
                                          {u"kind"_s, QString(nameOf(item.about.kind))},
                                          {u"id"_s, item.about.id.text()},
                                          {u"due"_s, textOrAbsent(isoText(item.due))}});
    }
    print(context.console(), lines, objects);
    return exitcode::done;
}

} // namespace

std::vector<Command> bodyCommands()
{
    return {
        {u"bodies check"_s, u"[BODY] [--as-of DAY]"_s, {{"as-of"}}, checkBodies},
        {u"bodies markdown"_s, u"BODY [--as-of DAY]"_s, {{"as-of"}}, writeMarkdown},
        {u"attention"_s, u"[--as-of DAY]"_s, {{"as-of"}}, attention},
    };
}

} // namespace chapterhouse::cli
