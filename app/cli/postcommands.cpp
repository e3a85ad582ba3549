#include "recordcommand.h"
#include "recordoutput.h"

#include "actions/postverbs.h"
#include "base/words.h"
#include "exchange/announcement.h"

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

QString templateNames()
{
    QStringList names;
    for (const Choice &choice : postTemplates())
        names += choice.value;
    return names.join(u", "_s);
}

Result<int> tellAdded(CommandContext &context, const Result<AddedRecord> &added)
{
    return added ? showRecord(context, {Kind::Post, added->id}) : failed(added);
}

Result<int> newPostFrom(CommandContext &context)
{
    const auto name =
        context.positional(0, Words::tr("By which template? One of %1.").arg(templateNames()));
    if (!name)
        return failed(name);
    const auto begin = enumFromName<PostTemplate>(postTemplates(), *name);
    if (!begin)
        return fail(
            ErrorKind::Usage,
            Words::tr("There is no template “%1”: it is one of %2.").arg(*name, templateNames()));
    const auto texts = fieldTextsFrom(context.arguments().positional().mid(1));
    if (!texts)
        return failed(texts);
    const auto store = context.store();
    if (!store)
        return failed(store);
    return tellAdded(context, newPost(**store, *begin, *texts));
}

Result<int> duplicate(CommandContext &context)
{
    const auto post = refFrom(context, Kind::Post);
    if (!post)
        return failed(post);
    const auto store = context.store();
    if (!store)
        return failed(store);
    return tellAdded(context, duplicatePost(**store, PostId(post->id)));
}

using PostVerb = Result<AddedRecord> (*)(Store &, const ToldEvent &);

/// A post that is made of an event.
Result<int> postOfEvent(CommandContext &context, PostVerb verb)
{
    const auto ref = refFrom(context, Kind::Event);
    if (!ref)
        return failed(ref);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const Reader &reader = (*store)->reader();
    const auto told = reader.get(*ref).and_then(
        [&reader](const Record &event) { return toldEvent(reader, event); });
    if (!told)
        return failed(told);
    const auto added = verb(**store, *told);
    if (added) {
        for (const QString &sentence : consentNotes(*told))
            context.console().message(sentence);
    }
    return tellAdded(context, added);
}

Result<int> draftPost(CommandContext &context)
{
    return postOfEvent(context, &announceEvent);
}

Result<int> recap(CommandContext &context)
{
    return postOfEvent(context, &recapEvent);
}

} // namespace

std::vector<Command> postCommands()
{
    return {{u"posts new"_s, u"TEMPLATE [KEY=VALUE]…"_s, {}, &newPostFrom},
            {u"posts duplicate"_s, u"POST"_s, {}, &duplicate},
            {u"events draft-post"_s, u"EVENT"_s, {}, &draftPost},
            {u"events recap"_s, u"EVENT"_s, {}, &recap}};
}

} // namespace chapterhouse::cli
