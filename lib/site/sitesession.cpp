#include "site/sitesession.h"

#include "base/words.h"
#include "site/foldersite.h"
#include "site/forge/forgereviews.h"
#include "site/forge/forgesite.h"

#include <QFileInfo>

namespace chapterhouse {

namespace {

QString absoluteFolder(const QString &folder, const QString &storePath)
{
    return QDir::cleanPath(QFileInfo(storePath).absoluteDir().absoluteFilePath(folder));
}

} // namespace

SiteSession::SiteSession() = default;
SiteSession::~SiteSession() = default;

Result<std::unique_ptr<SiteSession>> SiteSession::open(const SiteConnection &connection,
                                                       const QString &storePath,
                                                       const QByteArray &token, const Clock &clock)
{
    std::unique_ptr<SiteSession> session(new SiteSession);
    if (!connection.folder.isEmpty()) {
        session->m_site =
            std::make_unique<FolderSite>(absoluteFolder(connection.folder, storePath));
        return session;
    }
    const QUrl base = connection.api.isEmpty() ? ForgeAddress::publicApi() : QUrl(connection.api);
    const auto address = ForgeAddress::parse(connection.repository, connection.branch, base);
    if (!address)
        return failed(address);
    session->m_transport = std::make_unique<ForgeTransport>(session->m_network, *address, token,
                                                            session->m_pause, clock);
    session->m_site = std::make_unique<ForgeSite>(*session->m_transport);
    return session;
}

Result<Reviews *> SiteSession::reviews(const SiteProfile &profile)
{
    if (!m_transport)
        return fail(
            ErrorKind::Input,
            Words::tr("The site is a folder, in which nothing is reviewed: what is ready is "
                      "written to it at once."));
    if (!m_reviews)
        m_reviews = std::make_unique<ForgeReviews>(*m_transport, profile);
    return m_reviews.get();
}

Task<SiteConnection> withConfiguration(Site *site, SiteConnection connection)
{
    connection.configuration.clear();
    for (const QString &path : cmsConfigurationPaths()) {
        const auto found = co_await site->file(path);
        if (!found)
            co_return failed(found);
        if (*found) {
            connection.configuration = **found;
            break;
        }
    }
    const auto profile = connection.usableProfile();
    if (!profile)
        co_return failed(profile);
    co_return connection;
}

} // namespace chapterhouse
