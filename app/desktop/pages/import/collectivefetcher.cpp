#include "desktop/pages/import/collectivefetcher.h"

#include "base/safefile.h"
#include "desktop/widgets/workwatch.h"
#include "site/collectivefetch.h"

#include <QNetworkReply>

#include <chrono>

namespace chapterhouse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CollectiveFetcher::CollectiveFetcher(OpenFile &file, WorkWatch &watch, QObject *parent)
    : QObject(parent), m_file(file), m_watch(watch),
      m_network(std::make_shared<QNetworkAccessManager>())
{
    m_look.setInterval(100ms);
    connect(&m_look, &QTimer::timeout, this, &CollectiveFetcher::look);
}

CollectiveFetcher::~CollectiveFetcher()
{
    *m_isWanted = false;
    abort();
}

QString CollectiveFetcher::path() const
{
    return m_folder.filePath(u"open-collective.json"_s);
}

QString CollectiveFetcher::addressOf(const QString &path) const
{
    return path == this->path() ? m_address : QString();
}

void CollectiveFetcher::fetch(const QString &address)
{
    const auto list = collectiveListUrl(address);
    if (!list) {
        Q_EMIT stopped(list.error());
        return;
    }
    m_asked = address;
    m_isCancelled = false;
    m_goesOn = m_watch.start(tr("Fetching the members from %1").arg(list->host()));
    m_look.start();
    run(*list, m_network, m_isWanted);
}

QCoro::Task<void> CollectiveFetcher::run(QUrl list, std::shared_ptr<QNetworkAccessManager> network,
                                         std::shared_ptr<const bool> isWanted)
{
    const Result<QByteArray> fetched = co_await fetchMembers(*network, list, m_file.clock());
    if (*isWanted)
        take(fetched);
}

void CollectiveFetcher::look()
{
    if (m_isCancelled || m_goesOn(0, 0))
        return;
    m_isCancelled = true;
    abort();
}

void CollectiveFetcher::abort()
{
    for (QNetworkReply *reply : m_network->findChildren<QNetworkReply *>())
        reply->abort();
}

void CollectiveFetcher::take(const Result<QByteArray> &list)
{
    m_look.stop();
    if (m_isCancelled)
        return end(fail(ErrorKind::Cancelled, tr("It was stopped before it was done.")));
    if (!list)
        return end(failed(list));
    m_file.query(
        this, [path = path(), bytes = *list](Database &) { return writeSafely(path, bytes); },
        [this](const Result<void> &written) { end(written); });
}

void CollectiveFetcher::end(const Result<void> &written)
{
    m_watch.finish();
    if (!written) {
        Q_EMIT stopped(written.error());
        return;
    }
    m_address = m_asked;
    Q_EMIT fetched(path());
}

} // namespace chapterhouse
