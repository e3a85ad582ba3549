#include "domain/catalogues.h"
#include "domain/fieldchecks.h"
#include "domain/post.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr FieldFlags required = FieldFlag::Required;
constexpr FieldFlags listed = FieldFlag::Listed;
constexpr FieldFlags searchable = FieldFlag::Searchable;

constexpr Choice stateChoices[] = {
    {"local"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Only here")},
    {"draft"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Draft")},
    {"in_review"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "In review")},
    {"ready"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Ready")},
    {"published"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Published")},
};

// clang-format off
const FieldSpec authors[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "name"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Name"), .flags = required | listed},
    {.key = "slug"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Short name"), .flags = listed, .check = checkSiteSlug},
    {.key = "member"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Member"), .flags = listed, .target = Kind::Member},
    {.key = "bio"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "About them")},
    {.key = "avatar"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Picture")},
    {.key = "website"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Website")},
    {.key = "github"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "GitHub")},
    {.key = "twitter"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "X (Twitter)")},
    {.key = "linkedin"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "LinkedIn")},
    {.key = "discord"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Discord")},
    {.key = "body"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Text")},
    {.key = "source"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Site file as last read"), .flags = FieldFlag::Kept},
    {.key = "file"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Site file")},
};

// The dates are in UTC, as the site reads them.
const FieldSpec posts[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "title"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Title"), .flags = required | searchable | listed},
    {.key = "slug"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Short name"), .check = checkSiteSlug},
    {.key = "state"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "State"), .flags = required | listed, .choices = stateChoices},
    {.key = "publishDate"_L1, .kind = FieldKind::LocalTime, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Date"), .flags = listed, .words = localTimeWords},
    {.key = "updateDate"_L1, .kind = FieldKind::LocalTime, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Updated"), .words = localTimeWords},
    {.key = "category"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Category"), .flags = searchable | listed},
    {.key = "author"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Author"), .flags = searchable | listed},
    {.key = "tags"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Tags"), .flags = searchable, .alias = "tag"_L1},
    {.key = "excerpt"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Summary"), .flags = searchable},
    {.key = "image"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Cover")},
    {.key = "imageAlt"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Cover in words"), .describes = "image"_L1},
    {.key = "draft"_L1, .kind = FieldKind::Flag, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Hidden")},
    {.key = "body"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Text"), .flags = searchable},
    {.key = "event"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Event"), .target = Kind::Event},
    {.key = "source"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Site file as last read"), .flags = FieldFlag::Kept},
    {.key = "file"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Site file"), .alias = "path"_L1},
};
// clang-format on

} // namespace

std::span<const FieldSpec> authorFields()
{
    return authors;
}

std::span<const FieldSpec> postFields()
{
    return posts;
}

std::span<const Choice> postStates()
{
    return stateChoices;
}

QLatin1String nameOf(PostState state)
{
    return stateChoices[static_cast<size_t>(state)].value;
}

} // namespace chapterhouse
