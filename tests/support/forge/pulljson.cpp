#include "support/forge/pulljson.h"

#include <QCryptographicHash>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

/// The addresses of one pull request, by what they lead to.
struct Addresses {
    Addresses(const ForgeJson &json, const PullRequest &pull)
    {
        const QString number = QString::number(pull.number);
        self = json.api(u"pulls/"_s + number);
        html = json.web(u"pull/"_s + number);
        issue = json.api(u"issues/"_s + number);
        reviewComment = json.api(u"pulls/comments{/number}"_s);
        statuses = json.api(u"statuses/"_s + QString::fromLatin1(pull.headCommit));
    }

    QString self;
    QString html;
    QString issue;
    QString reviewComment;
    QString statuses;
};

QJsonObject links(const Addresses &at)
{
    const auto link = [](const QString &address) { return QJsonObject{{u"href"_s, address}}; };
    return {{u"self"_s, link(at.self)},
            {u"html"_s, link(at.html)},
            {u"issue"_s, link(at.issue)},
            {u"comments"_s, link(at.issue + u"/comments"_s)},
            {u"review_comments"_s, link(at.self + u"/comments"_s)},
            {u"review_comment"_s, link(at.reviewComment)},
            {u"commits"_s, link(at.self + u"/commits"_s)},
            {u"statuses"_s, link(at.statuses)}};
}

QJsonObject side(const ForgeJson &json, const QString &branch, const QByteArray &commit)
{
    return {{u"label"_s, json.owner() + u':' + branch},
            {u"ref"_s, branch},
            {u"sha"_s, QString::fromLatin1(commit)},
            {u"user"_s, json.user(json.owner())},
            {u"repo"_s, json.repository(ForgeJson::Detail::Usual)}};
}

/// Of an open one GitHub names a commit that tries the merge; it is on no branch.
QString mergeCommit(const PullRequest &pull)
{
    if (!pull.mergeCommit.isEmpty())
        return QString::fromLatin1(pull.mergeCommit);
    const QByteArray both = pull.baseCommit + pull.headCommit;
    return QString::fromLatin1(QCryptographicHash::hash(both, QCryptographicHash::Sha1).toHex());
}

} // namespace

QJsonObject pullSummary(const ForgeJson &json, const PullRequest &pull)
{
    const Addresses at(json, pull);
    const bool isMerged = pull.state == PullRequest::State::Merged;
    QJsonArray labels;
    for (const QString &name : pull.labels)
        labels.append(json.label(name));
    QJsonObject summary{
        {u"url"_s, at.self},
        {u"id"_s, numberOf(at.self)},
        {u"node_id"_s, json.nodeId(u"PullRequest"_s, QString::number(pull.number))},
        {u"html_url"_s, at.html},
        {u"diff_url"_s, at.html + u".diff"_s},
        {u"patch_url"_s, at.html + u".patch"_s},
        {u"issue_url"_s, at.issue},
        {u"number"_s, pull.number},
        {u"state"_s, pull.state == PullRequest::State::Open ? u"open"_s : u"closed"_s},
        {u"locked"_s, false},
        {u"title"_s, pull.title},
        {u"user"_s, json.user(pull.author)},
        {u"body"_s, textOrNull(pull.body)},
        {u"created_at"_s, jsonTime(pull.createdAt)},
        {u"updated_at"_s, jsonTime(pull.updatedAt)},
        {u"closed_at"_s, jsonTime(pull.closedAt)},
        {u"merged_at"_s, isMerged ? jsonTime(pull.closedAt) : QJsonValue()},
        {u"merge_commit_sha"_s, mergeCommit(pull)},
        {u"labels"_s, labels},
        {u"draft"_s, pull.isDraft},
        {u"commits_url"_s, at.self + u"/commits"_s},
        {u"review_comments_url"_s, at.self + u"/comments"_s},
        {u"review_comment_url"_s, at.reviewComment},
        {u"comments_url"_s, at.issue + u"/comments"_s},
        {u"statuses_url"_s, at.statuses},
        {u"head"_s, side(json, pull.headBranch, pull.headCommit)},
        {u"base"_s, side(json, pull.baseBranch, pull.baseCommit)},
        {u"_links"_s, links(at)},
        {u"author_association"_s, u"OWNER"_s}};
    for (const QString &name : {u"assignee"_s, u"milestone"_s})
        summary.insert(name, QJsonValue::Null);
    for (const QString &name : {u"assignees"_s, u"requested_reviewers"_s, u"requested_teams"_s})
        summary.insert(name, QJsonArray());
    return summary;
}

QJsonObject pullDetails(const ForgeJson &json, Forge &forge, const PullRequest &pull)
{
    const bool isMerged = pull.state == PullRequest::State::Merged;
    const bool isMergeable = !isMerged && forge.pulls.isMergeable(pull);
    GitHistory &history = forge.repository.history();
    const QByteArray from = history.mergeBase(pull.baseCommit, pull.headCommit);
    const QList<GitChange> changes = history.changes(from, pull.headCommit);
    int additions = 0;
    int deletions = 0;
    for (const GitChange &change : changes) {
        additions += change.additions;
        deletions += change.deletions;
    }
    qsizetype lineComments = 0;
    for (const ReviewThread &thread : pull.threads)
        lineComments += thread.remarks.size();
    QJsonObject details = pullSummary(json, pull);
    details.insert(u"merged"_s, isMerged);
    details.insert(u"mergeable"_s, isMergeable);
    details.insert(u"rebaseable"_s, isMergeable);
    details.insert(u"mergeable_state"_s, isMergeable ? u"clean"_s : u"dirty"_s);
    details.insert(u"merged_by"_s, isMerged ? json.user(forge.viewer) : QJsonValue());
    details.insert(u"comments"_s, pull.comments.size());
    details.insert(u"review_comments"_s, lineComments);
    details.insert(u"maintainer_can_modify"_s, false);
    details.insert(u"commits"_s, history.between(from, pull.headCommit).size());
    details.insert(u"additions"_s, additions);
    details.insert(u"deletions"_s, deletions);
    details.insert(u"changed_files"_s, changes.size());
    return details;
}

QJsonObject newPull(const ForgeJson &json, Forge &forge, const PullRequest &pull)
{
    QJsonObject details = pullDetails(json, forge, pull);
    for (const QString &name : {u"merge_commit_sha"_s, u"mergeable"_s, u"rebaseable"_s})
        details.insert(name, QJsonValue::Null);
    details.insert(u"mergeable_state"_s, u"unknown"_s);
    return details;
}

} // namespace chapterhouse::tests
