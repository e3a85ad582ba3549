#pragma once

#include <QAction>
#include <QObject>

#include <map>

QT_BEGIN_NAMESPACE
class QMenuBar;
QT_END_NAMESPACE

namespace chapterhouse {

/// Everything that the menus and keys can do.
enum class CommandId {
    NewFile,
    OpenFile,
    ImportMembers,
    ExportMembers,
    Print,
    SavePdf,
    BackUp,
    Quit,
    Undo,
    Redo,
    Find,
    GoToHome,
    GoToMembers,
    GoToChapters,
    GoToEvents,
    GoToBlog,
    GoToWebsite,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    AddMember,
    RemoveMembers,
    NewChapter,
    RemoveChapter,
    NewBody,
    RemoveBody,
    NewEvent,
    ImportEvents,
    ExportEvents,
    RemoveEvent,
    NewPost,
    RemovePost,
    ImportPosts,
    ExportPosts,
    ImportAuthors,
    ExportAuthors,
    CheckWebsite,
    ConnectWebsite,
    Help,
    About,
};

/// The actions of the program, one for each line of one table (id, menu, text, icon, default keys).
/// Who can carry a command out connects to its action and enables it.
class CommandTable final : public QObject {
    Q_OBJECT

public:
    explicit CommandTable(QObject *parent = nullptr);

    QAction *action(CommandId id) const { return m_actions.at(id); }
    /// Adds the menus with their actions.
    void fill(QMenuBar *menuBar) const;

private:
    std::map<CommandId, QAction *> m_actions;
};

} // namespace chapterhouse
