#include "desktop/program.h"

#include "desktop/demofolder.h"
#include "desktop/pages/home/homepage.h"
#include "desktop/pages/welcome/setuppage.h"
#include "desktop/pages/welcome/welcomepage.h"
#include "desktop/print/printcommands.h"
#include "desktop/shell/undocommands.h"
#include "desktop/shell/whereabouts.h"
#include "desktop/website/sitetokens.h"
#include "desktop/website/website.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/workwatch.h"
#include "store/fileplace.h"
#include "store/maintenance.h"

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

namespace chapterhouse {

using namespace Qt::StringLiterals;

Program::Program(const Clock &clock, IdSource &ids, UserSettings &settings, Theme &theme,
                 Credentials &keychain)
    : m_clock(clock), m_ids(ids), m_settings(settings), m_theme(theme),
      m_commands(std::make_unique<CommandTable>()),
      m_tokens(std::make_unique<SiteTokens>(keychain)),
      m_window(std::make_unique<MainWindow>(*m_commands, settings)),
      m_work(std::make_unique<WorkWatch>(m_window->progress()))
{
    connectCommands();
    connect(m_window.get(), &MainWindow::wizardChanged, this, &Program::refreshCommands);
    refreshCommands();
}

Program::~Program() = default;

void Program::start(const StartOptions &options)
{
    m_window->show();
    const QString last = m_settings.text(usersettings::lastStore);
    if (options.demo)
        openDemo();
    else if (!options.store.isEmpty())
        openStore(options.store);
    else if (QFileInfo::exists(last))
        openStore(last);
    else if (QFileInfo::exists(usualStorePath()))
        openStore(usualStorePath());
    else
        showWelcome();
}

StoreContext Program::storeContext() const
{
    const QString name = m_settings.text(usersettings::personName);
    return {.clock = m_clock,
            .ids = m_ids,
            .who = name.isEmpty() ? qEnvironmentVariable("USER", tr("somebody")) : name,
            .host = QSysInfo::machineHostName()};
}

void Program::openStore(const QString &path, const std::function<void()> &done)
{
    if (m_file && QFileInfo(path) == QFileInfo(m_file->path())) {
        if (done)
            done();
        return;
    }
    use([path, context = storeContext()] { return Store::open(path, context); },
        [this, path, done] {
            m_settings.set(usersettings::lastStore, path);
            if (done)
                done();
        });
}

void Program::createStore(const QString &path, const AssociationFacts &facts,
                          const std::function<void()> &done)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    use([path, facts, context = storeContext()] { return createAssociation(path, context, facts); },
        [this, path, done] {
            m_settings.set(usersettings::lastStore, path);
            if (done)
                done();
        });
}

void Program::openDemo(const std::function<void()> &done)
{
    auto demo = std::make_shared<std::unique_ptr<DemoFolder>>(std::make_unique<DemoFolder>());
    use([path = (*demo)->storePath(), context = storeContext()] { return makeDemo(path, context); },
        [this, demo, done] {
            m_demo = std::move(*demo);
            m_website->beginAnew();
            if (done)
                done();
        });
}

void Program::use(StoreThread::Opener opener, const std::function<void()> &done)
{
    if (m_opening)
        return;
    m_opening = std::make_unique<OpenFile>(m_clock);
    refreshCommands();
    m_opening->open(std::move(opener), [this, done](const Result<void> &result) {
        if (!result) {
            m_opening.release()->deleteLater();
            refreshCommands();
            if (!m_file && !m_window->currentPage())
                showWelcome();
            m_window->say(Tone::Wrong, result.error().message);
            return;
        }
        takeOpened();
        if (done)
            done();
        Q_EMIT opened();
    });
}

/// Pages, undo and printing go before their file, whose end writes what was typed.
void Program::takeOpened()
{
    m_window->removePlaces();
    m_undo.reset();
    m_print.reset();
    m_website.reset();
    m_file = std::move(m_opening);
    m_demo.reset();
    showFile();
}

void Program::showFile()
{
    addPlaces();
    m_window->goTo(firstPlace());
    m_undo = std::make_unique<UndoCommands>(m_file->writer(), *m_commands, *m_window);
    m_print = std::make_unique<PrintCommands>(*m_file, m_settings, *m_commands, *m_window);
    connect(&m_file->writer(), &StoreThread::busyChanged, this, &Program::refreshCommands);
    connect(&m_file->writer(), &StoreThread::busyChanged, m_window.get(), &MainWindow::setBusyWith);
    connect(m_window.get(), &MainWindow::waitsForFile, m_file.get(), [this] {
        m_file->writer().run(
            m_window.get(), [](Store &) { return Result<void>(); },
            [this](const Result<void> &) { m_window->close(); });
    });
    connect(&m_file->writer(), &StoreThread::longWorkFailed, m_window.get(), &MainWindow::stayOpen);
    m_window->setWindowTitle(
        m_file->reader().setting(settings::associationName).value_or(QString()));
    showWhereabouts();
    refreshCommands();
    if (m_file->readOnlyReason().isEmpty())
        warnOfPlace();
    else
        m_window->say(Tone::Warning, m_file->readOnlyReason());
}

void Program::showWhereabouts()
{
    const auto isDemo = m_file->reader().setting(settings::isDemo);
    m_window->setWhereabouts(whereaboutsOf(m_file->path(), isDemo && !isDemo->isEmpty(),
                                           m_settings.value(usersettings::lastBackup).toDateTime(),
                                           m_clock.now()));
}

void Program::showWelcome()
{
    auto *page = new WelcomePage;
    connect(page, &WelcomePage::demoChosen, this, [this] { openDemo(); });
    connect(page, &WelcomePage::openChosen, this, &Program::chooseFileToOpen);
    connect(page, &WelcomePage::importChosen, this, &Program::chooseFileToImport);
    connect(page, &WelcomePage::emptyChosen, this, [this] { showSetup({}); });
    m_window->showAlone(page);
}

/// Over the open file, which stays, or over the welcome.
void Program::showSetup(const QString &importPath)
{
    auto *page = new SetupPage(m_settings, usualStorePath(), importPath);
    connect(page, &SetupPage::finished, this,
            [this, importPath](const QString &path, const AssociationFacts &facts) {
                createStore(path, facts, [this, importPath] {
                    if (!importPath.isEmpty())
                        showImport(Kind::Member, importPath);
                });
            });
    m_window->showWizard(page);
    page->setFocus();
}

void Program::backUpTo(const QString &target)
{
    copyTo(target, tr("Backing up"), [this, target] {
        m_settings.set(usersettings::lastBackup, m_clock.now());
        m_settings.set(usersettings::backupFolder, QFileInfo(target).absolutePath());
        showWhereabouts();
        m_home->look();
        m_window->say(Tone::Good, tr("Backed up to %1.").arg(target));
    });
}

void Program::copyTo(const QString &target, const QString &label, const std::function<void()> &done)
{
    const Progress progress = m_work->start(label);
    m_file->writer().runLong(
        label, this,
        [target, progress](Store &store) { return backUp(store.database(), target, progress); },
        [this, done](const Result<void> &result) {
            m_work->finish();
            if (result)
                return done();
            const bool isCancelled = result.error().kind == ErrorKind::Cancelled;
            m_window->say(isCancelled ? Tone::Information : Tone::Wrong, result.error().message);
        });
}

} // namespace chapterhouse
