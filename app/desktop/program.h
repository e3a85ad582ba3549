#pragma once

#include "actions/association.h"
#include "actions/openmatters.h"
#include "base/clock.h"
#include "base/idsource.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/widgets/look/theme.h"
#include "models/openfile.h"

#include <memory>

namespace chapterhouse {

class AuthorsPage;
class BlogPage;
class BodiesPage;
class ChaptersView;
class ChecklistsPage;
class Credentials;
class DemoFolder;
class EventsView;
class HomePage;
class MembersPage;
class PrintCommands;
class RecordsPage;
class SiteTokens;
class UndoCommands;
class Website;
class WorkWatch;

/// What the program was started with.
struct StartOptions {
    QString store;     ///< path of the file to open; empty: the last one, or first start
    bool demo = false; ///< make the demo association and open it
};

/// The desktop program: makes the objects, hands them to each other, opens files. The file that is
/// open stays so until another one has been opened.
class Program final : public QObject {
    Q_OBJECT

public:
    /// All outlive the program. `keychain` is where tokens are.
    Program(const Clock &clock, IdSource &ids, UserSettings &settings, Theme &theme,
            Credentials &keychain);
    ~Program() override;

    void start(const StartOptions &options);

    MainWindow &window() { return *m_window; }
    const CommandTable &commands() const { return *m_commands; }
    /// The open file, or nothing before one is.
    OpenFile *file() const { return m_file.get(); }
    /// The website of the open file, or nothing before one is open.
    Website *website() const { return m_website.get(); }

    /// Opens a file in place of the one before; `done` is called when its members are shown, or not
    /// at all when it cannot be opened, which the window says.
    void openStore(const QString &path, const std::function<void()> &done = {});
    /// Makes a new file with those facts and opens it.
    void createStore(const QString &path, const AssociationFacts &facts,
                     const std::function<void()> &done = {});
    /// Makes the demo association in a folder for temporary files and opens it.
    void openDemo(const std::function<void()> &done = {});

    void showImport(Kind kind, const QString &path = {});
    void showExport(Kind kind, const QString &query, QDate day);
    void showConnect();
    void backUpTo(const QString &target);

Q_SIGNALS:
    void opened();

private:
    void connectCommands();
    /// Enables what can be done now.
    void refreshCommands();
    /// One at a time: while a file is being opened, nothing happens.
    void use(StoreThread::Opener opener, const std::function<void()> &done);
    void takeOpened();
    void showFile();
    void addPlaces();
    void addHome();
    void addMembers();
    void addChapters();
    void addEvents();
    void addBlog();
    /// Home, or the members while there are none and the first are to be added.
    QString firstPlace() const;
    void addWebsite();
    /// In the status bar, at the rail, in the menus.
    void showWebsiteState();
    /// Of each post, event and author, in the lists and heads.
    void showStandings();
    /// The page that lists records of a kind; null when there is none.
    RecordsPage *pageOf(Kind kind) const;
    /// At the place of its kind.
    void showRecord(const RecordRef &record);
    void showList(const RecordSearch &list, std::optional<QDate> day);
    void showPost(const RecordId &post);
    void showMember(const MemberId &member);
    void showWelcome();
    void showSetup(const QString &importPath);
    void showWhereabouts();
    void chooseFileToOpen();
    void chooseFileToImport();
    void chooseBackup();
    /// Says so where the file lies in danger, and offers to keep it on this computer.
    void warnOfPlace();
    void keepOnThisComputer();
    /// Writes a copy of the open file, with progress; `done` is called when it is there.
    void copyTo(const QString &target, const QString &label, const std::function<void()> &done);
    void chooseTheme(ThemeChoice choice);
    StoreContext storeContext() const;

    const Clock &m_clock;
    IdSource &m_ids;
    UserSettings &m_settings;
    Theme &m_theme;
    std::unique_ptr<CommandTable> m_commands;
    std::unique_ptr<DemoFolder> m_demo; ///< goes after the file in it
    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<SiteTokens> m_tokens;
    std::unique_ptr<Website> m_website; ///< of the open file, before which it goes
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WorkWatch> m_work;
    HomePage *m_home = nullptr; ///< it and the other pages: of the open file, in the window
    MembersPage *m_members = nullptr;
    ChaptersView *m_chapters = nullptr;
    BodiesPage *m_bodies = nullptr;
    EventsView *m_events = nullptr;
    ChecklistsPage *m_checklists = nullptr;
    BlogPage *m_blog = nullptr;
    AuthorsPage *m_authors = nullptr;
    std::unique_ptr<UndoCommands> m_undo;   ///< of the open file
    std::unique_ptr<PrintCommands> m_print; ///< of the open file
    std::unique_ptr<OpenFile> m_opening;    ///< takes the place of the open file once it is open
};

} // namespace chapterhouse
