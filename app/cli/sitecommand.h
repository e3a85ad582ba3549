#pragma once

#include "command.h"

#include "site/sitesession.h"
#include "site/syncengine.h"

#include <QCoro/QCoroTask>
#include <QTimer>

namespace chapterhouse::cli {

/// A command's way to the website that the file is connected with.
struct OpenedSite {
    Store *store = nullptr;
    SiteConnection connection;
    SiteProfile profile;
    std::unique_ptr<SiteSession> session;
    QByteArray token;
};

/// The parts of a sync over it, with the images of drafts beside the file.
SyncParts syncPartsOf(CommandContext &context, const OpenedSite &opened);

/// Opens it with the token from standard input (--token-stdin), from CHAPTERHOUSE_TOKEN, or from
/// the system's keychain.
Result<OpenedSite> openSite(CommandContext &context);
/// The same over a connection that the file does not have yet.
Result<OpenedSite> openConnection(CommandContext &context, const SiteConnection &connection);

/// Connects a new file with the website in the folder beside it (siteFolderOf()), and takes what is
/// there.
Result<void> connectSiteBeside(CommandContext &context, Store &store);

/// Keeps a token that came from standard input in the keychain, or says that it is asked for each
/// time.
void keepToken(CommandContext &context, const OpenedSite &opened);

/// Ctrl+C ends what the site does.
class SiteInterrupt {
public:
    explicit SiteInterrupt(Site &site);

private:
    QTimer m_timer;
};

/// Runs work on the site to its end.
template<class T>
Result<T> runToEnd(Site &site, Task<T> task)
{
    const SiteInterrupt interrupt(site);
    return QCoro::waitFor(std::move(task));
}

/// Tells what a sync did; the exit code says whether something waits for a decision.
int tell(Console &console, const SyncReport &report);

} // namespace chapterhouse::cli
