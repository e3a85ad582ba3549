#include "support/forge/router.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

HttpAnswer comments(const RestCall &call, const PullRequest &pull)
{
    return paged(call, pull.comments,
                 [&](const Remark &remark) { return call.json.comment(remark, pull.number); });
}

HttpAnswer lineComments(const RestCall &call, const PullRequest &pull)
{
    QJsonArray all;
    for (const ReviewThread &thread : pull.threads) {
        for (const Remark &remark : thread.remarks)
            all.append(call.json.lineComment(remark, thread, pull));
    }
    return paged(call, all, [](const QJsonValue &comment) { return comment; });
}

HttpAnswer reviews(const RestCall &call, const PullRequest &pull)
{
    return paged(call, pull.reviews, [&](const Review &review) {
        return QJsonObject{{u"user"_s, call.json.user(review.author)},
                           {u"body"_s, review.text},
                           {u"state"_s, review.state},
                           {u"submitted_at"_s, jsonTime(review.at)},
                           {u"commit_id"_s, QString::fromLatin1(pull.headCommit)}};
    });
}

} // namespace

void addRemarkRoutes(Router &router, Forge &forge)
{
    const auto add = [&](const QString &pattern, auto answer) {
        router.add("GET", pattern, [&forge, answer](const RestCall &call) {
            const PullRequest *pull = forge.pulls.find(call.captured.constFirst().toInt());
            return pull ? answer(call, *pull) : notFound();
        });
    };
    add(u"issues/{number}/comments"_s, comments);
    add(u"pulls/{number}/comments"_s, lineComments);
    add(u"pulls/{number}/reviews"_s, reviews);
}

} // namespace chapterhouse::tests
