#include "exchange/import/rowmatcher.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool goesByIdentity(Kind kind, const MatchRule &rule)
{
    const Catalogue &catalogue = catalogueOf(kind);
    return rule.front() == 0 || catalogue.at(rule.front()).key == "number"_L1;
}

bool hasOtherGivenName(const MemberFacts &one, const MemberFacts &other)
{
    const QString &first = one.foldedGivenName;
    const QString &second = other.foldedGivenName;
    return !first.isEmpty() && !second.isEmpty() && first.front() != second.front();
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

RowMatch several(const std::vector<const RecordIndex::Known *> &found)
{
    RowMatch match{.what = RowMatch::What::Several};
    for (const RecordIndex::Known *known : found)
        match.titles += known->title;
    return match;
}

} // namespace

RowMatch matchOf(const RecordIndex &index, const Record &record, ImportMode mode)
{
    const bool isMember = record.kind == Kind::Member;
    const MemberFacts facts = isMember ? factsOf(record) : MemberFacts();
    const bool hasOwnId = !record.id().isEmpty();
    for (qsizetype rule = 0; rule < index.ruleCount(); ++rule) {
        auto found = index.matching(rule, record);
        const bool isCertain = goesByIdentity(record.kind, index.rule(rule));
        if (isMember && !isCertain)
            std::erase_if(found, [&](const RecordIndex::Known *known) {
                return known->facts.isPerson != facts.isPerson;
            });
        if (hasOwnId && index.rule(rule).front() != 0)
            std::erase_if(found,
                          [](const RecordIndex::Known *known) { return !known->isInStore(); });
        if (found.empty())
            continue;
        const RecordIndex::Known *one =
            found.size() == 1 ? found.front() : (isMember ? oneNamedLike(found, facts) : nullptr);
        if (!one)
            return several(found);
        const bool isDoubtful = isMember && !isCertain && mode != ImportMode::Overwrite &&
                                hasOtherGivenName(one->facts, facts);
        return {.what = isDoubtful ? RowMatch::What::Doubtful : RowMatch::What::One, .known = one};
    }
    return {};
}

Candidate candidateOf(const RecordIndex::Known &known, const MemberFacts &facts)
{
    return {.id = known.id,
            .line = known.line,
            .title = known.title,
            .score = likenessOf(facts, known.facts),
            .words = likenessWords(facts, known.facts)};
}

std::vector<Candidate> candidatesFor(const RecordIndex &index, const Record &record, bool hasOwnId)
{
    const MemberFacts facts = factsOf(record);
    std::vector<Candidate> candidates;
    for (const auto &[known, likeness] : index.candidates(facts)) {
        if (known->isInStore() || !hasOwnId)
            candidates.push_back(candidateOf(*known, facts));
    }
    return candidates;
}

} // namespace chapterhouse
