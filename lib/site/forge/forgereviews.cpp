#include "site/forge/forgereviews.h"

#include "base/words.h"
#include "site/forge/answerreading.h"
#include "site/forge/forgeanswers.h"
#include "site/forge/forgerequests.h"
#include "site/forge/forgetexts.h"
#include "site/forge/reviewbeginning.h"
#include "site/forge/reviewlabels.h"
#include "site/forge/reviewrequests.h"

#include <QMimeDatabase>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Whether a file is asked for as text, by its name.
bool canBeText(const QString &path)
{
    static const QMimeDatabase types;
    const QString type = types.mimeTypeForFile(path, QMimeDatabase::MatchExtension).name();
    return std::ranges::none_of(QStringList{u"image/"_s, u"audio/"_s, u"video/"_s, u"font/"_s},
                                [&type](const QString &kind) { return type.startsWith(kind); });
}

/// What a draft changes after more was sent: the newer change of each file.
QList<SiteChange> together(QList<SiteChange> changes, const QList<SiteChange> &newer)
{
    for (const SiteChange &change : newer) {
        changes.removeIf([&change](const SiteChange &old) { return old.path == change.path; });
        changes.append(change);
    }
    return changes;
}

Failure noLongerInReview(const ReviewDraft &draft)
{
    return fail(ErrorKind::Conflict,
                Words::tr("“%1” is no longer in review: somebody has published "
                          "or discarded it. Synchronise again.")
                    .arg(draft.slug));
}

} // namespace

ForgeReviews::ForgeReviews(ForgeTransport &transport, const SiteProfile &profile)
    : m_transport(transport),
      m_labelPrefix(profile.labelPrefix.isEmpty() ? u"decap-cms"_s : profile.labelPrefix),
      m_squashes(profile.squashes)
{
}

Task<QList<ReviewDraft>> ForgeReviews::drafts()
{
    constexpr int mostPages = 50;
    QList<ReviewDraft> drafts;
    QString next;
    for (int page = 0; page < mostPages; ++page) {
        const ForgeRequest question = askForDrafts(m_transport.address(), next);
        const auto answer = co_await m_transport.send(question);
        if (!answer)
            co_return failed(answer);
        const auto read = readDrafts(answer->body, m_labelPrefix);
        if (!read)
            co_return failed(read);
        drafts += read->drafts;
        next = read->next;
        if (next.isEmpty())
            co_return co_await withTexts(drafts);
    }
    co_return unreadableAnswer(u"pull requests without end"_s);
}

Task<QList<ReviewDraft>> ForgeReviews::withTexts(QList<ReviewDraft> drafts)
{
    QStringList places;
    QList<SiteChange *> wanting;
    for (ReviewDraft &draft : drafts) {
        for (SiteChange &change : draft.changes) {
            if (!change.bytes || !canBeText(change.path))
                continue;
            places.append(QString::fromLatin1(draft.head) + u':' + change.path);
            wanting.append(&change);
        }
    }
    ForgeTexts texts(m_transport);
    const auto contents = co_await texts.at(places);
    if (!contents)
        co_return failed(contents);
    for (qsizetype i = 0; i < wanting.size(); ++i)
        wanting.at(i)->bytes = contents->at(i).value_or(QByteArray());
    co_return drafts;
}

Task<ReviewDraft> ForgeReviews::begin(SiteHead head, DraftToSend draft)
{
    ReviewBeginning beginning(m_transport, m_labelPrefix, head, draft);
    co_return co_await beginning.run();
}

Task<ReviewDraft> ForgeReviews::sendAgain(ReviewDraft draft, QString message,
                                          QList<SiteChange> changes)
{
    const ForgeRequest request =
        commitOnBranch(m_transport.address(), draft.branch(), draft.head, message, changes);
    const auto answer = co_await m_transport.send(request);
    if (!answer)
        co_return failed(answer);
    const auto head = readNewHead(answer->body);
    if (!head)
        co_return failed(head);
    draft.head = *head;
    draft.changes = together(draft.changes, changes);
    draft.build = BuildState::Unknown;
    draft.buildUrl.clear();
    co_return draft;
}

Task<ReviewDraft> ForgeReviews::setState(ReviewDraft draft, ReviewState state)
{
    const ForgeAddress &address = m_transport.address();
    const auto answer = co_await m_transport.send(askForPull(address, draft.number));
    if (!answer)
        co_return failed(answer);
    const auto pull = readPull(answer->body);
    if (!pull)
        co_return failed(pull);
    if (!pull->isOpen)
        co_return noLongerInReview(draft);
    draft.labels = labelsWithState(pull->labels, state, m_labelPrefix);
    const auto set = co_await m_transport.send(setLabels(address, draft.number, draft.labels));
    if (!set)
        co_return failed(set);
    draft.state = state;
    co_return draft;
}

Task<void> ForgeReviews::publish(ReviewDraft draft)
{
    const ForgeAddress &address = m_transport.address();
    const auto answer =
        co_await m_transport.send(mergePull(address, draft.number, draft.head, m_squashes));
    if (!answer)
        co_return failed(answer);
    if (answer->status >= 300) {
        const auto merged = co_await demandMerged(draft);
        if (!merged)
            co_return failed(merged);
    }
    // Whatever becomes of the branch, here and in discard(): the review is over, and a later one
    // takes it up.
    co_await m_transport.send(removeBranch(address, draft.branch()));
    co_return Result<void>();
}

/// Tells why a draft was not merged, unless an earlier try did merge it, of which the answer was
/// lost.
Task<void> ForgeReviews::demandMerged(ReviewDraft draft)
{
    const auto answer = co_await m_transport.send(askForPull(m_transport.address(), draft.number));
    if (!answer)
        co_return failed(answer);
    const auto pull = readPull(answer->body);
    if (!pull)
        co_return failed(pull);
    if (pull->isMerged && pull->head == draft.head)
        co_return Result<void>();
    if (!pull->isOpen)
        co_return noLongerInReview(draft);
    if (pull->head != draft.head)
        co_return fail(ErrorKind::Conflict,
                       Words::tr("“%1” was changed since you read it. Read it again before it is "
                                 "published.")
                           .arg(draft.slug));
    co_return fail(ErrorKind::Conflict,
                   Words::tr("“%1” cannot be published as it is: the website has changed in the "
                             "same place, or its rules do not allow it yet. Bring the draft up to "
                             "date, or look at its page.")
                       .arg(draft.slug));
}

Task<void> ForgeReviews::discard(ReviewDraft draft)
{
    const ForgeAddress &address = m_transport.address();
    const auto closed = co_await m_transport.send(closePull(address, draft.number));
    if (!closed)
        co_return failed(closed);
    co_await m_transport.send(removeBranch(address, draft.branch()));
    co_return Result<void>();
}

} // namespace chapterhouse
