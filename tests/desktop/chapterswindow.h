#pragma once

#include "desktop/clicking.h"
#include "desktop/memberswindow.h"
#include "desktop/pages/chapters/chapterspage.h"
#include "desktop/pages/chapters/chaptersview.h"
#include "desktop/widgets/inklabel.h"

#include <QCompleter>
#include <QLineEdit>

namespace chapterhouse::tests {

/// The window with the members and the chapters, of which the latter are shown.
class ChaptersWindow {
public:
    ChaptersWindow(OpenFileFixture &fixture, const QString &settingsFile)
        : settings(std::make_unique<QSettings>(settingsFile, QSettings::IniFormat)),
          window(commands, settings), undo(fixture.file().writer(), commands, window),
          members(new MembersPage(fixture.file(), settings, commands)),
          view(new ChaptersView(fixture.file(), settings, commands))
    {
        window.addPlace(u"Members"_s, Icon::Members, members);
        window.addPlace(u"Chapters"_s, Icon::Chapters, new ChaptersPage(view));
        window.goTo(u"chapters"_s);
        window.resize(1280, 800);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not come");
    }

    template<class T>
    T *part(const QString &name)
    {
        return window.findChild<T *>(name);
    }
    QStringList column(const QString &list, int at)
    {
        const auto *model = part<QAbstractItemView>(list)->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all += model->index(row, at).data().toString();
        return all;
    }
    QStringList names() { return column(u"chapterList"_s, 0); }
    bool choose(const QString &name)
    {
        auto *list = part<QAbstractItemView>(u"chapterList"_s);
        return QTest::qWaitFor([&] {
            const qsizetype row = names().indexOf(name);
            if (row >= 0)
                list->setCurrentIndex(list->model()->index(static_cast<int>(row), 0));
            return row >= 0 && text(u"chapterName"_s) == name;
        });
    }
    QString text(const QString &label)
    {
        const auto *found = part<InkLabel>(label);
        return found && found->isVisible() ? found->text() : QString();
    }
    void click(const QString &button) { clickOn(part<QAbstractButton>(button)); }
    void showTab(int tab) { part<QTabBar>(u"chapterTabs"_s)->setCurrentIndex(tab); }
    /// Into the field that has the focus.
    void type(const QString &text) { QTest::keyClicks(window.focusWidget(), text); }
    /// Chooses the first member that is offered for it.
    bool pick(const QString &text)
    {
        type(text);
        auto *line = qobject_cast<QLineEdit *>(window.focusWidget());
        auto *popup = line->findChild<QCompleter *>()->popup();
        const bool isOffered =
            QTest::qWaitFor([popup] { return popup->isVisible() && popup->model()->rowCount(); });
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        return isOffered;
    }
    void press(Qt::Key key) { QTest::keyClick(window.focusWidget(), key); }

    UserSettings settings;
    CommandTable commands;
    MainWindow window;
    UndoCommands undo;
    MembersPage *members;
    ChaptersView *view;
};

} // namespace chapterhouse::tests
