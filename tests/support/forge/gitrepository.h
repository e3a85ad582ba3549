#pragma once

#include "support/forge/githistory.h"

#include <QMap>
#include <QStringList>

#include <atomic>
#include <memory>

namespace chapterhouse::tests {

/// The dates of commits: each a second after the last, from 2026-01-01, so that ids are the same in
/// each run. Shared by all who commit to one repository, in any thread.
class CommitDates {
public:
    QDateTime next();

private:
    std::atomic<qint64> m_count = 0;
};

/// A bare git repository, and the hand of somebody who edits it with git. Belongs to one thread;
/// several of them may be open on one folder.
class GitRepository {
public:
    /// Makes one with the default branch "main" if the folder is none yet.
    explicit GitRepository(const QString &path,
                           std::shared_ptr<CommitDates> dates = std::make_shared<CommitDates>());

    const QString &path() const { return m_git.repository(); }
    const std::shared_ptr<CommitDates> &dates() const { return m_dates; }

    QString defaultBranch();
    QStringList branches() const;
    /// The id of its newest commit; empty without such a branch.
    QByteArray head(const QString &branch);
    /// Newest first.
    QList<GitCommit> log(const QString &branch, const QString &path = {});
    std::optional<QByteArray> read(const QString &branch, const QString &path);
    /// The blob of each file by its path; nothing without such a branch.
    QMap<QString, QByteArray> files(const QString &branch);
    /// The bytes of each file by its path.
    QMap<QString, QByteArray> contents(const QString &branch);

    /// What becomes of each path; nothing removes it.
    using Edits = QMap<QString, std::optional<QByteArray>>;
    /// Commits to a branch, which begins empty if it is not there; returns the id.
    QByteArray commit(const QString &branch, const QString &message, const Edits &edits);
    /// Commits a root tree of exactly these blobs, whatever they are called: "..", "/etc/passwd".
    struct RawFile {
        QByteArray mode;
        QByteArray name;
        QByteArray bytes;
    };
    QByteArray commitRaw(const QString &branch, const QString &message,
                         const QList<RawFile> &files);
    /// Merges a commit into a branch with a commit of two parents; nothing if they conflict.
    std::optional<QByteArray> merge(const QString &branch, const QByteArray &commit,
                                    const QString &message);
    /// Moves (or makes) a branch whatever was there.
    void setBranch(const QString &branch, const QByteArray &commit);
    void removeBranch(const QString &branch);

    /// Moves a branch if it is still where `from` says; empty: if there is none. False else.
    bool moveBranch(const QString &branch, const QByteArray &from, const QByteArray &to);
    /// A blob at a path of a tree; without an id the path is removed.
    struct Placement {
        QString path;
        QByteArray mode;
        QByteArray id;
    };
    /// Returns the id of the tree that `tree` (empty: none) becomes.
    QByteArray placed(const QByteArray &tree, const QList<Placement> &placements);
    /// Writes a commit that no branch has yet.
    QByteArray makeCommit(const QByteArray &tree, const QList<QByteArray> &parents,
                          const QString &message);

    GitObjects &objects() { return m_objects; }
    GitHistory &history() { return m_history; }

private:
    void collect(const QByteArray &tree, const QString &folder, QMap<QString, QByteArray> &files);
    QByteArray commitTo(const QString &branch, const QString &message,
                        const std::function<QByteArray(const QByteArray &tree)> &change);

    GitProgram m_git;
    std::shared_ptr<CommitDates> m_dates;
    GitObjects m_objects;
    GitHistory m_history;
};

} // namespace chapterhouse::tests
