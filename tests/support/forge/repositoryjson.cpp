#include "support/forge/forgejson.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

/// Of a repository: the name of a field with an address, and what stands there after its own.
const QList<QPair<QString, QString>> repositoryAddresses{
    {u"forks_url"_s, u"forks"_s},
    {u"keys_url"_s, u"keys{/key_id}"_s},
    {u"collaborators_url"_s, u"collaborators{/collaborator}"_s},
    {u"teams_url"_s, u"teams"_s},
    {u"hooks_url"_s, u"hooks"_s},
    {u"issue_events_url"_s, u"issues/events{/number}"_s},
    {u"events_url"_s, u"events"_s},
    {u"assignees_url"_s, u"assignees{/user}"_s},
    {u"branches_url"_s, u"branches{/branch}"_s},
    {u"tags_url"_s, u"tags"_s},
    {u"blobs_url"_s, u"git/blobs{/sha}"_s},
    {u"git_tags_url"_s, u"git/tags{/sha}"_s},
    {u"git_refs_url"_s, u"git/refs{/sha}"_s},
    {u"trees_url"_s, u"git/trees{/sha}"_s},
    {u"statuses_url"_s, u"statuses/{sha}"_s},
    {u"languages_url"_s, u"languages"_s},
    {u"stargazers_url"_s, u"stargazers"_s},
    {u"contributors_url"_s, u"contributors"_s},
    {u"subscribers_url"_s, u"subscribers"_s},
    {u"subscription_url"_s, u"subscription"_s},
    {u"commits_url"_s, u"commits{/sha}"_s},
    {u"git_commits_url"_s, u"git/commits{/sha}"_s},
    {u"comments_url"_s, u"comments{/number}"_s},
    {u"issue_comment_url"_s, u"issues/comments{/number}"_s},
    {u"contents_url"_s, u"contents/{+path}"_s},
    {u"compare_url"_s, u"compare/{base}...{head}"_s},
    {u"merges_url"_s, u"merges"_s},
    {u"archive_url"_s, u"{archive_format}{/ref}"_s},
    {u"downloads_url"_s, u"downloads"_s},
    {u"issues_url"_s, u"issues{/number}"_s},
    {u"pulls_url"_s, u"pulls{/number}"_s},
    {u"milestones_url"_s, u"milestones{/number}"_s},
    {u"notifications_url"_s, u"notifications{?since,all,participating}"_s},
    {u"labels_url"_s, u"labels{/name}"_s},
    {u"releases_url"_s, u"releases{/id}"_s},
    {u"deployments_url"_s, u"deployments"_s}};

/// The same of an account.
const QList<QPair<QString, QString>> userAddresses{
    {u"followers_url"_s, u"/followers"_s},
    {u"following_url"_s, u"/following{/other_user}"_s},
    {u"gists_url"_s, u"/gists{/gist_id}"_s},
    {u"starred_url"_s, u"/starred{/owner}{/repo}"_s},
    {u"subscriptions_url"_s, u"/subscriptions"_s},
    {u"organizations_url"_s, u"/orgs"_s},
    {u"repos_url"_s, u"/repos"_s},
    {u"events_url"_s, u"/events{/privacy}"_s},
    {u"received_events_url"_s, u"/received_events"_s}};

void addCounts(QJsonObject &json)
{
    for (const QString &name :
         {u"size"_s, u"stargazers_count"_s, u"watchers_count"_s, u"forks_count"_s,
          u"open_issues_count"_s, u"forks"_s, u"open_issues"_s, u"watchers"_s})
        json.insert(name, 0);
    for (const QString &name :
         {u"has_issues"_s, u"has_projects"_s, u"has_downloads"_s, u"has_wiki"_s})
        json.insert(name, true);
    for (const QString &name : {u"has_pages"_s, u"archived"_s, u"disabled"_s})
        json.insert(name, false);
}

} // namespace

QJsonObject ForgeJson::user(const QString &login) const
{
    const QString own = m_api + u"/users/"_s + login;
    const int id = numberOf(login);
    QJsonObject json{{u"login"_s, login},
                     {u"id"_s, id},
                     {u"node_id"_s, nodeId(u"User"_s, login)},
                     {u"avatar_url"_s, u"https://avatars.githubusercontent.com/u/%1?v=4"_s.arg(id)},
                     {u"gravatar_id"_s, QString(u""_s)},
                     {u"url"_s, own},
                     {u"html_url"_s, u"https://github.com/"_s + login},
                     {u"type"_s, u"User"_s},
                     {u"site_admin"_s, false}};
    for (const auto &[name, path] : userAddresses)
        json.insert(name, own + path);
    return json;
}

QJsonObject ForgeJson::repository(Detail detail) const
{
    const QString fullName = m_owner + u'/' + m_name;
    QJsonObject json{{u"id"_s, numberOf(fullName)},
                     {u"node_id"_s, nodeId(u"Repository"_s, fullName)},
                     {u"name"_s, m_name},
                     {u"full_name"_s, fullName},
                     {u"private"_s, false},
                     {u"owner"_s, user(m_owner)},
                     {u"html_url"_s, web({})},
                     {u"description"_s, QJsonValue::Null},
                     {u"fork"_s, false},
                     {u"url"_s, api({})}};
    for (const auto &[name, path] : repositoryAddresses)
        json.insert(name, api(path));
    if (detail == Detail::Brief)
        return json;
    addCounts(json);
    for (const QString &name : {u"created_at"_s, u"updated_at"_s, u"pushed_at"_s})
        json.insert(name, u"2026-01-01T00:00:00Z"_s);
    json.insert(u"git_url"_s, u"git://github.com/%1.git"_s.arg(fullName));
    json.insert(u"ssh_url"_s, u"git@github.com:%1.git"_s.arg(fullName));
    json.insert(u"clone_url"_s, web({}) + u".git"_s);
    json.insert(u"svn_url"_s, web({}));
    json.insert(u"homepage"_s, QJsonValue::Null);
    json.insert(u"mirror_url"_s, QJsonValue::Null);
    json.insert(u"language"_s, u"Astro"_s);
    json.insert(u"license"_s, QJsonObject{{u"key"_s, u"mit"_s},
                                          {u"name"_s, u"MIT License"_s},
                                          {u"spdx_id"_s, u"MIT"_s},
                                          {u"url"_s, m_api + u"/licenses/mit"_s},
                                          {u"node_id"_s, nodeId(u"License"_s, u"mit"_s)}});
    json.insert(u"default_branch"_s, m_repository.defaultBranch());
    if (detail == Detail::Usual)
        return json;
    json.insert(u"permissions"_s,
                QJsonObject{{u"admin"_s, true}, {u"push"_s, true}, {u"pull"_s, true}});
    json.insert(u"temp_clone_token"_s, QString(u""_s));
    json.insert(u"allow_squash_merge"_s, true);
    json.insert(u"allow_merge_commit"_s, true);
    json.insert(u"allow_rebase_merge"_s, false);
    json.insert(u"delete_branch_on_merge"_s, false);
    json.insert(u"network_count"_s, 0);
    json.insert(u"subscribers_count"_s, 0);
    return json;
}

QJsonObject ForgeJson::label(const QString &name) const
{
    return {{u"id"_s, numberOf(name)},
            {u"node_id"_s, nodeId(u"Label"_s, name)},
            {u"url"_s, api(u"labels/"_s + name)},
            {u"name"_s, name},
            {u"color"_s, u"ededed"_s},
            {u"default"_s, false},
            {u"description"_s, QJsonValue::Null}};
}

QJsonObject ForgeJson::comment(const Remark &remark, int pull) const
{
    const QString id = QString::number(remark.id);
    return {{u"id"_s, remark.id},
            {u"node_id"_s, nodeId(u"IssueComment"_s, id)},
            {u"url"_s, api(u"issues/comments/"_s + id)},
            {u"html_url"_s, web(u"pull/%1#issuecomment-%2"_s.arg(QString::number(pull), id))},
            {u"issue_url"_s, api(u"issues/%1"_s.arg(pull))},
            {u"body"_s, remark.text},
            {u"user"_s, user(remark.author)},
            {u"created_at"_s, jsonTime(remark.at)},
            {u"updated_at"_s, jsonTime(remark.at)},
            {u"author_association"_s, u"MEMBER"_s}};
}

QJsonObject ForgeJson::lineComment(const Remark &remark, const ReviewThread &thread,
                                   const PullRequest &pull) const
{
    const QString id = QString::number(remark.id);
    const QString number = QString::number(pull.number);
    return {{u"id"_s, remark.id},
            {u"node_id"_s, nodeId(u"PullRequestReviewComment"_s, id)},
            {u"url"_s, api(u"pulls/comments/"_s + id)},
            {u"html_url"_s, web(u"pull/%1#discussion_r%2"_s.arg(number, id))},
            {u"pull_request_url"_s, api(u"pulls/"_s + number)},
            {u"path"_s, thread.path},
            {u"line"_s, thread.line},
            {u"commit_id"_s, QString::fromLatin1(pull.headCommit)},
            {u"body"_s, remark.text},
            {u"user"_s, user(remark.author)},
            {u"created_at"_s, jsonTime(remark.at)},
            {u"updated_at"_s, jsonTime(remark.at)},
            {u"author_association"_s, u"MEMBER"_s}};
}

QJsonObject ForgeJson::status(const Build &build) const
{
    return {{u"id"_s, numberOf(build.name)},
            {u"node_id"_s, nodeId(u"StatusContext"_s, build.name)},
            {u"context"_s, build.name},
            {u"state"_s, build.state},
            {u"target_url"_s, textOrNull(build.url)},
            {u"description"_s, textOrNull(build.description)}};
}

QJsonObject ForgeJson::checkRun(const Build &build, const QByteArray &commit) const
{
    return {{u"id"_s, numberOf(build.name)},
            {u"node_id"_s, nodeId(u"CheckRun"_s, build.name)},
            {u"head_sha"_s, QString::fromLatin1(commit)},
            {u"name"_s, build.name},
            {u"status"_s, build.state},
            {u"conclusion"_s, textOrNull(build.conclusion)},
            {u"details_url"_s, textOrNull(build.url)},
            {u"html_url"_s, textOrNull(build.url)}};
}

} // namespace chapterhouse::tests
