#pragma once

#include "desktop/pages/events/eventsview.h"
#include "desktop/placewindow.h"

#include <QMenu>

#include <algorithm>

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
    QAction *verb(const QString &words)
    {
        const auto verbs = part<QMenu>(u"eventMenu"_s)->actions();
        const auto verb = std::ranges::find(verbs, words, &QAction::text);
        return verb == verbs.end() ? nullptr : *verb;
    }
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
