#pragma once

#include "domain/kind.h"
#include "formats/frontmatter/yamlvalue.h"

#include <QLatin1String>

#include <span>

namespace chapterhouse {

/// What sort of value a key of the front matter has.
enum class ContentForm {
    Text,
    Flag,   ///< true or false
    Moment, ///< an instant; of one that nobody has confirmed only the day in UTC means something
};

/// Which key of the front matter holds which field of the record.
struct ContentKey {
    QLatin1String key;
    QLatin1String field;
    ContentForm form = ContentForm::Text;
    YamlStyle style = YamlStyle::Plain; ///< of a string in a new file
    bool isRequired = false;            ///< the site's build stops without it
};

/// One collection of a website: a folder with a file for each record, named YYYY-MM-DD-slug.md.
/// The record has the fields `slug`, `file` (the name of its file) and `source` (what the file said
/// when it was last read); its `body` is what follows the front matter.
struct ContentCollection {
    QLatin1String name; ///< as the site calls it
    Kind kind = Kind::Event;
    std::span<const ContentKey> keys; ///< in the order of a new file
    QLatin1String dayField;           ///< whose day in UTC begins the name of a new file
};

const ContentCollection &eventCollection();

} // namespace chapterhouse
