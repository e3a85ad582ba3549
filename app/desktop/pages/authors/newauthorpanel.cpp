#include "desktop/pages/authors/newauthorpanel.h"

#include "actions/recordverbs.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

NewAuthorPanel::NewAuthorPanel(OpenFile &file, QWidget *parent)
    : AddPanel(file, u"newAuthor"_s, tr("New author"), tr("Add author"), parent)
{
    for (const QLatin1String key : {"name"_L1, "member"_L1})
        addField(Kind::Author, key, u"newAuthor_"_s);
}

AddPanel::Verb NewAuthorPanel::verb() const
{
    return [fields = texts()](Store &store) { return addRecord(store, Kind::Author, fields); };
}

} // namespace chapterhouse
