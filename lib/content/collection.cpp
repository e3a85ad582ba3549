#include "content/collection.h"

#include <algorithm>

namespace chapterhouse {

namespace {

void appendFieldKeys(std::vector<const ContentKey *> &found, const QList<ContentKey> &keys)
{
    for (const ContentKey &key : keys) {
        if (!key.field.isEmpty())
            found.push_back(&key);
        if (key.form == ContentForm::Group)
            appendFieldKeys(found, key.keys);
    }
}

/// The first that holds a field and fits; null when none does.
template<class Condition>
const ContentKey *fieldKeyWhere(const QList<ContentKey> &keys, const Condition &fits)
{
    for (const ContentKey &key : keys) {
        if (!key.field.isEmpty() && fits(key))
            return &key;
        if (key.form != ContentForm::Group)
            continue;
        if (const ContentKey *within = fieldKeyWhere(key.keys, fits))
            return within;
    }
    return nullptr;
}

} // namespace

const ImageRule::Place *ImageRule::placeOf(const QString &image) const
{
    const bool isBareName = !image.contains(u'/') && !image.isEmpty();
    const auto found = std::ranges::find_if(places, [&](const Place &place) {
        return place.prefix.isEmpty() ? isBareName : image.startsWith(place.prefix);
    });
    return found == places.end() ? nullptr : &*found;
}

std::vector<const ContentKey *> ContentCollection::fieldKeys() const
{
    std::vector<const ContentKey *> found;
    appendFieldKeys(found, keys);
    return found;
}

const ContentKey *ContentCollection::keyOf(QLatin1String field) const
{
    return fieldKeyWhere(keys, [field](const ContentKey &key) { return key.field == field; });
}

QLatin1String ContentCollection::dayField() const
{
    const ContentKey *day =
        fieldKeyWhere(keys, [](const ContentKey &key) { return key.form == ContentForm::Moment; });
    return day ? day->field : QLatin1String();
}

} // namespace chapterhouse
