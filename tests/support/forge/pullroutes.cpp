#include "support/forge/pulljson.h"
#include "support/forge/router.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

/// Pull requests: listing, opening, changing, merging, labels.
class PullRoutes {
public:
    explicit PullRoutes(Forge &forge) : m_forge(forge) {}

    HttpAnswer list(const RestCall &call) const;
    HttpAnswer show(const RestCall &call) const;
    HttpAnswer open(const RestCall &call) const;
    HttpAnswer change(const RestCall &call) const;
    HttpAnswer merge(const RestCall &call) const;
    HttpAnswer files(const RestCall &call) const;
    HttpAnswer labels(const RestCall &call) const;
    HttpAnswer setLabels(const RestCall &call) const;

private:
    PullRequest *find(const RestCall &call) const
    {
        return m_forge.pulls.find(call.captured.constFirst().toInt());
    }

    Forge &m_forge;
};

bool hasState(const PullRequest &pull, const QString &state)
{
    return state == "all"_L1 || (pull.state == PullRequest::State::Open) != (state == "closed"_L1);
}

HttpAnswer PullRoutes::list(const RestCall &call) const
{
    static const QStringList states{u"open"_s, u"closed"_s, u"all"_s};
    const QString asked = call.http.parameter(u"state"_s);
    const QString state = asked.isEmpty() ? states.constFirst() : asked;
    if (!states.contains(state))
        return invalidAnswer(u"PullRequest"_s, u"state is invalid"_s);
    const QString head = call.http.parameter(u"head"_s).section(u':', -1);
    const QString base = call.http.parameter(u"base"_s);
    QList<PullRequest *> pulls = m_forge.pulls.all();
    pulls.removeIf([&](const PullRequest *pull) {
        return !hasState(*pull, state) || (!head.isEmpty() && pull->headBranch != head) ||
               (!base.isEmpty() && pull->baseBranch != base);
    });
    return paged(call, pulls,
                 [&](const PullRequest *pull) { return pullSummary(call.json, *pull); });
}

HttpAnswer PullRoutes::show(const RestCall &call) const
{
    const PullRequest *pull = find(call);
    return pull ? jsonAnswer(200, pullDetails(call.json, m_forge, *pull)) : notFound();
}

HttpAnswer PullRoutes::open(const RestCall &call) const
{
    if (const auto problem = missing(call, {u"head"_s, u"base"_s}))
        return *problem;
    const PullRequest wish{.title = call.text(u"title"_s),
                           .body = call.text(u"body"_s),
                           .author = m_forge.viewer,
                           .headBranch = call.text(u"head"_s).section(u':', -1),
                           .baseBranch = call.text(u"base"_s),
                           .isDraft = call.body.value(u"draft"_s).toBool()};
    if (wish.title.isEmpty())
        return invalidAnswer(u"PullRequest"_s, u"title is missing"_s);
    const QString objection = m_forge.pulls.objection(wish.headBranch, wish.baseBranch);
    if (!objection.isEmpty())
        return invalidAnswer(u"PullRequest"_s, objection);
    return jsonAnswer(201, newPull(call.json, m_forge, m_forge.pulls.open(wish)));
}

HttpAnswer PullRoutes::change(const RestCall &call) const
{
    PullRequest *pull = find(call);
    if (!pull)
        return notFound();
    const bool isOpen = pull->state == PullRequest::State::Open;
    const QString state = call.text(u"state"_s);
    if (state == "open"_L1 && !isOpen) {
        const QString objection = pull->state == PullRequest::State::Merged
                                      ? u"state cannot be changed. The pull request was merged."_s
                                      : m_forge.pulls.objection(pull->headBranch, pull->baseBranch);
        if (!objection.isEmpty())
            return invalidAnswer(u"PullRequest"_s, objection);
        m_forge.pulls.reopen(*pull);
    } else if (state == "closed"_L1 && isOpen) {
        m_forge.pulls.close(*pull);
    }
    if (call.body.contains(u"title"_s))
        pull->title = call.text(u"title"_s);
    if (call.body.contains(u"body"_s))
        pull->body = call.text(u"body"_s);
    m_forge.pulls.touch(*pull);
    return jsonAnswer(200, pullDetails(call.json, m_forge, *pull));
}

HttpAnswer PullRoutes::merge(const RestCall &call) const
{
    PullRequest *pull = find(call);
    if (!pull)
        return notFound();
    const QString method = call.text(u"merge_method"_s);
    if (method == "rebase"_L1)
        return errorAnswer(405, u"Rebase merges are not allowed on this repository."_s);
    const auto outcome = m_forge.pulls.merge(*pull, {.head = call.id(u"sha"_s),
                                                     .squash = method == "squash"_L1,
                                                     .title = call.text(u"commit_title"_s),
                                                     .message = call.text(u"commit_message"_s)});
    if (const auto *commit = std::get_if<QByteArray>(&outcome))
        return jsonAnswer(200, QJsonObject{{u"sha"_s, QString::fromLatin1(*commit)},
                                           {u"merged"_s, true},
                                           {u"message"_s, u"Pull Request successfully merged"_s}});
    switch (std::get<PullRequests::MergeProblem>(outcome)) {
    case PullRequests::MergeProblem::HeadMoved:
        return errorAnswer(409, u"Head branch was modified. Review and try the merge again."_s);
    case PullRequests::MergeProblem::BaseMoved:
        return errorAnswer(405, u"Base branch was modified. Review and try the merge again."_s);
    case PullRequests::MergeProblem::NotMergeable:
        break;
    }
    return errorAnswer(405, u"Pull Request is not mergeable"_s);
}

HttpAnswer PullRoutes::files(const RestCall &call) const
{
    const PullRequest *pull = find(call);
    if (!pull)
        return notFound();
    GitHistory &history = m_forge.repository.history();
    const QByteArray from = history.mergeBase(pull->baseCommit, pull->headCommit);
    const QHash<QString, QString> patches = history.patches(from, pull->headCommit);
    return paged(call, history.changes(from, pull->headCommit), [&](const GitChange &change) {
        return call.json.change(change, patches.value(change.path));
    });
}

HttpAnswer PullRoutes::labels(const RestCall &call) const
{
    const PullRequest *pull = find(call);
    if (!pull)
        return notFound();
    return paged(call, pull->labels, [&](const QString &name) { return call.json.label(name); });
}

HttpAnswer PullRoutes::setLabels(const RestCall &call) const
{
    PullRequest *pull = find(call);
    if (!pull)
        return notFound();
    QStringList labels;
    for (const QJsonValue label : call.body.value(u"labels"_s).toArray())
        labels.append(label.isString() ? label.toString()
                                       : label.toObject().value(u"name"_s).toString());
    if (labels.contains(QString()))
        return invalidAnswer(u"Label"_s, u"name is missing"_s);
    labels.removeDuplicates();
    pull->labels = labels;
    m_forge.pulls.touch(*pull);
    return this->labels(call);
}

} // namespace

void addPullRoutes(Router &router, Forge &forge)
{
    const auto routes = std::make_shared<PullRoutes>(forge);
    const auto add = [&](const QByteArray &method, const QString &pattern, auto member) {
        router.add(method, pattern,
                   [routes, member](const RestCall &call) { return (*routes.*member)(call); });
    };
    add("GET", u"pulls"_s, &PullRoutes::list);
    add("POST", u"pulls"_s, &PullRoutes::open);
    add("GET", u"pulls/{number}"_s, &PullRoutes::show);
    add("PATCH", u"pulls/{number}"_s, &PullRoutes::change);
    add("PUT", u"pulls/{number}/merge"_s, &PullRoutes::merge);
    add("GET", u"pulls/{number}/files"_s, &PullRoutes::files);
    add("GET", u"issues/{number}/labels"_s, &PullRoutes::labels);
    add("PUT", u"issues/{number}/labels"_s, &PullRoutes::setLabels);
}

} // namespace chapterhouse::tests
