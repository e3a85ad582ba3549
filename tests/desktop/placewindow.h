#pragma once

#include "desktop/clicking.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/undocommands.h"
#include "desktop/widgets/inklabel.h"
#include "support/openfilefixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

/// The window over a file, to which a test adds the places that it is about; settings last from one
/// to the next.
class PlaceWindow {
public:
    PlaceWindow(OpenFileFixture &fixture, const QString &settingsFile)
        : settings(std::make_unique<QSettings>(settingsFile, QSettings::IniFormat)),
          window(commands, settings), undo(fixture.file().writer(), commands, window)
    {
    }

    void show(const QString &place)
    {
        window.goTo(place);
        window.resize(1280, 800);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not come");
    }

    /// Of several of that name the one that can be seen.
    template<class T>
    T *part(const QString &name)
    {
        const QList<T *> all = window.findChildren<T *>(name);
        const auto seen = std::ranges::find_if(all, [](T *each) {
            const auto *widget = qobject_cast<QWidget *>(static_cast<QObject *>(each));
            return widget && widget->isVisible();
        });
        return seen == all.end() ? all.value(0) : *seen;
    }
    QStringList column(const QString &list, int at)
    {
        const auto *model = part<QAbstractItemView>(list)->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all += model->index(row, at).data().toString();
        return all;
    }
    /// Makes the record of that name the current one, once the list has it; what its pane is headed
    /// by follows.
    bool choose(const QString &listName, const QString &head, const QString &name)
    {
        auto *list = part<QAbstractItemView>(listName);
        return QTest::qWaitFor([&] {
            const qsizetype row = column(listName, 0).indexOf(name);
            if (row >= 0)
                list->setCurrentIndex(list->model()->index(static_cast<int>(row), 0));
            return row >= 0 && text(head) == name;
        });
    }
    /// What can be chosen from a menu, by its words; null when there is none.
    QAction *verb(const QString &menu, const QString &words)
    {
        const auto verbs = part<QMenu>(menu)->actions();
        const auto found = std::ranges::find(verbs, words, &QAction::text);
        return found == verbs.end() ? nullptr : *found;
    }
    QString text(const QString &label)
    {
        const auto *found = part<InkLabel>(label);
        return found && found->isVisible() ? found->text() : QString();
    }
    void click(const QString &button) { clickOn(part<QAbstractButton>(button)); }
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
};

} // namespace chapterhouse::tests
