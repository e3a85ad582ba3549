#include "desktop/pages/members/memberspage.h"

#include "desktop/pages/members/addmemberpanel.h"
#include "desktop/pages/members/memberactions.h"
#include "desktop/pages/members/memberpane.h"
#include "desktop/pages/members/membersearch.h"
#include "desktop/pages/members/membersheader.h"
#include "desktop/pages/members/memberviews.h"
#include "desktop/pages/members/nomembers.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"
#include "desktop/widgets/askpanel.h"

#include <QToolButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

MembersPage::MembersPage(OpenFile &file, UserSettings &settings, const CommandTable &commands)
    : RecordsPage(file, settings,
                  {.kind = Kind::Member,
                   .title = tr("Members"),
                   .guide = memberSearchGuide(),
                   .splitter = usersettings::memberSplitter},
                  new MemberPane(file)),
      m_saveView(side()->addTool(u"saveView"_s, Icon::Bookmark, tr("Save this search as a view"))),
      m_header(new MembersHeader), m_asking(new AskPanel), m_selection(new SelectionBar),
      m_empty(new NoMembers),
      m_views(new MemberViews(file, settings, *list(), *search(), *m_asking, this)),
      m_actions(new MemberActions(file, *list(), *m_asking, this))
{
    setObjectName(u"membersPage"_s);
    buildListSide();
    connectHead();
    connectSelection();
    connectActions();
    setCommands(commands.action(CommandId::AddMember), commands.action(CommandId::RemoveMembers));
    begin();
}

void MembersPage::buildListSide()
{
    side()->addColumnTool();
    setParts(m_header, new AddMemberPanel(file()), m_empty);
    side()->addPanel(m_selection);
    side()->addPanel(m_asking);
}

void MembersPage::connectHead()
{
    connect(m_header, &MembersHeader::importRequested, this, &MembersPage::importRequested);
    connect(m_header, &MembersHeader::exportRequested, this,
            [this] { Q_EMIT exportRequested(search()->text(), model()->day()); });
    connect(m_empty, &NoMembers::importRequested, this, &MembersPage::importRequested);
    connect(m_asking, &AskPanel::closed, list(), qOverload<>(&QWidget::setFocus));
    connect(m_saveView, &QToolButton::clicked, m_views, &MemberViews::save);
    connect(m_views, &MemberViews::changed, this, &MembersPage::viewsChanged);
    connect(m_views, &MemberViews::failed, this,
            [this](const QString &sentence) { Q_EMIT messageWanted(Tone::Wrong, sentence); });
}

void MembersPage::connectSelection()
{
    connect(list(), &RecordListView::selectedCountChanged, m_selection, &SelectionBar::setCount);
    connect(m_selection, &SelectionBar::removeRequested, this, &MembersPage::removeSelected);
    connect(m_selection, &SelectionBar::exportRequested, m_actions, &MemberActions::exportSelected);
    connect(m_selection, &SelectionBar::tagsRequested, m_actions, &MemberActions::offerTags);
    connect(m_selection, &SelectionBar::chaptersRequested, m_actions,
            &MemberActions::offerChapters);
}

void MembersPage::connectActions()
{
    connect(m_actions, &MemberActions::messageWanted, this, &MembersPage::messageWanted);
    connect(m_actions, &MemberActions::exportRequested, this,
            [this](const QString &query) { Q_EMIT exportRequested(query, model()->day()); });
}

QList<Rail::View> MembersPage::views() const
{
    return m_views->forRail();
}

QString MembersPage::currentView() const
{
    return m_views->current();
}

void MembersPage::showView(const QString &view)
{
    m_views->choose(view);
}

void MembersPage::offerViewMenu(const QString &view, const QPoint &at)
{
    closePane();
    m_views->offerMenu(view, at);
}

QString MembersPage::summaryOf(int shown, std::optional<int> total) const
{
    if (!total)
        return tr("%Ln members", nullptr, shown);
    return tr("%1 of %Ln members", nullptr, *total).arg(QLocale().toString(shown));
}

void MembersPage::applyEditable(bool editable)
{
    m_selection->setEditable(editable);
    m_saveView->setEnabled(file().readOnlyReason().isEmpty());
}

} // namespace chapterhouse
