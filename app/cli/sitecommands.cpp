#include "sitecommand.h"

#include "base/safefile.h"
#include "base/words.h"
#include "exchange/content/sitefolder.h"
#include "exchange/content/siteimages.h"
#include "interrupt.h"
#include "site/conflicts.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

Result<SiteConnection> askedConnection(const Arguments &arguments)
{
    const auto folder = arguments.value(u"folder"_s);
    const auto repository = arguments.value(u"repo"_s);
    if (folder.has_value() == repository.has_value())
        return fail(ErrorKind::Usage, Words::tr("Which site? Give --folder DIR, or --repo "
                                                "OWNER/NAME."));
    if (folder)
        return SiteConnection{.folder = QDir(*folder).absolutePath()};
    return SiteConnection{.repository = *repository,
                          .api = arguments.value(u"api"_s).value_or(QString()),
                          .branch = arguments.value(u"branch"_s).value_or(u"main"_s)};
}

QJsonArray collectionsOf(const SiteProfile &site)
{
    QJsonArray collections;
    for (const ContentCollection &collection : site.collections)
        collections += QJsonObject{{u"name"_s, collection.name}, {u"folder"_s, collection.folder}};
    return collections;
}

Result<int> connectTo(CommandContext &context)
{
    const auto asked = askedConnection(context.arguments());
    if (!asked)
        return failed(asked);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto session = openSession(context, *asked);
    if (!session)
        return failed(session);
    Site &site = (*session)->site();
    const auto connection = runToEnd(site, withConfiguration(&site, *asked));
    if (!connection)
        return failed(connection);
    const auto profile = connection->profile();
    const auto connected = connectSite(**store, *connection);
    if (!profile || !connected)
        return profile ? failed(connected) : failed(profile);
    if (context.console().isJson())
        context.console().json(jsonText(OrderedObject{
            {u"requests"_s, site.requests()}, {u"collections"_s, collectionsOf(*profile)}}));
    for (const ContentCollection &collection : profile->collections)
        context.console().message(Words::tr("%1 in %2").arg(collection.name, collection.folder));
    return exitcode::done;
}

/// The images of drafts lie in the site's folder beside the file.
DraftImages imagesBeside(const QString &storePath)
{
    const QDir folder(siteFolderOf(storePath));
    return [folder](const QString &path) -> std::optional<QByteArray> {
        const auto bytes = readWholeFile(folder.filePath(path), largestSiteImage);
        return bytes ? std::optional(*bytes) : std::nullopt;
    };
}

SyncEngine engineFor(CommandContext &context, const OpenedSite &opened)
{
    return SyncEngine({.store = *opened.store,
                       .site = opened.session->site(),
                       .pause = opened.session->pause(),
                       .profile = opened.profile,
                       .branch = opened.connection.stateName(),
                       .images = imagesBeside(context.storePath()),
                       .progress = interruptibleProgress(Words::tr("Receiving"))});
}

using SyncVerb = Task<SyncReport> (SyncEngine::*)();

Result<int> runSync(CommandContext &context, SyncVerb verb)
{
    const auto opened = openSite(context);
    if (!opened)
        return failed(opened);
    SyncEngine engine = engineFor(context, *opened);
    return runToEnd(opened->session->site(), (engine.*verb)())
        .map([&context](const SyncReport &report) { return tell(context.console(), report); });
}

Result<int> pull(CommandContext &context)
{
    return runSync(context, &SyncEngine::pull);
}

Result<int> push(CommandContext &context)
{
    return runSync(context, &SyncEngine::push);
}

Result<int> sync(CommandContext &context)
{
    return runSync(context, &SyncEngine::sync);
}

Result<int> status(CommandContext &context)
{
    const auto opened = openSite(context);
    if (!opened)
        return failed(opened);
    return engineFor(context, *opened).status().map([&context](const SyncReport &report) {
        return tell(context.console(), report);
    });
}

Result<int> listConflicts(CommandContext &context)
{
    const auto opened = openSite(context);
    if (!opened)
        return failed(opened);
    const auto conflicts =
        conflictsOf(opened->store->reader(), opened->profile, opened->connection.stateName());
    if (!conflicts)
        return failed(conflicts);
    Console &console = context.console();
    QJsonArray all;
    const auto textOf = [](const std::optional<QByteArray> &bytes) {
        return bytes ? QJsonValue(QString::fromUtf8(*bytes)) : QJsonValue();
    };
    for (const ListedConflict &conflict : *conflicts) {
        const QString kind = nameOf(conflict.state.conflict);
        all += QJsonObject{
            {u"path"_s, conflict.state.path},   {u"kind"_s, kind},
            {u"title"_s, conflict.title},       {u"base"_s, textOf(conflict.state.base)},
            {u"mine"_s, textOf(conflict.mine)}, {u"theirs"_s, textOf(conflict.state.theirs)}};
        if (!console.isJson())
            console.line(kind + u' ' + conflict.state.path + u' ' + conflict.title);
    }
    if (console.isJson())
        console.json(jsonText(QJsonValue(all)));
    return conflicts->empty() ? exitcode::done : exitcode::doneInPart;
}

Result<int> resolveConflict(CommandContext &context)
{
    const auto path = context.positional(0, Words::tr("Which file of the site? Give its path."));
    if (!path)
        return failed(path);
    const auto taken = context.arguments().value(u"take"_s);
    if (!taken)
        return fail(ErrorKind::Usage,
                    Words::tr("Which version? Give --take mine, --take theirs or --take FILE."));
    const auto opened = openSite(context);
    if (!opened)
        return failed(opened);
    Store &store = *opened->store;
    const QString branch = opened->connection.stateName();
    const auto done = [&]() -> Result<ChangeSet> {
        if (*taken == "mine"_L1 || *taken == "theirs"_L1)
            return resolve(store, opened->profile, branch, *path,
                           *taken == "mine"_L1 ? Resolution::Mine : Resolution::Theirs);
        return readWholeFile(*taken, largestSiteText).and_then([&](const QByteArray &file) {
            return resolveWith(store, opened->profile, branch, *path, file);
        });
    }();
    return done.map([](const ChangeSet &) { return exitcode::done; });
}

} // namespace

std::vector<Command> siteCommands()
{
    const std::vector<OptionSpec> token{{"token-stdin", false}};
    return {{u"site connect"_s,
             u"(--folder DIR | --repo OWNER/NAME [--api URL] [--branch B]) [--token-stdin]"_s,
             {{"folder"}, {"repo"}, {"api"}, {"branch"}, {"token-stdin", false}},
             &connectTo},
            {u"site pull"_s, u"[--token-stdin]"_s, token, &pull},
            {u"site push"_s, u"[--token-stdin]"_s, token, &push},
            {u"site sync"_s, u"[--token-stdin]"_s, token, &sync},
            {u"site status"_s, {}, {}, &status},
            {u"site conflicts"_s, {}, {}, &listConflicts},
            {u"site resolve"_s, u"PATH --take mine|theirs|FILE"_s, {{"take"}}, &resolveConflict}};
}

} // namespace chapterhouse::cli
