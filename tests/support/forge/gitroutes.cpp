#include "support/forge/router.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineOfBase64 = 60;

/// The `git/…` routes: objects and references as git has them.
class GitRoutes {
public:
    explicit GitRoutes(Forge &forge) : m_forge(forge), m_repository(forge.repository) {}

    HttpAnswer reference(const RestCall &call) const;
    HttpAnswer createReference(const RestCall &call) const;
    HttpAnswer moveReference(const RestCall &call) const;
    HttpAnswer deleteReference(const RestCall &call) const;
    HttpAnswer blob(const RestCall &call) const;
    HttpAnswer createBlob(const RestCall &call) const;
    HttpAnswer tree(const RestCall &call) const;
    HttpAnswer createTree(const RestCall &call) const;
    HttpAnswer commit(const RestCall &call) const;
    HttpAnswer createCommit(const RestCall &call) const;

private:
    bool isEmpty() const { return m_repository.branches().isEmpty(); }
    bool isCommit(const QByteArray &id) const { return isA("commit", id); }
    bool isA(const QByteArray &type, const QByteArray &id) const;
    QJsonObject treeAnswer(const RestCall &call, const QByteArray &id, bool recursive) const;
    void collect(const RestCall &call, const QByteArray &tree, const QString &folder,
                 bool recursive, QJsonArray &entries) const;
    std::optional<GitRepository::Placement> placement(const QJsonObject &entry) const;

    Forge &m_forge;
    GitRepository &m_repository;
};

bool GitRoutes::isA(const QByteArray &type, const QByteArray &id) const
{
    const auto note = m_repository.objects().note(id);
    return note && note->type == type && note->id == id;
}

HttpAnswer GitRoutes::reference(const RestCall &call) const
{
    const QString branch = call.captured.constFirst();
    const QByteArray head = m_repository.head(branch);
    if (!head.isEmpty())
        return jsonAnswer(200, call.json.reference(branch, head));
    return isEmpty() ? emptyRepository() : notFound();
}

HttpAnswer GitRoutes::createReference(const RestCall &call) const
{
    if (const auto problem = missing(call, {u"ref"_s, u"sha"_s}))
        return *problem;
    if (isEmpty())
        return emptyRepository();
    const QString name = call.text(u"ref"_s);
    const QString branch = name.mid(11);
    if (!name.startsWith("refs/heads/"_L1))
        return errorAnswer(422, u"Reference name must start with 'refs/heads/'."_s);
    if (!isCommit(call.id(u"sha"_s)))
        return errorAnswer(422, u"Object does not exist"_s);
    if (!m_repository.head(branch).isEmpty())
        return errorAnswer(422, u"Reference already exists"_s);
    if (!m_repository.moveBranch(branch, {}, call.id(u"sha"_s)))
        return errorAnswer(422, u"%1 is not a valid ref name."_s.arg(name));
    return jsonAnswer(201, call.json.reference(branch, call.id(u"sha"_s)));
}

HttpAnswer GitRoutes::moveReference(const RestCall &call) const
{
    if (const auto problem = missing(call, {u"sha"_s}))
        return *problem;
    const QString branch = call.captured.constFirst();
    const QByteArray from = m_repository.head(branch);
    const QByteArray to = call.id(u"sha"_s);
    if (from.isEmpty())
        return isEmpty() ? emptyRepository() : errorAnswer(422, u"Reference does not exist"_s);
    if (!isCommit(to))
        return errorAnswer(422, u"Object does not exist"_s);
    const bool isForced = call.body.value(u"force"_s).toBool();
    if (!isForced && !m_repository.history().isAncestor(from, to))
        return errorAnswer(422, u"Update is not a fast forward"_s);
    if (!m_repository.moveBranch(branch, from, to))
        return errorAnswer(409, u"Reference cannot be updated"_s);
    return jsonAnswer(200, call.json.reference(branch, to));
}

HttpAnswer GitRoutes::deleteReference(const RestCall &call) const
{
    const QString branch = call.captured.constFirst();
    if (m_repository.head(branch).isEmpty())
        return errorAnswer(422, u"Reference does not exist"_s);
    if (branch == m_repository.defaultBranch())
        return errorAnswer(422, u"Cannot delete the default branch"_s);
    m_repository.removeBranch(branch);
    return {.status = 204};
}

HttpAnswer GitRoutes::blob(const RestCall &call) const
{
    const QByteArray id = call.captured.constFirst().toLatin1();
    const auto object = m_repository.objects().find(id);
    if (!object || object->type != "blob" || object->id != id)
        return isEmpty() ? emptyRepository() : notFound();
    const QByteArray base64 = object->bytes.toBase64();
    QString content;
    for (qsizetype at = 0; at < base64.size(); at += lineOfBase64)
        content += QString::fromLatin1(base64.mid(at, lineOfBase64)) + u'\n';
    const QString sha = QString::fromLatin1(id);
    return jsonAnswer(200, QJsonObject{{u"sha"_s, sha},
                                       {u"node_id"_s, call.json.nodeId(u"Blob"_s, sha)},
                                       {u"size"_s, object->bytes.size()},
                                       {u"url"_s, call.json.api(u"git/blobs/"_s + sha)},
                                       {u"content"_s, content},
                                       {u"encoding"_s, u"base64"_s}});
}

HttpAnswer GitRoutes::createBlob(const RestCall &call) const
{
    if (const auto problem = missing(call, {u"content"_s}))
        return *problem;
    if (isEmpty())
        return emptyRepository();
    QByteArray bytes = call.text(u"content"_s).toUtf8();
    if (call.text(u"encoding"_s) == "base64"_L1) {
        bytes.replace('\n', QByteArray());
        const auto decoded =
            QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return errorAnswer(422, u"content is not valid Base64"_s);
        bytes = *decoded;
    }
    const QString sha = QString::fromLatin1(m_repository.objects().writeBlob(bytes));
    return jsonAnswer(
        201, QJsonObject{{u"sha"_s, sha}, {u"url"_s, call.json.api(u"git/blobs/"_s + sha)}});
}

HttpAnswer GitRoutes::tree(const RestCall &call) const
{
    const QByteArray asked = call.captured.constFirst().toUtf8();
    std::optional<GitObjects::Note> note = m_repository.objects().note(asked);
    if (note && note->type == "commit")
        note = m_repository.objects().note(note->id + "^{tree}");
    if (!note || note->type != "tree")
        return isEmpty() ? emptyRepository() : notFound();
    const bool recursive = call.http.query.hasQueryItem(u"recursive"_s);
    return jsonAnswer(200, treeAnswer(call, note->id, recursive));
}

QJsonObject GitRoutes::treeAnswer(const RestCall &call, const QByteArray &id, bool recursive) const
{
    QJsonArray entries;
    collect(call, id, {}, recursive, entries);
    const bool truncated = entries.size() > m_forge.treeLimit;
    while (entries.size() > m_forge.treeLimit)
        entries.removeLast();
    QJsonObject json = call.json.treeHead(id, truncated);
    json.insert(u"tree"_s, entries);
    return json;
}

void GitRoutes::collect(const RestCall &call, const QByteArray &tree, const QString &folder,
                        bool recursive, QJsonArray &entries) const
{
    for (const GitEntry &entry : m_repository.objects().tree(tree).value_or(QList<GitEntry>())) {
        if (entries.size() > m_forge.treeLimit)
            return;
        const QString path = folder + QString::fromUtf8(entry.name);
        const auto note = m_repository.objects().note(entry.id);
        entries.append(
            call.json.treeEntry(path, entry, note && note->type == "blob" ? note->size : -1));
        if (recursive && entry.isTree())
            collect(call, entry.id, path + u'/', recursive, entries);
    }
}

/// Nothing if the path leads out of the tree, the mode is none, or what it names is not there.
std::optional<GitRepository::Placement> GitRoutes::placement(const QJsonObject &entry) const
{
    static const QStringList bad{u""_s, u"."_s, u".."_s, u".git"_s};
    static const QStringList modes{u"100644"_s, u"100755"_s, u"120000"_s};
    const QString path = entry.value(u"path"_s).toString();
    const QString mode = entry.value(u"mode"_s).toString(modes.constFirst());
    for (const QString &part : path.split(u'/')) {
        if (bad.contains(part.toLower()))
            return std::nullopt;
    }
    if (!modes.contains(mode))
        return std::nullopt;
    if (entry.value(u"sha"_s).isNull())
        return GitRepository::Placement{path, {}, {}};
    QByteArray id = entry.value(u"sha"_s).toString().toLatin1();
    if (entry.value(u"sha"_s).isUndefined() && entry.value(u"content"_s).isString())
        id = m_repository.objects().writeBlob(entry.value(u"content"_s).toString().toUtf8());
    if (!isA("blob", id))
        return std::nullopt;
    return GitRepository::Placement{path, mode.toLatin1(), id};
}

HttpAnswer GitRoutes::createTree(const RestCall &call) const
{
    if (const auto problem = missing(call, {u"tree"_s}))
        return *problem;
    if (isEmpty())
        return emptyRepository();
    QList<GitRepository::Placement> placements;
    for (const QJsonValue entry : call.body.value(u"tree"_s).toArray()) {
        const auto place = placement(entry.toObject());
        if (!place)
            return errorAnswer(
                422, u"tree.path contains a malformed path component, or tree.sha %1 "
                     "is not a valid blob"_s.arg(entry.toObject().value(u"sha"_s).toString()));
        placements.append(*place);
    }
    const QByteArray base = call.id(u"base_tree"_s);
    if (!base.isEmpty() && !m_repository.objects().tree(base))
        return errorAnswer(422, u"base_tree is not a valid tree oid"_s);
    return jsonAnswer(201, treeAnswer(call, m_repository.placed(base, placements), false));
}

HttpAnswer GitRoutes::commit(const RestCall &call) const
{
    const QByteArray id = call.captured.constFirst().toLatin1();
    if (!isCommit(id))
        return isEmpty() ? emptyRepository() : notFound();
    return jsonAnswer(
        200, call.json.plainCommit(m_repository.objects().commit(id).value_or(GitCommit{})));
}

HttpAnswer GitRoutes::createCommit(const RestCall &call) const
{
    if (const auto problem = missing(call, {u"message"_s, u"tree"_s}))
        return *problem;
    if (isEmpty())
        return emptyRepository();
    if (!isA("tree", call.id(u"tree"_s)))
        return errorAnswer(422, u"Tree SHA does not exist"_s);
    QList<QByteArray> parents;
    for (const QJsonValue parent : call.body.value(u"parents"_s).toArray()) {
        parents.append(parent.toString().toLatin1());
        if (!isCommit(parents.constLast()))
            return errorAnswer(422, u"Parent SHA does not exist or is not a commit object"_s);
    }
    const QByteArray id =
        m_repository.makeCommit(call.id(u"tree"_s), parents, call.text(u"message"_s));
    return jsonAnswer(
        201, call.json.plainCommit(m_repository.objects().commit(id).value_or(GitCommit{})));
}

} // namespace

void addGitRoutes(Router &router, Forge &forge)
{
    const auto routes = std::make_shared<GitRoutes>(forge);
    const auto add = [&](const QByteArray &method, const QString &pattern, auto member) {
        router.add(method, pattern,
                   [routes, member](const RestCall &call) { return (*routes.*member)(call); });
    };
    add("GET", u"git/ref/heads/{branch+}"_s, &GitRoutes::reference);
    add("GET", u"git/refs/heads/{branch+}"_s, &GitRoutes::reference);
    add("POST", u"git/refs"_s, &GitRoutes::createReference);
    add("PATCH", u"git/refs/heads/{branch+}"_s, &GitRoutes::moveReference);
    add("DELETE", u"git/refs/heads/{branch+}"_s, &GitRoutes::deleteReference);
    add("GET", u"git/blobs/{id}"_s, &GitRoutes::blob);
    add("POST", u"git/blobs"_s, &GitRoutes::createBlob);
    add("GET", u"git/trees/{tree+}"_s, &GitRoutes::tree);
    add("POST", u"git/trees"_s, &GitRoutes::createTree);
    add("GET", u"git/commits/{id}"_s, &GitRoutes::commit);
    add("POST", u"git/commits"_s, &GitRoutes::createCommit);
}

} // namespace chapterhouse::tests
