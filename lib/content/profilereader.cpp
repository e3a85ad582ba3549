#include "content/profilereader.h"

#include "base/words.h"
#include "content/usualkeys.h"

#include <QDir>
#include <QHash>
#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Keys can be patched one level down.
constexpr qsizetype deepestField = 2;

QString textAt(const YamlMap &map, QStringView key, const QString &otherwise = {})
{
    const YamlValue *value = valueAt(map, key);
    const QString *text = value ? value->asString() : nullptr;
    return text ? *text : otherwise;
}

bool flagAt(const YamlMap &map, QStringView key, bool otherwise)
{
    const YamlValue *value = valueAt(map, key);
    const bool *flag = value ? std::get_if<bool>(&value->any) : nullptr;
    return flag ? *flag : otherwise;
}

YamlMap mapAt(const YamlMap &map, QStringView key)
{
    const YamlValue *value = valueAt(map, key);
    return value && value->asMap() ? *value->asMap() : YamlMap();
}

YamlList listAt(const YamlMap &map, QStringView key)
{
    const YamlValue *value = valueAt(map, key);
    return value && value->asList() ? *value->asList() : YamlList();
}

QList<YamlMap> mapsAt(const YamlMap &map, QStringView key)
{
    QList<YamlMap> maps;
    for (const YamlValue &value : listAt(map, key)) {
        if (value.asMap())
            maps += *value.asMap();
    }
    return maps;
}

QStringList textsOf(const YamlList &list)
{
    QStringList texts;
    for (const YamlValue &value : list) {
        if (value.asString())
            texts += *value.asString();
    }
    return texts;
}

/// Without a slash at either end.
QString folderAt(const YamlMap &map, QStringView key)
{
    QString folder = textAt(map, key);
    while (folder.startsWith(u'/'))
        folder.remove(0, 1);
    while (folder.endsWith(u'/'))
        folder.chop(1);
    return folder;
}

YamlStyle styleFrom(const QString &quotes, YamlStyle otherwise)
{
    static const QHash<QString, YamlStyle> styles{{u"none"_s, YamlStyle::Plain},
                                                  {u"single"_s, YamlStyle::SingleQuoted},
                                                  {u"double"_s, YamlStyle::DoubleQuoted}};
    return styles.value(quotes, otherwise);
}

SiteEffect effectAt(const YamlMap &map, QStringView key)
{
    static const QHash<QString, SiteEffect> effects{{u"spoils"_s, SiteEffect::Spoils},
                                                    {u"breaks"_s, SiteEffect::Breaks}};
    return effects.value(textAt(map, key), SiteEffect::Nothing);
}

ImageRule imageRuleFrom(const YamlMap &yaml)
{
    ImageRule rule{.otherwise = effectAt(yaml, u"otherwise"),
                   .missing = effectAt(yaml, u"missing")};
    for (const YamlMap &place : mapsAt(yaml, u"places"))
        rule.places.append({textAt(place, u"prefix"), folderAt(place, u"folder")});
    return rule;
}

ContentForm formOf(const YamlMap &field)
{
    static const QHash<QString, ContentForm> forms{
        {u"string"_s, ContentForm::Text},   {u"text"_s, ContentForm::Text},
        {u"markdown"_s, ContentForm::Text}, {u"richtext"_s, ContentForm::Text},
        {u"select"_s, ContentForm::Text},   {u"relation"_s, ContentForm::Text},
        {u"image"_s, ContentForm::Text},    {u"file"_s, ContentForm::Text},
        {u"color"_s, ContentForm::Text},    {u"url"_s, ContentForm::Address},
        {u"boolean"_s, ContentForm::Flag},  {u"datetime"_s, ContentForm::Moment},
        {u"date"_s, ContentForm::Moment},   {u"number"_s, ContentForm::Number},
        {u"list"_s, ContentForm::Texts},    {u"object"_s, ContentForm::Group},
    };
    const QString widget = textAt(field, u"widget", u"string"_s);
    const ContentForm form = forms.value(widget, ContentForm::Anything);
    if (form == ContentForm::Texts && valueAt(field, u"types"))
        return ContentForm::Anything;
    if (form == ContentForm::Texts && valueAt(field, u"fields"))
        return ContentForm::Groups;
    return form == ContentForm::Text && flagAt(field, u"multiple", false) ? ContentForm::Texts
                                                                          : form;
}

QStringList optionsOf(const YamlMap &field)
{
    QStringList options = textsOf(listAt(field, u"options"));
    for (const YamlMap &option : mapsAt(field, u"options"))
        options += textAt(option, u"value");
    return options;
}

/// Reads the fields of one collection.
class KeyReader {
public:
    KeyReader(Kind kind, YamlStyle style, const ImageRule &usualImages)
        : m_kind(kind), m_style(style), m_usualImages(usualImages)
    {
    }

    QList<ContentKey> read(const QList<YamlMap> &fields, const QStringList &parent = {})
    {
        QList<ContentKey> keys;
        QList<YamlMap> read;
        for (const YamlMap &field : fields) {
            const QString name = textAt(field, u"name");
            if (name.isEmpty() || (parent.isEmpty() && name == "body"_L1))
                continue;
            keys += keyFrom(field, parent + QStringList{name});
            read += field;
        }
        // What stands outside of groups holds a field before what stands in one.
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (keys[i].form == ContentForm::Group || keys[i].form == ContentForm::Groups)
                keys[i].keys = this->read(mapsAt(read[i], u"fields"), keys[i].path);
        }
        return keys;
    }

private:
    ContentKey keyFrom(const YamlMap &field, const QStringList &path)
    {
        ContentKey key{.path = path, .form = formOf(field)};
        key.style = styleFrom(textAt(field, u"quotes"), m_style);
        key.isRequired = flagAt(field, u"required", true);
        key.hides = flagAt(field, u"hides", false);
        key.options = optionsOf(field);
        key.relation =
            textAt(field, u"widget") == "relation"_L1 ? textAt(field, u"collection") : QString();
        if (const YamlList pattern = listAt(field, u"pattern"); !pattern.isEmpty()) {
            key.pattern = pattern[0].asString() ? *pattern[0].asString() : QString();
            key.patternHint =
                pattern.value(1).asString() ? *pattern.value(1).asString() : QString();
        }
        if (key.form == ContentForm::Flag && valueAt(field, u"default"))
            key.whenNew = flagAt(field, u"default", false);
        if (const YamlMap images = mapAt(field, u"images"); !images.isEmpty())
            key.images = imageRuleFrom(images);
        else if (textAt(field, u"widget") == "image"_L1 && !m_usualImages.places.isEmpty())
            key.images = m_usualImages;
        key.field = fieldOfKey(field, key);
        return key;
    }

    /// Each field of a record is held by one key.
    QLatin1String fieldOfKey(const YamlMap &yaml, const ContentKey &key)
    {
        if (key.path.size() > deepestField)
            return {};
        const QString given = textAt(yaml, u"record");
        const QLatin1String field = given.isEmpty() ? usualField(m_kind, key.path.last(), key.form)
                                                    : fieldOf(m_kind, given, key.form);
        if (field.isEmpty() || m_taken.contains(field))
            return {};
        m_taken.insert(field);
        return field;
    }

    const Kind m_kind;
    const YamlStyle m_style;
    const ImageRule &m_usualImages;
    QSet<QString> m_taken;
};

/// Where a CMS puts images: its folder for media, by the address that it has on the site.
ImageRule usualImagesOf(const YamlMap &yaml)
{
    const QString folder = folderAt(yaml, u"media_folder");
    if (folder.isEmpty())
        return {};
    QString prefix = textAt(yaml, u"public_folder", u'/' + folder);
    if (!prefix.endsWith(u'/'))
        prefix += u'/';
    return {.places = {{prefix, folder}}, .missing = SiteEffect::Spoils};
}

std::optional<Kind> kindOf(const YamlMap &collection)
{
    const QString given = textAt(collection, u"kind");
    const auto kind = given.isEmpty()
                          ? usualKind(textAt(collection, u"name"), folderAt(collection, u"folder"))
                          : kindFromName(given);
    const bool hasFiles = kind == Kind::Post || kind == Kind::Event || kind == Kind::Author;
    return hasFiles ? kind : std::nullopt;
}

/// Of a collection, as Decap reads it: from the root of the site when it begins with a slash, else
/// from the collection's folder; {{media_folder}} stands for that of all collections.
QString mediaFolderOf(const YamlMap &yaml, const QString &ofAll)
{
    if (!valueAt(yaml, u"media_folder"))
        return {};
    const QString written = textAt(yaml, u"media_folder");
    const QString ofSite = u"{{media_folder}}"_s;
    const bool isFromRoot = written.startsWith(u'/') || written.startsWith(ofSite);
    const QString path = QString(written).replace(ofSite, ofAll);
    const QString cleaned =
        QDir::cleanPath(isFromRoot ? path : folderAt(yaml, u"folder") + u'/' + path);
    return cleaned.startsWith(u'/') ? cleaned.sliced(1) : cleaned;
}

std::optional<ContentCollection> collectionFrom(const YamlMap &yaml, const ImageRule &usualImages,
                                                const QString &mediaFolder)
{
    const auto kind = kindOf(yaml);
    if (!kind || folderAt(yaml, u"folder").isEmpty())
        return std::nullopt;
    ContentCollection collection{.name = textAt(yaml, u"name"), .kind = *kind};
    collection.label = textAt(yaml, u"label_singular", textAt(yaml, u"label", collection.name));
    collection.folder = folderAt(yaml, u"folder");
    collection.extension = textAt(yaml, u"extension", u"md"_s);
    collection.fileTemplate = textAt(yaml, u"slug", u"{{slug}}"_s);
    collection.addressTemplate = textAt(yaml, u"address");
    collection.mediaFolder = mediaFolderOf(yaml, mediaFolder);
    if (const YamlMap images = mapAt(yaml, u"body_images"); !images.isEmpty())
        collection.bodyImages = imageRuleFrom(images);
    const YamlStyle style = styleFrom(textAt(yaml, u"quotes"), YamlStyle::Plain);
    collection.keys = KeyReader(*kind, style, usualImages).read(mapsAt(yaml, u"fields"));
    return collection;
}

} // namespace

Result<SiteProfile> profileFrom(const YamlMap &yaml)
{
    const YamlMap backend = mapAt(yaml, u"backend");
    SiteProfile profile{.name = textAt(yaml, u"name")};
    profile.repository = textAt(backend, u"repo");
    profile.branch = textAt(backend, u"branch");
    profile.labelPrefix = textAt(backend, u"cms_label_prefix");
    profile.squashes = flagAt(backend, u"squash_merges", false);
    profile.hasReview = textAt(yaml, u"publish_mode") == "editorial_workflow"_L1;
    profile.mediaFolder = folderAt(yaml, u"media_folder");
    const YamlMap pages = mapAt(yaml, u"pages");
    profile.pagesFolder = folderAt(pages, u"folder");
    profile.staticFolder = folderAt(pages, u"static");
    profile.madePages = textsOf(listAt(pages, u"made"));
    const ImageRule usualImages = usualImagesOf(yaml);
    for (const YamlMap &collection : mapsAt(yaml, u"collections")) {
        if (auto read = collectionFrom(collection, usualImages, profile.mediaFolder))
            profile.collections += *std::move(read);
    }
    if (profile.collections.isEmpty())
        return fail(ErrorKind::Input,
                    Words::tr("The configuration names no folder of posts, events or authors under "
                              "“collections”."));
    return profile;
}

} // namespace chapterhouse
