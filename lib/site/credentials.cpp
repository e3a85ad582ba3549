#include "site/credentials.h"

#include "base/words.h"

#include <QCoroSignal>
#include <qt6keychain/keychain.h>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Under which all tokens of the program are listed in a keychain.
QString service()
{
    return u"Chapterhouse"_s;
}

/// Runs a job of the keychain, which must never fall back to a plain file.
QCoro::Task<QKeychain::Error> run(QKeychain::Job *job, QString host)
{
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(host);
    job->start();
    co_await qCoro(job, &QKeychain::Job::finished);
    co_return job->error();
}

Failure unavailable(const QKeychain::Job &job)
{
    return fail(ErrorKind::Unauthorised,
                Words::tr("There is no keychain on this computer that lets the program in, so the "
                          "token cannot be kept: enter it each time, or start the keychain and "
                          "unlock it."),
                job.errorString());
}

} // namespace

Task<QByteArray> KeychainCredentials::read(QString host)
{
    QKeychain::ReadPasswordJob job(service());
    const QKeychain::Error error = co_await run(&job, host);
    if (error == QKeychain::EntryNotFound)
        co_return fail(ErrorKind::NotFound,
                       Words::tr("No token for %1 is kept on this computer.").arg(host));
    if (error != QKeychain::NoError)
        co_return unavailable(job);
    co_return job.textData().toUtf8();
}

Task<void> KeychainCredentials::keep(QString host, QByteArray token)
{
    QKeychain::WritePasswordJob job(service());
    job.setTextData(QString::fromUtf8(token));
    const QKeychain::Error error = co_await run(&job, host);
    if (error != QKeychain::NoError)
        co_return unavailable(job);
    co_return Result<void>();
}

Task<void> KeychainCredentials::forget(QString host)
{
    QKeychain::DeletePasswordJob job(service());
    const QKeychain::Error error = co_await run(&job, host);
    if (error != QKeychain::NoError && error != QKeychain::EntryNotFound)
        co_return unavailable(job);
    co_return Result<void>();
}

} // namespace chapterhouse
