#include "desktop/pages/website/connectpage.h"

#include "desktop/pages/website/foundstep.h"
#include "desktop/pages/website/wherestep.h"
#include "desktop/pages/wizard/wizardframe.h"
#include "desktop/website/sitetokens.h"
#include "desktop/website/websitestatus.h"
#include "desktop/widgets/progresspanel.h"
#include "desktop/widgets/workwatch.h"
#include "exchange/content/sitefolder.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The site's folder beside the file, where there is one.
QString siteBesideFile(const OpenFile &file)
{
    const QString folder = siteFolderOf(file.path());
    return QFileInfo(folder).isDir() ? folder : QString();
}

} // namespace

ConnectPage::ConnectPage(OpenFile &file, SiteTokens &tokens, QWidget *parent)
    : Page(parent), m_file(file), m_tokens(tokens), m_frame(new WizardFrame(this)),
      m_watch(new WorkWatch(m_frame->progress(), this)),
      m_where(new WhereStep(siteBesideFile(file))), m_foundStep(new FoundStep)
{
    setObjectName(u"connectPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    m_frame->addStep(m_where);
    m_frame->addStep(m_foundStep);
    connectParts();
    goTo(Where);
}

ConnectPage::~ConnectPage()
{
    if (m_work)
        m_work->cancel();
}

void ConnectPage::setFileChooser(std::unique_ptr<FileChooser> chooser)
{
    m_chooser = std::move(chooser);
}

void ConnectPage::connectParts()
{
    connect(m_where, &WhereStep::changed, this, &ConnectPage::showFoot);
    connect(m_where, &WhereStep::entered, this, &ConnectPage::goOn);
    connect(m_where, &WhereStep::folderRequested, this, [this] {
        m_chooser->openFolder(this, tr("The folder of the website"), QDir::homePath(),
                              [this](const QString &path) { m_where->setFolder(path); });
    });
    connect(m_watch, &WorkWatch::runningChanged, this, &ConnectPage::showFoot);
    connect(m_frame->progress(), &ProgressPanel::cancelRequested, this, [this] {
        if (m_work)
            m_work->cancel();
    });
    connect(m_frame->back(), &QPushButton::clicked, this, [this] { goTo(Where); });
    connect(m_frame->next(), &QPushButton::clicked, this, &ConnectPage::goOn);
    connect(m_frame->cancel(), &QPushButton::clicked, this, &ConnectPage::closed);
}

void ConnectPage::goTo(Step step)
{
    m_frame->showStep(step);
    m_frame->say(Tone::Information, {});
    m_frame->setTitle(tr("Connect a website"), step == Where ? tr("Step 1 of 2: where it is")
                                                             : tr("Step 2 of 2: what it has"));
    showFoot();
}

void ConnectPage::showFoot()
{
    const auto step = static_cast<Step>(m_frame->step());
    const bool isRunning = m_watch->isRunning();
    m_frame->back()->setVisible(step == Found);
    m_frame->back()->setEnabled(!isRunning);
    m_frame->cancel()->setEnabled(!isRunning);
    m_where->setEnabled(!isRunning);
    m_frame->next()->setText(step == Where ? tr("Look what it has") : tr("Connect and receive"));
    m_frame->next()->setEnabled(!isRunning && (step == Found || m_where->isComplete()));
    m_frame->setNote(step == Where ? tr("Nothing is changed yet, here or there.")
                                   : tr("Nothing is sent before you have seen it."));
}

void ConnectPage::goOn()
{
    if (!m_frame->next()->isEnabled())
        return;
    if (m_frame->step() == Where)
        look();
    else
        connectFile();
}

void ConnectPage::look()
{
    m_access = m_where->access();
    m_frame->say(Tone::Information, {});
    m_watch->start(tr("Looking at the website"));
    if (!m_access.connection.folder.isEmpty() || !m_access.token.isEmpty())
        return lookWith(m_access);
    m_tokens.ask(m_access.connection, this, [this](const Result<QByteArray> &kept) {
        if (!kept) {
            m_watch->finish();
            return m_frame->say(
                Tone::Wrong,
                tr("The site asks for a token. Enter one below. %1").arg(kept.error().message));
        }
        m_access.token = *kept;
        lookWith(m_access);
    });
}

void ConnectPage::lookWith(const SiteAccess &access)
{
    m_work = std::make_shared<SiteWork>(m_file.writer());
    m_work->start<FoundSite>(access, this, &lookAtSite,
                             [this](const Result<FoundSite> &found) { take(found); });
}

void ConnectPage::take(const Result<FoundSite> &found)
{
    m_work.reset();
    m_watch->finish();
    if (!found) {
        const bool isCancelled = found.error().kind == ErrorKind::Cancelled;
        return m_frame->say(isCancelled ? Tone::Information : Tone::Wrong, found.error().message);
    }
    m_found = *found;
    m_foundStep->showSite(*m_found);
    goTo(Found);
    if (m_found->fileCount() == 0)
        m_frame->say(Tone::Warning, tr("None of these folders has a file. Is it the right site, "
                                       "and the right branch?"));
    m_frame->next()->setFocus();
}

void ConnectPage::connectFile()
{
    m_watch->start(tr("Connecting"));
    m_file.writer().run(
        this,
        [connection = m_found->connection](Store &store) {
            return connectSite(store, connection).and_then([&store] {
                return noteChecked(store, {});
            });
        },
        [this](const Result<void> &done) {
            m_watch->finish();
            if (!done)
                return m_frame->say(Tone::Wrong, done.error().message);
            if (!m_access.token.isEmpty())
                m_tokens.keep(m_found->connection, m_access.token, &m_tokens, {});
            Q_EMIT closed();
            Q_EMIT connected();
        });
}

} // namespace chapterhouse
