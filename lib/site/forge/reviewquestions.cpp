#include "site/forge/forgerequests.h"
#include "site/forge/reviewrequests.h"

#include <QJsonObject>

// What is asked of drafts in GraphQL.

namespace chapterhouse {

using namespace Qt::StringLiterals;

ForgeRequest askForDrafts(const ForgeAddress &address, const QString &after)
{
    const QString document = uR"(
query($owner: String!, $name: String!, $base: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(states: [OPEN], baseRefName: $base, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        number title url updatedAt mergeable headRefName headRefOid isCrossRepository
        author { login } viewerDidAuthor
        labels(first: 50) { nodes { name } }
        files(first: 100) { nodes { path changeType } }
        comments(last: 50) { nodes { author { login } bodyText createdAt url } }
        reviews(last: 30) { nodes { author { login } bodyText createdAt url state } }
        reviewThreads(last: 30) { nodes { isResolved path line comments(last: 20) {
          nodes { author { login } bodyText createdAt url } } } }
        commits(last: 1) { nodes { commit { statusCheckRollup { state contexts(first: 30) {
          nodes {
            ... on CheckRun { conclusion detailsUrl }
            ... on StatusContext { state targetUrl }
          } } } } } }
      }
    }
  }
})"_s;
    QJsonObject variables{
        {u"owner"_s, address.owner}, {u"name"_s, address.name}, {u"base"_s, address.branch}};
    if (!after.isEmpty())
        variables.insert(u"after"_s, after);
    ForgeRequest request = graphQlRequest(document, variables, ForgeEffect::None);
    request.mostBytes = mostListingBytes;
    return request;
}

ForgeRequest askForBranch(const ForgeAddress &address, const QString &branch)
{
    const QString document = uR"(
query($owner: String!, $name: String!, $ref: String!, $branch: String!) {
  repository(owner: $owner, name: $name) {
    ref(qualifiedName: $ref) { target { oid ... on Commit { message tree { oid } } } }
    pullRequests(headRefName: $branch, last: 50) {
      nodes {
        number title url updatedAt state headRefOid baseRefName isCrossRepository
        author { login }
        labels(first: 50) { nodes { name } }
      }
    }
  }
})"_s;
    const QJsonObject variables{{u"owner"_s, address.owner},
                                {u"name"_s, address.name},
                                {u"ref"_s, u"refs/heads/"_s + branch},
                                {u"branch"_s, branch}};
    return graphQlRequest(document, variables, ForgeEffect::None);
}

} // namespace chapterhouse
