#include "support/forge/pullrequests.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

/// A deleted branch closes it; one whose commits are in the base branch by now was merged by hand.
void PullRequests::follow(PullRequest &pull)
{
    if (pull.state != PullRequest::State::Open)
        return;
    const QByteArray head = m_repository.head(pull.headBranch);
    const QByteArray base = m_repository.head(pull.baseBranch);
    if (head.isEmpty() || base.isEmpty())
        return close(pull);
    if (head == pull.headCommit && base == pull.baseCommit)
        return;
    touch(pull);
    pull.headCommit = head;
    pull.baseCommit = base;
    if (m_repository.history().isAncestor(head, base)) {
        close(pull);
        pull.state = PullRequest::State::Merged;
        pull.mergeCommit = base;
    }
}

QList<PullRequest *> PullRequests::all()
{
    QList<PullRequest *> pulls;
    for (auto &[number, pull] : m_pulls) {
        follow(pull);
        pulls.prepend(&pull);
    }
    return pulls;
}

PullRequest *PullRequests::find(int number)
{
    const auto found = m_pulls.find(number);
    if (found == m_pulls.end())
        return nullptr;
    follow(found->second);
    return &found->second;
}

QString PullRequests::objection(const QString &head, const QString &base)
{
    const QByteArray from = m_repository.head(head);
    const QByteArray to = m_repository.head(base);
    if (from.isEmpty())
        return u"head: invalid"_s;
    if (to.isEmpty())
        return u"base: invalid"_s;
    for (const PullRequest *pull : all()) {
        if (pull->state == PullRequest::State::Open && pull->headBranch == head &&
            pull->baseBranch == base)
            return u"A pull request already exists for %1."_s.arg(head);
    }
    if (m_repository.history().isAncestor(from, to))
        return u"No commits between %1 and %2"_s.arg(base, head);
    return {};
}

PullRequest &PullRequests::open(const PullRequest &wish)
{
    PullRequest pull = wish;
    pull.number = int(m_pulls.size()) + 1;
    pull.headCommit = m_repository.head(pull.headBranch);
    pull.baseCommit = m_repository.head(pull.baseBranch);
    pull.createdAt = m_clock.now();
    pull.updatedAt = pull.createdAt;
    return m_pulls.insert({pull.number, pull}).first->second;
}

void PullRequests::close(PullRequest &pull)
{
    pull.state = PullRequest::State::Closed;
    pull.closedAt = m_clock.now();
    touch(pull);
}

void PullRequests::reopen(PullRequest &pull)
{
    pull.state = PullRequest::State::Open;
    pull.closedAt = {};
    touch(pull);
    follow(pull);
}

bool PullRequests::isMergeable(const PullRequest &pull)
{
    return m_repository.history().mergedTree(pull.baseCommit, pull.headCommit).has_value();
}

QString PullRequests::mergeMessage(const PullRequest &pull, const MergeWish &wish)
{
    const QString usual =
        wish.squash ? u"%1 (#%2)"_s.arg(pull.title).arg(pull.number)
                    : u"Merge pull request #%1 from %2"_s.arg(pull.number).arg(pull.headBranch);
    const QString title = wish.title.isEmpty() ? usual : wish.title;
    return wish.message.isEmpty() ? title : title + u"\n\n"_s + wish.message;
}

std::variant<QByteArray, PullRequests::MergeProblem> PullRequests::merge(PullRequest &pull,
                                                                         const MergeWish &wish)
{
    if (pull.state != PullRequest::State::Open || pull.isDraft)
        return MergeProblem::NotMergeable;
    if (!wish.head.isEmpty() && wish.head != pull.headCommit)
        return MergeProblem::HeadMoved;
    const auto tree = m_repository.history().mergedTree(pull.baseCommit, pull.headCommit);
    if (!tree)
        return MergeProblem::NotMergeable;
    QList<QByteArray> parents{pull.baseCommit};
    if (!wish.squash)
        parents.append(pull.headCommit);
    const QByteArray commit = m_repository.makeCommit(*tree, parents, mergeMessage(pull, wish));
    if (!m_repository.moveBranch(pull.baseBranch, pull.baseCommit, commit))
        return MergeProblem::BaseMoved;
    close(pull);
    pull.state = PullRequest::State::Merged;
    pull.mergeCommit = commit;
    return commit;
}

Remark PullRequests::remark(const QString &author, const QString &text)
{
    return {++m_remarks, author, text, m_clock.now()};
}

} // namespace chapterhouse::tests
