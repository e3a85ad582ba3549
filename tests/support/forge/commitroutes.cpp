#include "support/forge/router.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFiles = 300;
constexpr qsizetype shortId = 7;

/// Commits, branches, comparisons, and what was built of a commit.
class CommitRoutes {
public:
    explicit CommitRoutes(Forge &forge) : m_forge(forge), m_repository(forge.repository) {}

    HttpAnswer branches(const RestCall &call) const;
    HttpAnswer branch(const RestCall &call) const;
    HttpAnswer commits(const RestCall &call) const;
    HttpAnswer commit(const RestCall &call) const;
    HttpAnswer compare(const RestCall &call) const;
    HttpAnswer status(const RestCall &call) const;
    HttpAnswer checkRuns(const RestCall &call) const;

private:
    std::optional<GitCommit> find(const QString &name) const;
    QJsonArray files(const RestCall &call, const QByteArray &from, const QByteArray &to) const;
    QList<Build> builds(const QByteArray &commit, Build::Form form) const;

    Forge &m_forge;
    GitRepository &m_repository;
};

/// By branch, id, or "OWNER:branch".
std::optional<GitCommit> CommitRoutes::find(const QString &name) const
{
    return m_repository.objects().commit(name.section(u':', -1).toUtf8());
}

HttpAnswer CommitRoutes::branches(const RestCall &call) const
{
    return paged(call, m_repository.branches(), [&](const QString &name) {
        const QString head = QString::fromLatin1(m_repository.head(name));
        const QJsonObject commit{{u"sha"_s, head}, {u"url"_s, call.json.api(u"commits/"_s + head)}};
        return QJsonObject{{u"name"_s, name}, {u"commit"_s, commit}, {u"protected"_s, false}};
    });
}

HttpAnswer CommitRoutes::branch(const RestCall &call) const
{
    const QString name = call.captured.constFirst();
    const auto commit = m_repository.objects().commit(m_repository.head(name));
    if (!commit)
        return errorAnswer(404, u"Branch not found"_s);
    const QString own = call.json.api(u"branches/"_s + name);
    const QJsonObject checks{{u"enforcement_level"_s, u"off"_s}, {u"contexts"_s, QJsonArray()}};
    const QJsonObject links{{u"self"_s, own}, {u"html"_s, call.json.web(u"tree/"_s + name)}};
    return jsonAnswer(
        200, QJsonObject{{u"name"_s, name},
                         {u"commit"_s, call.json.commit(*commit)},
                         {u"_links"_s, links},
                         {u"protected"_s, false},
                         {u"protection"_s, QJsonObject{{u"enabled"_s, false},
                                                       {u"required_status_checks"_s, checks}}},
                         {u"protection_url"_s, own + u"/protection"_s}});
}

HttpAnswer CommitRoutes::commits(const RestCall &call) const
{
    const QString asked = call.http.parameter(u"sha"_s);
    const auto tip = find(asked.isEmpty() ? m_repository.defaultBranch() : asked);
    if (!tip)
        return m_repository.branches().isEmpty() ? emptyRepository() : notFound();
    const QString path = call.http.parameter(u"path"_s);
    return paged(call, m_repository.history().log(tip->id, path), [&](const QByteArray &id) {
        return call.json.commit(m_repository.objects().commit(id).value_or(GitCommit{}));
    });
}

HttpAnswer CommitRoutes::commit(const RestCall &call) const
{
    const auto commit = find(call.captured.constFirst());
    if (!commit)
        return errorAnswer(422, u"No commit found for SHA: %1"_s.arg(call.captured.constFirst()));
    QJsonObject json = call.json.commit(*commit);
    if (!commit->parents.isEmpty())
        json.insert(u"files"_s, files(call, commit->parents.constFirst(), commit->id));
    return jsonAnswer(200, json);
}

QJsonArray CommitRoutes::files(const RestCall &call, const QByteArray &from,
                               const QByteArray &to) const
{
    const QHash<QString, QString> patches = m_repository.history().patches(from, to);
    QJsonArray files;
    for (const GitChange &change : m_repository.history().changes(from, to).mid(0, mostFiles))
        files.append(call.json.change(change, patches.value(change.path)));
    return files;
}

HttpAnswer CommitRoutes::compare(const RestCall &call) const
{
    const QString names = call.captured.constFirst();
    const auto base = find(names.section(u"..."_s, 0, 0));
    const auto head = find(names.section(u"..."_s, 1));
    if (!base || !head || !names.contains("..."_L1))
        return notFound();
    GitHistory &history = m_repository.history();
    const auto shared = m_repository.objects().commit(history.mergeBase(base->id, head->id));
    if (!shared)
        return errorAnswer(404, u"No common ancestor between %1"_s.arg(names));
    const QList<QByteArray> ahead = history.between(base->id, head->id);
    const qsizetype behind = history.between(head->id, base->id).size();
    QJsonArray commits;
    for (const QByteArray &id : ahead)
        commits.append(call.json.commit(m_repository.objects().commit(id).value_or(GitCommit{})));
    const QString state = ahead.isEmpty() ? (behind == 0 ? u"identical"_s : u"behind"_s)
                                          : (behind == 0 ? u"ahead"_s : u"diverged"_s);
    const auto label = [&](const GitCommit &commit) {
        return call.json.owner() + u':' + QString::fromLatin1(commit.id.left(shortId));
    };
    const QString own = u"compare/"_s + names;
    return jsonAnswer(200, QJsonObject{{u"url"_s, call.json.api(own)},
                                       {u"html_url"_s, call.json.web(own)},
                                       {u"permalink_url"_s, call.json.web(u"compare/%1...%2"_s.arg(
                                                                label(*base), label(*head)))},
                                       {u"diff_url"_s, call.json.web(own + u".diff"_s)},
                                       {u"patch_url"_s, call.json.web(own + u".patch"_s)},
                                       {u"base_commit"_s, call.json.commit(*base)},
                                       {u"merge_base_commit"_s, call.json.commit(*shared)},
                                       {u"status"_s, state},
                                       {u"ahead_by"_s, ahead.size()},
                                       {u"behind_by"_s, behind},
                                       {u"total_commits"_s, ahead.size()},
                                       {u"commits"_s, commits},
                                       {u"files"_s, files(call, shared->id, head->id)}});
}

QList<Build> CommitRoutes::builds(const QByteArray &commit, Build::Form form) const
{
    QList<Build> builds = m_forge.builds.value(commit);
    builds.removeIf([form](const Build &build) { return build.form != form; });
    return builds;
}

HttpAnswer CommitRoutes::status(const RestCall &call) const
{
    const auto commit = find(call.captured.constFirst());
    if (!commit)
        return notFound();
    QJsonArray statuses;
    QStringList states;
    for (const Build &build : builds(commit->id, Build::Form::Status)) {
        statuses.append(call.json.status(build));
        states.append(build.state);
    }
    const bool failed = states.contains("failure"_L1) || states.contains("error"_L1);
    const bool pending = states.isEmpty() || states.contains("pending"_L1);
    const QString own = call.json.api(u"commits/"_s + QString::fromLatin1(commit->id));
    return jsonAnswer(200,
                      QJsonObject{{u"state"_s, failed    ? u"failure"_s
                                               : pending ? u"pending"_s
                                                         : u"success"_s},
                                  {u"statuses"_s, statuses},
                                  {u"sha"_s, QString::fromLatin1(commit->id)},
                                  {u"total_count"_s, statuses.size()},
                                  {u"repository"_s, call.json.repository(ForgeJson::Detail::Brief)},
                                  {u"commit_url"_s, own},
                                  {u"url"_s, own + u"/status"_s}});
}

HttpAnswer CommitRoutes::checkRuns(const RestCall &call) const
{
    const auto commit = find(call.captured.constFirst());
    if (!commit)
        return notFound();
    QJsonArray runs;
    for (const Build &build : builds(commit->id, Build::Form::CheckRun))
        runs.append(call.json.checkRun(build, commit->id));
    return jsonAnswer(200, QJsonObject{{u"total_count"_s, runs.size()}, {u"check_runs"_s, runs}});
}

} // namespace

void addCommitRoutes(Router &router, Forge &forge)
{
    const auto routes = std::make_shared<CommitRoutes>(forge);
    const auto add = [&](const QString &pattern, auto member) {
        router.add("GET", pattern,
                   [routes, member](const RestCall &call) { return (*routes.*member)(call); });
    };
    add(u"branches"_s, &CommitRoutes::branches);
    add(u"branches/{name+}"_s, &CommitRoutes::branch);
    add(u"commits"_s, &CommitRoutes::commits);
    add(u"commits/{id+}/status"_s, &CommitRoutes::status);
    add(u"commits/{id+}/check-runs"_s, &CommitRoutes::checkRuns);
    add(u"commits/{id+}"_s, &CommitRoutes::commit);
    add(u"compare/{names+}"_s, &CommitRoutes::compare);
}

} // namespace chapterhouse::tests
