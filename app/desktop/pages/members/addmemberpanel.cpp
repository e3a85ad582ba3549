#include "desktop/pages/members/addmemberpanel.h"

#include "desktop/widgets/fields/linefield.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

AddMemberPanel::AddMemberPanel(OpenFile &file, QWidget *parent)
    : AddPanel(file, u"addMember"_s, tr("New member"), tr("Add"), parent)
{
    for (const QLatin1String key :
         {"given_name"_L1, "family_name"_L1, "organisation"_L1, "emails"_L1})
        addField(Kind::Member, key, u"add_"_s, new TextField);
}

/// Who has the name of an organisation and no other is one.
AddPanel::Verb AddMemberPanel::verb() const
{
    FieldTexts filled = texts();
    QStringList keys;
    for (const auto &[key, text] : std::as_const(filled))
        keys += key;
    const bool isPerson = keys.contains(u"given_name"_s) || keys.contains(u"family_name"_s);
    if (!isPerson && keys.contains(u"organisation"_s))
        filled.append({u"kind"_s, u"organisation"_s});
    return [filled](Store &store) { return addRecord(store, Kind::Member, filled); };
}

} // namespace chapterhouse
