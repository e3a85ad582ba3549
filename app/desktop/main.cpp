#include "base/words.h"
#include "desktop/program.h"
#include "desktop/shell/tour.h"
#include "desktop/widgets/look/systemscheme.h"
#include "desktop/widgets/look/theme.h"
#include "site/credentials.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QNetworkProxyFactory>
#include <QSettings>
#include <QTemporaryDir>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

struct Started {
    StartOptions options;
    QString tour; ///< folder for the pictures of every place; empty: no tour
};

Started optionsFrom(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Keeps an association’s members in one local file."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(u"store"_s, QApplication::translate("main", "Open this file."),
                                   u"FILE"_s);
    const QCommandLineOption demo(
        u"demo"_s, QApplication::translate("main", "Look around with the demo association."));
    const QCommandLineOption tour(
        u"tour"_s,
        QApplication::translate("main", "Write a picture of every place into a folder, then quit."),
        u"DIR"_s);
    parser.addOptions({store, demo, tour});
    parser.process(application);
    return {{.store = parser.value(store), .demo = parser.isSet(demo)}, parser.value(tour)};
}

/// A tour looks into nobody's keychain.
class NoCredentials final : public Credentials {
public:
    Task<QByteArray> read(QString) override
    {
        co_return fail(ErrorKind::NotFound,
                       QApplication::translate("main", "No token is kept on this computer."));
    }
    Task<void> keep(QString, QByteArray) override { co_return Result<void>(); }
    Task<void> forget(QString) override { co_return Result<void>(); }
};

/// A tour neither reads nor changes what the user has set, or their file.
std::unique_ptr<QSettings> settingsBackend(const QTemporaryDir &folder, bool isTour)
{
    if (!isTour)
        return std::make_unique<QSettings>(u"chapterhouse"_s, u"chapterhouse"_s);
    qputenv("CHAPTERHOUSE_STORE", folder.filePath(u"association.chapterhouse"_s).toLocal8Bit());
    return std::make_unique<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    installWords(application);
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    QApplication::setApplicationName(u"chapterhouse"_s);
    QApplication::setApplicationDisplayName(u"Chapterhouse"_s);
    QApplication::setApplicationVersion(QStringLiteral(CHAPTERHOUSE_VERSION));
    QApplication::setDesktopFileName(u"chapterhouse"_s);
    const Started started = optionsFrom(application);

    const QTemporaryDir temporary;
    UserSettings settings(settingsBackend(temporary, !started.tour.isEmpty()));
    const SystemClock clock;
    UuidV7Source ids(clock);
    const DesktopScheme system;
    Theme theme(application, system,
                static_cast<ThemeChoice>(settings.value(usersettings::theme).toInt()));
    KeychainCredentials keychain;
    NoCredentials none;
    Program program(clock, ids, settings, theme,
                    started.tour.isEmpty() ? static_cast<Credentials &>(keychain) : none);
    if (started.tour.isEmpty()) {
        program.start(started.options);
        return QApplication::exec();
    }
    Tour tour(program, theme, started.tour);
    tour.start();
    return QApplication::exec();
}
