#include "domain/kind.h"

#include "base/words.h"

#include <algorithm>
#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct KindNames {
    Kind kind;
    QLatin1String name;
    QLatin1String plural;
    const char *word; ///< source text for tr()
};

constexpr KindNames names[] = {
    {Kind::Tier, "tier"_L1, "tiers"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "tier")},
    {Kind::Member, "member"_L1, "members"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "member")},
    {Kind::Payment, "payment"_L1, "payments"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "payment")},
    {Kind::Membership, "membership"_L1, "memberships"_L1,
     QT_TRANSLATE_NOOP("Chapterhouse", "membership")},
    {Kind::Standing, "standing"_L1, "standing"_L1,
     QT_TRANSLATE_NOOP("Chapterhouse", "decision on standing")},
    {Kind::Leaving, "leaving"_L1, "leavings"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "leaving")},
    {Kind::Admission, "admission"_L1, "admissions"_L1,
     QT_TRANSLATE_NOOP("Chapterhouse", "admission")},
    {Kind::Chapter, "chapter"_L1, "chapters"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "chapter")},
    {Kind::ChapterMembership, "chapter_membership"_L1, "chapter_memberships"_L1,
     QT_TRANSLATE_NOOP("Chapterhouse", "chapter membership")},
    {Kind::Body, "body"_L1, "bodies"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "body")},
    {Kind::Seat, "seat"_L1, "seats"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "seat")},
    {Kind::Function, "function"_L1, "functions"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "function")},
    {Kind::Event, "event"_L1, "events"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "event")},
    {Kind::AgendaItem, "agenda_item"_L1, "agenda"_L1,
     QT_TRANSLATE_NOOP("Chapterhouse", "agenda item")},
    {Kind::Checklist, "checklist"_L1, "checklists"_L1,
     QT_TRANSLATE_NOOP("Chapterhouse", "checklist")},
    {Kind::Task, "task"_L1, "tasks"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "task")},
    {Kind::Author, "author"_L1, "authors"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "author")},
    {Kind::Post, "post"_L1, "posts"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "post")},
};

const KindNames &namesOf(Kind kind)
{
    const auto *found = std::ranges::find(names, kind, &KindNames::kind);
    Q_ASSERT(found != std::end(names));
    return *found;
}

} // namespace

std::span<const Kind> allKinds()
{
    static constexpr auto kinds = [] {
        std::array<Kind, std::size(names)> all{};
        std::ranges::transform(names, all.begin(), &KindNames::kind);
        return all;
    }();
    return kinds;
}

QLatin1String nameOf(Kind kind)
{
    return namesOf(kind).name;
}

QString pluralOf(Kind kind)
{
    return namesOf(kind).plural;
}

QString wordFor(Kind kind)
{
    return Words::tr(namesOf(kind).word);
}

std::optional<Kind> kindFromName(const QString &name)
{
    for (const KindNames &each : names) {
        if (name == each.name || name == each.plural)
            return each.kind;
    }
    return std::nullopt;
}

} // namespace chapterhouse
