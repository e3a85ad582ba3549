#include "desktop/pages/checklists/newchecklistpanel.h"

#include "actions/recordverbs.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

NewChecklistPanel::NewChecklistPanel(OpenFile &file, QWidget *parent)
    : AddPanel(file, u"newChecklist"_s, tr("New checklist"), tr("Add checklist"), parent)
{
    for (const QLatin1String key : {"name"_L1, "kind"_L1})
        addField(Kind::Checklist, key, u"newChecklist_"_s);
}

AddPanel::Verb NewChecklistPanel::verb() const
{
    return [fields = texts()](Store &store) { return addRecord(store, Kind::Checklist, fields); };
}

} // namespace chapterhouse
