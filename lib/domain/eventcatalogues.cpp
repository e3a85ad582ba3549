#include "domain/catalogues.h"
#include "domain/dayoffset.h"
#include "domain/event.h"
#include "domain/fieldchecks.h"
#include "domain/recurrence.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr FieldFlags required = FieldFlag::Required;
constexpr FieldFlags listed = FieldFlag::Listed;
constexpr FieldFlags derived = FieldFlag::Derived;
constexpr FieldFlags searchable = FieldFlag::Searchable;
constexpr qint64 longestItemMinutes = 1440;
/// Ten years: what is due further from its event is a slip of the hand.
constexpr qint64 furthestDays = 3650;

constexpr Choice kindChoices[] = {
    {"meetup"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Meetup")},
    {"conference"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Conference")},
    {"online_call"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Online call")},
    {"assembly"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Assembly")},
    {"other"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Other")},
};

constexpr Choice stateChoices[] = {
    {"idea"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Idea")},
    {"planned"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Planned")},
    {"announced"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Announced")},
    {"held"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Held")},
    {"cancelled"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Cancelled")},
};

constexpr Choice partChoices[] = {
    {"organise"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "We organise it")},
    {"take_part"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "We take part")},
    {"list_only"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "We only list it")},
};

constexpr Choice modeChoices[] = {
    {"in_person"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "In person")},
    {"online"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Online")},
    {"hybrid"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Hybrid")},
};

/// Of an event as of a day, by the days on the clocks of its own zone.
constexpr Choice whenChoices[] = {
    {"upcoming"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Upcoming")},
    {"running"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Running")},
    {"past"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Past")},
};

/// Of a task of an event as of a day.
constexpr Choice taskStates[] = {
    {"open"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Open")},
    {"done"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Done")},
    {"overdue"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Overdue")},
};

// clang-format off
const FieldSpec events[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "title"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Title"), .flags = required | searchable | listed},
    {.key = "slug"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Short name"), .check = checkSiteSlug},
    {.key = "kind"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Kind"), .flags = listed, .choices = kindChoices},
    {.key = "state"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "State"), .flags = required | listed, .choices = stateChoices},
    {.key = "start"_L1, .kind = FieldKind::LocalTime, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Start"), .flags = listed, .words = localTimeWords},
    {.key = "end"_L1, .kind = FieldKind::LocalTime, .title = QT_TRANSLATE_NOOP("Chapterhouse", "End"), .words = localTimeWords},
    {.key = "zone"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Time zone"), .check = checkZone},
    {.key = "all_day"_L1, .kind = FieldKind::Flag, .title = QT_TRANSLATE_NOOP("Chapterhouse", "All day")},
    {.key = "time_confirmed"_L1, .kind = FieldKind::Flag, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Time confirmed")},
    {.key = "our_part"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Our part"), .choices = partChoices},
    {.key = "mode"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "How people meet"), .choices = modeChoices},
    {.key = "location"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Location"), .flags = searchable | listed},
    {.key = "city"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "City"), .flags = searchable},
    {.key = "country"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Country"), .check = checkCountry, .words = countryWords},
    {.key = "venue"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Venue"), .flags = searchable},
    {.key = "address"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Address")},
    {.key = "online_url"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Online link")},
    {.key = "url"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Event website")},
    {.key = "registration_url"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Registration link")},
    {.key = "chapter"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Chapter"), .flags = listed, .target = Kind::Chapter},
    {.key = "organiser"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Organiser"), .flags = searchable},
    {.key = "host"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Host"), .flags = searchable},
    {.key = "thanks"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Thanks to")},
    {.key = "capacity_room"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Places in the room")},
    {.key = "capacity_online"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Places online")},
    {.key = "excerpt"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Summary"), .flags = searchable},
    {.key = "body"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Text")},
    {.key = "image"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Image")},
    {.key = "image_alt"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Image in words"), .describes = "image"_L1},
    {.key = "draft"_L1, .kind = FieldKind::Flag, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Hidden")},
    {.key = "rrule"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Recurs"), .check = checkRecurrence, .words = recurrenceWords},
    {.key = "exceptions"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Left out"), .check = checkDayOrTime, .words = localTimeWords, .alias = "exception"_L1},
    {.key = "uid"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Calendar id"), .flags = FieldFlag::Unique},
    {.key = "sequence"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Calendar version")},
    {.key = "series"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Series"), .target = Kind::Event},
    {.key = "occurrence"_L1, .kind = FieldKind::LocalTime, .title = QT_TRANSLATE_NOOP("Chapterhouse", "In place of"), .words = localTimeWords},
    {.key = "source"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Site file as last read"), .flags = FieldFlag::Kept},
    {.key = "file"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Site file")},
    {.key = "when"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "When"), .flags = derived | listed, .choices = whenChoices},
    {.key = "days"_L1, .kind = FieldKind::Days, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Days"), .flags = derived, .alias = "day"_L1},
};

const FieldSpec agendaItems[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "event"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Event"), .flags = required | listed, .target = Kind::Event},
    {.key = "title"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Title"), .flags = required | listed},
    {.key = "speakers"_L1, .kind = FieldKind::References, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Speakers"), .flags = listed, .target = Kind::Member, .alias = "speaker"_L1},
    {.key = "guests"_L1, .kind = FieldKind::List, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Speakers not on the roster"), .flags = listed, .alias = "guest"_L1},
    {.key = "start"_L1, .kind = FieldKind::LocalTime, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Start"), .flags = listed, .words = localTimeWords},
    {.key = "minutes"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Minutes"), .flags = listed, .least = 1, .most = longestItemMinutes},
    {.key = "position"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Position")},
    {.key = "slides"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Slides")},
    {.key = "note"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Note"), .flags = FieldFlag::Private},
};

const FieldSpec checklists[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "name"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Name"), .flags = required | listed | FieldFlag::Unique},
    {.key = "kind"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Kind of event"), .flags = listed, .choices = kindChoices},
    {.key = "description"_L1, .kind = FieldKind::LongText, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Description")},
};

const FieldSpec tasks[] = {
    {.key = "id"_L1, .kind = FieldKind::Id, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Id"), .flags = listed},
    {.key = "event"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Event"), .flags = listed, .target = Kind::Event},
    {.key = "checklist"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Checklist"), .flags = listed, .target = Kind::Checklist},
    {.key = "what"_L1, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Task"), .flags = required | listed},
    {.key = "who"_L1, .kind = FieldKind::Reference, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Who"), .flags = listed, .target = Kind::Member},
    {.key = "offset"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Days from the event"), .check = checkDayOffset, .words = dayOffsetFieldWords, .least = -furthestDays, .most = furthestDays},
    {.key = "date"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Fixed day")},
    {.key = "done"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Done on"), .flags = listed},
    {.key = "position"_L1, .kind = FieldKind::Integer, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Position")},
    {.key = "due"_L1, .kind = FieldKind::Date, .title = QT_TRANSLATE_NOOP("Chapterhouse", "Due"), .flags = derived | listed},
    {.key = "state"_L1, .kind = FieldKind::Choice, .title = QT_TRANSLATE_NOOP("Chapterhouse", "State"), .flags = derived | listed, .choices = taskStates},
};
// clang-format on

} // namespace

std::span<const Choice> eventKinds()
{
    return kindChoices;
}

std::span<const Choice> eventStates()
{
    return stateChoices;
}

std::span<const Choice> ourParts()
{
    return partChoices;
}

std::span<const Choice> eventModes()
{
    return modeChoices;
}

QLatin1String nameOf(EventKind kind)
{
    return kindChoices[static_cast<size_t>(kind)].value;
}

QLatin1String nameOf(EventState state)
{
    return stateChoices[static_cast<size_t>(state)].value;
}

QLatin1String nameOf(OurPart part)
{
    return partChoices[static_cast<size_t>(part)].value;
}

QLatin1String nameOf(EventMode mode)
{
    return modeChoices[static_cast<size_t>(mode)].value;
}

std::span<const FieldSpec> eventFields()
{
    return events;
}

std::span<const FieldSpec> agendaItemFields()
{
    return agendaItems;
}

std::span<const FieldSpec> checklistFields()
{
    return checklists;
}

std::span<const FieldSpec> taskFields()
{
    return tasks;
}

} // namespace chapterhouse
