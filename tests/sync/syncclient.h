#pragma once

#include "site/conflicts.h"
#include "site/forge/forgesite.h"
#include "site/syncengine.h"
#include "support/skippingpause.h"
#include "support/storefixture.h"
#include "sync/syncworld.h"

namespace chapterhouse::tests {

/// A store, and the engine that brings it together with the website of a world.
class SyncClient {
public:
    explicit SyncClient(SyncWorld &world);

    Store &store() { return fixture.store(); }
    Result<SyncReport> pull();
    Result<SyncReport> push();
    Result<SyncReport> sync();
    /// Syncs, and is killed once the server holds a request; false: it held none.
    bool syncUntilHeld();
    /// Syncs; once the server holds a request `meanwhile` is done, and then the request goes on.
    Result<SyncReport> syncWhile(const std::function<void()> &meanwhile);
    /// Begins with the file of another one, as it is on the disk.
    void beginFrom(const SyncClient &other);

    /// The one record of the kind whose file has that name.
    Record record(Kind kind, const QString &fileName);
    void remove(const RecordRef &ref);
    std::vector<ListedConflict> conflicts();
    Result<ChangeSet> resolve(const QString &path, Resolution resolution);
    Result<ChangeSet> resolveWith(const QString &path, const QByteArray &file);

    /// That were sent to the site until now, answered or not.
    qint64 requests() const { return m_site->requests(); }
    /// What the records of the site would be written as, by path; one of which somebody undid the
    /// name is where the site has it. Those that cannot be written, or have no file, are left out.
    QMap<QString, QByteArray> files();
    /// All records of the site and what is known of its texts, a line each; without ids, which
    /// differ from one client to the next. What is remembered of pictures saves a request only.
    QStringList picture();

    StoreFixture fixture;
    QHash<QString, QByteArray> images; ///< on this computer, by path
    Progress progress;                 ///< of every sync from now on
    const SiteProfile profile = builtInProfile();

private:
    SyncEngine engine();
    void connect();
    /// False: the sync ended before the server held anything.
    bool waitUntilHeld(const Task<SyncReport> &sync);
    /// The store's files as they would be found after the computer lost its power.
    static void copyStore(const QString &from, const QString &to);
    QString titleOfState(const SiteFileState &state);

    SyncWorld &m_world;
    SkippingPause m_pause;
    QNetworkAccessManager m_network;
    std::unique_ptr<ForgeTransport> m_transport;
    std::unique_ptr<ForgeSite> m_site;
};

} // namespace chapterhouse::tests
