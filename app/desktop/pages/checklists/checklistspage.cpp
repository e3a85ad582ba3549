#include "desktop/pages/checklists/checklistspage.h"

#include "actions/checklistverbs.h"
#include "desktop/pages/checklists/checklistpane.h"
#include "desktop/pages/checklists/nochecklists.h"
#include "desktop/records/listhead.h"
#include "desktop/records/plainaddpanel.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"
#include "desktop/widgets/look/colours.h"

#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

ChecklistsPage::ChecklistsPage(OpenFile &file, UserSettings &settings)
    : RecordsPage(file, settings,
                  {.kind = Kind::Checklist,
                   .title = tr("Checklists"),
                   .guide = {.placeholder = tr("Name … or kind:meetup"),
                             .choices = {},
                             .filters = {},
                             .commonValues = {}},
                   .splitter = usersettings::checklistSplitter,
                   .prefersRecord = true},
                  new ChecklistPane(file))
{
    setObjectName(u"checklistsPage"_s);
    auto *head =
        new ListHead(Kind::Checklist, tr("Checklists"), tr("New checklist"), u"addChecklist"_s);
    m_usual = head->addButton(tr("Usual ones"), u"usualChecklists"_s);
    m_usual->setToolTip(tr("Adds those that come with the program and are not here"));
    auto *empty = new NoChecklists;
    auto *adding = new PlainAddPanel(file, Kind::Checklist,
                                     {.name = u"newChecklist"_s,
                                      .title = tr("New checklist"),
                                      .accept = tr("Add checklist"),
                                      .keys = {"name"_L1, "kind"_L1}});
    setParts(head, adding, empty);
    list()->setArrangement({.columns = {u"name"_s}, .sort = {}});
    connect(m_usual, &QPushButton::clicked, this, &ChecklistsPage::addUsual);
    connect(empty, &NoChecklists::usualRequested, this, &ChecklistsPage::addUsual);
    begin();
}

void ChecklistsPage::addUsual()
{
    file().writer().run(this, addUsualChecklists, [this](const Result<ChangeSet> &added) {
        if (!added)
            Q_EMIT messageWanted(Tone::Wrong, added.error().message);
    });
}

void ChecklistsPage::applyEditable(bool editable)
{
    m_usual->setEnabled(editable);
}

QString ChecklistsPage::summaryOf(int shown, std::optional<int> total) const
{
    if (!total)
        return tr("%Ln checklists", nullptr, shown);
    return tr("%1 of %Ln checklists", nullptr, *total).arg(QLocale().toString(shown));
}

} // namespace chapterhouse
