#include "command.h"

#include "base/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkProxyFactory>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    chapterhouse::installWords(app);
    QCoreApplication::setApplicationName(QStringLiteral("chapterhouse-cli"));
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly))
        return chapterhouse::cli::exitcode::internal;
    return chapterhouse::cli::runCommandLine(QCoreApplication::arguments().mid(1), out, err);
}
