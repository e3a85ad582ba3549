#include "support/forge/graph/resolvers.h"

namespace chapterhouse::tests::graph {

using namespace Qt::StringLiterals;

namespace {

Problem stale(const QString &expected)
{
    return {
        u"Expected branch to point to \"%1\" but it did not. Pull and try again."_s.arg(expected),
        u"STALE_DATA"_s,
        {}};
}

/// The blobs of the additions, and the deletions; what GitHub refuses is a problem.
Checked<QList<GitRepository::Placement>>
placements(GitRepository &repository, const QByteArray &head, const QJsonObject &changes)
{
    static const QStringList bad{u""_s, u"."_s, u".."_s, u".git"_s};
    QList<GitRepository::Placement> placements;
    for (const QJsonValue addition : changes.value(u"additions"_s).toArray()) {
        const QString path = addition[u"path"_s].toString();
        for (const QString &part : path.split(u'/')) {
            if (bad.contains(part.toLower()))
                return wrong(u"A path contains a malformed path component: "_s + path,
                             u"UNPROCESSABLE"_s);
        }
        const auto bytes = QByteArray::fromBase64Encoding(
            addition[u"contents"_s].toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!bytes)
            return wrong(u"contents is not valid Base64: "_s + path, u"UNPROCESSABLE"_s);
        placements.append({path, "100644", repository.objects().writeBlob(*bytes)});
    }
    for (const QJsonValue deletion : changes.value(u"deletions"_s).toArray()) {
        const QString path = deletion[u"path"_s].toString();
        if (!repository.objects().note(head + ':' + path.toUtf8()))
            return wrong(u"A path was requested for deletion which does not exist as of commit oid "
                         "`%1`: %2"_s.arg(QString::fromLatin1(head), path),
                         u"UNPROCESSABLE"_s);
        placements.append({path, {}, {}});
    }
    return placements;
}

Outcome createCommit(Forge &forge, const QJsonObject &input)
{
    const QJsonObject branch = input.value(u"branch"_s).toObject();
    const QString fullName = branch.value(u"repositoryNameWithOwner"_s).toString();
    const QString name = branch.value(u"branchName"_s).toString();
    const QString expected = input.value(u"expectedHeadOid"_s).toString();
    GitRepository &repository = forge.repository;
    const QByteArray head = repository.head(name);
    if (fullName.count(u'/') != 1 || head.isEmpty())
        return Problem{u"No such branch: %1 in %2"_s.arg(name, fullName), u"NOT_FOUND"_s, {}};
    if (head != expected.toLatin1())
        return stale(expected);
    const auto changes = placements(repository, head, input.value(u"fileChanges"_s).toObject());
    if (!changes)
        return changes.error();
    const QJsonObject message = input.value(u"message"_s).toObject();
    const QString headline = message.value(u"headline"_s).toString();
    const QString body = message.value(u"body"_s).toString();
    const QByteArray tree =
        repository.placed(repository.objects().commit(head).value_or(GitCommit{}).tree, *changes);
    const QByteArray made = repository.makeCommit(
        tree, {head}, body.isEmpty() ? headline : headline + u"\n\n"_s + body);
    if (!repository.moveBranch(name, head, made))
        return stale(expected);
    const auto resolvers =
        std::make_shared<Resolvers>(forge, fullName.section(u'/', 0, 0), fullName.section(u'/', 1));
    auto payload = std::make_shared<Object>(u"CreateCommitOnBranchPayload"_s);
    payload->set(u"clientMutationId"_s, input.value(u"clientMutationId"_s));
    payload->set(u"commit"_s,
                 [resolvers, made](const QJsonObject &) { return resolvers->commit(made); });
    payload->set(u"ref"_s,
                 [resolvers, name](const QJsonObject &) { return resolvers->reference(name); });
    return payload;
}

ObjectPointer rateLimit(const RateLimit &limit)
{
    auto object = std::make_shared<Object>(u"RateLimit"_s);
    object->set(u"cost"_s, 1);
    object->set(u"nodeCount"_s, QJsonValue(0));
    object->set(u"limit"_s, RateLimit::perHour);
    object->set(u"remaining"_s, limit.left());
    object->set(u"used"_s, RateLimit::perHour - limit.left());
    object->set(u"resetAt"_s, jsonTime(limit.reset()));
    return object;
}

} // namespace

ObjectPointer queryRoot(Forge &forge)
{
    auto root = std::make_shared<Object>(u"Query"_s);
    root->set(u"repository"_s, [&forge](const QJsonObject &arguments) {
        const auto resolvers = std::make_shared<Resolvers>(
            forge, arguments.value(u"owner"_s).toString(), arguments.value(u"name"_s).toString());
        return resolvers->repository();
    });
    root->set(u"viewer"_s, [&forge](const QJsonObject &) {
        return accountOf(forge.viewer, ForgeJson(forge.api, {}, {}, forge.repository));
    });
    root->set(u"rateLimit"_s, [&forge](const QJsonObject &) { return rateLimit(forge.limit); });
    return root;
}

ObjectPointer mutationRoot(Forge &forge)
{
    auto root = std::make_shared<Object>(u"Mutation"_s);
    root->set(u"createCommitOnBranch"_s, [&forge](const QJsonObject &arguments) {
        return createCommit(forge, arguments.value(u"input"_s).toObject());
    });
    return root;
}

} // namespace chapterhouse::tests::graph
