#include "domain/ties.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr Tie ties[] = {
    {Kind::Member, Kind::Seat, "member"_L1, Fate::InTheWay},
    {Kind::Member, Kind::Membership, "member"_L1, Fate::GoesAlong},
    {Kind::Member, Kind::Standing, "member"_L1, Fate::GoesAlong},
    {Kind::Member, Kind::Leaving, "member"_L1, Fate::GoesAlong},
    {Kind::Member, Kind::Admission, "member"_L1, Fate::GoesAlong},
    {Kind::Member, Kind::ChapterMembership, "member"_L1, Fate::GoesAlong},
    {Kind::Member, Kind::Payment, "member"_L1, Fate::Stays},
    {Kind::Member, Kind::Member, "contact_of"_L1, Fate::Stays},
    {Kind::Member, Kind::AgendaItem, "speakers"_L1, Fate::Stays},
    {Kind::Member, Kind::Task, "who"_L1, Fate::Stays},
    {Kind::Chapter, Kind::ChapterMembership, "chapter"_L1, Fate::InTheWay},
    {Kind::Chapter, Kind::Seat, "chapter"_L1, Fate::InTheWay},
    {Kind::Chapter, Kind::Event, "chapter"_L1, Fate::Stays},
    {Kind::Body, Kind::Seat, "body"_L1, Fate::InTheWay},
    {Kind::Body, Kind::Body, "excludes"_L1, Fate::Stays},
    {Kind::Seat, Kind::Function, "seat"_L1, Fate::GoesAlong},
    {Kind::Seat, Kind::Seat, "replaces"_L1, Fate::Stays},
    {Kind::Event, Kind::AgendaItem, "event"_L1, Fate::GoesAlong},
    {Kind::Event, Kind::Task, "event"_L1, Fate::GoesAlong},
    {Kind::Event, Kind::Event, "series"_L1, Fate::Stays},
    {Kind::Checklist, Kind::Task, "checklist"_L1, Fate::GoesAlong},
    {Kind::Member, Kind::Author, "member"_L1, Fate::Stays},
    {Kind::Event, Kind::Post, "event"_L1, Fate::Stays},
};

} // namespace

std::vector<Tie> tiesTo(Kind owner)
{
    std::vector<Tie> found;
    std::ranges::copy_if(ties, std::back_inserter(found),
                         [owner](const Tie &tie) { return tie.owner == owner; });
    return found;
}

} // namespace chapterhouse
