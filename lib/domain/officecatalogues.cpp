#include "domain/bodyrules.h"
#include "domain/catalogues.h"
#include "domain/fieldchecks.h"
#include "domain/office.h"
#include "domain/recurrence.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr FieldFlags required = FieldFlag::Required;
constexpr FieldFlags listed = FieldFlag::Listed;
constexpr FieldFlags derived = FieldFlag::Derived;
constexpr qint64 longestMeetingMinutes = 1440;

constexpr Choice legalForms[] = {
    {"group"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Group")},
    {"association"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Own association")},
};

constexpr Choice chapterStates[] = {
    {"forming"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Forming")},
    {"active"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Active")},
    {"dormant"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Dormant")},
};

constexpr Choice bodyKinds[] = {
    {"board"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Board")},
    {"committee"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Committee")},
    {"working_group"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Working group")},
};

/// Of what lasts from a day to a day, as of another day.
constexpr Choice lastingStates[] = {
    {"current"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Now")},
    {"former"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Over")},
    {"future"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "To come")},
};

// clang-format off
const FieldSpec chapters[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "name"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Name"), .flags = required | listed},
    {.key = "slug"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Short name"), .flags = listed | FieldFlag::Unique, .check = checkSlug},
    {.key = "legal_form"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Legal form"), .flags = listed, .choices = legalForms},
    {.key = "countries"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Countries"), .flags = listed, .check = checkCountry, .words = countryWords, .alias = "country"_L1},
    {.key = "languages"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Languages"), .check = checkLanguage, .words = languageWords, .alias = "language"_L1},
    {.key = "time_zone"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Time zone"), .check = checkZone},
    {.key = "chat"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Chat invitation")},
    {.key = "website"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Website")},
    {.key = "email"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "E-mail"), .check = checkEmail},
    {.key = "founded"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Founded")},
    {.key = "first_meetup"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "First meetup")},
    {.key = "state"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "State"), .flags = required | listed, .choices = chapterStates},
    {.key = "description"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Description")},
    {.key = "note"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Note"), .flags = FieldFlag::Private},
    {.key = "meeting"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Meets"), .check = checkRecurrence, .words = recurrenceWords},
    {.key = "meeting_start"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "First meeting at"), .check = checkLocalTime, .words = localTimeWords},
    {.key = "meeting_minutes"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Minutes a meeting"), .least = 1, .most = longestMeetingMinutes},
    {.key = "meeting_zone"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Time zone of the meeting"), .check = checkZone},
    {.key = "members"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Members"), .flags = derived | listed},
    {.key = "leads"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Leads"), .flags = derived | listed, .alias = "lead"_L1},
};

const FieldSpec chapterMemberships[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "chapter"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Chapter"), .flags = required | listed, .target = Kind::Chapter},
    {.key = "member"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Member"), .flags = required | listed, .target = Kind::Member},
    {.key = "from"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "From"), .flags = required | listed},
    {.key = "until"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Until"), .flags = listed},
    {.key = "primary"_L1, .kind = FieldKind::Flag, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Primary chapter"), .flags = listed},
    {.key = "state"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "State"), .flags = derived | listed, .choices = lastingStates},
    {.key = "held"_L1, .kind = FieldKind::Days, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Days"), .flags = derived},
};

const FieldSpec bodies[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "name"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Name"), .flags = required | listed | FieldFlag::Unique},
    {.key = "kind"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Kind"), .flags = required | listed, .choices = bodyKinds},
    {.key = "seats_min"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Seats at least"), .flags = listed},
    {.key = "seats_max"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Seats at most"), .flags = listed},
    {.key = "term_months"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Months of a term"), .flags = listed, .least = 1, .most = longestTermMonths},
    {.key = "term_start"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Day a term begins"), .flags = listed, .check = checkMonthDay},
    {.key = "functions"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Functions to fill"), .alias = "function"_L1},
    {.key = "experienced"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Functions for who sat in it before")},
    {.key = "eligible"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Classes that may be elected"), .check = checkClass, .words = classWords},
    {.key = "excludes"_L1, .kind = FieldKind::References, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Excludes"), .target = Kind::Body},
    {.key = "ends_with_membership"_L1, .kind = FieldKind::Flag, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Seats end with the membership")},
    {.key = "most_stepping_down"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Steppings down that call an assembly")},
    {.key = "grounds"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Articles"), .check = checkGround, .words = groundWords},
    {.key = "email"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "E-mail"), .check = checkEmail},
    {.key = "website"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Website")},
    {.key = "description"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Description")},
    {.key = "meeting"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Meets"), .check = checkRecurrence, .words = recurrenceWords},
    {.key = "meeting_start"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "First meeting at"), .check = checkLocalTime, .words = localTimeWords},
    {.key = "meeting_minutes"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Minutes a meeting"), .least = 1, .most = longestMeetingMinutes},
    {.key = "meeting_zone"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Time zone of the meeting"), .check = checkZone},
    {.key = "members"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Members"), .flags = derived | listed},
};

const FieldSpec seats[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "member"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Member"), .flags = required | listed, .target = Kind::Member},
    {.key = "body"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Body"), .flags = listed, .target = Kind::Body},
    {.key = "chapter"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Chapter"), .flags = listed, .target = Kind::Chapter},
    {.key = "title"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Function"), .flags = derived | listed},
    {.key = "from"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "From"), .flags = required | listed},
    {.key = "until"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Until"), .flags = listed},
    {.key = "how"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "How"), .flags = listed, .choices = waysToASeat()},
    {.key = "ended"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Ended by"), .choices = endsOfSeats()},
    {.key = "replaces"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "In place of"), .target = Kind::Seat},
    {.key = "state"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "State"), .flags = derived | listed, .choices = lastingStates},
    {.key = "held"_L1, .kind = FieldKind::Days, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Days"), .flags = derived},
};

const FieldSpec functions[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "seat"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Seat"), .flags = required, .target = Kind::Seat},
    {.key = "title"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Function"), .flags = required | listed},
    {.key = "from"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "From"), .flags = required | listed},
    {.key = "until"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Until"), .flags = listed},
    {.key = "member"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Member"), .flags = derived | listed, .target = Kind::Member},
    {.key = "body"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Body"), .flags = derived | listed, .target = Kind::Body},
    {.key = "chapter"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Chapter"), .flags = derived | listed, .target = Kind::Chapter},
    {.key = "state"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "State"), .flags = derived | listed, .choices = lastingStates},
    {.key = "held"_L1, .kind = FieldKind::Days, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Days"), .flags = derived},
};
// clang-format on

} // namespace

std::span<const FieldSpec> chapterFields()
{
    return chapters;
}

std::span<const FieldSpec> chapterMembershipFields()
{
    return chapterMemberships;
}

std::span<const FieldSpec> bodyFields()
{
    return bodies;
}

std::span<const FieldSpec> seatFields()
{
    return seats;
}

std::span<const FieldSpec> functionFields()
{
    return functions;
}

} // namespace chapterhouse
