#include "store/lockfile.h"

#include "base/logging.h"
#include "base/words.h"
#include "domain/daytext.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <algorithm>
#include <csignal>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestLock = 65'536;
/// More than programs that close a store one after another can need.
constexpr int mostAttempts = 100;

using Holders = std::vector<LockHolder>;

QString lockPath(const QString &storePath)
{
    return storePath + u".lock"_s;
}

QByteArray written(const Holders &holders)
{
    QByteArray lines;
    for (const LockHolder &holder : holders) {
        const QJsonObject object{{u"host"_s, holder.host},
                                 {u"user"_s, holder.user},
                                 {u"since"_s, holder.since.toString(Qt::ISODateWithMs)},
                                 {u"process"_s, holder.process},
                                 {u"boot"_s, holder.boot}};
        lines += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

Holders holdersFrom(const QByteArray &lines)
{
    Holders holders;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const LockHolder holder{
            .host = object[u"host"_s].toString(),
            .user = object[u"user"_s].toString(),
            .since = QDateTime::fromString(object[u"since"_s].toString(), Qt::ISODateWithMs),
            .process = object[u"process"_s].toInteger(),
            .boot = object[u"boot"_s].toString()};
        if (!holder.host.isEmpty())
            holders.push_back(holder);
    }
    return holders;
}

/// Whether a holder of this computer is still there. After a restart of the computer its number is
/// that of another program.
bool isRunning(const LockHolder &holder)
{
    const QString boot = QString::fromLatin1(QSysInfo::bootUniqueId());
    if (!holder.boot.isEmpty() && holder.boot != boot)
        return false;
    return holder.process > 0 &&
           (kill(static_cast<pid_t>(holder.process), 0) == 0 || errno == EPERM);
}

/// The open lock file, locked against other programs of this computer while the object lives.
class OpenLock {
public:
    explicit OpenLock(const QString &path, int flags) : m_path(QFile::encodeName(path))
    {
        for (int attempt = 0; attempt < mostAttempts; ++attempt) {
            m_file = ::open(m_path.constData(), flags | O_CLOEXEC | O_NONBLOCK, 0600);
            while (isOpen() && flock(m_file, LOCK_EX) != 0 && errno == EINTR) {
            }
            if (!isOpen() || !wasReplaced())
                return;
            close();
        }
    }
    ~OpenLock() { close(); }
    OpenLock(const OpenLock &) = delete;
    OpenLock &operator=(const OpenLock &) = delete;

    bool isOpen() const { return m_file >= 0; }

    Holders read() const
    {
        QByteArray lines(largestLock, Qt::Uninitialized);
        const ssize_t size = pread(m_file, lines.data(), static_cast<size_t>(lines.size()), 0);
        return holdersFrom(lines.first(std::max<qsizetype>(size, 0)));
    }

    /// No holders: the file goes.
    bool write(const Holders &holders) const
    {
        if (holders.empty())
            return unlink(m_path.constData()) == 0;
        const QByteArray lines = written(holders);
        return ftruncate(m_file, 0) == 0 &&
               pwrite(m_file, lines.constData(), static_cast<size_t>(lines.size()), 0) ==
                   lines.size();
    }

private:
    /// Whether another program removed the file while this one waited for it.
    bool wasReplaced() const
    {
        struct stat opened = {};
        struct stat present = {};
        if (fstat(m_file, &opened) != 0)
            return false;
        return stat(m_path.constData(), &present) != 0 || opened.st_ino != present.st_ino;
    }

    void close()
    {
        if (m_file >= 0)
            ::close(m_file);
        m_file = -1;
    }

    QByteArray m_path;
    int m_file = -1;
};

Holders holdersOf(const QString &storePath)
{
    const OpenLock lock(lockPath(storePath), O_RDONLY);
    return lock.isOpen() ? lock.read() : Holders();
}

template<class Fits>
std::optional<LockHolder> firstThat(const Holders &holders, const Fits &fits)
{
    const auto found = std::find_if(holders.begin(), holders.end(), fits);
    return found == holders.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<LockHolder> LockFile::foreignHolder(const QString &storePath, const QString &host)
{
    return firstThat(holdersOf(storePath),
                     [&](const LockHolder &holder) { return holder.host != host; });
}

std::optional<LockHolder> LockFile::presentHolder(const QString &storePath, const QString &host)
{
    return firstThat(holdersOf(storePath), [&](const LockHolder &holder) {
        return holder.host != host || isRunning(holder);
    });
}

LockFile::LockFile(const QString &storePath, LockHolder me)
    : m_path(lockPath(storePath)), m_me(std::move(me))
{
    const OpenLock lock(m_path, O_RDWR | O_CREAT);
    if (!lock.isOpen()) {
        qCWarning(logStore) << "no lock beside the store:" << qt_error_string();
        return;
    }
    Holders holders = lock.read();
    std::erase_if(holders, [&](const LockHolder &holder) {
        return holder.host == m_me.host && !isRunning(holder);
    });
    holders.push_back(m_me);
    if (!lock.write(holders))
        qCWarning(logStore) << "the lock beside the store is incomplete:" << qt_error_string();
}

LockFile::~LockFile()
{
    const OpenLock lock(m_path, O_RDWR);
    if (!lock.isOpen())
        return;
    Holders holders = lock.read();
    const auto mine = std::find(holders.begin(), holders.end(), m_me);
    if (mine != holders.end())
        holders.erase(mine);
    if (!lock.write(holders))
        qCWarning(logStore) << "the lock beside the store stays:" << qt_error_string();
}

QString lockSentence(const LockHolder &holder, const QString &storePath)
{
    const QDateTime since = holder.since.toLocalTime();
    return Words::tr("%1 has had this file open on %2 since %3, so it is open for reading only. If "
                     "that program is no longer running, delete %4.")
        .arg(holder.user, holder.host, dayText(since.date()) + u", "_s + timeText(since.time()),
             lockPath(storePath));
}

} // namespace chapterhouse
