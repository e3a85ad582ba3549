#include "domain/catalogues.h"
#include "domain/fieldchecks.h"
#include "domain/membership.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr Choice memberKinds[] = {
    {"person"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Person")},
    {"organisation"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Organisation")},
};

constexpr FieldFlags found = FieldFlag::Searchable;
constexpr FieldFlags hidden = FieldFlag::Private;
constexpr FieldFlags derived = FieldFlag::Derived;
constexpr FieldFlags listed = FieldFlag::Listed;

// clang-format off
const FieldSpec fields[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id")},
    {.key = "kind"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Kind"), .flags = FieldFlag::Required, .choices = memberKinds},
    {.key = "number"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Member number"), .flags = found | listed | FieldFlag::Unique},
    {.key = "given_name"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Given name"), .flags = found | listed},
    {.key = "family_name"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Family name"), .flags = found | listed},
    {.key = "display_name"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Display name"), .flags = found},
    {.key = "organisation"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Organisation"), .flags = found | listed},
    {.key = "job_title"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Job title")},
    {.key = "emails"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "E-mails"), .flags = found, .check = checkEmail, .alias = "email"_L1},
    {.key = "phones"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Phones"), .flags = hidden, .alias = "phone"_L1},
    {.key = "street"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Street"), .flags = hidden},
    {.key = "postal_code"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Postal code"), .flags = hidden},
    {.key = "city"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "City"), .flags = found | listed},
    {.key = "region"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Region")},
    {.key = "country"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Country"), .flags = listed, .check = checkCountry, .words = countryWords},
    {.key = "language"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Language"), .check = checkLanguage, .words = languageWords},
    {.key = "website"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Website")},
    {.key = "github"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "GitHub"), .flags = found},
    {.key = "linkedin"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "LinkedIn"), .flags = found},
    {.key = "discord"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Discord"), .flags = found},
    {.key = "open_collective"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Open Collective"), .flags = found},
    {.key = "x"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "X"), .flags = found},
    {.key = "tags"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Tags"), .flags = found, .alias = "tag"_L1},
    {.key = "note"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Note"), .flags = found | hidden},
    {.key = "joined"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Joined")},
    {.key = "consents"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Consents"), .check = checkConsent, .alias = "consent"_L1},
    {.key = "contact_of"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Contact of"), .target = Kind::Member},
    {.key = "status"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Status"), .flags = derived | listed, .choices = statusChoices()},
    {.key = "good_standing"_L1, .kind = FieldKind::Flag, .title = QT_TRANSLATE_NOOP("Chapterhouse", "In good standing"), .flags = derived},
    {.key = "class"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Class"), .flags = derived | listed, .choices = classChoices()},
    {.key = "tier"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Tier"), .flags = derived | listed, .target = Kind::Tier},
    {.key = "votes"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Votes"), .flags = derived},
    {.key = "advisory_votes"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Advisory votes"), .flags = derived},
    {.key = "member_since"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Member since"), .flags = derived},
    {.key = "paid_until"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Paid until"), .flags = derived | listed},
    {.key = "chapters"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Chapters"), .flags = derived, .alias = "chapter"_L1},
    {.key = "office"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Offices"), .flags = derived},
    {.key = "left"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Left"), .flags = derived},
    {.key = "left_reason"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Reason for leaving"), .flags = derived, .choices = leavingReasons()},
};
// clang-format on

} // namespace

std::span<const FieldSpec> memberFields()
{
    return fields;
}

} // namespace chapterhouse
