#include "command.h"
#include "interrupt.h"
#include "sitecommand.h"

#include "actions/association.h"
#include "base/words.h"
#include "exchange/demo.h"
#include "store/maintenance.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimeZone>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

QString typeName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Id:
        return u"id"_s;
    case FieldKind::Text:
        return u"text"_s;
    case FieldKind::LongText:
        return u"long_text"_s;
    case FieldKind::Choice:
        return u"choice"_s;
    case FieldKind::Integer:
        return u"integer"_s;
    case FieldKind::Flag:
        return u"flag"_s;
    case FieldKind::Date:
        return u"date"_s;
    case FieldKind::LocalTime:
        return u"local_time"_s;
    case FieldKind::Money:
        return u"money"_s;
    case FieldKind::Reference:
        return u"reference"_s;
    case FieldKind::List:
        return u"list"_s;
    case FieldKind::References:
        return u"references"_s;
    case FieldKind::Days:
        return u"days"_s;
    }
    Q_UNREACHABLE();
}

Result<void> makeFolderOf(const QString &path)
{
    if (QDir().mkpath(QFileInfo(path).absolutePath()))
        return {};
    return fail(ErrorKind::Store, Words::tr("The folder of %1 cannot be made.").arg(path));
}

Result<int> init(CommandContext &context)
{
    const QString &path = context.storePath();
    if (const auto folder = makeFolderOf(path); !folder)
        return failed(folder);
    const AssociationFacts facts{.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId()),
                                 .currency = u"EUR"_s};
    const bool isDemo = context.arguments().has(u"demo"_s);
    const auto store = isDemo ? createDemoAssociation(path, context.storeContext())
                              : createAssociation(path, context.storeContext(), facts);
    if (!store)
        return failed(store);
    const auto connected = isDemo ? connectSiteBeside(context, **store) : Result<void>();
    if (!connected)
        return failed(connected);
    context.console().object({{u"store"_s, path}});
    return exitcode::done;
}

Result<int> fields(CommandContext &context)
{
    const auto name = context.positional(0, Words::tr("Fields of what? “member”, for example."));
    if (!name)
        return failed(name);
    const auto kind = kindFromName(*name);
    if (!kind)
        return fail(ErrorKind::Usage, Words::tr("There is no kind of record “%1”.").arg(*name));
    QByteArrayList objects;
    for (const FieldSpec &field : catalogueOf(*kind).fields()) {
        const bool isPrivate = field.is(FieldFlag::Private);
        const bool isDerived = field.is(FieldFlag::Derived);
        objects += jsonText(OrderedObject{{u"key"_s, QString(field.key)},
                                          {u"type"_s, typeName(field.kind)},
                                          {u"title"_s, field.titleText()},
                                          {u"private"_s, isPrivate},
                                          {u"derived"_s, isDerived}});
        if (!context.console().isJson())
            context.console().line(u"%1  %2  %3%4%5"_s.arg(
                field.key.toString().leftJustified(16), typeName(field.kind).leftJustified(9),
                field.titleText(), isPrivate ? Words::tr(" (private)") : QString(),
                isDerived ? Words::tr(" (derived)") : QString()));
    }
    if (context.console().isJson())
        context.console().json('[' + objects.join(",\n") + ']');
    return exitcode::done;
}

Result<int> backup(CommandContext &context)
{
    const auto target = context.positional(0, Words::tr("Where to? Name the file of the backup."));
    if (!target)
        return failed(target);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const Progress progress = interruptibleProgress(Words::tr("Backing up"));
    return backUp((*store)->database(), *target, progress).map([&] {
        context.console().object({{u"backup"_s, *target}});
        return exitcode::done;
    });
}

Result<int> restore(CommandContext &context)
{
    const auto backupFile = context.positional(0, Words::tr("From what? Name the backup."));
    if (!backupFile)
        return failed(backupFile);
    if (const auto folder = makeFolderOf(context.storePath()); !folder)
        return failed(folder);
    const LongWork work(Words::tr("Restoring"));
    return restoreFrom(*backupFile, context.storePath(), context.storeContext().host,
                       context.clock().now(), work.watch())
        .map([&](const QString &aside) {
            OrderedObject result{{u"store"_s, context.storePath()}};
            if (!aside.isEmpty())
                result.append({u"set_aside"_s, aside});
            context.console().object(result);
            return exitcode::done;
        });
}

Result<int> verifyStore(CommandContext &context)
{
    const auto store = context.store();
    if (!store)
        return failed(store);
    const LongWork work(Words::tr("Verifying"));
    (*store)->database().setWatch(work.watch());
    const auto problems = verify((*store)->database());
    if (!problems)
        return failed(problems);
    const bool isWell = problems->isEmpty();
    if (context.console().isJson())
        context.console().object(
            {{u"ok"_s, isWell}, {u"problems"_s, QJsonArray::fromStringList(*problems)}});
    else
        for (const QString &sentence : isWell ? QStringList{Words::tr("All is well.")} : *problems)
            context.console().line(sentence);
    return isWell ? exitcode::done : exitcode::doneInPart;
}

} // namespace

std::vector<Command> storeCommands()
{
    return {
        {u"init"_s, u"[--demo]"_s, {{"demo", false}}, init},
        {u"fields"_s, u"KIND"_s, {}, fields},
        {u"backup"_s, u"FILE"_s, {}, backup},
        {u"restore"_s, u"FILE"_s, {}, restore},
        {u"verify"_s, u""_s, {}, verifyStore},
    };
}

} // namespace chapterhouse::cli
