#pragma once

#include "desktop/shell/commandtable.h"

#include <QTemporaryDir>
#include <QWidget>

namespace chapterhouse {

class Program;

/// What a visitor does in the window, by the names of widgets. What returns bool says whether it
/// could be done now.
class TourHands {
public:
    explicit TourHands(Program &program) : m_program(program) {}

    Program &program() const { return m_program; }

    /// The widget of that name which can be seen and used.
    template<class Widget>
    Widget *seen(const QString &name) const
    {
        for (Widget *widget : window()->findChildren<Widget *>(name)) {
            if (widget->isVisible() && widget->isEnabled())
                return widget;
        }
        return nullptr;
    }

    bool click(const QString &button) const;
    bool press(const QString &widget, int key) const;
    /// Replaces what the line within a widget holds, key by key.
    bool type(const QString &widget, const QString &text) const;
    bool trigger(CommandId command) const;
    /// Takes the row of a list or table whose first column says so, or selects so many from it.
    bool choose(const QString &list, const QString &text, int rows = 1) const;
    /// Of the record in the pane; `tabs` is the name of its tabs.
    bool showTab(int tab, const QString &tabs = QStringLiteral("memberTabs")) const;
    /// How many members the list has.
    int members() const;

    /// To be called when the file that is asked for next is open.
    std::function<void()> opened();
    bool isOpen() const { return m_isOpen; }

    /// A path of that name where no file is yet; goes with the tour.
    QString fresh(const QString &name);
    /// The path that fresh() gave last.
    const QString &newest() const { return m_newest; }
    /// Writes a file and returns its path.
    static QString written(const QString &path, const QByteArray &bytes);

private:
    QWidget *window() const;

    Program &m_program;
    QTemporaryDir m_folder;
    QString m_newest;
    int m_files = 0;
    bool m_isOpen = false;
};

} // namespace chapterhouse
