#include "desktop/program.h"

#include "desktop/pages/blog/blogpage.h"
#include "desktop/pages/events/eventsview.h"
#include "desktop/print/printcommands.h"
#include "desktop/shell/helptext.h"
#include "desktop/shell/undocommands.h"
#include "desktop/website/website.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/messagebar.h"
#include "store/fileplace.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

const QString storeFilter = u"Chapterhouse (*.chapterhouse);;* (*)"_s;

CommandId commandOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return CommandId::ThemeSystem;
    case ThemeChoice::Light:
        return CommandId::ThemeLight;
    case ThemeChoice::Dark:
        return CommandId::ThemeDark;
    }
    Q_UNREACHABLE();
}

/// In the folder, by the file's name or, where that is taken, with a number: "roster 2".
QString unusedPath(const QString &folder, const QFileInfo &file)
{
    QString path = folder + u'/' + file.fileName();
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1/%2 %3.%4"_s.arg(folder, file.completeBaseName()).arg(number).arg(file.suffix());
    return path;
}

} // namespace

void Program::connectCommands()
{
    const auto connectTo = [this](CommandId id, auto &&slot) {
        connect(m_commands->action(id), &QAction::triggered, this, slot);
    };
    connectTo(CommandId::NewFile, [this] { showSetup({}); });
    connectTo(CommandId::OpenFile, [this] { chooseFileToOpen(); });
    connectTo(CommandId::ImportMembers, [this] { showImport(Kind::Member); });
    connectTo(CommandId::ImportEvents, [this] { showImport(Kind::Event); });
    connectTo(CommandId::ExportMembers, [this] { showExport(Kind::Member, {}, m_file->today()); });
    connectTo(CommandId::ExportEvents, [this] { m_events->requestExport(); });
    connectTo(CommandId::ImportPosts, [this] { showImport(Kind::Post); });
    connectTo(CommandId::ImportAuthors, [this] { showImport(Kind::Author); });
    connectTo(CommandId::ExportPosts, [this] { m_blog->requestExport(); });
    connectTo(CommandId::ExportAuthors, [this] { showExport(Kind::Author, {}, m_file->today()); });
    connectTo(CommandId::BackUp, [this] { chooseBackup(); });
    connectTo(CommandId::GoToHome, [this] { m_window->goTo(u"home"_s); });
    connectTo(CommandId::GoToMembers, [this] { m_window->goTo(u"members"_s); });
    connectTo(CommandId::GoToChapters, [this] { m_window->goTo(u"chapters"_s); });
    connectTo(CommandId::GoToEvents, [this] { m_window->goTo(u"events"_s); });
    connectTo(CommandId::GoToBlog, [this] { m_window->goTo(u"blog"_s); });
    connectTo(CommandId::GoToWebsite, [this] { m_window->goTo(u"website"_s); });
    connectTo(CommandId::CheckWebsite, [this] { m_website->check(); });
    connectTo(CommandId::ConnectWebsite, [this] { showConnect(); });
    connectTo(CommandId::ThemeSystem, [this] { chooseTheme(ThemeChoice::System); });
    connectTo(CommandId::ThemeLight, [this] { chooseTheme(ThemeChoice::Light); });
    connectTo(CommandId::ThemeDark, [this] { chooseTheme(ThemeChoice::Dark); });
    connectTo(CommandId::Help, [this] { showHelp(m_window.get()); });
    connectTo(CommandId::About, [this] { showAbout(m_window.get()); });
    m_commands->action(commandOf(m_theme.choice()))->setChecked(true);
    for (const CommandId id :
         {CommandId::Undo, CommandId::Redo, CommandId::Print, CommandId::SavePdf})
        m_commands->action(id)->setEnabled(false);
}

void Program::refreshCommands()
{
    const bool isCovered = m_window->hasWizard();
    const bool isBusy = m_opening || (m_file && !m_file->writer().busyWith().isEmpty());
    const bool isShown = m_file && !isCovered;
    const bool canWrite = isShown && !isBusy && m_file->readOnlyReason().isEmpty();
    const auto enable = [this](CommandId id, bool enabled) {
        m_commands->action(id)->setEnabled(enabled);
    };
    enable(CommandId::NewFile, !isBusy && !isCovered);
    enable(CommandId::OpenFile, !isBusy && !isCovered);
    for (const CommandId id : {CommandId::ImportMembers, CommandId::ImportEvents,
                               CommandId::ImportPosts, CommandId::ImportAuthors})
        enable(id, canWrite);
    for (const CommandId id : {CommandId::ExportMembers, CommandId::ExportEvents,
                               CommandId::ExportPosts, CommandId::ExportAuthors})
        enable(id, isShown);
    enable(CommandId::BackUp, isShown && !isBusy);
    enable(CommandId::GoToHome, isShown);
    enable(CommandId::GoToMembers, isShown);
    enable(CommandId::GoToChapters, isShown);
    enable(CommandId::GoToEvents, isShown);
    enable(CommandId::GoToBlog, isShown);
    enable(CommandId::GoToWebsite, isShown);
    const bool canWorkOnSite = canWrite && m_website && !m_website->state().isWorking();
    enable(CommandId::CheckWebsite, canWorkOnSite && m_website->state().isConnected());
    enable(CommandId::ConnectWebsite, canWorkOnSite);
    enable(CommandId::Find, isShown);
    if (m_undo)
        m_undo->setOff(!canWrite);
    if (m_print)
        m_print->setOff(!isShown);
}

void Program::chooseTheme(ThemeChoice choice)
{
    m_theme.setChoice(choice);
    m_settings.set(usersettings::theme, static_cast<int>(choice));
}

void Program::chooseFileToOpen()
{
    auto *dialog = new QFileDialog(m_window.get(), tr("Open a file or a backup"), {}, storeFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { openStore(path); });
    dialog->open();
}

void Program::chooseFileToImport()
{
    auto *dialog = new QFileDialog(m_window.get(), tr("Import a spreadsheet"), {},
                                   tr("Spreadsheets as CSV (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &Program::showSetup);
    dialog->open();
}

void Program::chooseBackup()
{
    QString folder = m_settings.text(usersettings::backupFolder);
    if (folder.isEmpty())
        folder = QDir::homePath();
    const QString name = u"%1/roster-%2.chapterhouse"_s.arg(
        folder, m_clock.now().toLocalTime().toString(u"yyyy-MM-dd-HHmm"_s));
    auto *dialog = new QFileDialog(m_window.get(), tr("Back up to"), name, storeFilter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // a file that is there stays
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &Program::backUpTo);
    dialog->open();
}

void Program::warnOfPlace()
{
    const auto danger = dangerOfPlace(m_file->path());
    if (!danger)
        return;
    m_window->say(Tone::Warning, *danger);
    QPushButton *step = m_window->messages()->addStep(tr("Keep it on this computer"));
    connect(step, &QPushButton::clicked, this, &Program::keepOnThisComputer);
}

/// The file that was open stays where it is, as a copy.
void Program::keepOnThisComputer()
{
    const QString target = unusedPath(usualStoreFolder(), QFileInfo(m_file->path()));
    QDir().mkpath(QFileInfo(target).absolutePath());
    const QString from = m_file->path();
    copyTo(target, tr("Copying to this computer"), [this, target, from] {
        openStore(target, [this, target, from] {
            m_window->say(Tone::Good,
                          tr("The file is now %1. %2 stays as a copy.").arg(target, from));
        });
    });
}

} // namespace chapterhouse
