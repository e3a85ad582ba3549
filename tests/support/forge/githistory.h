#pragma once

#include "support/forge/gitobjects.h"

#include <QHash>
#include <QPair>

namespace chapterhouse::tests {

/// What one file is in a commit compared with another.
struct GitChange {
    enum class Kind { Added, Removed, Modified, Renamed };

    Kind kind = Kind::Modified;
    QString path;
    QString oldPath; ///< of a rename
    QByteArray id;   ///< of the blob; of a removed file: what it was
    int additions = 0;
    int deletions = 0;

    bool operator==(const GitChange &) const = default;
};

/// Questions about commits. Answers are remembered: between two ids they never change.
class GitHistory {
public:
    explicit GitHistory(const GitProgram &git) : m_git(git) {}

    /// The ids of what led to a commit, newest first; with a path only those that changed it.
    QList<QByteArray> log(const QByteArray &tip, const QString &path = {}) const;
    /// What leads to `to` and not to `from`, oldest first.
    QList<QByteArray> between(const QByteArray &from, const QByteArray &to) const;
    bool isAncestor(const QByteArray &ancestor, const QByteArray &commit);
    /// Empty if they have nothing in common.
    QByteArray mergeBase(const QByteArray &a, const QByteArray &b);
    /// The tree of both; nothing if they conflict.
    std::optional<QByteArray> mergedTree(const QByteArray &ours, const QByteArray &theirs);
    QList<GitChange> changes(const QByteArray &from, const QByteArray &to);
    /// The hunks of each changed text by its path, from the first "@@" on, without the last line
    /// end.
    QHash<QString, QString> patches(const QByteArray &from, const QByteArray &to) const;

private:
    using Pair = QPair<QByteArray, QByteArray>;

    const GitProgram &m_git;
    QHash<Pair, QByteArray> m_bases;
    QHash<Pair, std::optional<QByteArray>> m_merged;
    QHash<Pair, QList<GitChange>> m_changes;
};

} // namespace chapterhouse::tests
