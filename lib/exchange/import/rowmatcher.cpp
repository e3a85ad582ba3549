#include "exchange/import/rowmatcher.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool goesByIdentity(const MatchRule &rule, const ImportRequest &request)
{
    const QLatin1String key = catalogueOf(request.mapping.kind).at(rule.front()).key;
    return rule.front() == 0 || key == "number"_L1 ||
           (request.isOfAccounts && key == "open_collective"_L1);
}

bool hasOtherGivenName(const MemberFacts &one, const MemberFacts &other)
{
    const QString &first = one.foldedGivenName;
    const QString &second = other.foldedGivenName;
    return !first.isEmpty() && !second.isEmpty() && first.front() != second.front();
}

bool hasOtherNumber(const MemberFacts &one, const MemberFacts &other)
{
    return one.number != 0 && other.number != 0 && one.number != other.number;
}

/// Whether the file itself says that they are two.
bool isAnother(const RecordIndex::Known &known, const Record &record)
{
    return known.source.givesId && !record.id().isEmpty() && known.id != record.id();
}

bool isAnotherMember(const RecordIndex::Known &known, const MemberFacts &facts)
{
    return known.facts.isPerson != facts.isPerson ||
           (!known.isInStore() && hasOtherNumber(known.facts, facts));
}

/// Of several, the one with the same name.
const RecordIndex::Known *oneNamedLike(const std::vector<const RecordIndex::Known *> &found,
                                       const MemberFacts &facts)
{
    const RecordIndex::Known *namesake = nullptr;
    for (const RecordIndex::Known *known : found) {
        const bool isSame = known->facts.family == facts.family &&
                            known->facts.foldedGivenName == facts.foldedGivenName &&
                            facts.family != 0;
        if (isSame && namesake)
            return nullptr;
        if (isSame)
            namesake = known;
    }
    return namesake;
}

} // namespace

RowMatch matchOf(const RecordIndex &index, const Record &record, const MemberFacts &facts,
                 const ImportRequest &request)
{
    const bool isMember = record.kind == Kind::Member;
    for (qsizetype rule = 0; rule < index.ruleCount(); ++rule) {
        auto found = index.matching(rule, record);
        const bool isCertain = goesByIdentity(index.rule(rule), request);
        std::erase_if(found, [&](const RecordIndex::Known *known) {
            return isAnother(*known, record) ||
                   (isMember && !isCertain && isAnotherMember(*known, facts));
        });
        if (found.empty())
            continue;
        const RecordIndex::Known *one =
            found.size() == 1 ? found.front() : (isMember ? oneNamedLike(found, facts) : nullptr);
        if (!one)
            return {.what = RowMatch::What::Several, .known = std::move(found)};
        const bool isDoubtful =
            isMember && !isCertain && request.mode != ImportMode::Overwrite &&
            (hasOtherGivenName(one->facts, facts) || hasOtherNumber(one->facts, facts));
        return {.what = isDoubtful ? RowMatch::What::Doubtful : RowMatch::What::One,
                .known = {one}};
    }
    return {};
}

QStringList titlesOf(const RowMatch &match)
{
    QStringList titles;
    for (const RecordIndex::Known *known : match.known)
        titles += known->title;
    return titles;
}

} // namespace chapterhouse
