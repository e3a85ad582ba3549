#include "command.h"

#include "actions/orderverbs.h"
#include "base/words.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

Result<int> move(CommandContext &context, Kind kind)
{
    if (const auto first =
            context.positional(0, Words::tr("Which %1? Give its id.").arg(wordFor(kind)));
        !first)
        return failed(first);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const Reader &reader = (*store)->reader();
    QList<RecordRef> moved;
    for (const QString &text : context.arguments().positional()) {
        const auto id = reader.findReference(kind, text);
        if (!id)
            return failed(id);
        moved += RecordRef{kind, *id};
    }
    const auto before = context.arguments().value(u"before"_s);
    const auto next = before ? reader.findReference(kind, *before) : Result<RecordId>();
    if (!next)
        return failed(next);
    return moveRecords(**store, moved, *next).map([&](const ChangeSet &changes) {
        context.console().object({{u"label"_s, changes.label},
                                  {u"changes"_s, static_cast<qint64>(changes.touched.size())}});
        return exitcode::done;
    });
}

} // namespace

std::vector<Command> orderCommands()
{
    std::vector<Command> commands;
    for (const Kind kind : {Kind::AgendaItem, Kind::Task})
        commands.push_back({pluralOf(kind) + u" move"_s,
                            u"ID… [--before ID]"_s,
                            {{"before"}},
                            [kind](CommandContext &context) { return move(context, kind); }});
    return commands;
}

} // namespace chapterhouse::cli
