#include "desktop/pages/import/collectivefetcher.h"

#include "base/safefile.h"
#include "desktop/widgets/workwatch.h"
#include "site/collectivefetch.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

CollectiveFetcher::CollectiveFetcher(OpenFile &file, WorkWatch &watch, QObject *parent)
    : QObject(parent), m_file(file), m_watch(watch)
{
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
    run(this, *list, m_file.clock(),
        m_watch.start(tr("Fetching the members from %1").arg(list->host())));
}

QCoro::Task<void> CollectiveFetcher::run(QPointer<CollectiveFetcher> self, QUrl list,
                                         const Clock &clock, Progress progress)
{
    const Progress isWanted = [self, progress](qint64 done, qint64 total) {
        return self && progress(done, total);
    };
    const Result<QByteArray> fetched = co_await fetchMembers(list, clock, isWanted);
    if (self)
        self->take(fetched);
}

void CollectiveFetcher::take(const Result<QByteArray> &list)
{
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
