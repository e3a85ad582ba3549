#pragma once

#include "desktop/shell/commandtable.h"
#include "desktop/shell/usersettings.h"
#include "desktop/widgets/rail.h"

#include <QMainWindow>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class MessageBar;
class Page;
class ProgressPanel;
class TextHolder;

/// The frame of the program: rail, pages, messages, progress, status bar, menus. It knows no
/// records; pages are handed in, and what commands do is connected by the program.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(CommandTable &commands, UserSettings &settings);

    /// Adds the page of a place; the window owns it.
    void addPlace(const QString &label, Icon icon, Page *page,
                  Rail::Where where = Rail::Where::Top);
    bool hasPlace(const QString &place) const { return m_placeKeys.contains(place); }
    /// Takes all pages and messages away, as another file is opened; what is typed is handed over
    /// before.
    void removePlaces();
    /// Not while a wizard covers the places. An empty view is the place itself.
    void goTo(const QString &place, const QString &view = {});
    /// Shows a page without the rail, while no file is open.
    void showAlone(Page *page);
    /// Shows a wizard in place of the pages until it is closed, then deletes it. While one is open
    /// it stays, and another is deleted at once.
    void showWizard(Page *wizard);
    bool hasWizard() const { return m_wizard != nullptr; }
    Page *currentPage() const;

    Rail *rail() const { return m_rail; }
    MessageBar *messages() const { return m_messages; }
    ProgressPanel *progress() const { return m_progress; }

    void say(Tone tone, const QString &sentence);
    /// Says in passing, in the status bar, what needs no answer.
    void mention(const QString &sentence);
    /// While a long work of that label runs, the window closes only after it; empty: none runs.
    void setBusyWith(const QString &label);
    /// What runs has failed: the window that waits to close stays, so that this is read.
    void stayOpen();
    /// Where the roster is, at the left of the status bar.
    void setWhereabouts(const QString &sentence);
    /// How the file and its website stand, at the right of the status bar; empty: it has none.
    void setWebsiteWords(const QString &words);
    /// "Ctrl+Z: Change City of Ann Lee"; empty when there is nothing to undo.
    void setUndoHint(const QString &hint);

Q_SIGNALS:
    /// A wizard has come or gone.
    void wizardChanged();
    /// It closes as soon as what was typed is written: close() it again then.
    void waitsForFile();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    Page *pageOf(const QString &place) const;
    void showViews(const Page *page);
    void showSummary();
    void closeWizard();
    void buildStatusBar();
    void restore();
    void closeWhenIdle();
    QList<const TextHolder *> textHolders() const;
    bool letsGo();
    void askToLeave(const QStringList &held);

    CommandTable &m_commands;
    UserSettings &m_settings;
    Rail *m_rail;
    QStackedWidget *m_pages;
    MessageBar *m_messages;
    ProgressPanel *m_progress;
    QLabel *m_whereabouts;
    QLabel *m_summary;
    QLabel *m_undoHint;
    QLabel *m_website;
    QStringList m_placeKeys;
    QString m_busyWith;
    bool m_closesWhenIdle = false;
    bool m_leavesTexts = false; ///< what is typed and not saved is given up
    Page *m_wizard = nullptr;
    Page *m_beneath = nullptr; ///< the page that a wizard covers
};

} // namespace chapterhouse
