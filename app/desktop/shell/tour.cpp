#include "desktop/shell/tour.h"

#include "desktop/program.h"
#include "desktop/widgets/look/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QTextStream>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Long enough for a query or a small import on a slow machine, and for the last repaint.
constexpr int pauseMilliseconds = 700;

} // namespace

Tour::Tour(Program &program, Theme &theme, QString folder)
    : m_program(program), m_theme(theme), m_folder(std::move(folder))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &Tour::next);
}

void Tour::start()
{
    QDir().mkpath(m_folder);
    addStops();
    next();
}

void Tour::addStop(const QString &name, std::function<void()> action)
{
    m_stops.push_back({name, std::move(action)});
}

void Tour::next()
{
    if (m_at > 0 && !m_stops[m_at - 1].name.isEmpty())
        takePicture(m_stops[m_at - 1].name);
    if (m_at == m_stops.size()) {
        m_program.window().close();
        QApplication::quit();
        return;
    }
    m_stops[m_at++].action();
    m_pause.start();
}

void Tour::takePicture(const QString &name)
{
    const QString path =
        QDir(m_folder).filePath(u"%1-%2.png"_s.arg(m_at, 2, 10, QChar(u'0')).arg(name));
    QTextStream out(stdout);
    if (m_program.window().grab().save(path))
        out << path << Qt::endl;
    else
        QTextStream(stderr) << tr("The picture %1 could not be written.").arg(path) << Qt::endl;
}

void Tour::press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QCoreApplication::sendEvent(widget, &down);
    QCoreApplication::sendEvent(widget, &up);
}

void Tour::type(QWidget *widget, const QString &text)
{
    widget->setFocus();
    press(widget, Qt::Key_A, Qt::ControlModifier);
    press(widget, Qt::Key_Delete);
    for (const QChar letter : text) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(widget, &down);
    }
}

void Tour::click(const QString &objectName)
{
    if (auto *button = m_program.window().findChild<QAbstractButton *>(objectName))
        button->click();
}

} // namespace chapterhouse
