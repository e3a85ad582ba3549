#pragma once

#include "base/clock.h"
#include "support/forge/forgestate.h"
#include "support/forge/gitrepository.h"

#include <map>
#include <variant>

namespace chapterhouse::tests {

/// The pull requests of a repository: they follow its branches, whoever moves those.
class PullRequests {
public:
    PullRequests(GitRepository &repository, const Clock &clock)
        : m_repository(repository), m_clock(clock)
    {
    }

    /// All of them, newest first.
    QList<PullRequest *> all();
    PullRequest *find(int number);
    /// Why one cannot be opened, in GitHub's words; empty if it can.
    QString objection(const QString &head, const QString &base);
    PullRequest &open(const PullRequest &wish);
    void close(PullRequest &pull);
    void reopen(PullRequest &pull);
    /// Notes that something about it has changed.
    void touch(PullRequest &pull) const { pull.updatedAt = m_clock.now(); }

    bool isMergeable(const PullRequest &pull);
    enum class MergeProblem { NotMergeable, HeadMoved, BaseMoved };
    struct MergeWish {
        QByteArray head; ///< that was reviewed; empty: whatever it is
        bool squash = false;
        QString title;
        QString message;
    };
    /// The id of the commit that it became on the base branch.
    std::variant<QByteArray, MergeProblem> merge(PullRequest &pull, const MergeWish &wish);

    Remark remark(const QString &author, const QString &text);

private:
    void follow(PullRequest &pull);
    QString mergeMessage(const PullRequest &pull, const MergeWish &wish);

    GitRepository &m_repository;
    const Clock &m_clock;
    std::map<int, PullRequest> m_pulls;
    int m_remarks = 0;
};

} // namespace chapterhouse::tests
