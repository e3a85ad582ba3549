#pragma once

#include "site/forge/forgereviews.h"
#include "site/forge/forgesite.h"
#include "site/reviewengine.h"
#include "site/syncengine.h"
#include "support/forge/fakeforge.h"
#include "support/sharedclock.h"
#include "support/skippingpause.h"
#include "support/storefixture.h"
#include "unit/site/syncrig.h"

#include <QCoro/QCoroTask>

namespace chapterhouse::tests {

/// Somebody with a store of their own who works on the same repository as others.
class ReviewClient {
public:
    ReviewClient(const FakeForge &forge, SharedClock &clock)
        : pause(clock), transport(network,
                                  *ForgeAddress::parse(QStringLiteral("o/r"),
                                                       QStringLiteral("main"), forge.api()),
                                  "token", pause, clock)
    {
    }

    ReviewEngine review() { return {parts(), reviews}; }
    SyncEngine sync() { return SyncEngine(parts()); }
    SyncParts parts()
    {
        return {.store = fixture.store(),
                .site = site,
                .pause = pause,
                .profile = profile,
                .branch = QStringLiteral("main")};
    }

    SyncReport pull() { return must(QCoro::waitFor(sync().pull())); }
    SyncReport refresh() { return must(QCoro::waitFor(review().refresh())); }
    SyncReport send(const RecordRef &ref) { return must(QCoro::waitFor(review().send(ref))); }
    Record post(const QString &title);
    /// A post that is here only, and that the site would take.
    RecordRef addPost();
    QString stateOf(const RecordRef &ref) { return fixture.get(ref).text(QLatin1String("state")); }

    StoreFixture fixture;
    SkippingPause pause;
    QNetworkAccessManager network;
    ForgeTransport transport;
    ForgeSite site{transport};
    SiteProfile profile = builtInProfile();
    ForgeReviews reviews{transport, profile};
};

/// A fake GitHub with the sample post, and two who work on it.
struct ReviewRig {
    ReviewRig();

    QTemporaryDir folder;
    SharedClock clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    FakeForge forge{folder.filePath(QStringLiteral("site.git")), clock};
    QByteArray first;
    ReviewClient ann{forge, clock};
    ReviewClient ben{forge, clock};
};

} // namespace chapterhouse::tests
