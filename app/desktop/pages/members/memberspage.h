#pragma once

#include "desktop/records/recordspage.h"
#include "desktop/shell/commandtable.h"

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace chapterhouse {

class AskPanel;
class MemberActions;
class MemberPane;
class MembersHeader;
class MemberViews;
class NoMembers;
class SelectionBar;

/// The place of the members, with their saved views and what is done with several at once.
class MembersPage final : public RecordsPage {
    Q_OBJECT

public:
    /// All three must outlive the page.
    MembersPage(OpenFile &file, UserSettings &settings, const CommandTable &commands);

    QString place() const override { return QStringLiteral("members"); }
    QList<Rail::View> views() const override;
    QString currentView() const override;
    void showView(const QString &view) override;
    void offerViewMenu(const QString &view, const QPoint &at) override;

Q_SIGNALS:
    void importRequested();

protected:
    QString summaryOf(int shown, std::optional<int> total) const override;
    void applyEditable(bool editable) override;

private:
    void buildListSide();
    void connectHead();
    void connectSelection();
    void connectActions();

    QToolButton *m_saveView;
    MembersHeader *m_header;
    AskPanel *m_asking;
    SelectionBar *m_selection;
    NoMembers *m_empty;
    MemberViews *m_views;
    MemberActions *m_actions;
};

} // namespace chapterhouse
