#pragma once

#include "desktop/memberswindow.h"
#include "desktop/pages/chapters/chaptersview.h"
#include "desktop/placewindow.h"
#include "desktop/shell/sidedpage.h"

#include <QTabBar>

namespace chapterhouse::tests {

/// The window with the members and the chapters, of which the latter are shown.
class ChaptersWindow : public PlaceWindow {
public:
    ChaptersWindow(OpenFileFixture &fixture, const QString &settingsFile)
        : PlaceWindow(fixture, settingsFile),
          members(new MembersPage(fixture.file(), settings, commands)),
          view(new ChaptersView(fixture.file(), settings, commands))
    {
        window.addPlace(u"Members"_s, Icon::Members, members);
        window.addPlace(u"Chapters"_s, Icon::Chapters, new SidedPage(view));
        show(u"chapters"_s);
    }

    QStringList names() { return column(u"chapterList"_s, 0); }
    bool choose(const QString &name)
    {
        return PlaceWindow::choose(u"chapterList"_s, u"chapterName"_s, name);
    }
    void showTab(int tab) { part<QTabBar>(u"chapterTabs"_s)->setCurrentIndex(tab); }

    MembersPage *members;
    ChaptersView *view;
};

} // namespace chapterhouse::tests
