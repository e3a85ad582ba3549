#pragma once

#include "desktop/eventswindow.h"

#include <QTabBar>

namespace chapterhouse::tests {

inline const QString agendaList = u"agenda_itemList"_s;
inline const QString taskList = u"taskList"_s;

inline QStringList agenda(EventsWindow &screen)
{
    QStringList lines;
    const QStringList times = screen.column(agendaList, 1);
    const QStringList titles = screen.column(agendaList, 0);
    for (qsizetype i = 0; i < titles.size(); ++i)
        lines += u"%1 %2"_s.arg(times[i].left(5), titles[i]);
    return lines;
}

inline void chooseRow(EventsWindow &screen, const QString &list, int row)
{
    auto *view = screen.part<QAbstractItemView>(list);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(row, 0));
}

/// A meetup on an evening in Rome whose agenda and tasks are shown.
class EventParts {
public:
    enum Tab { Agenda = 2, Tasks = 3 };

    EventParts()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_meetup = fixture.stored.add(Kind::Event, {{"title", u"Winter meetup"_s},
                                                    {"state", u"planned"_s},
                                                    {"start", u"2027-03-10T18:30"_s},
                                                    {"zone", u"Europe/Rome"_s},
                                                    {"time_confirmed", true}});
    }

    void addItem(const QString &title, qint64 minutes)
    {
        fixture.stored.add(Kind::AgendaItem, {{"event", m_meetup.id()},
                                              {"title", title},
                                              {"minutes", minutes},
                                              {"position", ++m_position}});
    }
    void addTask(const QString &what, qint64 offset)
    {
        fixture.stored.add(Kind::Task, {{"event", m_meetup.id()},
                                        {"what", what},
                                        {"offset", offset},
                                        {"position", ++m_position}});
    }
    /// After all were added.
    std::unique_ptr<EventsWindow> open(Tab tab)
    {
        auto screen = std::make_unique<EventsWindow>(fixture, m_folder.filePath(u"settings.ini"_s));
        if (!screen->choose(u"Winter meetup"_s))
            qFatal("the event is not shown");
        screen->part<QTabBar>(u"eventTabs"_s)->setCurrentIndex(tab);
        const QString list = tab == Agenda ? agendaList : taskList;
        if (!QTest::qWaitFor([&] { return screen->column(list, 0).size() == m_position; }))
            qFatal("its parts are not shown");
        return screen;
    }

    OpenFileFixture fixture;

private:
    QTemporaryDir m_folder;
    Record m_meetup;
    qint64 m_position = 0;
};

} // namespace chapterhouse::tests
