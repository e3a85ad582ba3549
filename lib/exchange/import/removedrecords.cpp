#include "exchange/import/removedrecords.h"

#include "base/words.h"
#include "domain/day.h"
#include "exchange/import/matchrules.h"
#include "store/removals.h"

namespace chapterhouse {

RemovedRecords::RemovedRecords(Kind kind, const QList<MatchRule> &rules)
    : m_kind(kind), m_rules(rules)
{
    const MatchRule byId{0};
    if (!m_rules.contains(byId))
        m_rules.prepend(byId);
    m_sentences.resize(static_cast<size_t>(m_rules.size()));
}

Result<void> RemovedRecords::load(Database &database)
{
    return visitRemovals(database, m_kind, [this](const Removal &removal) {
        const QString sentence =
            Words::tr("%1 was removed on %2 by %3 and does not come back unasked.")
                .arg(titleOf(removal.record), isoText(removal.at.date()), removal.who);
        for (qsizetype rule = 0; rule < m_rules.size(); ++rule) {
            for (const QString &key : matchKeysOf(removal.record, m_rules[rule]))
                m_sentences[static_cast<size_t>(rule)].insert(key, sentence);
        }
    });
}

std::optional<QString> RemovedRecords::sentenceFor(const Record &record) const
{
    for (qsizetype rule = 0; rule < m_rules.size(); ++rule) {
        const auto &sentences = m_sentences[static_cast<size_t>(rule)];
        if (sentences.isEmpty())
            continue;
        for (const QString &key : matchKeysOf(record, m_rules[rule])) {
            if (const auto found = sentences.constFind(key); found != sentences.cend())
                return *found;
        }
    }
    return std::nullopt;
}

} // namespace chapterhouse
