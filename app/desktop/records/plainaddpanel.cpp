#include "desktop/records/plainaddpanel.h"

#include "actions/recordverbs.h"

namespace chapterhouse {

PlainAddPanel::PlainAddPanel(OpenFile &file, Kind kind, const Setup &setup, QWidget *parent)
    : AddPanel(file, setup.name, setup.title, setup.accept, parent), m_kind(kind)
{
    for (const QLatin1String key : setup.keys)
        addField(kind, key, setup.name + u'_');
}

AddPanel::Verb PlainAddPanel::verb() const
{
    return
        [kind = m_kind, fields = texts()](Store &store) { return addRecord(store, kind, fields); };
}

} // namespace chapterhouse
