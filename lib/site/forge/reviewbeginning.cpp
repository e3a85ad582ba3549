#include "site/forge/reviewbeginning.h"

#include "base/words.h"
#include "site/forge/forgeanswers.h"
#include "site/forge/reviewlabels.h"
#include "site/forge/reviewrequests.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int refused = 422;

/// Whether a request can hold it as text: not so a mark at its beginning, which Qt takes off.
bool isPlainText(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).toUtf8() == bytes && !bytes.contains('\0');
}

Failure inTheWay(const QString &branch)
{
    return fail(ErrorKind::Conflict,
                Words::tr("Somebody else has begun a draft of that name: the branch %1 is there "
                          "already. Read the drafts in review again and edit that one, or give "
                          "yours another name.")
                    .arg(branch));
}

} // namespace

ReviewBeginning::ReviewBeginning(ForgeTransport &transport, QString labelPrefix, SiteHead head,
                                 DraftToSend draft)
    : m_transport(transport), m_labelPrefix(std::move(labelPrefix)), m_head(std::move(head)),
      m_draft(std::move(draft))
{
}

QString ReviewBeginning::branch() const
{
    return ReviewDraft{.collection = m_draft.collection, .slug = m_draft.slug}.branch();
}

Task<ReviewDraft> ReviewBeginning::run()
{
    if (!isBranchName(branch()))
        co_return fail(ErrorKind::Input, Words::tr("“%1” cannot be the name of a branch. Give the "
                                                   "draft's file another name.")
                                             .arg(branch()));
    const ForgeAddress &address = m_transport.address();
    const auto images = co_await sendImages();
    if (!images)
        co_return failed(images);
    const auto tree = co_await made(makeTree(address, m_head.commit, m_draft.changes, *images));
    if (!tree)
        co_return failed(tree);
    m_tree = *tree;
    const QList<QByteArray> parents(1, m_head.commit);
    const auto commit = co_await made(makeCommit(address, m_draft.message, m_tree, parents));
    if (!commit)
        co_return failed(commit);
    m_commit = *commit;
    const auto begun = co_await m_transport.send(makeBranch(address, branch(), m_commit));
    if (!begun)
        co_return failed(begun);
    if (begun->status == refused) {
        const auto taken = co_await takeUpBranch();
        if (!taken)
            co_return failed(taken);
    }
    const auto opened = co_await pull();
    if (!opened)
        co_return failed(opened);
    co_return co_await labelled(*opened);
}

Task<QHash<QString, QByteArray>> ReviewBeginning::sendImages()
{
    QHash<QString, QByteArray> blobs;
    for (const SiteChange &change : m_draft.changes) {
        if (!change.bytes || isPlainText(*change.bytes))
            continue;
        const auto blob = co_await made(makeBlob(m_transport.address(), *change.bytes));
        if (!blob)
            co_return failed(blob);
        blobs.insert(change.path, *blob);
    }
    co_return blobs;
}

Task<QByteArray> ReviewBeginning::made(ForgeRequest request)
{
    const auto answer = co_await m_transport.send(request);
    if (!answer)
        co_return failed(answer);
    co_return readMadeId(answer->body);
}

Task<ForgeBranch> ReviewBeginning::branchThatIsThere()
{
    const ForgeRequest question = askForBranch(m_transport.address(), branch());
    const auto answer = co_await m_transport.send(question);
    if (!answer)
        co_return failed(answer);
    co_return readBranch(answer->body);
}

Task<void> ReviewBeginning::takeUpBranch()
{
    const auto there = co_await branchThatIsThere();
    if (!there)
        co_return failed(there);
    const bool isSame = there->tree == m_tree && there->message == m_draft.message.trimmed();
    const bool isInUse = std::ranges::any_of(there->pulls, &ForgePull::isOpen);
    if (isInUse && !isSame)
        co_return inTheWay(branch());
    if (isInUse || (isSame && there->pulls.isEmpty())) {
        m_commit = there->commit;
        co_return Result<void>();
    }
    co_return co_await moveOn(*there);
}

/// Puts the draft on a branch that nobody uses: on top of an earlier try, whose words stay in its
/// history; in the place of what was published or discarded, whose pull request keeps them.
Task<void> ReviewBeginning::moveOn(ForgeBranch there)
{
    const ForgeAddress &address = m_transport.address();
    const auto isOfThis = [&there](const ForgePull &pull) { return pull.head == there.commit; };
    const bool isLeftOver = std::ranges::any_of(there.pulls, isOfThis);
    if (!isLeftOver) {
        if (there.message != m_draft.message.trimmed())
            co_return inTheWay(branch());
        const QList<QByteArray> parents{there.commit, m_head.commit};
        const auto commit = co_await made(makeCommit(address, m_draft.message, m_tree, parents));
        if (!commit)
            co_return failed(commit);
        m_commit = *commit;
    }
    const auto moved =
        co_await m_transport.send(moveBranch(address, branch(), m_commit, isLeftOver));
    if (!moved)
        co_return failed(moved);
    if (moved->status == refused)
        co_return inTheWay(branch());
    co_return Result<void>();
}

Task<ForgePull> ReviewBeginning::pull()
{
    const QString text = Words::tr("Written with Chapterhouse.");
    const auto answer =
        co_await m_transport.send(openPull(m_transport.address(), branch(), m_draft.message, text));
    if (!answer)
        co_return failed(answer);
    if (answer->status == refused)
        co_return co_await pullThatIsThere();
    co_return readPull(answer->body);
}

Task<ForgePull> ReviewBeginning::pullThatIsThere()
{
    const auto there = co_await branchThatIsThere();
    if (!there)
        co_return failed(there);
    for (const ForgePull &pull : there->pulls) {
        if (pull.isOpen && pull.base == m_transport.address().branch && there->commit == m_commit)
            co_return pull;
    }
    co_return inTheWay(branch());
}

Task<ReviewDraft> ReviewBeginning::labelled(ForgePull pull)
{
    ReviewDraft begun{.number = pull.number,
                      .collection = m_draft.collection,
                      .slug = m_draft.slug,
                      .state = m_draft.state,
                      .head = m_commit,
                      .title = pull.title,
                      .url = pull.url,
                      .author = pull.author,
                      .isMine = true,
                      .labels = pull.labels,
                      .updated = pull.updated,
                      .changes = m_draft.changes};
    const auto state = reviewStateOf(pull.labels, m_labelPrefix);
    if (state) {
        begun.state = *state;
        co_return begun;
    }
    begun.labels = labelsWithState(pull.labels, begun.state, m_labelPrefix);
    const auto answer =
        co_await m_transport.send(setLabels(m_transport.address(), pull.number, begun.labels));
    if (!answer)
        co_return failed(answer);
    co_return begun;
}

} // namespace chapterhouse
