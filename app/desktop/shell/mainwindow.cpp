#include "desktop/shell/mainwindow.h"

#include "desktop/shell/page.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/messagebar.h"
#include "desktop/widgets/progresspanel.h"
#include "desktop/widgets/textholder.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>

#include <utility>

namespace chapterhouse {

namespace {

constexpr QSize usualSize(1280, 800);
constexpr QSize smallestSize(640, 480);
constexpr int railIconsBelow = 1100;
constexpr int mentionMilliseconds = 6000;
const QString leaveQuestion = QStringLiteral("leaveQuestion");

} // namespace

MainWindow::MainWindow(CommandTable &commands, UserSettings &settings)
    : m_commands(commands), m_settings(settings), m_rail(new Rail), m_pages(new QStackedWidget),
      m_messages(new MessageBar), m_progress(new ProgressPanel), m_whereabouts(new QLabel),
      m_summary(new QLabel), m_undoHint(new QLabel), m_website(new QLabel)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Chapterhouse"));
    setWindowIcon(programIcon());
    setMinimumSize(smallestSize);
    m_commands.fill(menuBar());

    auto *beside = new QWidget;
    auto *column = new QVBoxLayout(beside);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    column->addWidget(m_progress);
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(beside, 1);
    setCentralWidget(centre);

    buildStatusBar();
    restore();
    connect(m_rail, &Rail::placeChosen, this, [this](const QString &place) { goTo(place); });
    connect(m_rail, &Rail::viewChosen, this, &MainWindow::goTo);
    connect(m_rail, &Rail::viewMenuRequested, this,
            [this](const QString &place, const QString &view, const QPoint &at) {
                pageOf(place)->offerViewMenu(view, at);
            });
    connect(m_commands.action(CommandId::Find), &QAction::triggered, this, [this] {
        if (Page *page = currentPage())
            page->focusSearch();
    });
    connect(m_commands.action(CommandId::Quit), &QAction::triggered, this, &QWidget::close);
}

void MainWindow::buildStatusBar()
{
    for (QLabel *label : {m_whereabouts, m_summary, m_undoHint, m_website})
        label->setContentsMargins(8, 0, 8, 0);
    m_whereabouts->setObjectName(QStringLiteral("whereabouts"));
    m_undoHint->setObjectName(QStringLiteral("undoHint"));
    m_website->setObjectName(QStringLiteral("websiteState"));
    m_website->hide();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_whereabouts);
    statusBar()->addWidget(m_summary);
    statusBar()->addPermanentWidget(m_undoHint);
    statusBar()->addPermanentWidget(m_website);
}

void MainWindow::restore()
{
    resize(usualSize);
    restoreGeometry(m_settings.value(usersettings::geometry).toByteArray());
}

void MainWindow::addPlace(const QString &label, Icon icon, Page *page, Rail::Where where)
{
    if (!m_placeKeys.contains(page->place())) {
        m_rail->addPlace(page->place(), label, icon, where);
        m_placeKeys += page->place();
    }
    m_rail->show();
    m_pages->addWidget(page);
    connect(page, &Page::summaryChanged, this, &MainWindow::showSummary);
    connect(page, &Page::messageWanted, this, &MainWindow::say);
    connect(page, &Page::viewsChanged, this, [this, page] { showViews(page); });
    showViews(page);
}

void MainWindow::removePlaces()
{
    for (int i = 0; i < m_pages->count(); ++i)
        qobject_cast<Page *>(m_pages->widget(i))->finishEditing();
    m_wizard = nullptr;
    m_rail->setEnabled(true);
    m_messages->hide();
    while (QWidget *page = m_pages->widget(0)) {
        m_pages->removeWidget(page);
        delete page;
    }
    m_summary->clear();
    m_messages->hide();
    setUndoHint({});
    setWebsiteWords({});
    Q_EMIT wizardChanged();
}

void MainWindow::showAlone(Page *page)
{
    m_rail->hide();
    m_whereabouts->clear();
    m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);
}

Page *MainWindow::pageOf(const QString &place) const
{
    for (int i = 0; i < m_pages->count(); ++i) {
        auto *page = qobject_cast<Page *>(m_pages->widget(i));
        if (page->place() == place)
            return page;
    }
    return nullptr;
}

void MainWindow::goTo(const QString &place, const QString &view)
{
    Page *page = pageOf(place);
    if (m_wizard || !page)
        return;
    if (Page *before = currentPage())
        before->finishEditing();
    m_pages->setCurrentWidget(page);
    page->showView(view);
    m_rail->setCurrent(place, page->currentView());
    showSummary();
}

void MainWindow::showViews(const Page *page)
{
    m_rail->setViews(page->place(), page->views());
    if (m_rail->currentPlace() == page->place())
        m_rail->setCurrent(page->place(), page->currentView());
}

/// While a wizard covers the places, the one beneath it is told of.
void MainWindow::showSummary()
{
    const Page *page = m_wizard ? m_beneath : currentPage();
    m_summary->setText(page ? page->summary() : QString());
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::showWizard(Page *wizard)
{
    if (m_wizard) {
        wizard->deleteLater();
        m_pages->setCurrentWidget(m_wizard);
        return;
    }
    m_messages->hide();
    m_wizard = wizard;
    m_beneath = currentPage();
    m_beneath->finishEditing();
    m_pages->addWidget(wizard);
    m_pages->setCurrentWidget(wizard);
    m_rail->setEnabled(false);
    connect(wizard, &Page::closed, this, &MainWindow::closeWizard);
    connect(wizard, &Page::messageWanted, this, &MainWindow::say);
    Q_EMIT wizardChanged();
}

void MainWindow::closeWizard()
{
    Page *wizard = std::exchange(m_wizard, nullptr);
    m_rail->setEnabled(true);
    m_pages->setCurrentWidget(m_beneath);
    m_pages->removeWidget(wizard);
    wizard->deleteLater();
    Q_EMIT wizardChanged();
}

void MainWindow::say(Tone tone, const QString &sentence)
{
    m_messages->showMessage(tone, sentence);
}

void MainWindow::mention(const QString &sentence)
{
    statusBar()->showMessage(sentence, mentionMilliseconds);
}

void MainWindow::setWhereabouts(const QString &sentence)
{
    m_whereabouts->setText(sentence);
}

void MainWindow::setUndoHint(const QString &hint)
{
    m_undoHint->setText(hint);
}

void MainWindow::setWebsiteWords(const QString &words)
{
    m_website->setText(words);
    m_website->setVisible(!words.isEmpty());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setCompact(width() < railIconsBelow);
}

void MainWindow::setBusyWith(const QString &label)
{
    m_busyWith = label;
    // Whoever began the work hears of its end first.
    if (m_closesWhenIdle)
        QMetaObject::invokeMethod(this, &MainWindow::closeWhenIdle, Qt::QueuedConnection);
}

void MainWindow::closeWhenIdle()
{
    if (m_closesWhenIdle && m_busyWith.isEmpty())
        close();
}

void MainWindow::stayOpen()
{
    if (std::exchange(m_closesWhenIdle, false))
        m_messages->hide();
}

QList<const TextHolder *> MainWindow::textHolders() const
{
    QList<const TextHolder *> holders;
    for (const QObject *object : findChildren<QObject *>()) {
        if (const auto *holder = dynamic_cast<const TextHolder *>(object))
            holders += holder;
    }
    return holders;
}

/// Whether it can close without a loss; else it waits for what is being saved, or asks.
bool MainWindow::letsGo()
{
    QStringList held;
    bool isSaving = false;
    for (const TextHolder *holder : textHolders()) {
        held += holder->heldTexts();
        isSaving = isSaving || holder->isSaving();
    }
    if (isSaving)
        Q_EMIT waitsForFile();
    else if (!held.isEmpty() && !m_leavesTexts)
        askToLeave(held);
    return !isSaving && (held.isEmpty() || m_leavesTexts);
}

void MainWindow::askToLeave(const QStringList &held)
{
    if (findChild<QMessageBox *>(leaveQuestion))
        return;
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Close without these texts?"), {},
                                     QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(leaveQuestion);
    question->setText(tr("What you typed is not in the file yet: %1.").arg(held.join(u"; ")));
    question->setInformativeText(tr("It is lost when the window closes."));
    auto *leave = question->addButton(tr("Close without it"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_leavesTexts = true;
        close();
    });
    question->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (Page *page = currentPage())
        page->finishEditing();
    if (!letsGo()) {
        event->ignore();
        return;
    }
    m_settings.set(usersettings::geometry, saveGeometry());
    m_closesWhenIdle = !m_busyWith.isEmpty();
    event->setAccepted(!m_closesWhenIdle);
    if (m_closesWhenIdle)
        say(Tone::Information, tr("“%1” is still running: the window closes when it is done. "
                                  "Cancel to stop it.")
                                   .arg(m_busyWith));
}

} // namespace chapterhouse
