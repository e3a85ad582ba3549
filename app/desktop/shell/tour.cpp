#include "desktop/shell/tour.h"

#include "desktop/program.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTextStream>

#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int millisecondsBetweenLooks = 60;
constexpr int patienceMilliseconds = 10'000;

constexpr QSize usualSize(1280, 800);
constexpr std::array everySize{usualSize, QSize(1024, 700), QSize(820, 700), QSize(1720, 1000)};

} // namespace

Tour::Tour(Program &program, Theme &theme, const QString &folder)
    : m_program(program), m_theme(theme), m_folder(folder), m_hands(program)
{
    m_look.setInterval(millisecondsBetweenLooks);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
}

void Tour::start()
{
    QDir().mkpath(m_folder);
    QApplication::setCursorFlashTime(0);
    plan();
    begin();
    m_look.start();
}

void Tour::plan()
{
    for (const QList<TourStop> &walk : tourWalks()) {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            for (const TourStop &stop : walk)
                addVisits(stop, theme);
        }
    }
}

void Tour::addVisits(const TourStop &stop, ThemeChoice theme)
{
    m_visits.push_back({stop, theme, usualSize, true});
    if (stop.kind != TourStop::Kind::EverySize)
        return;
    for (const QSize size : everySize) {
        if (size != usualSize)
            m_visits.push_back({stop, theme, size, false});
    }
}

void Tour::begin()
{
    const Visit &visit = m_visits[m_at];
    m_theme.setChoice(visit.theme);
    m_program.window().resize(visit.size);
    m_went = !visit.isFirst;
    m_before = {};
    m_waited.start();
}

void Tour::look()
{
    const Visit &visit = m_visits[m_at];
    if (m_waited.elapsed() > patienceMilliseconds) {
        miss(tr("The stop “%1” of the tour was not reached.").arg(nameOf(visit)));
        goOn();
        return;
    }
    if (!isReached(visit))
        return;
    if (visit.stop.kind == TourStop::Kind::OnTheWay) {
        goOn();
        return;
    }
    const QImage now = picture();
    if (visit.stop.kind == TourStop::Kind::Fleeting || now == m_before) {
        save(now);
        goOn();
        return;
    }
    m_before = now;
}

bool Tour::isReached(const Visit &visit)
{
    if (!m_went) {
        m_went = visit.stop.go(m_hands);
        return m_went && visit.stop.kind == TourStop::Kind::OnTheWay;
    }
    return visit.stop.shows.isEmpty() || m_hands.seen<QWidget>(visit.stop.shows);
}

void Tour::goOn()
{
    if (++m_at < m_visits.size()) {
        begin();
        return;
    }
    m_look.stop();
    m_saving.waitForDone();
    for (const QString &path : std::as_const(m_unwritten))
        miss(tr("The picture %1 could not be written.").arg(path));
    m_program.window().close();
    QApplication::exit(m_missed ? EXIT_FAILURE : EXIT_SUCCESS);
}

QString Tour::nameOf(const Visit &visit) const
{
    const QString size = visit.size == usualSize ? QString() : u"-%1"_s.arg(visit.size.width());
    const QString theme = visit.theme == ThemeChoice::Dark ? u"dark"_s : u"light"_s;
    return u"%1-%2%3"_s.arg(visit.stop.name, theme, size);
}

void Tour::save(const QImage &picture)
{
    const QString path = QDir(m_folder).filePath(
        u"%1-%2.png"_s.arg(++m_pictures, 3, 10, QChar(u'0')).arg(nameOf(m_visits[m_at])));
    QTextStream(stdout) << path << Qt::endl;
    m_saving.start([this, picture, path] {
        if (picture.save(path))
            return;
        const QMutexLocker guard(&m_lock);
        m_unwritten += path;
    });
}

void Tour::miss(const QString &sentence)
{
    m_missed = true;
    QTextStream(stderr) << sentence << Qt::endl;
}

/// The window with the dialogs and menus that lie over it.
QImage Tour::picture() const
{
    QWidget &window = m_program.window();
    QPixmap all = window.grab();
    QPainter painter(&all);
    painter.setPen(colourOf(Colour::Line, window.palette()));
    for (QWidget *over : QApplication::topLevelWidgets()) {
        if (over == &window || !over->isVisible())
            continue;
        const QPoint corner = window.mapFromGlobal(over->mapToGlobal(QPoint()));
        painter.drawPixmap(corner, over->grab());
        painter.drawRect(QRect(corner, over->size()).adjusted(-1, -1, 0, 0));
    }
    painter.end();
    return all.toImage();
}

} // namespace chapterhouse
