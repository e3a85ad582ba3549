#include "command.h"
#include "interrupt.h"

#include "base/words.h"

#include <QJsonObject>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue unlessEmpty(const QJsonObject &object)
{
    return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
}

OrderedObject objectOf(const HistoryEntry &entry)
{
    return {{u"at"_s, entry.step.at.toString(Qt::ISODateWithMs)},
            {u"who"_s, entry.step.who},
            {u"origin"_s, entry.step.origin},
            {u"label"_s, entry.step.label},
            {u"action"_s, QString(nameOf(entry.change.action))},
            {u"before"_s, unlessEmpty(entry.change.before)},
            {u"after"_s, unlessEmpty(entry.change.after)}};
}

void printEntry(Console &console, const HistoryEntry &entry)
{
    console.line(u"%1  %2  %3"_s.arg(entry.step.at.toString(u"yyyy-MM-dd HH:mm"_s), entry.step.who,
                                     entry.step.label));
    for (auto it = entry.change.after.begin(); it != entry.change.after.end(); ++it)
        console.line(u"    %1: %2 → %3"_s.arg(it.key(), shown(entry.change.before.value(it.key())),
                                              shown(it.value())));
}

Result<int> history(CommandContext &context)
{
    const auto kindName = context.positional(0, Words::tr("The history of what? “member”, for "
                                                          "example, and an id."));
    if (!kindName)
        return failed(kindName);
    const auto kind = kindFromName(*kindName);
    if (!kind)
        return fail(ErrorKind::Usage, Words::tr("There is no kind of record “%1”.").arg(*kindName));
    const auto text =
        context.positional(1, Words::tr("Which %1? Give its id.").arg(wordFor(*kind)));
    if (!text)
        return failed(text);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto found = (*store)->reader().findReference(*kind, *text);
    const RecordId id = found ? *found : RecordId(*text);
    const auto entries = (*store)->reader().history({*kind, id});
    if (!entries)
        return failed(entries);
    if (entries->empty() && !found)
        return failed(found);
    QByteArrayList objects;
    for (const HistoryEntry &entry : *entries) {
        if (context.console().isJson())
            objects += jsonText(objectOf(entry));
        else
            printEntry(context.console(), entry);
    }
    if (context.console().isJson())
        context.console().json('[' + objects.join(",\n") + ']');
    return exitcode::done;
}

Result<int> report(CommandContext &context, const TurnResult &result, const QString &sentence)
{
    for (const QString &reason : result.reasons)
        context.console().message(reason);
    if (context.console().isJson())
        context.console().object(
            {{u"label"_s, result.label}, {u"changes"_s, result.changes}, {u"kept"_s, result.kept}});
    else
        context.console().line(sentence.arg(result.label));
    if (result.kept > 0)
        context.console().message(Words::tr("%n fields were changed since and stay.", nullptr,
                                            static_cast<int>(result.kept)));
    return result.kept > 0 ? exitcode::doneInPart : exitcode::done;
}

Result<int> undo(CommandContext &context)
{
    const auto store = context.store();
    if (!store)
        return failed(store);
    return (*store)
        ->undo(interruptibleProgress(Words::tr("Undoing")))
        .and_then([&](const TurnResult &result) {
            return report(context, result, Words::tr("Undone: %1"));
        });
}

Result<int> redo(CommandContext &context)
{
    const auto store = context.store();
    if (!store)
        return failed(store);
    return (*store)
        ->redo(interruptibleProgress(Words::tr("Redoing")))
        .and_then([&](const TurnResult &result) {
            return report(context, result, Words::tr("Redone: %1"));
        });
}

} // namespace

std::vector<Command> historyCommands()
{
    return {
        {u"history"_s, u"KIND ID"_s, {}, history},
        {u"undo"_s, u""_s, {}, undo},
        {u"redo"_s, u""_s, {}, redo},
    };
}

} // namespace chapterhouse::cli
