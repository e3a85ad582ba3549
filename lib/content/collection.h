#pragma once

#include "domain/kind.h"
#include "formats/frontmatter/yamlvalue.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace chapterhouse {

/// What sort of value the site's build takes at a key of the front matter.
enum class ContentForm {
    Text,
    Flag,     ///< true or false
    Moment,   ///< an instant, in UTC; of an event that nobody has confirmed only the day counts
    Texts,    ///< a list of texts
    Address,  ///< a text that is a URL with a scheme (WHATWG URL standard)
    Number,   ///< a number
    Group,    ///< keys of its own
    Groups,   ///< a list of such
    Anything, ///< what the program leaves as it is
};

/// What a site makes of what it was not made for.
enum class SiteEffect {
    Nothing,
    Spoils, ///< the page is not what was meant
    Breaks, ///< the whole build fails
};

/// Which images a site finds. An image is looked for in the first place whose prefix it begins
/// with; one with no prefix is a bare file name.
struct ImageRule {
    struct Place {
        QString prefix;
        QString folder; ///< from the root of the site; empty: not on the site
        bool operator==(const Place &) const = default;
    };
    QList<Place> places;
    SiteEffect otherwise = SiteEffect::Nothing; ///< of an image in no place
    SiteEffect missing = SiteEffect::Nothing;   ///< of one that is not in its folder

    /// The place that an image is looked for in; null when it is in none.
    const Place *placeOf(const QString &image) const;

    bool operator==(const ImageRule &) const = default;
};

/// One key of the front matter: what the site takes there, and which field of the record it holds.
struct ContentKey {
    QStringList path;    ///< {"title"}, or from a group down: {"social", "github"}
    QLatin1String field; ///< of the record; empty: the value stays in the file
    ContentForm form = ContentForm::Text;
    YamlStyle style = YamlStyle::Plain; ///< of a text in a new file
    bool isRequired = false;            ///< the site's build stops without it
    bool isExpected = false;            ///< the CMS's form asks for it
    std::optional<bool> whenNew = {};   ///< of a flag: what a new file says
    bool hides = false;                 ///< of a flag: true keeps the page off the site
    QStringList options = {};           ///< of a text: the usual ones
    QString pattern = {};               ///< of a text: a regular expression that it fits
    QString patternHint = {};           ///< what the CMS says of one that does not
    QString relation = {};              ///< of a text: the collection it names an entry of
    std::optional<ImageRule> images = {};
    QList<ContentKey> keys = {}; ///< of a group; those that hold a field stand in the collection

    /// "title", "social.github".
    QString name() const { return path.join(u'.'); }
};

/// One collection of a website: a folder with a file for each record.
/// The record has the fields `slug`, `file` (the name of its file) and `source` (what the file said
/// when it was last read); its `body` is what follows the front matter.
struct ContentCollection {
    QString name;  ///< as the site and its CMS call it
    QString label; ///< in the CMS, of one entry: "Post"
    Kind kind = Kind::Post;
    QString folder;          ///< from the root of the site
    QString extension;       ///< of a new file, without the dot
    QString fileTemplate;    ///< of a new file's name: "{{year}}-{{month}}-{{day}}-{{slug}}"
    QString addressTemplate; ///< empty: entries have no page of their own
    QString mediaFolder;     ///< template, from the root of the site: where new images go; empty:
                             ///< into the first folder that its keys name images of
    std::optional<ImageRule> bodyImages = {};
    QList<ContentKey> keys; ///< in the order of a new file

    /// The keys that hold fields, those in groups too.
    std::vector<const ContentKey *> fieldKeys() const;
    /// The key that holds a field of the record; null when none does.
    const ContentKey *keyOf(QLatin1String field) const;
    /// The field whose day in UTC names files: that of the first moment. Empty without one.
    QLatin1String dayField() const;
};

} // namespace chapterhouse
