#include "recordcommand.h"

#include "actions/checklistverbs.h"
#include "base/words.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

Result<int> print(CommandContext &context, const Result<ChangeSet> &done)
{
    return done.map([&](const ChangeSet &changes) {
        context.console().object({{u"label"_s, changes.label},
                                  {u"changes"_s, static_cast<qint64>(changes.touched.size())}});
        return exitcode::done;
    });
}

Result<int> addUsual(CommandContext &context)
{
    const auto store = context.store();
    return store ? print(context, addUsualChecklists(**store)) : failed(store);
}

Result<int> reset(CommandContext &context)
{
    return refFrom(context, Kind::Checklist).and_then([&](const RecordRef &ref) -> Result<int> {
        return print(context, resetChecklist(**context.store(), ChecklistId(ref.id)));
    });
}

/// Gives an event the tasks of a checklist.
Result<int> addToEvent(CommandContext &context)
{
    const auto event = refFrom(context, Kind::Event);
    if (!event)
        return failed(event);
    const auto name = context.positional(1, Words::tr("Which checklist? Give its name."));
    if (!name)
        return failed(name);
    Store &store = **context.store();
    const auto checklist = store.reader().findReference(Kind::Checklist, *name);
    if (!checklist)
        return failed(checklist);
    return print(context, addChecklist(store, EventId(event->id), ChecklistId(*checklist)));
}

} // namespace

std::vector<Command> checklistCommands()
{
    return {
        {u"checklists usual"_s, {}, {}, addUsual},
        {u"checklists reset"_s, u"CHECKLIST"_s, {}, reset},
        {u"events checklist"_s, u"EVENT CHECKLIST"_s, {}, addToEvent},
    };
}

} // namespace chapterhouse::cli
