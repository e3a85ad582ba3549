#pragma once

#include "desktop/shell/commandtable.h"
#include "desktop/shell/page.h"
#include "desktop/shell/usersettings.h"
#include "desktop/widgets/look/colours.h"
#include "models/recordlistmodel.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QToolButton;
QT_END_NAMESPACE

namespace chapterhouse {

class AddMemberPanel;
class AskPanel;
class BandLabel;
class ListAndRecord;
class MemberActions;
class RecordListView;
class MemberPane;
class MembersHeader;
class MemberViews;
class NoMembers;
class SearchPanel;
class SelectionBar;

/// The place of the members: the list with its search, and the record pane beside it, or over it
/// where the window is narrow.
class MembersPage final : public Page {
    Q_OBJECT

public:
    /// All three must outlive the page.
    MembersPage(OpenFile &file, UserSettings &settings, const CommandTable &commands);

    QString place() const override { return QStringLiteral("members"); }
    void finishEditing() override;
    void focusSearch() override;
    QList<Rail::View> views() const override;
    QString currentView() const override;
    void showView(const QString &view) override;
    void offerViewMenu(const QString &view, const QPoint &at) override;

    SearchPanel *search() const { return m_search; }
    /// Selects members by their keys, in the list of all.
    void showMembers(const std::vector<qint64> &keys);

Q_SIGNALS:
    void importRequested();
    /// The search whose members are to be exported, and as of which day.
    void exportRequested(const QString &query, QDate day);
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildListSide();
    QToolButton *addTool(const QString &name, Icon icon, const QString &words);
    void connectSearch();
    void connectList();
    void connectPane();
    void connectActions();
    void showAsOf(std::optional<QDate> day);
    void listUpdated();
    void showSummary();
    void showEmptiness();
    void showCurrent();
    void openPane();
    void closePane();
    void refreshReadOnly();
    void refreshCommands();
    void beginAdding();

    OpenFile &m_file;
    UserSettings &m_settings;
    RecordListModel *m_model;
    QToolButton *m_saveView = nullptr;
    MembersHeader *m_header;
    SearchPanel *m_search;
    BandLabel *m_band;
    AddMemberPanel *m_adding;
    AskPanel *m_asking;
    SelectionBar *m_selection;
    RecordListView *m_list;
    NoMembers *m_empty;
    QStackedWidget *m_body; ///< the list, or why it is empty
    MemberPane *m_pane;
    ListAndRecord *m_sides;
    MemberViews *m_views;
    MemberActions *m_actions;
    QAction *m_addCommand;
    QAction *m_removeCommand;
    QString m_readOnlyWhy; ///< empty: members can be edited
    qint64 m_total = -1;   ///< members in the file; -1: not known yet
};

} // namespace chapterhouse
