#pragma once

#include "desktop/shell/commandtable.h"
#include "desktop/shell/page.h"
#include "desktop/shell/usersettings.h"
#include "desktop/widgets/look/colours.h"
#include "models/recordlistmodel.h"

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace chapterhouse {

class AddMemberPanel;
class AskPanel;
class ListAndRecord;
class MemberActions;
class RecordListSide;
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
    std::optional<PrintableList> printable() const override;
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

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildListSide();
    void connectHead();
    void connectList();
    void connectPane();
    void connectActions();
    void showSummary();
    void showCurrent();
    void openPane();
    void closePane();
    void refreshReadOnly();
    void refreshCommands();
    void beginAdding();

    OpenFile &m_file;
    UserSettings &m_settings;
    RecordListSide *m_side;
    RecordListModel *m_model;
    SearchPanel *m_search;
    RecordListView *m_list;
    QToolButton *m_saveView = nullptr;
    MembersHeader *m_header;
    AddMemberPanel *m_adding;
    AskPanel *m_asking;
    SelectionBar *m_selection;
    NoMembers *m_empty;
    MemberPane *m_pane;
    ListAndRecord *m_sides;
    MemberViews *m_views;
    MemberActions *m_actions;
    QAction *m_addCommand;
    QAction *m_removeCommand;
    QString m_readOnlyWhy; ///< empty: members can be edited
};

} // namespace chapterhouse
