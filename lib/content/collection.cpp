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
    const auto all = fieldKeys();
    const auto found = std::ranges::find(all, field, &ContentKey::field);
    return found == all.end() ? nullptr : *found;
}

QLatin1String ContentCollection::dayField() const
{
    const auto all = fieldKeys();
    const auto found = std::ranges::find(all, ContentForm::Moment, &ContentKey::form);
    return found == all.end() ? QLatin1String() : (*found)->field;
}

} // namespace chapterhouse
