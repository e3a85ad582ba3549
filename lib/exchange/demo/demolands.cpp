#include "exchange/demo/demolands.h"

#include "exchange/demo/demotable.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

DemoLand landFrom(const DemoRow &row)
{
    return {.set = row[u"set"_s],
            .country = row[u"country"_s],
            .language = row[u"language"_s],
            .weight = row[u"weight"_s].toInt(),
            .isFamilyFirst = row[u"order"_s] == "family"_L1,
            .phones = row[u"phones"_s].split(u'|'),
            .streets = row[u"streets"_s].split(u'|'),
            .cities = {},
            .names = {}};
}

} // namespace

DemoName DemoLand::inventName(DemoRandom &random) const
{
    const QString gender = random.chance(50) ? u"f"_s : u"m"_s;
    const QString familyKey = u"family "_s + gender;
    const QString given = random.pick(names[u"given "_s + gender]);
    const QString family =
        random.pick(names.contains(familyKey) ? names[familyKey] : names[u"family any"_s]);
    DemoName name{.given = given.section(u'=', 0, 0),
                  .family = family.section(u'=', 0, 0),
                  .display = {},
                  .latinGiven = given.section(u'=', -1),
                  .latinFamily = family.section(u'=', -1)};
    if (isFamilyFirst)
        name.display = name.family + (language == "vi"_L1 ? u" "_s : QString()) + name.given;
    return name;
}

DemoCity DemoLand::city(const QString &name) const
{
    const auto found =
        std::ranges::find_if(cities, [&](const DemoCity &city) { return city.name == name; });
    return found == cities.end() ? DemoCity{.name = name, .postalCode = {}, .region = {}} : *found;
}

std::vector<DemoLand> demoLands()
{
    std::vector<DemoLand> lands;
    for (const DemoRow &row : demoTable(u"lands"_s))
        lands.push_back(landFrom(row));
    for (const DemoRow &row : demoTable(u"names"_s)) {
        for (DemoLand &land : lands) {
            if (land.set == row[u"set"_s])
                land.names[row[u"part"_s] + u' ' + row[u"gender"_s]] =
                    row[u"names"_s].split(u", "_s);
        }
    }
    for (const DemoRow &row : demoTable(u"cities"_s)) {
        for (DemoLand &land : lands) {
            if (land.country == row[u"country"_s])
                land.cities.append({.name = row[u"city"_s],
                                    .postalCode = row[u"postal_code"_s],
                                    .region = row[u"region"_s]});
        }
    }
    return lands;
}

QString withDigits(QString pattern, DemoRandom &random)
{
    for (QChar &letter : pattern) {
        if (letter == u'#')
            letter = QChar(u'0' + random.below(10));
    }
    return pattern;
}

} // namespace chapterhouse
