/// Opens the window on a store as the program does, says so when the list of members is painted for
/// the first time, and quits.

#include "desktop/program.h"
#include "desktop/widgets/look/systemscheme.h"
#include "site/credentials.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

/// Quits the application when rows of the list have been painted.
class FirstPainting final : public QObject {
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isOver && isListWithRows(watched->parent())) {
            m_isOver = true;
            QTimer::singleShot(0, this, [this] {
                QTextStream(stdout) << "painted\n";
                QCoreApplication::quit();
            });
        }
        return false;
    }

private:
    static bool isListWithRows(const QObject *object)
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(object);
        return view && view->objectName() == "memberList"_L1 && view->model() &&
               view->model()->rowCount() > 0;
    }

    bool m_isOver = false;
};

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    UserSettings settings(
        std::make_unique<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat));
    const SystemClock clock;
    UuidV7Source ids(clock);
    const DesktopScheme system;
    Theme theme(application, system, ThemeChoice::Light);
    KeychainCredentials keychain;
    Program program(clock, ids, settings, theme, keychain);
    FirstPainting firstPainting;
    application.installEventFilter(&firstPainting);
    constexpr int longestWait = 60'000;
    QTimer::singleShot(longestWait, &application, [] { QCoreApplication::exit(1); });
    QObject::connect(&program, &Program::opened, &program,
                     [&program] { program.window().goTo(u"members"_s); });
    program.start({.store = QApplication::arguments().value(1)});
    return QApplication::exec();
}
