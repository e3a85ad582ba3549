#include "desktop/website/sitetokens.h"

#include <QPointer>

namespace chapterhouse {

namespace {

template<class T>
QCoro::Task<void> tell(Task<T> task, QPointer<QObject> context, std::function<void(Result<T>)> done)
{
    Result<T> result = co_await task;
    if (context && done)
        done(std::move(result));
}

} // namespace

SiteTokens::SiteTokens(Credentials &keychain, QObject *parent)
    : QObject(parent), m_keychain(keychain)
{
}

void SiteTokens::ask(const SiteConnection &connection, QObject *context,
                     std::function<void(Result<QByteArray>)> done)
{
    if (!connection.folder.isEmpty())
        return done(QByteArray());
    const QString host = connection.host();
    if (const auto entered = m_entered.constFind(host); entered != m_entered.cend())
        return done(*entered);
    tell<QByteArray>(m_keychain.read(host), context, std::move(done));
}

void SiteTokens::keep(const SiteConnection &connection, const QByteArray &token, QObject *context,
                      std::function<void(Result<void>)> done)
{
    const QString host = connection.host();
    m_entered.insert(host, token);
    tell<void>(m_keychain.keep(host, token), context, std::move(done));
}

void SiteTokens::forget(const SiteConnection &connection)
{
    if (!connection.folder.isEmpty())
        return;
    const QString host = connection.host();
    m_entered.remove(host);
    tell<void>(m_keychain.forget(host), this, {});
}

} // namespace chapterhouse
