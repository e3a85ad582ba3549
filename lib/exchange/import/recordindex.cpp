#include "exchange/import/recordindex.h"

#include "domain/fold.h"
#include "store/listing.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// How many of one name, and of those who share less, are compared: enough for any list, few enough
/// for one in which all are called the same.
constexpr int mostNamesakes = 200;
constexpr int mostOfBlock = 30;
constexpr size_t mostCandidates = 5;

constexpr QLatin1String comparedKeys[] = {
    "kind"_L1,   "number"_L1,  "given_name"_L1, "family_name"_L1, "display_name"_L1,
    "emails"_L1, "phones"_L1,  "street"_L1,     "postal_code"_L1, "organisation"_L1,
    "city"_L1,   "country"_L1, "github"_L1,     "linkedin"_L1,    "open_collective"_L1};

} // namespace

RecordIndex::RecordIndex(Kind kind, const QList<MatchRule> &rules)
    : m_kind(kind), m_ruleCount(rules.size()), m_unique(catalogueOf(kind).uniqueField())
{
    for (const MatchRule &rule : rules)
        m_keys.push_back({rule, {}});
    if (!indexOf(0))
        m_keys.push_back({{0}, {}});
    if (m_unique && !indexOf(*m_unique))
        m_keys.push_back({{*m_unique}, {}});
}

const RecordIndex::KeyIndex *RecordIndex::indexOf(qsizetype field) const
{
    const auto found = std::ranges::find(m_keys, MatchRule{field},
                                         [](const KeyIndex &index) { return index.rule; });
    return found == m_keys.end() ? nullptr : &*found;
}

std::vector<qsizetype> RecordIndex::neededFields() const
{
    QSet<qsizetype> fields{0};
    for (const KeyIndex &index : m_keys)
        fields.unite(QSet<qsizetype>(index.rule.begin(), index.rule.end()));
    if (m_kind == Kind::Member) {
        for (const QLatin1String key : comparedKeys)
            fields.insert(catalogueOf(m_kind).indexOf(key));
    }
    std::vector<qsizetype> sorted(fields.begin(), fields.end());
    std::ranges::sort(sorted);
    return sorted;
}

Result<void> RecordIndex::load(Database &database)
{
    const std::vector<qsizetype> fields = neededFields();
    const ListRequest request{.kind = m_kind};
    Record record = blankRecord(m_kind, {});
    return visitList(database, request, fields, -1, [&](std::span<const FieldValue> values) {
        for (size_t i = 0; i < fields.size(); ++i)
            record.values[fields[i]] = values[i];
        add(record, m_kind == Kind::Member ? factsOf(record) : MemberFacts(), {});
        return true;
    });
}

void RecordIndex::add(const Record &record, const MemberFacts &facts, const Source &source)
{
    const int entry = static_cast<int>(m_known.size());
    m_known.push_back(
        {.id = record.id(), .source = source, .title = titleOf(record), .facts = facts});
    for (KeyIndex &index : m_keys) {
        for (const QString &key : matchKeysOf(record, index.rule))
            index.entries.insert(key, entry);
    }
    if (m_kind == Kind::Member) {
        for (const size_t key : blockingKeysOf(facts))
            m_blocks[key] += entry;
    }
}

std::vector<const RecordIndex::Known *> RecordIndex::matching(qsizetype rule,
                                                              const Record &record) const
{
    const KeyIndex &index = m_keys[static_cast<size_t>(rule)];
    QList<int> entries;
    for (const QString &key : matchKeysOf(record, index.rule))
        entries += index.entries.values(key);
    std::ranges::sort(entries);
    return knownAt(entries);
}

/// A record that was changed since is there twice.
std::vector<const RecordIndex::Known *> RecordIndex::knownAt(const QList<int> &entries) const
{
    std::vector<const Known *> found;
    for (const int entry : entries) {
        const Known *known = &m_known[static_cast<size_t>(entry)];
        if (std::ranges::find(found, known->id, &Known::id) == found.end())
            found.push_back(known);
    }
    return found;
}

const RecordIndex::Known *RecordIndex::holderOfUnique(const Record &record) const
{
    if (!m_unique)
        return nullptr;
    const KeyIndex *index = indexOf(*m_unique);
    for (const QString &key : matchKeysOf(record, index->rule)) {
        for (auto it = index->entries.constFind(key);
             it != index->entries.cend() && it.key() == key; ++it) {
            const Known &known = m_known[static_cast<size_t>(*it)];
            if (known.id != record.id())
                return &known;
        }
    }
    return nullptr;
}

const RecordIndex::Known *RecordIndex::withId(const RecordId &id) const
{
    const KeyIndex *index = indexOf(0);
    const auto found = index->entries.constFind(id.text());
    return found == index->entries.cend() ? nullptr : &m_known[static_cast<size_t>(*found)];
}

std::vector<const RecordIndex::Known *> RecordIndex::meantBy(const QString &text)
{
    if (const Known *known = withId(RecordId(text)))
        return {known};
    QList<int> entries;
    for (const KeyIndex &index : m_keys) {
        if (index.rule.size() == 1 && entries.isEmpty())
            entries = index.entries.values(fold(text));
    }
    if (entries.isEmpty())
        entries = entriesNamed(fold(text));
    return knownAt(entries);
}

/// Few files refer to members or events by name: names are folded when one does.
QList<int> RecordIndex::entriesNamed(const QString &foldedName)
{
    if (m_kind != Kind::Member && m_kind != Kind::Event)
        return {};
    for (; m_named < static_cast<int>(m_known.size()); ++m_named)
        m_names.insert(fold(m_known[static_cast<size_t>(m_named)].title), m_named);
    return m_names.values(foldedName);
}

std::vector<std::pair<const RecordIndex::Known *, int>>
RecordIndex::candidates(const MemberFacts &facts, bool givesId) const
{
    QVarLengthArray<int, qsizetype(3) * mostOfBlock> entries;
    qsizetype most = mostNamesakes;
    for (const size_t key : blockingKeysOf(facts)) {
        if (const auto block = m_blocks.constFind(key); block != m_blocks.cend()) {
            for (const int entry : block->last(std::min(most, block->size())))
                entries.append(entry);
        }
        most = mostOfBlock;
    }
    std::ranges::sort(entries);
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    std::vector<std::pair<const Known *, int>> found;
    for (const int entry : entries) {
        const Known &known = m_known[static_cast<size_t>(entry)];
        if (givesId && known.source.givesId)
            continue;
        const int likeness = likenessOf(facts, known.facts);
        if (likeness >= (known.isInStore() ? likelySame : likelySameInFile))
            found.emplace_back(&known, likeness);
    }
    std::ranges::sort(found, [](const auto &one, const auto &other) {
        return std::pair(-one.second, one.first->id) < std::pair(-other.second, other.first->id);
    });
    if (found.size() > mostCandidates)
        found.resize(mostCandidates);
    return found;
}

} // namespace chapterhouse
