#pragma once

#include "site/forge/forgesite.h"
#include "support/forge/fakeforge.h"
#include "support/sharedclock.h"
#include "support/skippingpause.h"

#include <QTemporaryDir>

#include <functional>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

inline const QByteArray secretToken = "ghp_SecretOfTheTests0123456789";

/// A network of which a test sees what it sends.
class WatchedNetwork final : public QNetworkAccessManager {
public:
    std::function<void(QNetworkReply *)> sent;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override
    {
        QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, body);
        if (sent)
            sent(reply);
        return reply;
    }
};

/// A fake GitHub with a small site on main, and a client of it.
struct ForgeDesk {
    explicit ForgeDesk(ForgePatience patience = {}, QByteArray token = secretToken)
        : transport(network, *ForgeAddress::parse(u"o/r"_s, u"main"_s, forge.api()),
                    std::move(token), pause, clock, patience)
    {
        forge.forgetRequests();
    }

    QTemporaryDir folder;
    SharedClock clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    FakeForge forge{folder.filePath(u"site.git"_s), clock};
    QByteArray first = forge.repository().commit(u"main"_s, u"Begin"_s,
                                                 {{u"src/data/post/a.md"_s, "one\n"},
                                                  {u"src/data/post/b.md"_s, "two\n"},
                                                  {u"src/data/events/c.md"_s, "three\n"},
                                                  {u"src/data/other/d.md"_s, "four\n"},
                                                  {u"README.md"_s, "five\n"}});
    QStringList folders{u"src/data/post"_s, u"src/data/events"_s};
    SkippingPause pause{clock};
    WatchedNetwork network;
    ForgeTransport transport;
    ForgeSite site{transport};
};

} // namespace chapterhouse::tests
