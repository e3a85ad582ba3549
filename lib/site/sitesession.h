#pragma once

#include "site/reviews.h"
#include "site/siteconnection.h"
#include "site/systempause.h"

#include <QNetworkAccessManager>

#include <memory>

namespace chapterhouse {

class ForgeTransport;

/// An open way to the website that a file is connected with. Belongs to the thread that made it.
class SiteSession {
public:
    /// `folder` of the connection may be relative to that of the store. Input when the repository
    /// cannot be one. The clock outlives the session.
    static Result<std::unique_ptr<SiteSession>> open(const SiteConnection &connection,
                                                     const QString &storePath,
                                                     const QByteArray &token, const Clock &clock);
    ~SiteSession();
    Q_DISABLE_COPY_MOVE(SiteSession)

    Site &site() { return *m_site; }
    Pause &pause() { return m_pause; }
    /// Where drafts are reviewed; Input, with a sentence, of a folder, which has no such place.
    Result<Reviews *> reviews(const SiteProfile &profile);

private:
    SiteSession();

    QNetworkAccessManager m_network;
    SystemPause m_pause;
    std::unique_ptr<ForgeTransport> m_transport;
    std::unique_ptr<Site> m_site;
    std::unique_ptr<Reviews> m_reviews;
};

/// The connection with what the site's own CMS is configured to do. NotFound, with a sentence, when
/// the site has none of the collections that the program keeps.
Task<SiteConnection> withConfiguration(Site *site, SiteConnection connection);

} // namespace chapterhouse
