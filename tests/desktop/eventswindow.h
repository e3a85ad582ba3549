#pragma once

#include "desktop/pages/events/eventsview.h"
#include "desktop/placewindow.h"

namespace chapterhouse::tests {

/// The window with the place for events.
class EventsWindow : public PlaceWindow {
public:
    EventsWindow(OpenFileFixture &fixture, const QString &settingsFile)
        : PlaceWindow(fixture, settingsFile)
    {
        page = new EventsView(fixture.file(), settings, commands);
        window.addPlace(u"Events"_s, Icon::Events, page);
        show(u"events"_s);
    }

    QStringList titles() { return column(u"eventList"_s, 0); }
    bool choose(const QString &title)
    {
        return PlaceWindow::choose(u"eventList"_s, u"eventName"_s, title);
    }
    QAction *verb(const QString &words) { return PlaceWindow::verb(u"eventMenu"_s, words); }
    /// What the card over the tabs says.
    QStringList trouble()
    {
        QStringList sentences;
        for (const auto *label : part<QWidget>(u"attentionList"_s)->findChildren<InkLabel *>())
            sentences += label->text();
        return sentences;
    }

    EventsView *page = nullptr;
};

} // namespace chapterhouse::tests
