#include "store/lockfile.h"

#include "base/logging.h"
#include "base/words.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <csignal>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestLock = 4096;

QString lockPath(const QString &storePath)
{
    return storePath + u".lock"_s;
}

QByteArray written(const LockHolder &holder)
{
    const QJsonObject object{{u"host"_s, holder.host},
                             {u"user"_s, holder.user},
                             {u"since"_s, holder.since.toString(Qt::ISODate)},
                             {u"process"_s, holder.process}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<LockHolder> readLock(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.read(largestLock)).object();
    return LockHolder{.host = object[u"host"_s].toString(),
                      .user = object[u"user"_s].toString(),
                      .since = QDateTime::fromString(object[u"since"_s].toString(), Qt::ISODate),
                      .process = object[u"process"_s].toInteger()};
}

bool isRunning(qint64 process)
{
    return process > 0 && (kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
}

} // namespace

std::optional<LockHolder> LockFile::foreignHolder(const QString &storePath, const QString &host)
{
    const std::optional<LockHolder> holder = readLock(lockPath(storePath));
    return holder && !holder->host.isEmpty() && holder->host != host ? holder : std::nullopt;
}

std::optional<LockHolder> LockFile::presentHolder(const QString &storePath, const QString &host)
{
    const std::optional<LockHolder> holder = readLock(lockPath(storePath));
    if (!holder || (holder->host == host && !isRunning(holder->process)))
        return std::nullopt;
    return holder;
}

LockFile::LockFile(QString storePath, const LockHolder &me) : m_path(lockPath(storePath))
{
    const std::optional<LockHolder> holder = readLock(m_path);
    if (holder && holder->host == me.host && isRunning(holder->process))
        return;
    QFile file(m_path);
    m_isMine = file.open(QIODevice::WriteOnly | QIODevice::Truncate,
                         QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!m_isMine) {
        qCWarning(logStore) << "no lock beside the store:" << file.errorString();
        return;
    }
    const QByteArray text = written(me);
    if (file.write(text) != text.size())
        qCWarning(logStore) << "the lock beside the store is incomplete:" << file.errorString();
}

LockFile::~LockFile()
{
    if (m_isMine)
        QFile::remove(m_path);
}

QString lockSentence(const LockHolder &holder, const QString &storePath)
{
    return Words::tr("%1 has had this file open on %2 since %3, so it is open for reading only. If "
                     "that program is no longer running, delete %4.")
        .arg(holder.user, holder.host,
             QLocale().toString(holder.since.toLocalTime(), QLocale::ShortFormat),
             lockPath(storePath));
}

} // namespace chapterhouse
