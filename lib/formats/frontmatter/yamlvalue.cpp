#include "formats/frontmatter/yamlvalue.h"

#include <QHash>

#include <cmath>

namespace chapterhouse {

namespace {

bool areSameMaps(const YamlMap &one, const YamlMap &other)
{
    if (one.size() != other.size())
        return false;
    QHash<QStringView, const YamlValue *> values;
    for (const YamlEntry &entry : other)
        values.insert(entry.key, &entry.value);
    return std::all_of(one.begin(), one.end(), [&values](const YamlEntry &entry) {
        const YamlValue *value = values.value(entry.key);
        return value && *value == entry.value;
    });
}

} // namespace

bool YamlValue::operator==(const YamlValue &other) const
{
    const double *number = std::get_if<double>(&any);
    const double *otherNumber = std::get_if<double>(&other.any);
    if (number && otherNumber && std::isnan(*number) && std::isnan(*otherNumber))
        return true;
    if (asMap() && other.asMap())
        return areSameMaps(*asMap(), *other.asMap());
    return any == other.any;
}

const YamlValue *valueAt(const YamlMap &map, QStringView key)
{
    const auto found = std::find_if(map.begin(), map.end(),
                                    [key](const YamlEntry &entry) { return entry.key == key; });
    return found == map.end() ? nullptr : &found->value;
}

} // namespace chapterhouse
