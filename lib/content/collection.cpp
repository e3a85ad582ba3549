#include "content/collection.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

const ContentCollection &eventCollection()
{
    static constexpr auto quoted = YamlStyle::DoubleQuoted;
    // clang-format off
    static constexpr ContentKey keys[] = {
        {.key = "title"_L1, .field = "title"_L1, .isRequired = true},
        {.key = "eventDate"_L1, .field = "start"_L1, .form = ContentForm::Moment, .style = quoted, .isRequired = true},
        {.key = "endDate"_L1, .field = "end"_L1, .form = ContentForm::Moment, .style = quoted},
        {.key = "location"_L1, .field = "location"_L1},
        {.key = "venue"_L1, .field = "venue"_L1},
        {.key = "url"_L1, .field = "url"_L1},
        {.key = "excerpt"_L1, .field = "excerpt"_L1},
        {.key = "image"_L1, .field = "image"_L1},
        {.key = "imageAlt"_L1, .field = "image_alt"_L1},
        {.key = "draft"_L1, .field = "draft"_L1, .form = ContentForm::Flag},
    };
    // clang-format on
    static constexpr ContentCollection events{
        .name = "event"_L1, .kind = Kind::Event, .keys = keys, .dayField = "start"_L1};
    return events;
}

} // namespace chapterhouse
