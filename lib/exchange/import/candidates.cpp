#include "exchange/import/candidates.h"

#include "base/words.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Candidate candidateOf(const RecordIndex::Known &known, const MemberFacts &facts)
{
    return {.id = known.id,
            .row = known.source.row,
            .line = known.source.line,
            .title = known.title,
            .score = likenessOf(facts, known.facts),
            .words = likenessWords(facts, known.facts)};
}

QString placeOf(const Candidate &candidate)
{
    return candidate.line == 0
               ? u"%1 (%2)"_s.arg(candidate.title, candidate.id.text())
               : Words::tr("%1 in line %2").arg(candidate.title).arg(candidate.line);
}

} // namespace

std::vector<Candidate> candidatesFor(const RecordIndex &index, const MemberFacts &facts,
                                     bool givesId,
                                     const std::vector<const RecordIndex::Known *> &known)
{
    std::vector<Candidate> candidates;
    candidates.reserve(known.size());
    for (const RecordIndex::Known *likely : known)
        candidates.push_back(candidateOf(*likely, facts));
    for (const auto &[like, likeness] : index.candidates(facts, givesId)) {
        if (std::ranges::find(candidates, like->id, &Candidate::id) == candidates.end())
            candidates.push_back(candidateOf(*like, facts));
    }
    std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::score);
    return candidates;
}

QString sentenceOf(const std::vector<Candidate> &candidates)
{
    QStringList phrases;
    for (const Candidate &candidate : candidates)
        phrases += candidate.words.isEmpty() ? placeOf(candidate)
                                             : u"%1: %2"_s.arg(placeOf(candidate), candidate.words);
    return Words::tr("May be the same as %1.").arg(phrases.join(Words::tr("; or as ")));
}

void noteLateValue(Candidate &candidate, const ImportedValue &value, ImportMode mode)
{
    auto at = std::ranges::lower_bound(candidate.fields, value.field, {}, &ComparedField::field);
    if (at == candidate.fields.end() || at->field != value.field)
        at = candidate.fields.insert(at, {value.field, {}, {}});
    at->inFile = value.value;
    const bool replaces = mode == ImportMode::Overwrite && at->onRecord != value.value;
    if (replaces || (mode == ImportMode::Fill && isAbsent(at->onRecord)))
        candidate.changes.push_back({value.field, at->onRecord, value.value});
}

} // namespace chapterhouse
