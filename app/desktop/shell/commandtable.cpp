#include "desktop/shell/commandtable.h"

#include "desktop/widgets/look/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <optional>

namespace chapterhouse {

namespace {

struct CommandSpec {
    CommandId id;
    const char *menu;
    const char *text;
    std::optional<Icon> icon = {};
    const char *keys = "";
    bool separatorBefore = false;
    bool isChoice = false; ///< one of the choices of its menu's group
};

constexpr const char *fileMenu = QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&File");
constexpr const char *editMenu = QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Edit");
constexpr const char *viewMenu = QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&View");
constexpr const char *membersMenu = QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Members");
constexpr const char *chaptersMenu = QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Chapters");
constexpr const char *eventsMenu = QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Events");
constexpr const char *blogMenu = QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Blog");
constexpr const char *siteMenu = QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Website");
constexpr const char *helpMenu = QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Help");

// clang-format off
constexpr CommandSpec commands[] = {
    {CommandId::NewFile,       fileMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&New file…")},
    {CommandId::OpenFile,      fileMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Open…"), Icon::File, "Ctrl+O"},
    {CommandId::ImportMembers, fileMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Import members…"), Icon::Import, "Ctrl+I", true},
    {CommandId::ExportMembers, fileMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Export members…"), Icon::Export, "Ctrl+E"},
    {CommandId::Print,         fileMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Print…"), {}, "Ctrl+P", true},
    {CommandId::SavePdf,       fileMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Save as PDF…")},
    {CommandId::BackUp,        fileMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Back up now…"), Icon::Download, "", true},
    {CommandId::Quit,          fileMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Quit"), {}, "Ctrl+Q", true},
    {CommandId::Undo,          editMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Undo"), Icon::Undo, "Ctrl+Z"},
    {CommandId::Redo,          editMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Redo"), Icon::Redo, "Ctrl+Shift+Z"},
    {CommandId::Find,          editMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Find"), Icon::Search, "Ctrl+F", true},
    {CommandId::GoToHome,      viewMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Home"), Icon::Home, "Ctrl+1"},
    {CommandId::GoToMembers,   viewMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Members"), Icon::Members, "Ctrl+2"},
    {CommandId::GoToChapters,  viewMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Chapters"), Icon::Chapters, "Ctrl+3"},
    {CommandId::GoToEvents,    viewMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Events"), Icon::Events, "Ctrl+4"},
    {CommandId::GoToBlog,      viewMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Blog"), Icon::Blog, "Ctrl+5"},
    {CommandId::GoToWebsite,   viewMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Website"), Icon::Website, "Ctrl+6"},
    {CommandId::ThemeSystem,   viewMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "Colours of the &system"), {}, "", true, true},
    {CommandId::ThemeLight,    viewMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Light"), {}, "", false, true},
    {CommandId::ThemeDark,     viewMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Dark"), {}, "", false, true},
    {CommandId::AddMember,     membersMenu, QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Add member"), Icon::Add, "Ctrl+N"},
    {CommandId::RemoveMembers, membersMenu, QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Remove"), Icon::Trash, "", true},
    {CommandId::NewChapter,    chaptersMenu, QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&New chapter"), Icon::Add, "Ctrl+N"},
    {CommandId::RemoveChapter, chaptersMenu, QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Remove chapter"), Icon::Trash},
    {CommandId::NewBody,       chaptersMenu, QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "New &body"), Icon::Add, "Ctrl+N", true},
    {CommandId::RemoveBody,    chaptersMenu, QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "Remove b&ody"), Icon::Trash},
    {CommandId::NewEvent,      eventsMenu,  QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&New event"), Icon::Add, "Ctrl+N"},
    {CommandId::RemoveEvent,   eventsMenu,  QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Remove event"), Icon::Trash},
    {CommandId::ImportEvents,  eventsMenu,  QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Import events…"), Icon::Import, "", true},
    {CommandId::ExportEvents,  eventsMenu,  QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Export events…"), Icon::Export},
    {CommandId::NewPost,       blogMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&New post"), Icon::Add, "Ctrl+N"},
    {CommandId::RemovePost,    blogMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Remove post"), Icon::Trash},
    {CommandId::ImportPosts,   blogMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Import posts…"), Icon::Import, "", true},
    {CommandId::ExportPosts,   blogMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Export posts…"), Icon::Export},
    {CommandId::ImportAuthors, blogMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "Import &authors…"), Icon::Import, "", true},
    {CommandId::ExportAuthors, blogMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "E&xport authors…"), Icon::Export},
    {CommandId::CheckWebsite,  siteMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Check for changes"), Icon::Website, "F5"},
    {CommandId::ConnectWebsite, siteMenu,   QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "C&onnect a website…"), {}, "", true},
    {CommandId::Help,          helpMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&Searching and keys"), Icon::Info, "F1"},
    {CommandId::About,         helpMenu,    QT_TRANSLATE_NOOP("chapterhouse::CommandTable", "&About Chapterhouse")},
};
// clang-format on

/// Whether a page offers it, which enables it while it is shown.
bool isOfAPlace(const CommandSpec &command)
{
    return command.menu == membersMenu || command.menu == chaptersMenu ||
           command.menu == eventsMenu || command.menu == blogMenu;
}

} // namespace

CommandTable::CommandTable(QObject *parent) : QObject(parent)
{
    auto *choices = new QActionGroup(this);
    for (const CommandSpec &command : commands) {
        auto *action = new QAction(tr(command.text), this);
        action->setObjectName(QStringLiteral("command%1").arg(static_cast<int>(command.id)));
        action->setShortcut(QKeySequence(QLatin1String(command.keys)));
        action->setEnabled(!isOfAPlace(command));
        if (command.icon)
            action->setIcon(iconOf(*command.icon));
        if (command.isChoice) {
            action->setCheckable(true);
            choices->addAction(action);
        }
        m_actions.emplace(command.id, action);
    }
}

void CommandTable::fill(QMenuBar *menuBar) const
{
    const char *present = nullptr;
    QMenu *menu = nullptr;
    for (const CommandSpec &command : commands) {
        if (!menu || command.menu != present) {
            present = command.menu;
            menu = menuBar->addMenu(tr(present));
        }
        if (command.separatorBefore)
            menu->addSeparator();
        menu->addAction(action(command.id));
    }
}

} // namespace chapterhouse
