#pragma once

#include "exchange/import/matchrules.h"
#include "exchange/import/samemember.h"
#include "store/database.h"

#include <QMultiHash>

#include <vector>

namespace chapterhouse {

/// The records of one kind that the store has and that a file's earlier rows add, by everything
/// that rows are matched with.
class RecordIndex {
public:
    /// Where a record comes from: the store, or a row of the file.
    struct Source {
        qsizetype row = -1; ///< -1 for the store
        int line = 0;
        bool givesId = false; ///< the row says which record it is

        bool operator==(const Source &) const = default;
    };
    struct Known {
        RecordId id;
        Source source;
        QString title;
        MemberFacts facts;

        bool isInStore() const { return source.row < 0; }
    };

    RecordIndex(Kind kind, const QList<MatchRule> &rules);

    /// Takes in all records of the store.
    Result<void> load(Database &database);
    /// Takes in a record with its facts, if it is a member.
    void add(const Record &record, const MemberFacts &facts, const Source &source);

    qsizetype ruleCount() const { return m_ruleCount; }
    const MatchRule &rule(qsizetype rule) const { return m_keys[static_cast<size_t>(rule)].rule; }
    /// The records that the record goes with under a rule, each once.
    std::vector<const Known *> matching(qsizetype rule, const Record &record) const;
    /// A record other than `record` with the same value in the field that only one may have.
    const Known *holderOfUnique(const Record &record) const;
    const Known *withId(const RecordId &id) const;
    /// The records that a text in a file may mean: by id, by the keys of the rules, by name.
    std::vector<const Known *> meantBy(const QString &text);

    /// The likeliest members that share a blocking key with the facts, with their likeness, best
    /// first. Two rows that both give ids are two members.
    std::vector<std::pair<const Known *, int>> candidates(const MemberFacts &facts,
                                                          bool givesId) const;

private:
    struct KeyIndex {
        MatchRule rule;
        QMultiHash<QString, int> entries; ///< positions in m_known, by key
    };

    std::vector<qsizetype> neededFields() const;
    std::vector<const Known *> knownAt(const QList<int> &entries) const;
    const KeyIndex *indexOf(qsizetype field) const;
    QList<int> entriesNamed(const QString &foldedName);

    Kind m_kind;
    qsizetype m_ruleCount;
    std::optional<qsizetype> m_unique;
    std::vector<KeyIndex> m_keys; ///< the rules, then what else is looked up
    std::vector<Known> m_known;
    QHash<size_t, QList<int>> m_blocks; ///< positions in m_known, by blocking key
    QMultiHash<QString, int> m_names;   ///< of the first m_named members, by folded title
    int m_named = 0;
};

} // namespace chapterhouse
