#include "desktop/pages/members/membersearch.h"

#include "domain/membersearches.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

SearchGuide::Choice choice(const QString &label, const QString &term)
{
    return {label, [term](QDate) { return term; }};
}

} // namespace

SearchGuide memberSearchGuide()
{
    return {.placeholder = SearchPanel::tr("Name, e-mail, city … or country:it joined:>2024"),
            .choices = {choice(SearchPanel::tr("Current"), u"status:current"_s),
                        {SearchPanel::tr("Renewals due"), endingSoonSearch},
                        choice(SearchPanel::tr("Lapsed"), u"status:lapsed"_s),
                        choice(SearchPanel::tr("Partners"), u"class:supporting"_s)},
            .filters = {"status"_L1, "class"_L1, "tier"_L1, "country"_L1, "city"_L1, "tags"_L1,
                        "joined"_L1, "paid_until"_L1},
            .commonValues = {"city"_L1, "tags"_L1}};
}

} // namespace chapterhouse
