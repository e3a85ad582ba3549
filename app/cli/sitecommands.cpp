#include "sitecommand.h"

#include "base/safefile.h"
#include "base/words.h"
#include "site/conflicts.h"
#include "site/sitesync.h"

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
    const auto opened = openConnection(context, *asked);
    if (!opened)
        return failed(opened);
    Site &site = opened->session->site();
    const auto connection = runToEnd(site, withConfiguration(&site, *asked));
    if (!connection)
        return failed(connection);
    const auto profile = connection->profile();
    const auto connected = connectSite(*opened->store, *connection);
    if (!profile || !connected)
        return profile ? failed(connected) : failed(profile);
    keepToken(context, *opened);
    if (context.console().isJson())
        context.console().json(jsonText(OrderedObject{
            {u"requests"_s, site.requests()}, {u"collections"_s, collectionsOf(*profile)}}));
    for (const ContentCollection &collection : profile->collections)
        context.console().message(Words::tr("%1 in %2").arg(collection.name, collection.folder));
    return exitcode::done;
}

Result<int> pull(CommandContext &context)
{
    const auto opened = openSite(context);
    if (!opened)
        return failed(opened);
    SyncEngine engine(syncPartsOf(context, *opened));
    return runToEnd(opened->session->site(), engine.pull())
        .map([&context](const SyncReport &report) { return tell(context.console(), report); });
}

using SyncVerb = Task<SyncReport> (SiteSync::*)(SendWay);

Result<int> send(CommandContext &context, SyncVerb verb)
{
    const auto opened = openSite(context);
    if (!opened)
        return failed(opened);
    const auto reviews = opened->session->reviews(opened->profile);
    SiteSync sync(syncPartsOf(context, *opened), reviews.value_or(nullptr));
    const SendWay way =
        context.arguments().has(u"direct"_s) ? SendWay::Direct : SendWay::AsConfigured;
    return runToEnd(opened->session->site(), (sync.*verb)(way))
        .map([&context](const SyncReport &report) { return tell(context.console(), report); });
}

Result<int> push(CommandContext &context)
{
    return send(context, &SiteSync::push);
}

Result<int> sync(CommandContext &context)
{
    return send(context, &SiteSync::sync);
}

Result<int> status(CommandContext &context)
{
    const auto opened = openSite(context);
    if (!opened)
        return failed(opened);
    return SyncEngine(syncPartsOf(context, *opened))
        .status()
        .map([&context](const SyncReport &report) { return tell(context.console(), report); });
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
        all += QJsonObject{{u"path"_s, conflict.state.path},
                           {u"branch"_s, conflict.state.branch},
                           {u"kind"_s, kind},
                           {u"title"_s, conflict.title},
                           {u"base"_s, textOf(conflict.state.base)},
                           {u"mine"_s, textOf(conflict.mine)},
                           {u"theirs"_s, textOf(conflict.state.theirs)},
                           {u"blob"_s, QString::fromLatin1(conflict.state.blob)}};
        if (!console.isJson())
            console.line(kind + u' ' + conflict.state.path + u' ' + conflict.title);
    }
    if (console.isJson())
        console.json(jsonText(QJsonValue(all)));
    return conflicts->empty() ? exitcode::done : exitcode::doneInPart;
}

/// A path may be in conflict on the branch of the site, or else in review.
Result<QList<ConflictRef>> conflictsAt(const OpenedSite &opened, const QStringList &paths,
                                       const std::optional<QString> &seen)
{
    const QString branch = opened.connection.stateName();
    return conflictsOf(opened.store->reader(), opened.profile, branch)
        .map([&](const std::vector<ListedConflict> &conflicts) {
            QList<ConflictRef> asked;
            for (const QString &path : paths) {
                const auto found = std::ranges::find(
                    conflicts, path, [](const ListedConflict &each) { return each.state.path; });
                asked.append({found == conflicts.end() ? branch : found->state.branch, path});
                if (seen)
                    asked.last().seen = seen->toLatin1();
            }
            return asked;
        });
}

Result<int> resolveConflicts(CommandContext &context)
{
    QStringList paths = context.arguments().positional();
    paths.removeDuplicates();
    const auto taken = context.arguments().value(u"take"_s);
    const auto seen = context.arguments().value(u"seen"_s);
    if (paths.isEmpty())
        return fail(ErrorKind::Usage, Words::tr("Which file of the site? Give its path."));
    if (!taken)
        return fail(ErrorKind::Usage,
                    Words::tr("Which version? Give --take mine, --take theirs or --take FILE."));
    const bool isWhole = *taken == "mine"_L1 || *taken == "theirs"_L1;
    if (paths.size() > 1 && (seen || !isWhole))
        return fail(ErrorKind::Usage,
                    Words::tr("A file, or the version that was seen, is of one path only."));
    const auto opened = openSite(context);
    if (!opened)
        return failed(opened);
    const auto conflicts = conflictsAt(*opened, paths, seen);
    if (!conflicts)
        return failed(conflicts);
    Store &store = *opened->store;
    const auto done = [&]() -> Result<ChangeSet> {
        if (isWhole)
            return resolveAll(store, opened->profile, *conflicts,
                              *taken == "mine"_L1 ? Resolution::Mine : Resolution::Theirs);
        return readWholeFile(*taken, largestSiteText).and_then([&](const QByteArray &file) {
            return resolveWith(store, opened->profile, conflicts->first(), file);
        });
    }();
    return done.map([](const ChangeSet &) { return exitcode::done; });
}

} // namespace

std::vector<Command> siteCommands()
{
    const std::vector<OptionSpec> token{{"token-stdin", false}};
    const std::vector<OptionSpec> sending{{"token-stdin", false}, {"direct", false}};
    return {{u"site connect"_s,
             u"(--folder DIR | --repo OWNER/NAME [--api URL] [--branch B]) [--token-stdin]"_s,
             {{"folder"}, {"repo"}, {"api"}, {"branch"}, {"token-stdin", false}},
             &connectTo},
            {u"site pull"_s, u"[--token-stdin]"_s, token, &pull},
            {u"site push"_s, u"[--direct] [--token-stdin]"_s, sending, &push},
            {u"site sync"_s, u"[--direct] [--token-stdin]"_s, sending, &sync},
            {u"site status"_s, {}, {}, &status},
            {u"site conflicts"_s, {}, {}, &listConflicts},
            {u"site resolve"_s,
             u"PATH… --take mine|theirs|FILE [--seen BLOB]"_s,
             {{"take"}, {"seen"}},
             &resolveConflicts}};
}

} // namespace chapterhouse::cli
