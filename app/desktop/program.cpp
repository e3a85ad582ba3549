#include "desktop/program.h"

#include "desktop/pages/members/memberspage.h"
#include "desktop/pages/welcome/setuppage.h"
#include "desktop/pages/welcome/welcomepage.h"
#include "desktop/shell/undocommands.h"
#include "desktop/shell/whereabouts.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/progresspanel.h"
#include "desktop/widgets/rail.h"
#include "exchange/demo.h"
#include "store/maintenance.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

const QString membersPlace = u"members"_s;

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/chapterhouse"_s;
}

/// The same file that the command line opens by itself.
QString usualStorePath()
{
    const QString chosen = qEnvironmentVariable("CHAPTERHOUSE_STORE");
    return chosen.isEmpty() ? dataFolder() + u"/association.chapterhouse"_s : chosen;
}

} // namespace

Program::Program(const Clock &clock, IdSource &ids, UserSettings &settings, Theme &theme)
    : m_clock(clock), m_ids(ids), m_settings(settings), m_theme(theme),
      m_commands(std::make_unique<CommandTable>()),
      m_window(std::make_unique<MainWindow>(*m_commands, settings))
{
    connectCommands();
}

Program::~Program()
{
    m_undo.reset();
    m_window.reset();
}

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
    const auto folder = std::make_shared<QTemporaryDir>();
    use([path = folder->filePath(u"demo.chapterhouse"_s),
         context = storeContext()] { return createDemoAssociation(path, context); },
        [this, folder, done] {
            m_demoFolder = folder;
            if (done)
                done();
        });
}

void Program::use(StoreThread::Opener opener, const std::function<void()> &done)
{
    m_opening = std::make_unique<OpenFile>(m_clock);
    m_opening->open(std::move(opener), [this, done](const Result<void> &result) {
        if (!result) {
            m_opening.release()->deleteLater();
            if (!m_window->currentPage())
                showWelcome();
            m_window->say(Tone::Wrong, result.error().message);
            return;
        }
        m_window->removePlaces();
        m_undo.reset();
        m_file = std::move(m_opening);
        showFile();
        if (done)
            done();
        Q_EMIT opened();
    });
}

void Program::showFile()
{
    auto *members = new MembersPage(*m_file, m_settings, *m_commands);
    connect(members, &MembersPage::importRequested, this, [this] { showImport(); });
    connect(members, &MembersPage::exportRequested, this, &Program::showExport);
    connect(members, &MembersPage::messageWanted, m_window.get(), &MainWindow::say);
    m_window->addPlace(membersPlace, tr("Members"), members);
    m_window->goTo(membersPlace);
    m_undo = std::make_unique<UndoCommands>(m_file->writer(), *m_commands, *m_window);
    connect(&m_file->writer(), &StoreThread::busyChanged, m_window.get(), &MainWindow::showBusy);
    showWhereabouts();
    enableFileCommands(true);
    if (!m_file->readOnlyReason().isEmpty())
        m_window->say(Tone::Warning, m_file->readOnlyReason());
}

void Program::showWhereabouts()
{
    const auto isDemo = m_file->reader().setting(settings::isDemo);
    m_window->setWhereabouts(whereaboutsOf(m_file->path(), isDemo && !isDemo->isEmpty(),
                                           m_settings.value(usersettings::lastBackup).toDateTime(),
                                           m_clock.now()));
}

void Program::enableFileCommands(bool isEnabled)
{
    for (const CommandId id : {CommandId::ImportMembers, CommandId::ExportMembers,
                               CommandId::BackUp, CommandId::AddMember, CommandId::Find})
        m_commands->action(id)->setEnabled(isEnabled);
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

void Program::showSetup(const QString &importPath)
{
    auto *page = new SetupPage(m_settings, usualStorePath());
    connect(page, &SetupPage::finished, this,
            [this, importPath](const QString &path, const AssociationFacts &facts) {
                createStore(path, facts, [this, importPath] {
                    if (!importPath.isEmpty())
                        showImport(importPath);
                });
            });
    m_window->showWizard(page);
}

void Program::backUpTo(const QString &target)
{
    m_file->writer().runLong(
        tr("Backing up"), this, [target](Store &store) { return backUp(store.database(), target); },
        [this, target](const Result<void> &result) {
            if (!result) {
                m_window->say(Tone::Wrong, result.error().message);
                return;
            }
            m_settings.set(usersettings::lastBackup, m_clock.now());
            m_settings.set(usersettings::backupFolder, QFileInfo(target).absolutePath());
            showWhereabouts();
            m_window->say(Tone::Good, tr("Backed up to %1.").arg(target));
        });
}

} // namespace chapterhouse
