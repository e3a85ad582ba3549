#include "support/forge/graph/schema.h"

namespace chapterhouse::tests::graph {

QString schemaText()
{
    return QStringLiteral(R"(
scalar Base64String
scalar Boolean
scalar DateTime
scalar GitObjectID
scalar ID
scalar Int
scalar String
scalar URI

enum CheckConclusionState { ACTION_REQUIRED CANCELLED FAILURE NEUTRAL SKIPPED STALE STARTUP_FAILURE SUCCESS TIMED_OUT }
enum CheckStatusState { COMPLETED IN_PROGRESS PENDING QUEUED REQUESTED WAITING }
enum IssueOrderField { COMMENTS CREATED_AT UPDATED_AT }
enum MergeableState { CONFLICTING MERGEABLE UNKNOWN }
enum OrderDirection { ASC DESC }
enum PatchStatus { ADDED CHANGED COPIED DELETED MODIFIED RENAMED }
enum PullRequestReviewState { APPROVED CHANGES_REQUESTED COMMENTED DISMISSED PENDING }
enum PullRequestState { CLOSED MERGED OPEN }
enum StatusState { ERROR EXPECTED FAILURE PENDING SUCCESS }

type Query {
  repository(owner: String!, name: String!, followRenames: Boolean): Repository
  viewer: User!
  rateLimit: RateLimit
}
type RateLimit { cost: Int! limit: Int! nodeCount: Int! remaining: Int! resetAt: DateTime! used: Int! }
type Repository {
  id: ID!
  name: String!
  nameWithOwner: String!
  url: URI!
  isPrivate: Boolean!
  isEmpty: Boolean!
  squashMergeAllowed: Boolean!
  defaultBranchRef: Ref
  object(oid: GitObjectID, expression: String): GitObject
  ref(qualifiedName: String!): Ref
  refs(refPrefix: String!, first: Int, after: String, last: Int, before: String): RefConnection
  pullRequest(number: Int!): PullRequest
  pullRequests(states: [PullRequestState!], baseRefName: String, headRefName: String, labels: [String!], orderBy: IssueOrder, first: Int, after: String, last: Int, before: String): PullRequestConnection!
}
input IssueOrder { field: IssueOrderField! direction: OrderDirection! }
type Ref { id: ID! name: String! prefix: String! target: GitObject }
type RefConnection { totalCount: Int! pageInfo: PageInfo! nodes: [Ref] }
type PageInfo { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String }

interface GitObject { id: ID! oid: GitObjectID! abbreviatedOid: String! commitUrl: URI! }
type Blob implements GitObject { id: ID! oid: GitObjectID! abbreviatedOid: String! commitUrl: URI! text: String isBinary: Boolean isTruncated: Boolean! byteSize: Int! }
type Tree implements GitObject { id: ID! oid: GitObjectID! abbreviatedOid: String! commitUrl: URI! entries: [TreeEntry!] }
type Tag implements GitObject { id: ID! oid: GitObjectID! abbreviatedOid: String! commitUrl: URI! name: String! }
type TreeEntry { name: String! path: String mode: Int! type: String! oid: GitObjectID! size: Int! object: GitObject }
type Commit implements GitObject {
  id: ID! oid: GitObjectID! abbreviatedOid: String! commitUrl: URI! url: URI!
  message: String! messageHeadline: String! messageBody: String!
  authoredDate: DateTime! committedDate: DateTime!
  author: GitActor
  tree: Tree!
  statusCheckRollup: StatusCheckRollup
  history(path: String, first: Int, after: String, last: Int, before: String): CommitHistoryConnection!
}
type CommitHistoryConnection { totalCount: Int! pageInfo: PageInfo! nodes: [Commit] }
type GitActor { name: String email: String date: DateTime }
type StatusCheckRollup {
  id: ID! state: StatusState!
  contexts(first: Int, after: String, last: Int, before: String): StatusCheckRollupContextConnection!
}
type StatusCheckRollupContextConnection { totalCount: Int! pageInfo: PageInfo! nodes: [StatusCheckRollupContext] }
union StatusCheckRollupContext = CheckRun | StatusContext
type CheckRun { id: ID! name: String! status: CheckStatusState! conclusion: CheckConclusionState detailsUrl: URI summary: String }
type StatusContext { id: ID! context: String! state: StatusState! targetUrl: URI description: String }

interface Actor { login: String! url: URI! avatarUrl: URI! }
type User implements Actor { id: ID! login: String! name: String url: URI! avatarUrl: URI! }

type PullRequestConnection { totalCount: Int! pageInfo: PageInfo! nodes: [PullRequest] }
type PullRequest {
  id: ID! number: Int! title: String! body: String! bodyText: String! url: URI!
  isDraft: Boolean! state: PullRequestState! merged: Boolean! closed: Boolean!
  headRefName: String! headRefOid: GitObjectID! baseRefName: String! baseRefOid: GitObjectID!
  headRef: Ref
  baseRef: Ref
  isCrossRepository: Boolean!
  mergeable: MergeableState!
  mergeCommit: Commit
  createdAt: DateTime! updatedAt: DateTime! closedAt: DateTime mergedAt: DateTime
  author: Actor
  viewerDidAuthor: Boolean!
  labels(first: Int, after: String, last: Int, before: String): LabelConnection
  files(first: Int, after: String, last: Int, before: String): PullRequestChangedFileConnection
  comments(first: Int, after: String, last: Int, before: String): IssueCommentConnection!
  reviews(first: Int, after: String, last: Int, before: String): PullRequestReviewConnection
  reviewThreads(first: Int, after: String, last: Int, before: String): PullRequestReviewThreadConnection!
  commits(first: Int, after: String, last: Int, before: String): PullRequestCommitConnection!
}
type LabelConnection { totalCount: Int! pageInfo: PageInfo! nodes: [Label] }
type Label { id: ID! name: String! color: String! }
type PullRequestChangedFileConnection { totalCount: Int! pageInfo: PageInfo! nodes: [PullRequestChangedFile] }
type PullRequestChangedFile { path: String! changeType: PatchStatus! additions: Int! deletions: Int! }
type IssueCommentConnection { totalCount: Int! pageInfo: PageInfo! nodes: [IssueComment] }
type IssueComment { id: ID! author: Actor body: String! bodyText: String! createdAt: DateTime! url: URI! }
type PullRequestReviewConnection { totalCount: Int! pageInfo: PageInfo! nodes: [PullRequestReview] }
type PullRequestReview { id: ID! author: Actor state: PullRequestReviewState! body: String! bodyText: String! createdAt: DateTime! url: URI! }
type PullRequestReviewThreadConnection { totalCount: Int! pageInfo: PageInfo! nodes: [PullRequestReviewThread] }
type PullRequestReviewThread {
  id: ID! isResolved: Boolean! path: String! line: Int
  comments(first: Int, after: String, last: Int, before: String): PullRequestReviewCommentConnection!
}
type PullRequestReviewCommentConnection { totalCount: Int! pageInfo: PageInfo! nodes: [PullRequestReviewComment] }
type PullRequestReviewComment { id: ID! author: Actor body: String! bodyText: String! createdAt: DateTime! url: URI! }
type PullRequestCommitConnection { totalCount: Int! pageInfo: PageInfo! nodes: [PullRequestCommit] }
type PullRequestCommit { id: ID! commit: Commit! }

type Mutation { createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload }
input CreateCommitOnBranchInput {
  branch: CommittableBranch!
  clientMutationId: String
  expectedHeadOid: GitObjectID!
  fileChanges: FileChanges
  message: CommitMessage!
}
input CommittableBranch { branchName: String id: ID repositoryNameWithOwner: String }
input CommitMessage { body: String headline: String! }
input FileChanges { additions: [FileAddition!] deletions: [FileDeletion!] }
input FileAddition { contents: Base64String! path: String! }
input FileDeletion { path: String! }
type CreateCommitOnBranchPayload { clientMutationId: String commit: Commit ref: Ref }
)");
}

} // namespace chapterhouse::tests::graph
