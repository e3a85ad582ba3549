#include "site/forge/reviewanswers.h"

#include "site/forge/answerreading.h"
#include "site/forge/forgeaddress.h"
#include "site/forge/reviewlabels.h"
#include "site/forge/reviewreading.h"

#include <QJsonArray>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const QList<QJsonObject> &labels)
{
    QStringList names;
    for (const QJsonObject &label : labels) {
        const QString name = label.value("name"_L1).toString();
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

QList<SiteChange> changesOf(const QJsonObject &pull)
{
    QList<SiteChange> changes;
    for (const QJsonObject &file : nodesOf(pull, u"files"_s)) {
        const QString path = file.value("path"_L1).toString();
        if (!isSitePath(path))
            continue;
        SiteChange change{path, QByteArray()};
        if (file.value("changeType"_L1).toString() == "DELETED"_L1)
            change.bytes.reset();
        changes.append(change);
    }
    return changes;
}

/// Takes `cms/<collection>/<slug>` apart; false when a branch is called otherwise.
bool readName(const QString &branch, ReviewDraft &draft)
{
    draft.collection = branch.section(u'/', 1, 1);
    draft.slug = branch.section(u'/', 2);
    return branch == draft.branch() && isBranchName(branch) && isSitePath(draft.collection) &&
           isSitePath(draft.slug);
}

std::optional<ReviewDraft> draftOf(const QJsonObject &pull, const QString &labelPrefix)
{
    ReviewDraft draft{.number = countAt(pull, u"number"_s),
                      .head = gitIdAt(pull, u"headRefOid"_s),
                      .title = shownName(pull.value("title"_L1).toString()),
                      .url = pageAddress(pull.value("url"_L1).toString()),
                      .author = authorOf(pull),
                      .isMine = pull.value("viewerDidAuthor"_L1).toBool(),
                      .labels = namesOf(nodesOf(pull, u"labels"_s)),
                      .updated = momentAt(pull, u"updatedAt"_s)};
    const auto state = reviewStateOf(draft.labels, labelPrefix);
    if (!state || draft.number == 0 || draft.head.isEmpty() ||
        pull.value("isCrossRepository"_L1).toBool(true) ||
        !readName(pull.value("headRefName"_L1).toString(), draft))
        return std::nullopt;
    draft.state = *state;
    draft.merges = pull.value("mergeable"_L1).toString() != "CONFLICTING"_L1;
    draft.changes = changesOf(pull);
    draft.remarks = readRemarks(pull);
    const BuildResult build = readBuild(pull);
    draft.build = build.state;
    draft.buildUrl = build.url;
    return draft;
}

} // namespace

Result<DraftsPage> readDrafts(const QByteArray &body, const QString &labelPrefix)
{
    const auto repository = answeredRepository(body);
    if (!repository)
        return failed(repository);
    const QJsonObject pulls = repository->value("pullRequests"_L1).toObject();
    if (!pulls.value("nodes"_L1).isArray())
        return unreadableAnswer(u"no pull requests in the answer of GraphQL"_s);
    DraftsPage page;
    for (const QJsonObject &pull : nodesOf(*repository, u"pullRequests"_s)) {
        if (const auto draft = draftOf(pull, labelPrefix))
            page.drafts.append(*draft);
    }
    const QJsonObject info = pulls.value("pageInfo"_L1).toObject();
    if (info.value("hasNextPage"_L1).toBool())
        page.next = info.value("endCursor"_L1).toString();
    return page;
}

Result<ForgePull> readPull(const QByteArray &body)
{
    const auto answer = answeredObject(body);
    if (!answer)
        return failed(answer);
    QList<QJsonObject> labels;
    for (const QJsonValue &label : answer->value("labels"_L1).toArray())
        labels.append(label.toObject());
    const ForgePull pull{.number = countAt(*answer, u"number"_s),
                         .title = shownName(answer->value("title"_L1).toString()),
                         .url = pageAddress(answer->value("html_url"_L1).toString()),
                         .author = shownName(valueAt(*answer, {u"user"_s, u"login"_s}).toString()),
                         .head = gitIdAt(answer->value("head"_L1).toObject(), u"sha"_s),
                         .base = valueAt(*answer, {u"base"_s, u"ref"_s}).toString(),
                         .labels = namesOf(labels),
                         .updated = momentAt(*answer, u"updated_at"_s),
                         .isOpen = answer->value("state"_L1).toString() == "open"_L1,
                         .isMerged = answer->value("merged"_L1).toBool()};
    if (pull.number == 0 || pull.head.isEmpty())
        return unreadableAnswer(u"no pull request"_s);
    return pull;
}

Result<ForgeBranch> readBranch(const QByteArray &body)
{
    const auto repository = answeredRepository(body);
    if (!repository)
        return failed(repository);
    const QJsonObject target = valueAt(*repository, {u"ref"_s, u"target"_s}).toObject();
    ForgeBranch branch{.commit = gitIdAt(target, u"oid"_s),
                       .tree = gitIdAt(target.value("tree"_L1).toObject(), u"oid"_s),
                       .message = target.value("message"_L1).toString().trimmed()};
    for (const QJsonObject &pull : nodesOf(*repository, u"pullRequests"_s)) {
        if (pull.value("isCrossRepository"_L1).toBool(true))
            continue;
        const QString state = pull.value("state"_L1).toString();
        branch.pulls.append({.number = countAt(pull, u"number"_s),
                             .title = shownName(pull.value("title"_L1).toString()),
                             .url = pageAddress(pull.value("url"_L1).toString()),
                             .author = authorOf(pull),
                             .head = gitIdAt(pull, u"headRefOid"_s),
                             .base = pull.value("baseRefName"_L1).toString(),
                             .labels = namesOf(nodesOf(pull, u"labels"_s)),
                             .updated = momentAt(pull, u"updatedAt"_s),
                             .isOpen = state == "OPEN"_L1,
                             .isMerged = state == "MERGED"_L1});
    }
    return branch;
}

} // namespace chapterhouse
