#include "content/usualkeys.h"

#include "domain/catalogue.h"
#include "domain/fold.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct UsualKind {
    QLatin1String part; ///< of a name or folder, in lower case
    Kind kind;
};

constexpr UsualKind usualKinds[] = {
    {"post"_L1, Kind::Post},     {"blog"_L1, Kind::Post},   {"news"_L1, Kind::Post},
    {"article"_L1, Kind::Post},  {"event"_L1, Kind::Event}, {"author"_L1, Kind::Author},
    {"people"_L1, Kind::Author},
};

struct UsualKey {
    Kind kind;
    QLatin1String field;
    QLatin1String keys; ///< folded, without anything between words
};

constexpr UsualKey usualKeys[] = {
    {Kind::Post, "title"_L1, "title headline"_L1},
    {Kind::Post, "publishDate"_L1,
     "publishdate date pubdate published publishedat datepublished"_L1},
    {Kind::Post, "updateDate"_L1, "updatedate updated lastmod modified updatedat datemodified"_L1},
    {Kind::Post, "category"_L1, "category section"_L1},
    {Kind::Post, "author"_L1, "author"_L1},
    {Kind::Post, "tags"_L1, "tags keywords"_L1},
    {Kind::Post, "excerpt"_L1, "excerpt description summary"_L1},
    {Kind::Post, "image"_L1, "image cover coverimage thumbnail featuredimage heroimage"_L1},
    {Kind::Post, "imageAlt"_L1, "imagealt coveralt coverimagealt alt"_L1},
    {Kind::Post, "draft"_L1, "draft"_L1},
    {Kind::Event, "title"_L1, "title name"_L1},
    {Kind::Event, "start"_L1, "eventdate date start startdate"_L1},
    {Kind::Event, "end"_L1, "enddate end"_L1},
    {Kind::Event, "location"_L1, "location place"_L1},
    {Kind::Event, "venue"_L1, "venue"_L1},
    {Kind::Event, "url"_L1, "url link website"_L1},
    {Kind::Event, "excerpt"_L1, "excerpt description summary"_L1},
    {Kind::Event, "image"_L1, "image cover thumbnail"_L1},
    {Kind::Event, "image_alt"_L1, "imagealt alt"_L1},
    {Kind::Event, "draft"_L1, "draft"_L1},
    {Kind::Author, "name"_L1, "name title"_L1},
    {Kind::Author, "slug"_L1, "slug"_L1},
    {Kind::Author, "bio"_L1, "bio description about"_L1},
    {Kind::Author, "avatar"_L1, "avatar photo image picture"_L1},
    {Kind::Author, "website"_L1, "website url"_L1},
    {Kind::Author, "github"_L1, "github"_L1},
    {Kind::Author, "twitter"_L1, "twitter x"_L1},
    {Kind::Author, "linkedin"_L1, "linkedin"_L1},
    {Kind::Author, "discord"_L1, "discord"_L1},
};

bool canHold(FieldKind field, ContentForm form)
{
    switch (form) {
    case ContentForm::Text:
    case ContentForm::Address:
        return field == FieldKind::Text || field == FieldKind::LongText;
    case ContentForm::Flag:
        return field == FieldKind::Flag;
    case ContentForm::Moment:
        return field == FieldKind::LocalTime;
    case ContentForm::Texts:
        return field == FieldKind::List;
    case ContentForm::Number:
    case ContentForm::Group:
    case ContentForm::Groups:
    case ContentForm::Anything:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Kind> usualKind(const QString &name, const QString &folder)
{
    for (const QString &text : {name.toLower(), folder.section(u'/', -1).toLower()}) {
        const auto found = std::ranges::find_if(
            usualKinds, [&text](const UsualKind &usual) { return text.contains(usual.part); });
        if (found != std::end(usualKinds))
            return found->kind;
    }
    return std::nullopt;
}

QLatin1String usualField(Kind kind, const QString &key, ContentForm form)
{
    const QString folded = foldedWords(key).join(QString());
    const auto found = std::ranges::find_if(usualKeys, [&](const UsualKey &usual) {
        return usual.kind == kind && QString(usual.keys).split(u' ').contains(folded);
    });
    return found == std::end(usualKeys) ? QLatin1String() : fieldOf(kind, found->field, form);
}

QLatin1String fieldOf(Kind kind, const QString &field, ContentForm form)
{
    const Catalogue &catalogue = catalogueOf(kind);
    const auto index = catalogue.find(field);
    if (!index || !canHold(catalogue.at(*index).kind, form))
        return {};
    return catalogue.at(*index).key;
}

} // namespace chapterhouse
