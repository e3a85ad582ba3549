#include "actions/holders.h"

#include "base/words.h"
#include "domain/recordchecks.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What a period is called in a sentence: its tier, or its class where it has none.
Result<QString> nameOfPeriod(const Reader &reader, const Membership &period)
{
    if (period.tier.isEmpty())
        return Words::tr(classChoices()[static_cast<size_t>(period.memberClass)].title);
    return reader.title({Kind::Tier, period.tier.generic()});
}

Result<void> checkPeriod(const Reader &reader, const Record &member, const Membership &period)
{
    if (!hasVote(period.memberClass))
        return {};
    return nameOfPeriod(reader, period).and_then([&](const QString &name) {
        return checkMayHold(member, period.memberClass, name);
    });
}

Result<void> checkOrganisation(const Reader &reader, const Record &member)
{
    const auto story = reader.storyOf(MemberId(member.id()));
    if (!story)
        return failed(story);
    for (const Membership &period : story->periods) {
        if (auto checked = checkPeriod(reader, member, period); !checked)
            return checked;
    }
    return {};
}

} // namespace

Result<void> checkHolder(const Reader &reader, const Record &record)
{
    if (record.kind == Kind::Member && record.text("kind"_L1) == "organisation"_L1)
        return checkOrganisation(reader, record);
    if (record.kind != Kind::Membership)
        return {};
    const RecordId member = record.reference("member"_L1);
    const auto found = reader.find({Kind::Member, member});
    if (!found)
        return failed(found);
    const std::optional<Record> &holder = *found;
    return holder ? checkPeriod(reader, *holder, membershipFrom(record)) : Result<void>();
}

} // namespace chapterhouse
