#include "support/forge/graph/resolvers.h"

namespace chapterhouse::tests::graph {

using namespace Qt::StringLiterals;

namespace {

QString stateWord(PullRequest::State state)
{
    switch (state) {
    case PullRequest::State::Open:
        return u"OPEN"_s;
    case PullRequest::State::Closed:
        return u"CLOSED"_s;
    case PullRequest::State::Merged:
        return u"MERGED"_s;
    }
    return {};
}

QString changeWord(GitChange::Kind kind)
{
    switch (kind) {
    case GitChange::Kind::Added:
        return u"ADDED"_s;
    case GitChange::Kind::Removed:
        return u"DELETED"_s;
    case GitChange::Kind::Modified:
        return u"MODIFIED"_s;
    case GitChange::Kind::Renamed:
        return u"RENAMED"_s;
    }
    return {};
}

/// Whether an optional argument lets a value in: absent ones let everything in.
bool isAsked(const QJsonObject &arguments, const QString &name, const QString &value)
{
    const QJsonValue asked = arguments.value(name);
    if (asked.isArray())
        return asked.toArray().contains(value);
    return !asked.isString() || asked.toString() == value;
}

bool hasAskedLabel(const QJsonObject &arguments, const PullRequest &pull)
{
    const QJsonArray asked = arguments.value(u"labels"_s).toArray();
    return asked.isEmpty() || std::any_of(asked.begin(), asked.end(), [&](const QJsonValue &label) {
               return pull.labels.contains(label.toString());
           });
}

} // namespace

ObjectPointer accountOf(const QString &login, const ForgeJson &json)
{
    const QJsonObject user = json.user(login);
    auto object = std::make_shared<Object>(u"User"_s);
    object->set(u"id"_s, user.value(u"node_id"_s));
    object->set(u"login"_s, login);
    object->set(u"name"_s, login);
    object->set(u"url"_s, user.value(u"html_url"_s));
    object->set(u"avatarUrl"_s, user.value(u"avatar_url"_s));
    return object;
}

ObjectPointer Resolvers::actor(const QString &login) const
{
    return accountOf(login, m_json);
}

ObjectPointer Resolvers::pulls(const QJsonObject &arguments) const
{
    QList<PullRequest *> found = m_forge.pulls.all();
    const QJsonObject order = arguments.value(u"orderBy"_s).toObject();
    const bool byUpdate = order.value(u"field"_s).toString() == "UPDATED_AT"_L1;
    if (order.value(u"direction"_s).toString() != "DESC"_L1)
        std::reverse(found.begin(), found.end());
    if (byUpdate) {
        const bool isDown = order.value(u"direction"_s).toString() == "DESC"_L1;
        std::stable_sort(
            found.begin(), found.end(), [isDown](const PullRequest *a, const PullRequest *b) {
                return isDown ? a->updatedAt > b->updatedAt : a->updatedAt < b->updatedAt;
            });
    }
    QList<Maker> makers;
    for (const PullRequest *each : found) {
        if (isAsked(arguments, u"states"_s, stateWord(each->state)) &&
            isAsked(arguments, u"baseRefName"_s, each->baseBranch) &&
            isAsked(arguments, u"headRefName"_s, each->headBranch) &&
            hasAskedLabel(arguments, *each))
            makers.append(
                [self = shared_from_this(), number = each->number] { return self->pull(number); });
    }
    return connection(u"PullRequestConnection"_s, makers, arguments);
}

ObjectPointer Resolvers::pull(int number) const
{
    const Self self = shared_from_this();
    const PullRequest pull = *m_forge.pulls.find(number);
    const bool isOpen = pull.state == PullRequest::State::Open;
    const bool isMerged = pull.state == PullRequest::State::Merged;
    auto object = std::make_shared<Object>(u"PullRequest"_s);
    object->set(u"id"_s, m_json.nodeId(u"PullRequest"_s, QString::number(number)));
    object->set(u"number"_s, number);
    object->set(u"title"_s, pull.title);
    object->set(u"body"_s, pull.body);
    object->set(u"bodyText"_s, pull.body);
    object->set(u"url"_s, m_json.web(u"pull/%1"_s.arg(number)));
    object->set(u"isDraft"_s, pull.isDraft);
    object->set(u"state"_s, stateWord(pull.state));
    object->set(u"merged"_s, isMerged);
    object->set(u"closed"_s, !isOpen);
    object->set(u"headRefName"_s, pull.headBranch);
    object->set(u"headRefOid"_s, QString::fromLatin1(pull.headCommit));
    object->set(u"baseRefName"_s, pull.baseBranch);
    object->set(u"baseRefOid"_s, QString::fromLatin1(pull.baseCommit));
    object->set(u"isCrossRepository"_s, false);
    object->set(u"createdAt"_s, jsonTime(pull.createdAt));
    object->set(u"updatedAt"_s, jsonTime(pull.updatedAt));
    object->set(u"closedAt"_s, jsonTime(pull.closedAt));
    object->set(u"mergedAt"_s, isMerged ? jsonTime(pull.closedAt) : QJsonValue());
    object->set(u"author"_s,
                [self, pull](const QJsonObject &) { return self->actor(pull.author); });
    object->set(u"viewerDidAuthor"_s, pull.author == m_forge.viewer);
    object->set(u"headRef"_s,
                [self, pull](const QJsonObject &) { return self->reference(pull.headBranch); });
    object->set(u"baseRef"_s,
                [self, pull](const QJsonObject &) { return self->reference(pull.baseBranch); });
    object->set(u"mergeCommit"_s,
                [self, pull](const QJsonObject &) { return self->commit(pull.mergeCommit); });
    object->set(u"mergeable"_s, [self, pull, isOpen](const QJsonObject &) {
        if (!isOpen)
            return QJsonValue(u"UNKNOWN"_s);
        const bool merges = self->m_forge.pulls.isMergeable(pull);
        return QJsonValue(merges ? u"MERGEABLE"_s : u"CONFLICTING"_s);
    });
    setPullLists(*object, pull);
    return object;
}

void Resolvers::setPullLists(Object &object, const PullRequest &pull) const
{
    const Self self = shared_from_this();
    const auto list = [&object](const QString &field, const QString &type, const auto &items,
                                auto make) {
        QList<Maker> makers;
        for (const auto &item : items)
            makers.append([make, item] { return make(item); });
        object.set(field, [type, makers](const QJsonObject &arguments) {
            return connection(type + u"Connection"_s, makers, arguments);
        });
    };
    const QString number = QString::number(pull.number);
    list(u"labels"_s, u"Label"_s, pull.labels, [self](const QString &name) {
        auto label = std::make_shared<Object>(u"Label"_s);
        label->set(u"id"_s, self->m_json.nodeId(u"Label"_s, name));
        label->set(u"name"_s, name);
        label->set(u"color"_s, u"ededed"_s);
        return label;
    });
    list(u"comments"_s, u"IssueComment"_s, pull.comments, [self, number](const Remark &remark) {
        return self->written(u"IssueComment"_s, remark.author, remark.text, remark.at,
                             u"%1#issuecomment-%2"_s.arg(number).arg(remark.id));
    });
    list(u"reviews"_s, u"PullRequestReview"_s, pull.reviews, [self, number](const Review &review) {
        auto written = self->written(u"PullRequestReview"_s, review.author, review.text, review.at,
                                     number + u"#pullrequestreview-"_s + review.author);
        written->set(u"state"_s, review.state);
        return written;
    });
    list(u"reviewThreads"_s, u"PullRequestReviewThread"_s, pull.threads,
         [self, pull](const ReviewThread &thread) { return self->thread(thread, pull); });
    object.set(u"files"_s, [self, pull](const QJsonObject &arguments) {
        GitHistory &history = self->m_forge.repository.history();
        const QByteArray from = history.mergeBase(pull.baseCommit, pull.headCommit);
        QList<Maker> makers;
        for (const GitChange &change : history.changes(from, pull.headCommit))
            makers.append([self, change] { return self->changedFile(change); });
        return connection(u"PullRequestChangedFileConnection"_s, makers, arguments);
    });
    object.set(u"commits"_s, [self, pull](const QJsonObject &arguments) {
        QList<Maker> makers;
        for (const QByteArray &id :
             self->m_forge.repository.history().between(pull.baseCommit, pull.headCommit)) {
            makers.append([self, id]() -> ObjectPointer {
                auto commit = std::make_shared<Object>(u"PullRequestCommit"_s);
                commit->set(u"id"_s,
                            self->m_json.nodeId(u"PullRequestCommit"_s, QString::fromLatin1(id)));
                commit->set(u"commit"_s,
                            [self, id](const QJsonObject &) { return self->commit(id); });
                return commit;
            });
        }
        return connection(u"PullRequestCommitConnection"_s, makers, arguments);
    });
}

std::shared_ptr<Object> Resolvers::written(const QString &type, const QString &author,
                                           const QString &text, const QDateTime &at,
                                           const QString &page) const
{
    auto object = std::make_shared<Object>(type);
    object->set(u"id"_s, m_json.nodeId(type, page));
    object->set(u"author"_s, [self = shared_from_this(), author](const QJsonObject &) {
        return self->actor(author);
    });
    object->set(u"body"_s, text);
    object->set(u"bodyText"_s, text);
    object->set(u"createdAt"_s, jsonTime(at));
    object->set(u"url"_s, m_json.web(u"pull/"_s + page));
    return object;
}

ObjectPointer Resolvers::changedFile(const GitChange &change) const
{
    auto object = std::make_shared<Object>(u"PullRequestChangedFile"_s);
    object->set(u"path"_s, change.path);
    object->set(u"changeType"_s, changeWord(change.kind));
    object->set(u"additions"_s, change.additions);
    object->set(u"deletions"_s, change.deletions);
    return object;
}

ObjectPointer Resolvers::thread(const ReviewThread &thread, const PullRequest &pull) const
{
    QList<Maker> makers;
    for (const Remark &remark : thread.remarks) {
        const QString page = u"%1#discussion_r%2"_s.arg(pull.number).arg(remark.id);
        makers.append([self = shared_from_this(), remark, page] {
            return self->written(u"PullRequestReviewComment"_s, remark.author, remark.text,
                                 remark.at, page);
        });
    }
    auto object = std::make_shared<Object>(u"PullRequestReviewThread"_s);
    object->set(u"id"_s, m_json.nodeId(u"PullRequestReviewThread"_s,
                                       thread.path + u':' + QString::number(thread.line)));
    object->set(u"isResolved"_s, thread.isResolved);
    object->set(u"path"_s, thread.path);
    object->set(u"line"_s, thread.line);
    object->set(u"comments"_s, [makers](const QJsonObject &arguments) {
        return connection(u"PullRequestReviewCommentConnection"_s, makers, arguments);
    });
    return object;
}

} // namespace chapterhouse::tests::graph
