/// Draws every widget in its states to PNG files, for looking at: `gallery DIR`. Run it with
/// QT_SCALE_FACTOR=2 for 200 %.

#include "desktop/widgets/look/theme.h"
#include "gallerysheets.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QTextStream>
#include <QWidget>

#include <memory>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

class AnyDesktop final : public SystemScheme {
public:
    Scheme scheme() const override { return Scheme::Light; }
};

bool drawSheet(const gallery::Sheet &sheet, const QString &path)
{
    const std::unique_ptr<QWidget> widget(sheet.make());
    widget->resize(sheet.size);
    widget->show();
    widget->activateWindow();
    if (!QTest::qWaitForWindowActive(widget.get()))
        return false;
    QWidget *focused = widget->objectName() == u"focused"
                           ? widget.get()
                           : widget->findChild<QWidget *>(u"focused"_s);
    if (focused) {
        widget->setAttribute(Qt::WA_KeyboardFocusChange);
        focused->setFocus(Qt::TabFocusReason);
    }
    return widget->grab().save(path);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments[1])) {
        QTextStream(stderr) << "usage: gallery DIR\n";
        return 2;
    }
    const AnyDesktop desktop;
    Theme theme(application, desktop, ThemeChoice::Light);
    const QString percent = QString::number(qRound(100 * application.devicePixelRatio()));
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.setChoice(choice);
        const QString scheme = choice == ThemeChoice::Light ? u"light"_s : u"dark"_s;
        for (const gallery::Sheet &sheet : gallery::sheets()) {
            const QString name = u"%1-%2-%3.png"_s.arg(sheet.name, scheme, percent);
            if (!drawSheet(sheet, QDir(arguments[1]).filePath(name)))
                return 1;
        }
    }
    return 0;
}
