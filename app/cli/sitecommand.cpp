#include "sitecommand.h"

#include "base/words.h"
#include "exchange/content/sitefolder.h"
#include "exchange/content/siteimages.h"
#include "interrupt.h"
#include "site/credentials.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestToken = 10'000;

/// Never from the arguments, which other programs of the computer can see.
Result<QByteArray> tokenFor(CommandContext &context, const SiteConnection &connection)
{
    if (context.arguments().has(u"token-stdin"_s)) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return fail(ErrorKind::Input, Words::tr("No token could be read from standard input."));
        return input.readLine(longestToken).trimmed();
    }
    const QByteArray given = qgetenv("CHAPTERHOUSE_TOKEN").trimmed();
    if (!given.isEmpty() || connection.repository.isEmpty())
        return given;
    KeychainCredentials keychain;
    return QCoro::waitFor(keychain.read(connection.host())).value_or(QByteArray());
}

QString lineOf(const SyncedFile &file)
{
    QString line = nameOf(file.state) + u' ' + file.path;
    if (!file.message.isEmpty())
        line += u": "_s + file.message;
    return line;
}

bool needsSomebody(const SyncedFile &file)
{
    return file.state == SyncState::Conflict || file.state == SyncState::Failed;
}

QByteArray jsonOf(const SyncReport &report)
{
    QJsonArray files;
    QJsonArray conflicts;
    for (const SyncedFile &file : report.files) {
        QJsonObject each{{u"path"_s, file.path}, {u"state"_s, QString(nameOf(file.state))}};
        if (!file.message.isEmpty())
            each.insert(u"message"_s, file.message);
        files += each;
        if (file.state == SyncState::Conflict)
            conflicts +=
                QJsonObject{{u"path"_s, file.path}, {u"kind"_s, QString(nameOf(file.conflict))}};
    }
    return jsonText(OrderedObject{
        {u"requests"_s, report.requests},
        {u"taken"_s, report.count({SyncState::Taken, SyncState::Removed, SyncState::Unlinked})},
        {u"sent"_s, report.count({SyncState::Sent})},
        {u"merged"_s, report.count({SyncState::Merged})},
        {u"conflicts"_s, conflicts},
        {u"files"_s, files}});
}

} // namespace

Result<OpenedSite> openConnection(CommandContext &context, const SiteConnection &connection)
{
    const auto store = context.store();
    if (!store)
        return failed(store);
    const auto profile = connection.profile();
    if (!profile)
        return failed(profile);
    const auto token = tokenFor(context, connection);
    if (!token)
        return failed(token);
    auto session = SiteSession::open(connection, context.storePath(), *token, context.clock());
    if (!session)
        return failed(session);
    return OpenedSite{*store, connection, *profile, *std::move(session), *token};
}

Result<OpenedSite> openSite(CommandContext &context)
{
    const auto store = context.store();
    if (!store)
        return failed(store);
    return connectionOf((*store)->database()).and_then([&](const SiteConnection &connection) {
        return openConnection(context, connection);
    });
}

Result<void> connectSiteBeside(CommandContext &context, Store &store)
{
    const SiteConnection connection{.folder = siteFolderNameOf(store.path())};
    if (const auto connected = connectSite(store, connection); !connected)
        return connected;
    const auto session = SiteSession::open(connection, store.path(), {}, context.clock());
    if (!session)
        return failed(session);
    SyncEngine engine({.store = store,
                       .site = (*session)->site(),
                       .pause = (*session)->pause(),
                       .profile = builtInProfile(),
                       .branch = connection.stateName()});
    return runToEnd((*session)->site(), engine.pull()).map([](const SyncReport &) {});
}

void keepToken(CommandContext &context, const OpenedSite &opened)
{
    if (!context.arguments().has(u"token-stdin"_s) || opened.token.isEmpty() ||
        opened.connection.repository.isEmpty())
        return;
    KeychainCredentials keychain;
    const auto kept = QCoro::waitFor(keychain.keep(opened.connection.host(), opened.token));
    if (!kept)
        context.console().message(kept.error().message);
}

SyncParts syncPartsOf(CommandContext &context, const OpenedSite &opened)
{
    return {.store = *opened.store,
            .site = opened.session->site(),
            .pause = opened.session->pause(),
            .profile = opened.profile,
            .branch = opened.connection.stateName(),
            .images = imageReader(siteFolderOf(context.storePath())),
            .progress = interruptibleProgress(Words::tr("Receiving"))};
}

SiteInterrupt::SiteInterrupt(Site &site)
{
    constexpr int interval = 100; // ms
    const Database::Watch goesOn = interruptibleWatch();
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [&site, goesOn] {
        if (!goesOn())
            site.cancel();
    });
    m_timer.start(interval);
}

int tell(Console &console, const SyncReport &report)
{
    if (console.isJson()) {
        console.json(jsonOf(report));
    } else {
        for (const SyncedFile &file : report.files)
            console.line(lineOf(file));
        if (report.files.isEmpty())
            console.line(Words::tr("Nothing is different."));
    }
    return std::ranges::any_of(report.files, &needsSomebody) ? exitcode::doneInPart
                                                             : exitcode::done;
}

} // namespace chapterhouse::cli
